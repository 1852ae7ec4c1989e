"""Internships (стажировки): finding them, and who may read them."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Select, or_, select

from models.internship import DAY_MOVES, Internship, InternshipDay, InternshipDayState, InternshipState
from models.mentorship import Mentorship, MentorshipState, Programme
from services.internship.rules import REPORT_IN, REVIEW_IN
from services.locks import locked
from services.matching.mentorships import my_pair, require_active_pair
from services.refusals import AlreadyDecided, NotAllowed, NotFound
from services.unit_of_work import Act


class DayChanged(AlreadyDecided):
    """The day was moved, confirmed or cancelled after the window or the button was shown."""

    key = "refusal-internship-day-changed"


class InternshipOver(AlreadyDecided):
    """The report is there already, so days and diary stay as they are."""

    key = "refusal-internship-over"


async def pair_to_plan(act: Act, mentorship_id: int, *, to_change: bool = False) -> Mentorship:
    """The acting mentor's active pair of the internship programme. `to_change`: lock it; this lock is the one lock of
    its internship. Raises NotAllowed, PairEnded.
    """
    pair = require_active_pair(await my_pair(act, mentorship_id, to_change=to_change))
    if pair.mentor_id != act.me.id or pair.programme is not Programme.internship:
        raise NotAllowed
    return pair


async def internship_of(act: Act, mentorship_id: int) -> Internship | None:
    """The internship of a mentorship, in its present state."""
    return await act.session.scalar(_whole().where(Internship.mentorship_id == mentorship_id))


async def internships_of(act: Act, mentorship_ids: Collection[int]) -> list[Internship]:
    """The internships of these mentorships, in their present state."""
    theirs = Internship.mentorship_id.in_(mentorship_ids)
    return list(await act.session.scalars(_whole().where(theirs).order_by(Internship.mentorship_id)))


def _whole() -> Select[Internship]:
    """With all its days, also when one of them has been read before."""
    return select(Internship).execution_options(populate_existing=True)


async def whole_internship(act: Act, internship_id: int) -> Internship | None:
    return await act.session.scalar(_whole().where(Internship.id == internship_id))


async def hold_internship(act: Act, internship_id: int) -> None:
    """Lock its mentorship, which is the one lock of an internship."""
    mentorship_id = await act.session.scalar(select(Internship.mentorship_id).where(Internship.id == internship_id))
    if mentorship_id is not None:
        await locked(act, Mentorship, mentorship_id)


async def my_internship(act: Act, internship_id: int, *, to_change: bool = False) -> Internship:
    """An internship in which the acting person is the intern or the mentor; `to_change` locks it. Raises NotFound,
    NotAllowed.
    """
    if to_change:
        await hold_internship(act, internship_id)
    internship = await whole_internship(act, internship_id)
    if internship is None:
        raise NotFound
    if not internship.mentorship.is_of(act.me.id):
        raise NotAllowed
    return internship


async def internship_to_read(act: Act, internship_id: int) -> Internship:
    """For the two sides and for those in charge. Raises NotFound, NotAllowed."""
    internship = await whole_internship(act, internship_id)
    if internship is None:
        raise NotFound
    if not internship.mentorship.is_of(act.me.id) and not act.me.is_in_charge:
        raise NotAllowed
    return internship


async def pair_to_see(act: Act, mentorship_id: int) -> tuple[Mentorship, Internship | None]:
    """A pair of the internship programme with its internship, for the two sides and those in charge. Raises NotFound,
    NotAllowed.
    """
    pair = await act.session.get(Mentorship, mentorship_id)
    if pair is None:
        raise NotFound
    if pair.programme is not Programme.internship or not (pair.is_of(act.me.id) or act.me.is_in_charge):
        raise NotAllowed
    return pair, await internship_of(act, mentorship_id)


async def day_to_read(act: Act, day_id: int) -> InternshipDay:
    """The same for one day. Raises NotFound, NotAllowed."""
    day = await act.session.get(InternshipDay, day_id)
    if day is None:
        raise NotFound
    await internship_to_read(act, day.internship_id)
    return day


async def my_day(act: Act, day_id: int, shown: datetime | None = None, *, to_change: bool = False) -> InternshipDay:
    """A day of the acting person's internship. `shown`: the start that the person was shown. Raises NotFound,
    NotAllowed, DayChanged.
    """
    internship_id = await act.session.scalar(select(InternshipDay.internship_id).where(InternshipDay.id == day_id))
    if internship_id is None:
        raise NotFound
    internship = await my_internship(act, internship_id, to_change=to_change)
    day = next(one for one in internship.days if one.id == day_id)
    if shown is not None and day.starts_at != shown:
        raise DayChanged
    return day


async def my_internship_pairs(act: Act) -> list[Mentorship]:
    """The acting person's active pairs of the internship programme, as intern or as mentor."""
    mine = or_(Mentorship.mentee_id == act.me.id, Mentorship.mentor_id == act.me.id)
    active = Mentorship.state == MentorshipState.active, Mentorship.programme == Programme.internship
    return list(await act.session.scalars(select(Mentorship).where(mine, *active).order_by(Mentorship.id)))


async def internship_pair_with(act: Act, mentee_id: int) -> Mentorship | None:
    """The acting mentor's active pair of the internship programme with that mentee."""
    return next((pair for pair in await my_internship_pairs(act) if pair.mentee_id == mentee_id), None)


async def internships_about(act: Act, person_id: int) -> list[Internship]:
    """All internships of a person, as the intern or as the mentor, the newest last."""
    theirs = or_(Mentorship.mentee_id == person_id, Mentorship.mentor_id == person_id)
    query = _whole().join(Mentorship, Mentorship.id == Internship.mentorship_id).where(theirs)
    return list(await act.session.scalars(query.order_by(Internship.id)))


async def next_internship_day(act: Act, *, as_mentee: bool) -> InternshipDay | None:
    """The acting person's first live day that is not over, as the intern or as the mentor."""
    side = Mentorship.mentee_id if as_mentee else Mentorship.mentor_id
    query = (
        select(InternshipDay.internship_id)
        .join(Internship, Internship.id == InternshipDay.internship_id)
        .join(Mentorship, Mentorship.id == Internship.mentorship_id)
        .where(side == act.me.id, InternshipDay.state != InternshipDayState.cancelled, InternshipDay.ends_at > act.now)
        .order_by(InternshipDay.starts_at, InternshipDay.id)
        .limit(1)
    )
    internship_id = await act.session.scalar(query)
    internship = await whole_internship(act, internship_id) if internship_id is not None else None
    return coming_days(act, internship)[0] if internship else None


def move_day(day: InternshipDay, to: InternshipDayState) -> None:
    """Raises DayChanged unless the table of moves allows it."""
    if to not in DAY_MOVES.get(day.state, ()):
        raise DayChanged
    day.state = to


def require_running(internship: Internship) -> None:
    """Raises InternshipOver."""
    if internship.state is not InternshipState.running:
        raise InternshipOver


def live_days(internship: Internship) -> list[InternshipDay]:
    """Those that are not cancelled, in order."""
    return sorted(
        (day for day in internship.days if day.state is not InternshipDayState.cancelled), key=lambda day: day.starts_at
    )


def coming_days(act: Act, internship: Internship) -> list[InternshipDay]:
    """Those that are not over."""
    return [day for day in live_days(internship) if day.ends_at > act.now]


def held_days(act: Act, days: Sequence[InternshipDay]) -> list[InternshipDay]:
    """Confirmed days that are over."""
    return [day for day in days if day.state is InternshipDayState.agreed and day.ends_at <= act.now]


def report_by(act: Act, internship: Internship) -> datetime | None:
    """Until when the report is awaited; None while days are ahead, when there were none, or when it is there."""
    held = held_days(act, internship.days)
    if internship.state is not InternshipState.running or not held or coming_days(act, internship):
        return None
    return max(day.ends_at for day in held) + REPORT_IN


def review_by(internship: Internship) -> datetime | None:
    """Until when the mentor's review is awaited; None before the report and after the review."""
    if internship.state is not InternshipState.reported or internship.reported_at is None:
        return None
    return internship.reported_at + REVIEW_IN
