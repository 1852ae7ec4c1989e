from datetime import datetime
from typing import Any

from aiogram_dialog import DialogManager

from handlers.meetings.coming.facts import facts_of, other_is, said_line, standing_of, video_link_of
from handlers.meetings.coming.states import MEETING
from handlers.shared.ids import moment_from
from handlers.shared.people import name_of
from handlers.shared.speech import Html, Speech
from models.meeting import ChangeReason, Feedback, Meeting, MeetingState
from services.meetings.booking import may_move
from services.meetings.meetings import change_until, is_ahead, is_mentee_of, may_change, moves_left, my_meeting
from services.meetings.past import said_by_me
from services.meetings.rules import CUT_OFF_HOURS, MENTEE_MOVES
from services.meetings.warning import may_come_after_all, may_warn
from services.unit_of_work import Act, Uow

_SHOWN = "shown_start"


def meeting_id_of(manager: DialogManager) -> int:
    """The meeting chosen from the list, or passed in by a notice."""
    return int(manager.dialog_data.get("meeting_id") or MEETING.id_of(manager))


def shown_start(manager: DialogManager) -> datetime | None:
    """The start that the window shows."""
    shown = manager.dialog_data.get(_SHOWN)
    return moment_from(shown) if shown is not None else None


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        meeting = await my_meeting(act, meeting_id_of(dialog_manager))
        dialog_manager.dialog_data[_SHOWN] = int(meeting.starts_at.timestamp())
        said = await said_by_me(act, meeting)
        return {
            "body": Html("\n\n".join([facts_of(speech, meeting, act.me), *_standing(act, speech, meeting, said)])),
            "may_move": may_move(act, meeting),
            "may_cancel": may_change(act, meeting),
            "may_warn": may_warn(act, meeting),
            "may_come": may_come_after_all(act, meeting),
            "is_ahead": is_ahead(act, meeting),
            "is_over": meeting.state is not MeetingState.cancelled and act.now >= meeting.ends_at,
            "link": video_link_of(meeting) if is_ahead(act, meeting) else None,
        }


def _standing(act: Act, speech: Speech, meeting: Meeting, said: Feedback | None) -> list[Html]:
    """Of a meeting ahead: who has confirmed, and what can still be done until when. Of any other: how it ended."""
    if not is_ahead(act, meeting):
        standing = speech.say("meetings-standing", state=standing_of(speech, meeting))
        return [standing, said_line(speech, said)] if said else [standing]
    mine, theirs = meeting.mentor_confirmed, meeting.mentee_confirmed
    if is_mentee_of(act, meeting):
        mine, theirs = theirs, mine
    lines = [speech.say("meetings-mine-confirmed")] if mine else []
    role = other_is(act.me, meeting.mentorship)
    lines += [speech.say("meetings-theirs-confirmed", **role)] if theirs else []
    lines += [speech.say("meetings-warned", **role)] if meeting.mentee_warned else []
    return [*lines, *_changes(act, speech, meeting)]


def _changes(act: Act, speech: Speech, meeting: Meeting) -> list[Html]:
    """What the reader can still do with the meeting and until when; after the cut-off, what a mentee can do instead."""
    if may_warn(act, meeting):
        return [speech.say("meetings-too-late", hours=CUT_OFF_HOURS)]
    if not may_change(act, meeting):
        return []
    if not is_mentee_of(act, meeting):
        return [speech.say("meetings-changes-mentor")]
    until = speech.when(change_until(act, meeting))
    return [speech.say("meetings-changes-mentee", left=moves_left(meeting), at_most=MENTEE_MOVES, until=until)]


async def reason_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        meeting = await my_meeting(act, meeting_id_of(dialog_manager))
        dialog_manager.dialog_data[_SHOWN] = int(meeting.starts_at.timestamp())
        return {
            "when": speech.when(meeting.starts_at),
            "other": name_of(speech, meeting.mentorship.other_side(act.me.id)),
            **other_is(act.me, meeting.mentorship),
            "reasons": [(reason.value, speech.term(reason).capitalize()) for reason in ChangeReason],
        }
