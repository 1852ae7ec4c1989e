from typing import Any

from aiogram_dialog import DialogManager

from handlers.meetings.settling.states import CALL, DISPUTE
from handlers.shared.people import name_of
from handlers.shared.speech import Speech
from models.mentorship import Mentorship
from services.meetings.coordinator_calls import call_to_answer
from services.meetings.disputes import answers_of, dispute_to_settle
from services.refusals import Refusal
from services.unit_of_work import Uow


async def dispute_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            dispute = await dispute_to_settle(act, DISPUTE.id_of(dialog_manager))
            answers = await answers_of(act, dispute.meeting_id)
    except Refusal as refusal:
        return {"body": speech.say(refusal.key, **refusal.values), "stands": False}
    pair = dispute.meeting.mentorship
    said = {"mentee_said": answers[pair.mentee_id].took_place, "mentor_said": answers[pair.mentor_id].took_place}
    body = speech.say(
        "settling-differ",
        when=speech.when(dispute.meeting.starts_at),
        since=speech.day(speech.local(dispute.since).date()),
        **{side: "yes" if one else "no" for side, one in said.items()},
        **_names(speech, pair),
    )
    return {"body": body, "stands": True}


async def call_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            call = await call_to_answer(act, CALL.id_of(dialog_manager))
    except Refusal as refusal:  # it was taken back
        return {"body": speech.say(refusal.key, **refusal.values), "stands": False, "known": False}
    pair = call.mentorship
    body = speech.say(
        "settling-called",
        side="mentee" if call.person_id == pair.mentee_id else "mentor",
        since=speech.when(call.since),
        answered=speech.when(call.answered_at) if call.answered_at else "",
        stands="yes" if call.answered_at is None else "no",
        **_names(speech, pair),
    )
    return {"body": body, "stands": call.answered_at is None, "known": True}


def _names(speech: Speech, pair: Mentorship) -> dict[str, str]:
    return {"mentor": name_of(speech, pair.mentor), "mentee": name_of(speech, pair.mentee)}
