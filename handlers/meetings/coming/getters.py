from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from aiogram_dialog import DialogManager

from handlers.meetings.coming.facts import facts_of, other_is, video_link_of
from handlers.meetings.coming.states import MEETING
from handlers.shared.choices import on_open_page
from handlers.shared.doors import open_doors
from handlers.shared.people import list_name_of, name_of
from handlers.shared.places import Door, Look, Place
from handlers.shared.speech import Html, Speech
from models.meeting import ChangeReason, Meeting, MeetingState
from services.meetings.booking import may_move
from services.meetings.meetings import coming_meetings, is_mentee_of, may_change, my_meeting
from services.meetings.rules import CUT_OFF_HOURS
from services.meetings.warning import may_warn
from services.unit_of_work import Act, Uow

_SHOWN = "shown_start"


class ComingGetters:
    """The list also shows the doors that other conversations put here."""

    def __init__(self, doors: Iterable[Door]) -> None:
        self._doors = list(doors)

    async def coming(self, uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        """A line and a button for each meeting."""
        async with uow.read() as act:
            meetings = list(enumerate(await coming_meetings(act), 1))
            lines = [_line(act, speech, number, meeting) for number, meeting in meetings]
            doors = await open_doors(Look(act, Place.meetings), self._doors)
        return {
            "doors": doors,
            "count": len(meetings),
            "lines": await on_open_page(dialog_manager, "meeting", lines),
            "meetings": [
                (meeting.id, f"{number}. {speech.short_moment(meeting.starts_at)}") for number, meeting in meetings
            ],
        }


def _line(act: Act, speech: Speech, number: int, meeting: Meeting) -> Html:
    """«1. Чт, 12 марта, 15:00, дистанционно, Петрова А. С.»"""
    return speech.say(
        "meetings-line",
        number=number,
        when=speech.when(meeting.starts_at),
        form=speech.term(meeting.form),
        other=list_name_of(speech, meeting.mentorship.other_side(act.me.id)),
    )


def meeting_id_of(manager: DialogManager) -> int:
    """The meeting chosen from the list, or passed in by a notice."""
    return int(manager.dialog_data.get("meeting_id") or MEETING.id_of(manager))


def shown_start(manager: DialogManager) -> datetime | None:
    """The start that the window shows for the meeting being cancelled."""
    shown = manager.dialog_data.get(_SHOWN)
    return datetime.fromtimestamp(shown, UTC) if shown is not None else None


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        meeting = await my_meeting(act, meeting_id_of(dialog_manager))
        return {
            "body": Html("\n\n".join([facts_of(speech, meeting, act.me), *_standing(act, speech, meeting)])),
            "may_move": may_move(act, meeting),
            "may_cancel": may_change(act, meeting),
            "may_warn": may_warn(act, meeting),
            "link": video_link_of(meeting),
        }


def _standing(act: Act, speech: Speech, meeting: Meeting) -> list[Html]:
    """Who has confirmed, or how the meeting ended; after the cut-off also why the mentee has no buttons."""
    if meeting.state is not MeetingState.planned:
        return [speech.say("meetings-standing", state=speech.term(meeting.state))]
    mine, theirs = meeting.mentor_confirmed, meeting.mentee_confirmed
    if is_mentee_of(act, meeting):
        mine, theirs = theirs, mine
    said = [speech.say("meetings-mine-confirmed")] if mine else []
    role = other_is(act.me, meeting.mentorship)
    said += [speech.say("meetings-theirs-confirmed", **role)] if theirs else []
    said += [speech.say("meetings-warned", **role)] if meeting.mentee_warned else []
    if may_warn(act, meeting):
        said.append(speech.say("meetings-too-late", hours=CUT_OFF_HOURS))
    return said


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
