"""The intern's report at the end of an internship, the mentor's review (отзыв) or the end without one, and what the
certificate says.
"""

from dataclasses import dataclass

from models.internship import INTERNSHIP_MOVES, Internship, InternshipDay, InternshipNotice, InternshipState
from services.audit import record
from services.guards import hold_coordinator
from services.internship.internships import (
    InternshipOver,
    coming_days,
    held_days,
    hold_internship,
    internship_to_read,
    my_internship,
)
from services.internship.notices import remind_of_review, tell_of_internship
from services.internship.rules import REPORT_LIMIT, REVIEW_LIMIT
from services.notices import tell
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
    """Send the report; the mentor is asked for a review, and days that the intern has proposed are no longer asked for.
    Raises what `internship_to_report` raises.
    """
    internship = await internship_to_report(act, internship_id, to_change=True)
    if not 0 < len(words) <= REPORT_LIMIT:
        raise NotAllowed
    internship.state = InternshipState.reported
    internship.report, internship.reported_at = words, act.now
    internship.wished, internship.wished_at, internship.wish_ends_at = "", None, None
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


def may_conclude(act: Act, internship: Internship) -> bool:
    """Whether the acting coordinator may end an internship whose review nobody can write, because its mentor is
    erased.
    """
    pair = internship.mentorship
    unreviewed = internship.state is InternshipState.reported and pair.mentor.is_erased and not pair.mentee.is_erased
    return unreviewed and act.me.is_in_charge and act.me.id != pair.mentee_id


async def conclude_internship(act: Act, internship_id: int) -> Internship:
    """End an internship without a review; the intern is told and gets the certificate. Raises NotFound, NotAllowed,
    InternshipOver.
    """
    await hold_coordinator(act)
    await hold_internship(act, internship_id)
    internship = await internship_to_read(act, internship_id)
    _require_move(internship, InternshipState.reviewed)
    if not may_conclude(act, internship):
        raise NotAllowed
    internship.state, internship.reviewed_at = InternshipState.reviewed, act.now
    await tell(act, internship.mentorship.mentee_id, InternshipNotice.reviewed, {"internship_id": internship.id})
    record(act, "internship.concluded", internship.id)
    return internship


async def reviewed_internship(act: Act, internship_id: int) -> Completed:
    """A completed internship with the mentor's review. Raises NotFound; NotAllowed also when there is no review,
    because the mentor is erased.
    """
    done = await completed_internship(act, internship_id)
    if not done.internship.review:
        raise NotAllowed
    return done


async def completed_internship(act: Act, internship_id: int) -> Completed:
    """A reviewed or concluded internship, for its two sides and those in charge. Raises NotFound, NotAllowed."""
    internship = await internship_to_read(act, internship_id)
    if internship.state is not InternshipState.reviewed:
        raise NotAllowed
    return Completed(internship, held_days(act, internship.days))


def _require_move(internship: Internship, to: InternshipState) -> None:
    if to not in INTERNSHIP_MOVES.get(internship.state, ()):
        raise InternshipOver
