"""The intern's report at the end of an internship, the mentor's review (отзыв), and what the certificate says."""

from dataclasses import dataclass

from models.internship import INTERNSHIP_MOVES, Internship, InternshipDay, InternshipNotice, InternshipState
from services.internship.internships import (
    InternshipOver,
    coming_days,
    held_days,
    internship_to_read,
    my_internship,
)
from services.internship.notices import remind_of_review, tell_of_internship
from services.internship.rules import REPORT_LIMIT, REVIEW_LIMIT
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act


class DaysAhead(Refusal):
    """The report is written after the last day."""

    key = "refusal-internship-days-ahead"


@dataclass(frozen=True, slots=True)
class Completed:
    """What the certificate says: the days that took place."""

    internship: Internship
    days: list[InternshipDay]


async def internship_to_report(act: Act, internship_id: int, *, to_change: bool = False) -> Internship:
    """The acting intern's internship, if it can be reported on now. Raises NotFound, NotAllowed, InternshipOver,
    DaysAhead.
    """
    internship = await my_internship(act, internship_id, to_change=to_change)
    if internship.mentorship.mentee_id != act.me.id:
        raise NotAllowed
    _require_move(internship, InternshipState.reported)
    if coming_days(act, internship) or not held_days(act, internship.days):
        raise DaysAhead
    return internship


async def report_on_internship(act: Act, internship_id: int, words: str) -> Internship:
    """Send the report; the mentor is asked for a review. Raises what `internship_to_report` raises."""
    internship = await internship_to_report(act, internship_id, to_change=True)
    if not 0 < len(words) <= REPORT_LIMIT:
        raise NotAllowed
    internship.state = InternshipState.reported
    internship.report, internship.reported_at = words, act.now
    await tell_of_internship(act, internship, InternshipNotice.reported)
    await remind_of_review(act, internship)
    return internship


async def internship_to_review(act: Act, internship_id: int, *, to_change: bool = False) -> Internship:
    """An internship whose review is awaited from the acting mentor. Raises NotFound, NotAllowed, InternshipOver."""
    internship = await my_internship(act, internship_id, to_change=to_change)
    if internship.mentorship.mentor_id != act.me.id:
        raise NotAllowed
    _require_move(internship, InternshipState.reviewed)
    return internship


async def review_internship(act: Act, internship_id: int, words: str) -> Internship:
    """Keep the review; the intern gets it with the certificate. Raises what `internship_to_review` raises."""
    internship = await internship_to_review(act, internship_id, to_change=True)
    if not 0 < len(words) <= REVIEW_LIMIT:
        raise NotAllowed
    internship.state = InternshipState.reviewed
    internship.review, internship.reviewed_at = words, act.now
    await tell_of_internship(act, internship, InternshipNotice.reviewed)
    return internship


async def completed_internship(act: Act, internship_id: int) -> Completed:
    """A reviewed internship, for its two sides and those in charge. Raises NotFound, NotAllowed."""
    internship = await internship_to_read(act, internship_id)
    if internship.state is not InternshipState.reviewed:
        raise NotAllowed
    return Completed(internship, held_days(act, internship.days))


def _require_move(internship: Internship, to: InternshipState) -> None:
    if to not in INTERNSHIP_MOVES.get(internship.state, ()):
        raise InternshipOver
