from collections import Counter
from typing import Any

from aiogram_dialog import DialogManager

from handlers.care.health.states import PAIR
from handlers.care.health.telling import pair_line, reason_of, reasons_of
from handlers.shared.choices import SHORT_PAGE, on_open_page
from handlers.shared.people import list_name_of, name_of, programme_of
from handlers.shared.speech import Html, Speech, capital, short
from services.care.digest import lines_now
from services.care.health import CareHealth, PairHealth, health_of_pair, healths
from services.care.policy import CarePolicy
from services.people.notes import notes_about
from services.refusals import NotFound
from services.unit_of_work import Act, Uow

SOUGHT_SHOWN, NOTES_SHOWN, NOTE_SHOWN = 40, 2, 150


async def list_getter(
    uow: Uow, speech: Speech, dialog_manager: DialogManager, care_policy: CarePolicy, **_: Any
) -> dict[str, Any]:
    words = str(dialog_manager.dialog_data.get("words", ""))
    health = CareHealth(dialog_manager.dialog_data.get("health", CareHealth.check_in))
    async with uow.read() as act:
        found = await healths(act, care_policy, words)
    counts = Counter(one.health for one in found)
    numbered = list(enumerate((one for one in found if one.health is health), 1))
    lines = [pair_line(speech, number, one) for number, one in numbered]
    return {
        "health": speech.term(health),
        "count": len(numbered),
        "by": "words" if words else "nothing",
        "words": short(words, SOUGHT_SHOWN),
        "sought": bool(words),
        "lines": await on_open_page(dialog_manager, "pair", lines, SHORT_PAGE),
        "healths": [
            (one.value, speech.label("health-btn", health=capital(speech.term(one)), count=counts[one]))
            for one in CareHealth
            if one is not health
        ],
        "pairs": [(one.pair.id, short(f"{number}. {one.pair.mentee.list_name}")) for number, one in numbered],
    }


async def card_getter(
    uow: Uow, speech: Speech, dialog_manager: DialogManager, care_policy: CarePolicy, **_: Any
) -> dict[str, Any]:
    """Each reason for which there is a line opens it: there a coordinator reminds, writes or puts off."""
    try:
        async with uow.read() as act:
            one = await health_of_pair(act, PAIR.id_of(dialog_manager), care_policy)
            lines = {now.line.key for now in await lines_now(act, care_policy)}
            notes = await _notes(act, speech, one)
    except NotFound as refusal:
        return {"body": speech.say(refusal.key), "stands": False, "stalls": []}
    stalls = [(f"{stall.stall}:{stall.subject_id}", speech.term(stall.stall)) for stall in one.stalled]
    return {
        "body": _body(speech, one, notes),
        "stands": True,
        "stalls": [(key, short(capital(term))) for key, term in stalls if key in lines],
    }


def _body(speech: Speech, one: PairHealth, notes: Html) -> Html:
    reasons = "\n".join(f"• {reason_of(speech, stall)}" for stall in one.stalled) or reasons_of(speech, one)
    body = speech.say(
        "health-told",
        health=capital(speech.term(one.health)),
        mentee=name_of(speech, one.pair.mentee),
        mentor=name_of(speech, one.pair.mentor),
        programme=programme_of(speech, one.pair.programme),
        reasons=reasons,
    )
    return Html(f"{body}\n\n{notes}") if notes else body


async def _notes(act: Act, speech: Speech, one: PairHealth) -> Html:
    """The latest notes of coordinators about each of the two."""
    lines = [
        speech.say(
            "health-note",
            name=list_name_of(speech, person),
            day=speech.full_day(speech.local(note.written_at).date()),
            words=short(note.words, NOTE_SHOWN),
        )
        for person in (one.pair.mentee, one.pair.mentor)
        for note in (await notes_about(act, person.id))[:NOTES_SHOWN]
    ]
    return Html("\n".join([speech.say("card-notes"), *lines])) if lines else Html()
