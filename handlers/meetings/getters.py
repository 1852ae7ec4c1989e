from typing import Any

from aiogram_dialog import DialogManager

from handlers.meetings.facts import facts_of, link_of
from handlers.shared.speech import Html, Speech, short
from models.meeting import ChangeReason, Meeting, MeetingState
from services.act import Act, Uow
from services.booking import may_move
from services.meetings import coming_meetings, is_mentee_of, may_change, my_meeting


async def coming_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        meetings = await coming_meetings(act)
        return {
            "count": len(meetings),
            "meetings": [(meeting.id, _label(act, speech, meeting)) for meeting in meetings],
        }


def _label(act: Act, speech: Speech, meeting: Meeting) -> str:
    """«12 мар., 15:00 Петрова А…»"""
    other = meeting.mentorship.other_side(act.me.id)
    day = speech.short_day(speech.local(meeting.starts_at).date())
    return short(f"{day} {speech.time(meeting.starts_at)} {other.list_name}")


def meeting_id_of(manager: DialogManager) -> int:
    """Chosen from the list, or the one that a notice opened."""
    opened = manager.start_data if isinstance(manager.start_data, dict) else {}
    return int(manager.dialog_data.get("meeting_id") or opened["meeting_id"])


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        meeting = await my_meeting(act, meeting_id_of(dialog_manager))
        is_planned = meeting.state is MeetingState.planned
        return {
            "facts": facts_of(speech, meeting, act.me),
            "standing": _confirmations(act, speech, meeting) if is_planned else speech.term(meeting.state),
            "may_move": may_move(act, meeting),
            "may_cancel": may_change(act, meeting),
            "too_late": int(is_mentee_of(act, meeting) and _is_cut_off(act, meeting)),
            "link": link_of(meeting),
        }


def _is_cut_off(act: Act, meeting: Meeting) -> bool:
    is_ahead = meeting.state is MeetingState.planned and act.now < meeting.starts_at
    return is_ahead and not may_change(act, meeting)


def _confirmations(act: Act, speech: Speech, meeting: Meeting) -> Html:
    mine, theirs = meeting.mentor_confirmed, meeting.mentee_confirmed
    if is_mentee_of(act, meeting):
        mine, theirs = theirs, mine
    said = [speech.say("meetings-mine-confirmed")] if mine else []
    said += [speech.say("meetings-theirs-confirmed")] if theirs else []
    return Html("\n".join(said))


async def reason_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        meeting = await my_meeting(act, meeting_id_of(dialog_manager))
        return {
            "when": speech.when(meeting.starts_at),
            "other": meeting.mentorship.other_side(act.me.id).full_name,
            "reasons": [(reason.value, speech.term(reason)) for reason in ChangeReason],
        }
