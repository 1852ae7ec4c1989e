"""Calendar files of internship days: whoever of the two has taken them gets them anew when a day changes."""

from collections.abc import Sequence

from models.internship import Internship, InternshipDay, InternshipDayState, InternshipNotice
from services.internship.internships import DayChanged, live_days, my_internship
from services.internship.notices import ids_of
from services.notices import tell
from services.unit_of_work import Act


async def take_days_file(act: Act, internship_id: int) -> list[InternshipDay]:
    """The confirmed days ahead, which the acting person gets as one file; from now on their changes are sent to them as
    files, too. Raises NotFound, NotAllowed; DayChanged when there are none.
    """
    internship = await my_internship(act, internship_id, to_change=True)
    days = days_for_calendar(act, internship)
    if not days:
        raise DayChanged
    for day in days:
        if internship.mentorship.mentee_id == act.me.id:
            day.intern_has_file = True
        else:
            day.mentor_has_file = True
    return days


def days_for_calendar(act: Act, internship: Internship) -> list[InternshipDay]:
    """Confirmed days that have not begun."""
    agreed = InternshipDayState.agreed
    return [day for day in live_days(internship) if day.state is agreed and day.starts_at > act.now]


async def tell_of_days_file(act: Act, internship: Internship, days: Sequence[InternshipDay]) -> None:
    """Send the changed days as a file to whoever has taken them."""
    pair = internship.mentorship
    sides = (
        (pair.mentee, [day for day in days if day.intern_has_file]),
        (pair.mentor, [day for day in days if day.mentor_has_file]),
    )
    for person, taken in sides:
        if taken and not person.is_erased:
            await tell(act, person.id, InternshipNotice.calendar, ids_of(internship, taken))


def uid_of_day(day: InternshipDay) -> str:
    """The same for both sides and through all changes; the beginning of the internship tells two databases apart."""
    return f"internship-day-{day.id}-{int(day.internship.began_at.timestamp())}@ryadom"
