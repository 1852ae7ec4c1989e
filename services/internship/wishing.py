"""The intern proposes days; the mentor takes them by one tap, or sets others. A wish claims no time: the calendar shows
the intern days that are free now, and the claim comes with the mentor's answer.
"""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select

from models.internship import Internship, InternshipDay, InternshipDayState, InternshipNotice
from models.mentorship import Mentorship, MentorshipState, Programme
from services.daily_limit import require_not_told_too_often
from services.internship.calendar import tell_of_days_file
from services.internship.internships import DayChanged, move_day, my_internship, require_running
from services.internship.notices import remind_of_day, tell_of_days
from services.internship.planning import DaysPlan, NoSuchDay, begun_internship, usual_place, write_days
from services.internship.rules import ANSWER_IN, WISHED_AT_MOST, WISHES_A_DAY
from services.internship.times import USUAL_HOURS, open_days, range_of, span_of
from services.internship.waiting import of_intern
from services.matching.mentorships import my_pair, require_active_pair
from services.notices import Reminder, remind, tell
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act


class WishTaken(Refusal):
    """None of the proposed days is free any more."""

    key = "refusal-internship-wish-taken"


async def pair_to_wish(act: Act, mentorship_id: int, *, to_change: bool = False) -> Mentorship:
    """The acting intern's active pair of the internship programme; `to_change` locks it. Raises NotAllowed,
    PairEnded.
    """
    pair = require_active_pair(await my_pair(act, mentorship_id, to_change=to_change))
    if pair.mentee_id != act.me.id or pair.programme is not Programme.internship:
        raise NotAllowed
    return pair


async def wish_days(act: Act, mentorship_id: int, days: Collection[date]) -> Internship:
    """Propose these days to the mentor, instead of those proposed before. Raises NotAllowed, PairEnded, InternshipOver,
    NoSuchDay, TooOften.
    """
    pair = await pair_to_wish(act, mentorship_id, to_change=True)
    internship = await begun_internship(act, pair)
    wanted, (first, last) = sorted(set(days)), range_of(act, pair.mentor)
    if not 1 <= len(wanted) <= WISHED_AT_MOST:
        raise NotAllowed
    if not first <= wanted[0] <= wanted[-1] <= last:
        raise NoSuchDay
    about = "internship_id", internship.id
    await require_not_told_too_often(act, [pair.mentor_id], InternshipNotice.wished, about, WISHES_A_DAY)
    internship.wished, internship.wished_at = ",".join(day.isoformat() for day in wanted), act.now
    internship.wish_ends_at = _start_of(wanted[-1], pair)
    await act.session.flush()
    ids: dict[str, int | str] = {"internship_id": internship.id, "wished": int(act.now.timestamp())}
    await tell(act, pair.mentor_id, InternshipNotice.wished, ids)
    due_at, key = answer_wish_by(internship), f"{InternshipNotice.wish_unanswered}:{internship.id}:{ids['wished']}"
    await remind(act, [Reminder(pair.mentee_id, InternshipNotice.wish_unanswered, ids, due_at, key)])
    return internship


def _start_of(day: date, pair: Mentorship) -> datetime:
    return span_of(day, USUAL_HOURS, ZoneInfo(pair.mentor.timezone))[0]


def answer_wish_by(internship: Internship) -> datetime:
    """Until when the mentor's answer is awaited, for an internship with a wish."""
    assert internship.wished_at is not None
    return min(internship.wished_at + ANSWER_IN, _start_of(internship.wished_days[0], internship.mentorship))


def has_wish(act: Act, internship: Internship) -> bool:
    """Whether proposed days wait for the mentor; they do until the last of them begins."""
    stands = internship.mentorship.state is MentorshipState.active
    return stands and internship.wish_ends_at is not None and internship.wish_ends_at > act.now


async def confirm_wished(act: Act, internship_id: int, shown: int) -> list[InternshipDay]:
    """The mentor takes the proposed days that are still free, in the usual hours and building; they need no further
    confirmation. `shown`: when the days were proposed (Unix time) that the mentor was shown. Raises NotFound,
    NotAllowed, PairEnded, InternshipOver, DayChanged, WishTaken, SlotTaken.
    """
    internship = await my_internship(act, internship_id, to_change=True)
    pair = require_active_pair(internship.mentorship)
    if pair.mentor_id != act.me.id:
        raise NotAllowed
    require_running(internship)
    if not has_wish(act, internship) or wished_when(internship) != shown:
        raise DayChanged
    free = await open_days(act, pair, USUAL_HOURS, several=False)
    wanted = [day for day in internship.wished_days if day in free]
    if not wanted:
        raise WishTaken
    days = await write_days(act, internship, DaysPlan(wanted, place=await usual_place(act, pair.mentor_id)))
    for day in days:
        move_day(day, InternshipDayState.agreed)
        await remind_of_day(act, day)
    await tell_of_days(act, internship, InternshipNotice.agreed, days)
    await tell_of_days_file(act, internship, days)
    return days


def wished_when(internship: Internship) -> int:
    """The moment of the wish as a Unix time; 0 without one."""
    return int(internship.wished_at.timestamp()) if internship.wished_at is not None else 0


def wishes_to_answer(act: Act) -> Select[Any]:
    """Mentorships whose interns have proposed days to the acting mentor."""
    active = Mentorship.mentor_id == act.me.id, Mentorship.state == MentorshipState.active
    return of_intern(Internship.mentorship_id, Internship.wished_at).where(*active, Internship.wish_ends_at > act.now)
