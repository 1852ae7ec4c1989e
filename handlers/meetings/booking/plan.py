"""What is being planned: a new meeting with the acting mentee's mentor, or a new time for an existing meeting."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from aiogram_dialog import DialogManager

from handlers.meetings.booking.states import BOOKING, MOVING
from handlers.shared.ids import moment_from
from handlers.shared.subject_windows import opened_with
from models.meeting import HelpKind, Meeting
from models.mentorship import Mentorship
from models.person import Person
from models.profile import Form
from services.matching.mentorships import PairEnded, my_mentorships, pair_of_mine, pair_to_meet
from services.meetings.booking import Choice, NoMentor
from services.meetings.free_times import MeetingWanted
from services.meetings.meetings import my_meeting
from services.meetings.pair_diary import PairDiary, diary_of
from services.meetings.rules import LENGTHS, MEETING_LENGTH
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class BookingPlan:
    mentorship: Mentorship
    other: Person
    moving: Meeting | None = None


_PAIR, _MOVED_FROM, _LENGTH, _MINUTE = "mentorship_id", "moved_from", "length", timedelta(minutes=1)


async def open_plan(act: Act, manager: DialogManager) -> BookingPlan | None:
    """The plan for the first window, remembered for those that follow: when moving, the meeting as it is now; else the
    mentorship that was chosen or that the dialog was opened for, or a present one if that has ended. None without a
    mentor. Raises
    NotFound, NotAllowed.
    """
    if (moving := await _moving_shown(act, manager)) is not None:
        return moving
    mentorship = await _asked_for(act, manager) or next(iter(await my_mentorships(act)), None)
    manager.dialog_data[_PAIR] = mentorship.id if mentorship else None
    return _plan_of(act, mentorship) if mentorship else None


async def _asked_for(act: Act, manager: DialogManager) -> Mentorship | None:
    pair_id = manager.dialog_data.get(_PAIR) or opened_with(manager).get(BOOKING.key)
    try:
        return await pair_to_meet(act, pair_id) if pair_id else None
    except PairEnded:
        return None


async def plan_shown(act: Act, manager: DialogManager) -> BookingPlan:
    """The plan for the windows after the first: the mentorship that `open_plan` remembered, even if it has ended since,
    or the meeting being moved. Raises NotFound, NotAllowed, NoMentor.
    """
    if (moving := await _moving_shown(act, manager)) is not None:
        return moving
    return _plan_of(act, await pair_of_mine(act, pair_shown(manager)))


async def _moving_shown(act: Act, manager: DialogManager) -> BookingPlan | None:
    """When moving, the meeting as it is now; the window remembers the start that it shows."""
    meeting_id = moving_id(manager)
    if meeting_id is None:
        return None
    meeting = await my_meeting(act, meeting_id)
    manager.dialog_data[_MOVED_FROM] = int(meeting.starts_at.timestamp())
    return _plan_of(act, meeting.mentorship, meeting)


def _plan_of(act: Act, mentorship: Mentorship, moving: Meeting | None = None) -> BookingPlan:
    return BookingPlan(mentorship, mentorship.other_side(act.me.id), moving)


async def diary_in(act: Act, manager: DialogManager, plan: BookingPlan) -> PairDiary | None:
    """The pair's meetings, when a new one is planned; its usual length is remembered, unless one was chosen."""
    if plan.moving is not None:
        return None
    diary = await diary_of(act, plan.mentorship)
    usual = diary.usual_length if diary.usual_length in LENGTHS else MEETING_LENGTH
    manager.dialog_data.setdefault(_LENGTH, usual // _MINUTE)
    return diary


def wanted_in(manager: DialogManager, plan: BookingPlan) -> MeetingWanted:
    """The kind of meeting that times are looked for. One that moves keeps its length and its form."""
    if plan.moving is None:
        return MeetingWanted(chosen_length(manager))
    return MeetingWanted(plan.moving.length, plan.moving.form, plan.moving)


def choose_pair(manager: DialogManager, pair_id: int | None) -> None:
    manager.dialog_data[_PAIR] = pair_id


def pair_shown(manager: DialogManager) -> int:
    """The mentorship that the windows show. Raises NoMentor."""
    pair_id: int | None = manager.dialog_data.get(_PAIR)
    if pair_id is None:
        raise NoMentor
    return pair_id


def shown_start(manager: DialogManager) -> datetime | None:
    """The start that the windows show for the meeting being moved."""
    moved_from = manager.dialog_data.get(_MOVED_FROM)
    return moment_from(moved_from) if moved_from is not None else None


def moving_id(manager: DialogManager) -> int | None:
    meeting_id: int | None = opened_with(manager).get(MOVING.key)
    return meeting_id


def chosen_start(manager: DialogManager) -> datetime:
    return moment_from(manager.dialog_data["start"])


def chosen_length(manager: DialogManager) -> timedelta:
    return int(manager.dialog_data.get(_LENGTH, MEETING_LENGTH // _MINUTE)) * _MINUTE


def choose_length(manager: DialogManager, length: timedelta) -> None:
    manager.dialog_data[_LENGTH] = length // _MINUTE


def choice_shown(manager: DialogManager) -> Choice:
    """What the confirm window shows."""
    said = manager.dialog_data
    return Choice(
        mentorship_id=pair_shown(manager),
        starts_at=chosen_start(manager),
        form=Form(said["form"]),
        agenda=said.get("agenda", ""),
        length=chosen_length(manager),
        help=HelpKind(said.get("help", HelpKind.consultation)),
        building=said.get("building", ""),
    )
