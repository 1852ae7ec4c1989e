"""Coordinators' notes about people, beside those on applications (`services/vetting`). Whom a note is about finds its
words in their export, without the author.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from models.person import Person
from models.person_note import PersonNote
from models.vetting import VettingNote
from services.audit import record
from services.guards import require_coordinator
from services.refusals import NotAllowed, NotFound
from services.unit_of_work import Act

NOTE_LIMIT = 1000
SHOWN_AT_MOST = 20


@dataclass(frozen=True, slots=True)
class NoteRead:
    """A note as coordinators read it; `on_application` when it was written on the person's application."""

    words: str
    author: Person
    written_at: datetime
    on_application: bool


async def write_note(act: Act, person_id: int, words: str) -> None:
    """Add a note, which all coordinators read. Raises NotAllowed (also about oneself), NotFound."""
    me = require_coordinator(act)
    person = await act.session.get(Person, person_id)
    if person is None or person.is_erased:
        raise NotFound
    if person.id == me.id:
        raise NotAllowed
    note = {"words": words[:NOTE_LIMIT], "written_by_id": me.id, "written_at": act.now}
    act.session.add(PersonNote(person_id=person.id, **note))
    record(act, "person.noted", person.id)


async def notes_about(act: Act, person_id: int) -> list[NoteRead]:
    """The latest notes about somebody else, newest first; about oneself, none. Raises NotAllowed."""
    if require_coordinator(act).id == person_id:
        return []
    mine = select(PersonNote).where(PersonNote.person_id == person_id)
    notes = await act.session.scalars(mine.order_by(PersonNote.written_at.desc()).limit(SHOWN_AT_MOST))
    found = [NoteRead(one.words, one.written_by, one.written_at, on_application=False) for one in notes]
    vetting = (
        select(VettingNote, Person)
        .join(Person, Person.id == VettingNote.written_by_id)
        .where(VettingNote.mentor_id == person_id)
        .order_by(VettingNote.attempt.desc())
        .limit(1)
    )
    for note, author in await act.session.execute(vetting):
        found.append(NoteRead(note.words, author, note.written_at, on_application=True))
    return sorted(found, key=lambda one: one.written_at, reverse=True)
