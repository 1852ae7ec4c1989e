from typing import Any

from aiogram_dialog import DialogManager

from handlers.matching.choices.states import NEXT
from handlers.shared.people import name_of, programme_of, told_of
from handlers.shared.speech import Html, Speech, short
from models.mentorship import Lapse, MentoringRequest, Programme, RequestState
from services.matching.awaiting import is_silent
from services.matching.choices import Decision, asking, asking_in
from services.matching.requests import WORDS_LIMIT
from services.unit_of_work import Act, Uow

WORDS_SHOWN = 300


async def next_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Why the mentee is asked, and whom they would ask next. The buttons act on what is shown."""
    async with uow.read() as act:
        shown = await _shown(act, dialog_manager)
        before = over_text(act, speech, shown.over) if shown.over else ""
    planned, over = shown.planned, shown.over
    dialog_manager.dialog_data.update(
        programme=shown.programme.value,
        planned_id=planned.id if planned else None,
        over_id=over.id if over else None,
        instead_of=shown.instead_of,
        mentor_id=planned.mentor_id if planned else None,
    )
    parts = [programme_of(speech, shown.programme), before, next_text(speech, shown), _then(speech, shown)]
    return {
        "body": Html("\n\n".join(part for part in parts if part)),
        "planned": planned is not None,
        "may_send": shown.may_send,
        "waits": shown.may_wait,
    }


async def _shown(act: Act, manager: DialogManager) -> Decision:
    programme: str | None = manager.dialog_data.get("programme")
    if programme is None:
        return await asking(act, NEXT.id_of(manager))
    return await asking_in(act, Programme(programme))


def over_text(act: Act, speech: Speech, over: MentoringRequest) -> Html:
    """What became of the request before: refused, not answered in time, lapsed, withdrawn."""
    why = over.state.value
    if over.state is RequestState.lapsed:
        why = (over.lapse or Lapse.left).value
    elif over.state is RequestState.sent:
        why = "silent" if is_silent(act, over) else "untold" if told_of(over.mentor) != "yes" else "sent"
        why = "question" if over.waits_for_reply else why
    until = speech.full_day(over.answer_by) if over.answer_by else ""
    return speech.say("choices-over", why=why, mentor=name_of(speech, over.mentor), until=until)


def waits_for(speech: Speech, request: MentoringRequest) -> dict[str, str]:
    """What an open request waits for, and until when."""
    until = speech.full_day(request.answer_by) if request.answer_by else ""
    return {"of": "reply" if request.waits_for_reply else "answer", "until": until}


def next_text(speech: Speech, shown: Decision) -> Html:
    planned = shown.planned
    if planned is None:
        return speech.say("choices-none", waits="yes" if shown.waits else "no")
    stands = shown.stands.value if shown.stands and not shown.may_send else "may_ask"
    card = shown.card
    said = speech.say(
        "choices-next",
        mentor=name_of(speech, planned.mentor),
        stands=stands,
        free=card.free if card else 0,
        capacity=card.profile.capacity if card else 0,
    )
    if not shown.may_send:
        return said
    written = "yes" if planned.words else "no"
    words = speech.say("choices-words", written=written, words=short(planned.words, WORDS_SHOWN))
    return Html(f"{said}\n{words}")


def _then(speech: Speech, shown: Decision) -> Html | str:
    if not shown.may_send:
        return ""
    return speech.say("choices-then", withdraws="yes" if shown.waits else "no", others=shown.others)


async def words_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        planned = (await _shown(act, dialog_manager)).planned
    words = planned.words if planned else ""
    return {
        "mentor": name_of(speech, planned.mentor) if planned else "",
        "now": speech.say("choices-now", words=words) if words else "",
        "has_words": bool(words),
        "limit": WORDS_LIMIT,
    }
