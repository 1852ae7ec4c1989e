"""What the two sides of an internship are told, and when. A notice about days carries their starts: one that was moved
since is not spoken of.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from models.internship import Internship, InternshipDay, InternshipDayState, InternshipNotice
from models.notice import NoticeKind
from services.internship.internships import whole_internship
from services.internship.rules import DAY_BEFORE, EVENING_HOUR, LAST_CALL, MORNING, REPORT_IN, REVIEW_IN
from services.notices import Ids, Reminder, remind, tell
from services.unit_of_work import Act

_AFTERWARDS = timedelta(hours=2)  # the first question about the report, after the last day


async def tell_of_days(act: Act, internship: Internship, kind: NoticeKind, days: Sequence[InternshipDay]) -> None:
    """Tell the other side."""
    other = internship.mentorship.other_side(act.me.id)
    await tell(act, other.id, kind, ids_of(internship, days))


async def tell_of_internship(act: Act, internship: Internship, kind: NoticeKind) -> None:
    """Tell the other side of the report or the review."""
    await tell(act, internship.mentorship.other_side(act.me.id).id, kind, {"internship_id": internship.id})


def ids_of(internship: Internship, days: Sequence[InternshipDay]) -> Ids:
    said = ",".join(f"{day.id}@{int(day.starts_at.timestamp())}" for day in days)
    return {"internship_id": internship.id, "days": said}


async def days_spoken_of(act: Act, ids: dict[str, Any], *states: InternshipDayState) -> list[InternshipDay]:
    """The notice's days that still have the starts told there and one of the states, in order."""
    internship = await whole_internship(act, ids["internship_id"])
    if internship is None or not internship.mentorship.is_of(act.me.id):
        return []
    told = set(str(ids["days"]).split(","))
    days = [day for day in internship.days if f"{day.id}@{int(day.starts_at.timestamp())}" in told]
    return sorted((day for day in days if day.state in states), key=lambda day: day.starts_at)


async def remind_of_silence(act: Act, days: Sequence[InternshipDay]) -> None:
    """Tell the mentor when the intern has not confirmed in time."""
    internship = days[0].internship
    due_at = min(day.answer_by for day in days)
    ids = ids_of(internship, days)
    key = f"internship_unanswered:{days[0].id}:{int(days[0].starts_at.timestamp())}"
    mentor_id = internship.mentorship.mentor_id
    await remind(act, [Reminder(mentor_id, InternshipNotice.unanswered, ids, due_at, key)])


async def remind_of_day(act: Act, day: InternshipDay) -> None:
    """The day before and in the morning, for both; in the evening about the diary; afterwards about the report. Times
    that have passed are left out.
    """
    pair = day.internship.mentorship
    both, intern = (pair.mentee_id, pair.mentor_id), (pair.mentee_id,)
    last_call = day.ends_at + REPORT_IN - LAST_CALL
    moments = (
        (InternshipNotice.day_before, day.starts_at - DAY_BEFORE, both),
        (InternshipNotice.morning, day.starts_at - MORNING, both),
        (InternshipNotice.diary, _evening(day, pair.mentor.timezone), intern),
        (InternshipNotice.report_due, day.ends_at + _AFTERWARDS, intern),
        (InternshipNotice.report_due, last_call, intern),
    )
    key = f"{day.id}:{int(day.starts_at.timestamp())}"
    await remind(
        act,
        [
            Reminder(one, kind, ids_of(day.internship, [day]), due_at, f"{kind}:{key}:{int(due_at.timestamp())}:{one}")
            for kind, due_at, people in moments
            if due_at > act.now
            for one in people
        ],
    )


def _evening(day: InternshipDay, zone: str) -> datetime:
    """19:00 where the school is, or when a day that is longer ends."""
    evening = day.ends_at.astimezone(ZoneInfo(zone)).replace(hour=EVENING_HOUR, minute=0)
    return max(evening, day.ends_at.astimezone(evening.tzinfo))


async def remind_of_review(act: Act, internship: Internship) -> None:
    """Once more, the day before the review is due."""
    due_at = act.now + REVIEW_IN - LAST_CALL
    ids: Ids = {"internship_id": internship.id}
    key = f"internship_review_due:{internship.id}"
    mentor_id = internship.mentorship.mentor_id
    await remind(act, [Reminder(mentor_id, InternshipNotice.review_due, ids, due_at, key)])
