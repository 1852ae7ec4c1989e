"""A series: several meetings of a pair at the same time of the clock, booked at once. Each is a meeting of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select, update

from models.meeting import Meeting, MeetingNotice, MeetingState
from models.mentorship import Mentorship
from services.matching.agreements import agreement_of
from services.meetings.booking import Choice, hold_pair, meeting_of, require_not_taken_back_too_often
from services.meetings.claims import SlotTaken, cells_of_meeting, claim_first, held_by
from services.meetings.free_times import MeetingWanted, are_offered, far_times
from services.meetings.notices import reminders_of
from services.meetings.pair_diary import AgreementNeeded, PairDiary
from services.meetings.policy import BY_DEFAULT, MeetingPolicy
from services.meetings.rules import SERIES_AT_MOST
from services.meetings.series_dates import Every, series_starts
from services.notices import Ids, News, tell_and_schedule
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act


class SeriesFull(Refusal):
    """The pair has as many coming meetings in series as it may have."""

    key = "refusal-series-full"


@dataclass(frozen=True, slots=True)
class SeriesPlan:
    """Start times that can be booked, and those that are taken or closed."""

    free: list[datetime]
    left_out: list[datetime]


async def plan_series(act: Act, diary: PairDiary, choice: Choice, every: Every) -> SeriesPlan:
    """The dates of a series that begins with the choice's start, up to the agreement's term."""
    room = SERIES_AT_MOST - len(diary.coming_in_series(act.now))
    zone = ZoneInfo(diary.mentorship.mentor.timezone)
    until = await _term_of(act, diary.mentorship)
    starts = series_starts(choice.starts_at, every, zone, at_most=max(0, room), until=until)
    free = set(await _free(act, diary.mentorship, choice, starts))
    return SeriesPlan([one for one in starts if one in free], [one for one in starts if one not in free])


async def _term_of(act: Act, mentorship: Mentorship) -> date | None:
    agreement = await agreement_of(act, mentorship.id)
    in_force = agreement.in_force if agreement else None
    return in_force.until if in_force else None


async def _free(act: Act, pair: Mentorship, choice: Choice, starts: Sequence[datetime]) -> list[datetime]:
    if not starts:
        return []
    return await far_times(act, pair, MeetingWanted(choice.length, choice.form), starts[-1])


def series_hindrance(act: Act, diary: PairDiary, policy: MeetingPolicy) -> Refusal | None:
    """Why no series can be booked. It includes a second meeting, so an agreement must be signed before."""
    if policy.agreement_from_second and not diary.has_agreement:
        return AgreementNeeded()
    if len(diary.coming_in_series(act.now)) >= SERIES_AT_MOST - 1:
        return SeriesFull(at_most=SERIES_AT_MOST)
    return None


async def book_series(
    act: Act, choice: Choice, starts: Sequence[datetime], policy: MeetingPolicy = BY_DEFAULT
) -> list[Meeting]:
    """Book all these times, which the acting side, mentor or mentee, was shown; all or none. The other side gets one
    notice. Each meeting is like the choice in everything but its start.

    Raises NotAllowed, PairEnded, AgreementNeeded, SeriesFull, TooOften, SlotTaken.
    """
    held = await hold_pair(act, choice.mentorship_id)
    if (hindrance := series_hindrance(act, held.diary, policy)) is not None:
        raise hindrance
    require_not_taken_back_too_often(act, held)
    room = SERIES_AT_MOST - len(held.diary.coming_in_series(act.now))
    if not 1 < len(set(starts)) <= room:
        raise NotAllowed
    meetings = [meeting_of(act, held, replace(choice, starts_at=start), policy) for start in sorted(set(starts))]
    act.session.add_all(meetings)
    await act.session.flush()
    first = meetings[0]
    ids = [meeting.id for meeting in meetings]
    await act.session.execute(update(Meeting).where(Meeting.id.in_(ids)).values(series_id=first.id))
    await claim_first(act, {held_by(meeting): cells_of_meeting(meeting) for meeting in meetings})
    await _require_all_offered(act, held.mentorship, choice, meetings)
    told = News(held.mentorship.other_side(act.me.id).id, MeetingNotice.series, _ids(first))
    await tell_and_schedule(act, [told], [one for meeting in meetings for one in reminders_of(act, meeting)])
    return meetings


async def _require_all_offered(act: Act, pair: Mentorship, choice: Choice, meetings: Sequence[Meeting]) -> None:
    """Raises SlotTaken unless the mentor's free hours offer every one; what is claimed was claimed by this series."""
    starts = [meeting.starts_at for meeting in meetings]
    if not await are_offered(act, pair, starts, MeetingWanted(choice.length, choice.form)):
        raise SlotTaken


def _ids(first: Meeting) -> Ids:
    return {"series_id": first.id, "meeting_id": first.id, "starts_at": first.starts_at.isoformat()}


async def coming_in_series(act: Act, series_id: int) -> list[Meeting]:
    """The planned meetings of a series that are not over, the next one first; only for its two sides."""
    query = select(Meeting).where(
        Meeting.series_id == series_id, Meeting.state == MeetingState.planned, Meeting.ends_at > act.now
    )
    found = await act.session.scalars(query.order_by(Meeting.starts_at))
    return [meeting for meeting in found if meeting.mentorship.is_of(act.me.id)]
