"""A list of people as a file, with what a line of the list says in columns."""

import asyncio
from collections.abc import Sequence

from files.workbook import WorkbookSheet, workbook
from handlers.people.directory.telling import came_of
from handlers.shared.speech import Speech
from models.person import Role
from services.importing.headings import Column
from services.people.directory import PeopleList, PersonLine

_NAMED = (
    Column.surname,
    Column.first_name,
    Column.patronymic,
    Column.city,
    Column.district,
    Column.school,
    Column.position,
    Column.since,
    Column.role,
)
_OWN = (
    "directory-heading-mentor",
    "directory-heading-mentees",
    "directory-heading-capacity",
    "directory-heading-came",
)


async def people_file(speech: Speech, which: PeopleList, lines: Sequence[PersonLine]) -> tuple[str, bytes]:
    """Name and content. Made in a thread, since a long list takes a second or two."""
    headings = [
        *(speech.term(column) for column in _NAMED),
        *map(speech.label, _OWN),
    ]
    sheet = WorkbookSheet(speech.term(which), headings, [_cells(speech, line) for line in lines])
    return f"ryadom_{which.value}.xlsx", await asyncio.to_thread(workbook, sheet)


def _cells(speech: Speech, line: PersonLine) -> list[str | int]:
    person, school = line.person, line.person.school
    roles = [role for role, held in ((Role.mentee, line.is_mentee), (Role.mentor, line.is_mentor)) if held]
    return [
        person.surname,
        person.first_name,
        person.patronymic,
        "" if person.city.is_none else person.city.name(speech.locale),
        (school.district if school else "") or "",
        school.name if school else "",
        speech.term(person.position) if person.position else "",
        f"{person.in_post_since:%m.%Y}" if person.in_post_since else "",
        ", ".join(speech.term(role) for role in roles),
        line.mentor.full_name if line.mentor else "",
        line.mentees if line.is_mentor else "",
        line.capacity if line.is_mentor else "",
        came_of(speech, line),
    ]
