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


async def earlier_notes(act: Act, profile: MentorProfile) -> list[VettingNote]:
    """Notes on the person's earlier applications, the latest first; those that were carried over are left out."""
    theirs = VettingNote.mentor_id == profile.person_id, VettingNote.attempt < profile.attempt
    notes = list(await act.session.scalars(select(VettingNote).where(*theirs).order_by(VettingNote.attempt.desc())))
    present = await note_of(act, profile)
    told, found = {present.words} if present else set(), []
    for note in notes:
        if note.words not in told:
            told.add(note.words)
            found.append(note)
    return found
