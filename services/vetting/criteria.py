"""Coordinators' findings on an application: which criteria are met, who found it, and their note."""

from sqlalchemy import select

from models.profile import MentorProfile
from models.vetting import Criterion, CriterionMark, VettingNote
from services.unit_of_work import Act


async def marks_of(act: Act, profile: MentorProfile) -> dict[Criterion, CriterionMark]:
    """The marks of the present attempt."""
    query = select(CriterionMark).where(
        CriterionMark.mentor_id == profile.person_id, CriterionMark.attempt == profile.attempt
    )
    return {mark.criterion: mark for mark in await act.session.scalars(query)}


async def note_of(act: Act, profile: MentorProfile) -> VettingNote | None:
    return await act.session.get(VettingNote, (profile.person_id, profile.attempt))


async def carry_over(act: Act, profile: MentorProfile) -> None:
    """Copy marks and note to the next attempt: an application that answers a question is not reviewed from scratch."""
    following = {"mentor_id": profile.person_id, "attempt": profile.attempt + 1}
    for mark in (await marks_of(act, profile)).values():
        found = {"criterion": mark.criterion, "marked_by_id": mark.marked_by_id, "marked_at": mark.marked_at}
        act.session.add(CriterionMark(**following, **found))
    note = await note_of(act, profile)
    if note is not None:
        written = {"words": note.words, "written_by_id": note.written_by_id, "written_at": note.written_at}
        act.session.add(VettingNote(**following, **written))
