from typing import Any

from aiogram_dialog import DialogManager

from handlers.care.pulse.states import PULSE, PULSE_WORDS_OF
from handlers.shared.people import name_of
from handlers.shared.speech import Speech
from handlers.shared.subject_windows import opened_with
from services.care.pulses import PULSE_WORDS, my_pulse, pulse_to_settle
from services.refusals import Refusal
from services.unit_of_work import Uow


async def words_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    number = int(opened_with(dialog_manager)["number"])
    async with uow.read() as act:
        pulse = await my_pulse(act, PULSE_WORDS_OF.id_of(dialog_manager), number)
    return {
        "answer": speech.term(pulse.answer),
        "limit": PULSE_WORDS,
        "mentor": name_of(speech, pulse.mentorship.mentor),
    }


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            pulse = await pulse_to_settle(act, PULSE.id_of(dialog_manager))
    except Refusal as refusal:
        return {"body": speech.say(refusal.key, **refusal.values), "stands": False, "known": False}
    pair = pulse.mentorship
    body = speech.say(
        "pulse-said",
        mentee=name_of(speech, pair.mentee),
        mentor=name_of(speech, pair.mentor),
        answer=speech.term(pulse.answer),
        when=speech.when(pulse.answered_at),
        worded="yes" if pulse.words else "no",
        words=pulse.words,
        settled=speech.when(pulse.settled_at) if pulse.settled_at else "",
        stands="no" if pulse.settled_at else "yes",
    )
    return {"body": body, "stands": pulse.settled_at is None, "known": True}
