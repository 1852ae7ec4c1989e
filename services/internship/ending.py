"""When a mentorship ends, the coming days of its internship are cancelled; what took place can still be described,
reported on and reviewed.
"""

from collections.abc import Collection, Iterable

from models.internship import InternshipDay, InternshipDayState, InternshipNotice
from models.mentorship import Mentorship
from services.internship.calendar import tell_of_days_file
from services.internship.hosting import release_days
from services.internship.internships import coming_days, internships_of
from services.internship.notices import ids_of
from services.notices import tell
from services.unit_of_work import Act


async def cancel_coming_days(act: Act, mentorship: Mentorship, told: Iterable[int]) -> None:
    """Cancel what has not begun, release its time, and tell these people. The mentorship is locked."""
    days = await days_that_end(act, [mentorship.id])
    for day in days:
        day.state = InternshipDayState.cancelled
    if days:
        internship = days[0].internship
        await release_days(act, days)
        await tell_of_days_file(act, internship, days)
        for person_id in told:
            await tell(act, person_id, InternshipNotice.ended, ids_of(internship, days))


async def days_that_end(act: Act, mentorship_ids: Collection[int]) -> list[InternshipDay]:
    """Live days of these mentorships that have not begun."""
    internships = await internships_of(act, mentorship_ids)
    return [day for one in internships for day in coming_days(act, one) if day.starts_at > act.now]
