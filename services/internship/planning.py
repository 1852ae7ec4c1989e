"""Setting the days of an internship. The mentor sets and moves them, because only the mentor knows the school's days;
the intern confirms them by one tap; either side can cancel a coming day.

Every act locks the mentorship first, claims all its days in one statement, and tells the other side at once.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from models.internship import Internship, InternshipDay, InternshipDayState, InternshipNotice, InternshipState
from models.meeting import ChangeReason
from models.mentorship import Mentorship
from models.profile import MentorProfile
from services.internship.calendar import tell_of_days_file
from services.internship.hosting import claim_days, release_days
from services.internship.internships import (
    DayChanged,
    internship_of,
    move_day,
    my_day,
    my_internship,
    pair_to_plan,
    require_running,
)
from services.internship.notices import remind_of_day, remind_of_silence, tell_of_days
from services.internship.rules import ANSWER_IN, DAYS_AT_ONCE, PLACE_LIMIT, PROGRAMME_LIMIT
from services.internship.times import USUAL_HOURS, DayHours, range_of, span_of
from services.matching.mentorships import require_active_pair
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act


class NoSuchDay(Refusal):
    """A day that has passed, or is too far ahead."""

    key = "refusal-internship-no-such-day"


@dataclass(frozen=True, slots=True)
class DaysPlan:
    """`several`: on these days other interns may come too."""

    days: Sequence[date]
    hours: DayHours = USUAL_HOURS
    place: str = ""
    programme: str = ""
    several: bool = False


async def usual_place(act: Act, mentor_id: int) -> str:
    """The building in the mentor's profile."""
    profile = await act.session.get(MentorProfile, mentor_id)
    return profile.building if profile else ""


async def propose_days(act: Act, mentorship_id: int, plan: DaysPlan) -> list[InternshipDay]:
    """Set days; the intern is asked to confirm them. Raises NotAllowed, PairEnded, InternshipOver, NoSuchDay,
    SlotTaken.
    """
    pair = await pair_to_plan(act, mentorship_id, to_change=True)
    internship = await begun_internship(act, pair)
    days = await write_days(act, internship, plan)
    await tell_of_days(act, internship, InternshipNotice.proposed, days)
    await remind_of_silence(act, days)
    return days


async def begun_internship(act: Act, pair: Mentorship) -> Internship:
    """The internship of a locked pair, which begins with the first days that one of the two names. Raises
    InternshipOver.
    """
    internship = await internship_of(act, pair.id)
    if internship is None:
        internship = Internship(
            mentorship=pair, mentorship_id=pair.id, state=InternshipState.running, began_at=act.now, days=[]
        )
        act.session.add(internship)
    require_running(internship)
    return internship


async def write_days(act: Act, internship: Internship, plan: DaysPlan) -> list[InternshipDay]:
    """Claim new days. Whatever the intern had proposed is answered by them. Raises NotAllowed, NoSuchDay, SlotTaken."""
    wanted = sorted(set(plan.days))
    if not 1 <= len(wanted) <= DAYS_AT_ONCE:
        raise NotAllowed
    _require_short(plan.place, plan.programme)
    days = [_proposed(act, internship, day, plan) for day in wanted]
    internship.days.extend(days)
    internship.wished, internship.wished_at, internship.wish_ends_at = "", None, None
    await act.session.flush()
    await claim_days(act, days, several=plan.several)
    return days


def _proposed(act: Act, internship: Internship, day: date, plan: DaysPlan) -> InternshipDay:
    starts_at, ends_at = _span(act, internship, day, plan.hours)
    return InternshipDay(
        internship=internship,
        state=InternshipDayState.proposed,
        starts_at=starts_at,
        ends_at=ends_at,
        place=plan.place,
        programme=plan.programme,
        proposed_at=act.now,
        answer_by=_answer_by(act, starts_at),
        host=None,
        entry=None,
    )


def _span(act: Act, internship: Internship, day: date, hours: DayHours) -> tuple[datetime, datetime]:
    mentor = internship.mentorship.mentor
    first, last = range_of(act, mentor)
    if not first <= day <= last:
        raise NoSuchDay
    return span_of(day, hours, ZoneInfo(mentor.timezone))


def _answer_by(act: Act, starts_at: datetime) -> datetime:
    return min(act.now + ANSWER_IN, starts_at)


async def agree_to_days(act: Act, internship_id: int, moments: Collection[int] | None = None) -> list[InternshipDay]:
    """The intern confirms proposed days that are ahead. `moments`: only those that were proposed or moved at these
    moments (Unix time), which the intern was shown; None means all. Raises NotFound, NotAllowed, PairEnded, DayChanged
    (there are none).
    """
    internship = await my_internship(act, internship_id, to_change=True)
    require_active_pair(internship.mentorship)
    if internship.mentorship.mentee_id != act.me.id:
        raise NotAllowed
    proposed = [one for one in internship.days if one.state is InternshipDayState.proposed and one.starts_at > act.now]
    days = [one for one in proposed if moments is None or int(one.proposed_at.timestamp()) in moments]
    if not days:
        raise DayChanged
    for day in days:
        move_day(day, InternshipDayState.agreed)
        await remind_of_day(act, day)
    await tell_of_days(act, internship, InternshipNotice.agreed, days)
    await tell_of_days_file(act, internship, days)
    return days


async def move_internship_day(
    act: Act, day_id: int, to: date, hours: DayHours, reason: ChangeReason, shown: datetime | None = None
) -> InternshipDay:
    """The mentor moves a coming day; the intern is told what it was and what it is, and confirms anew. Raises
    NotFound, NotAllowed, PairEnded, DayChanged, NoSuchDay, SlotTaken.
    """
    day = await _day_to_plan(act, day_id, shown)
    starts_at, ends_at = _span(act, day.internship, to, hours)
    move_day(day, InternshipDayState.proposed)
    day.was_starts_at, day.was_ends_at = day.starts_at, day.ends_at
    day.starts_at, day.ends_at = starts_at, ends_at
    day.proposed_at, day.answer_by, day.change_reason = act.now, _answer_by(act, starts_at), reason
    await claim_days(act, [day], several=day.host is not None and day.host.several)
    await tell_of_days(act, day.internship, InternshipNotice.moved, [day])
    await tell_of_days_file(act, day.internship, [day])
    await remind_of_silence(act, [day])
    return day


async def cancel_day(act: Act, day_id: int, reason: ChangeReason, shown: datetime | None = None) -> InternshipDay:
    """Either side cancels a day that has not begun; the other side is told. Raises NotFound, NotAllowed, PairEnded,
    DayChanged.
    """
    day = await my_day(act, day_id, shown, to_change=True)
    _require_coming(act, day)
    move_day(day, InternshipDayState.cancelled)
    day.cancelled_by_id, day.change_reason = act.me.id, reason
    await release_days(act, [day])
    await tell_of_days(act, day.internship, InternshipNotice.cancelled, [day])
    await tell_of_days_file(act, day.internship, [day])
    return day


async def change_programme(act: Act, day_id: int, programme: str) -> InternshipDay:
    """The mentor changes what is planned for a coming day. Raises NotFound, NotAllowed, PairEnded, DayChanged."""
    day = await _day_to_plan(act, day_id)
    _require_short(day.place, programme)
    if day.programme != programme:
        day.programme = programme
        await tell_of_days(act, day.internship, InternshipNotice.changed, [day])
        await tell_of_days_file(act, day.internship, [day])
    return day


async def change_place(act: Act, day_id: int, place: str) -> InternshipDay:
    """The mentor changes where a coming day is. Raises NotFound, NotAllowed, PairEnded, DayChanged."""
    day = await _day_to_plan(act, day_id)
    _require_short(place, day.programme)
    if day.place != place:
        day.place = place
        await tell_of_days(act, day.internship, InternshipNotice.changed, [day])
        await tell_of_days_file(act, day.internship, [day])
    return day


def may_plan(act: Act, day: InternshipDay) -> bool:
    """Whether the acting person is the mentor of a coming day."""
    return day.internship.mentorship.mentor_id == act.me.id and may_cancel(act, day)


def may_cancel(act: Act, day: InternshipDay) -> bool:
    """Whether one of the two may still cancel it: it is live, has not begun, and they still work together."""
    try:
        require_active_pair(day.internship.mentorship)
        _require_coming(act, day)
    except Refusal:
        return False
    return day.internship.mentorship.is_of(act.me.id)


async def _day_to_plan(act: Act, day_id: int, shown: datetime | None = None) -> InternshipDay:
    day = await my_day(act, day_id, shown, to_change=True)
    if day.internship.mentorship.mentor_id != act.me.id:
        raise NotAllowed
    require_active_pair(day.internship.mentorship)
    _require_coming(act, day)
    return day


def _require_coming(act: Act, day: InternshipDay) -> None:
    if day.state is InternshipDayState.cancelled or day.starts_at <= act.now:
        raise DayChanged


def _require_short(place: str, programme: str) -> None:
    if len(place) > PLACE_LIMIT or len(programme) > PROGRAMME_LIMIT:
        raise NotAllowed
