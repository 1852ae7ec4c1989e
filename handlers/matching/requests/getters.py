from typing import Any

from aiogram_dialog import DialogManager

from handlers.matching.requests.states import ASKING, REQUEST
from handlers.shared.people import name_of, post_of, programme_of, programme_short, told_of, topics_of
from handlers.shared.speech import Html, Speech
from models.mentorship import DeclineReason, MentoringRequest, Programme, RequestState
from services.matching.answering import Asked, request_to_me
from services.matching.catalogue import mentor_card
from services.matching.requests import WORDS_LIMIT, my_latest_request, programmes_to_ask_for, words_on_profile
from services.matching.scoring import ReasonKind, reasons_told
from services.people.person import is_novice
from services.unit_of_work import Act, Uow

# A free place and the programme say nothing about this mentor.
WHY = (ReasonKind.topics, ReasonKind.novices, ReasonKind.district, ReasonKind.city, ReasonKind.form)


async def words_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        words = await words_on_profile(act)
        mentor = await _mentor_name(act, dialog_manager)
    return {
        "mentor": mentor,
        "limit": WORDS_LIMIT,
        "now": speech.say("requests-now", words=words) if words else speech.say("requests-no-words"),
        "has_words": bool(words),
        "no_words": not words,
    }


async def confirm_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        card = await mentor_card(act, ASKING.id_of(dialog_manager))
        may_be = await programmes_to_ask_for(act, card) if card else []
        novice = is_novice(act.me, act.now.date())
    words = dialog_manager.dialog_data["words"]
    if may_be:
        dialog_manager.dialog_data.setdefault("programme", may_be[0].value)
    chosen = chosen_programme(dialog_manager)
    return {
        "mentor": card.profile.person.full_name if card else "",
        "programme": programme_of(speech, chosen) if chosen else "",
        "programmes": [(one.value, programme_short(speech, one)) for one in may_be if one is not chosen],
        "said": Html("\n" + speech.say("requests-said", words=words)) if words else "",
        "novice": "yes" if novice else "no",
        "written": "yes" if words else "no",
    }


def chosen_programme(manager: DialogManager) -> Programme | None:
    chosen = manager.dialog_data.get("programme")
    return Programme(chosen) if chosen else None


async def _mentor_name(act: Act, manager: DialogManager) -> str:
    card = await mentor_card(act, ASKING.id_of(manager))
    return card.profile.person.full_name if card else ""


async def status_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The state of the latest request, which the buttons then act on."""
    async with uow.read() as act:
        request = await my_latest_request(act) if act.person else None
    if request is not None:
        dialog_manager.dialog_data.update(request_id=request.id, mentor_id=request.mentor_id)
    state = request.state if request else None
    return {
        "body": _standing(speech, request) if request else speech.say("requests-none"),
        "asked": request is not None,
        "open": state is RequestState.sent,
        "looks_on": state is RequestState.declined or state is RequestState.withdrawn or state is None,
        "accepted": state is RequestState.accepted,
        "told": told_of(request.mentor) if request else "yes",
    }


def _standing(speech: Speech, request: MentoringRequest) -> Html:
    """The request's state, and what happens next."""
    moment = request.decided_at or request.sent_at
    parts = [
        speech.say(
            f"requests-status-{request.state.value}",
            mentor=name_of(speech, request.mentor),
            day=speech.full_day(speech.local(moment).date()),
        )
    ]
    if request.words:
        parts.append(speech.say("requests-said", words=request.words))
    written = "yes" if request.words else "no"
    parts.append(speech.say(f"requests-next-{request.state.value}", written=written, told=told_of(request.mentor)))
    return Html("\n\n".join(parts))


async def answering_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        asked = await request_to_me(act, REQUEST.id_of(dialog_manager)) if act.person else None
    if asked is None:
        return {"body": speech.say("refusal-not-found"), "open": False}
    is_open = asked.request.state is RequestState.sent
    told = told_of(asked.request.mentee)
    parts = [asked_text(speech, asked), speech.say(f"requests-outcome-{asked.request.state.value}", told=told)]
    return {"body": Html("\n\n".join(parts if is_open else reversed(parts))), "open": is_open}


def asked_text(speech: Speech, asked: Asked) -> Html:
    """What the mentor needs for a decision; for both the card and the notice."""
    request = asked.request
    lines = [speech.say("requests-asked", name=request.mentee.full_name, post=post_of(speech, request.mentee))]
    lines.append(programme_of(speech, request.programme))
    if asked.months_in_post is not None:
        lines.append(speech.say("requests-asked-months", months=asked.months_in_post))
    if asked.topics:
        lines.append(speech.say("requests-asked-topics", topics=topics_of(speech, asked.topics)))
    if request.words:
        lines.append(speech.say("requests-asked-words", words=request.words))
    why = [
        speech.label(f"requests-why-{one.kind.value}", count=one.count, of=one.of)
        for one in reasons_told(asked.reasons, WHY)
    ]
    if why:
        lines.append(speech.say("requests-why", reasons="; ".join(why)))
    lines.append(speech.say("requests-asked-places", free=asked.free, capacity=asked.capacity))
    return Html("\n".join(lines))


async def reasons_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"reasons": [(reason.value, speech.term(reason)) for reason in DeclineReason]}
