"""Files of lists, as name and bytes. They are made in a thread, since a long list takes a second or two."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from itertools import zip_longest
from types import MappingProxyType

from files.workbook import WorkbookSheet, workbook
from handlers.importing.lists.reading_told import row_named
from handlers.shared.addresses import link_into_bot
from handlers.shared.people import forms_of
from handlers.shared.speech import Speech, short
from models.imported_list import ListKind
from models.mentorship import Mentorship
from models.person import Position, Role
from models.profile import Form, MentorProfile
from services.entry.personal_links import LINK_MARK, MadeLink, Unlinked
from services.importing.headings import Column
from services.importing.rows import Problem, Wrong
from services.importing.whole import TableSheet
from services.importing.writing import ListedRow, SampleWords
from services.people.offers import ANY_CAPACITY

File = tuple[str, bytes]
SCHOOL_SHOWN = 80
_BOUNDS = {"least": min(ANY_CAPACITY), "most": max(ANY_CAPACITY)}
_NAME = (Column.surname, Column.first_name, Column.patronymic)
_WHO = (*_NAME, Column.city, Column.district, Column.school, Column.position, Column.since)
COLUMNS: dict[ListKind, Sequence[Column]] = {
    ListKind.people: (*_WHO, Column.role, Column.topics, Column.forms),
    ListKind.mentors: (
        *_WHO,
        Column.topics,
        Column.forms,
        Column.capacity,
        Column.building,
        Column.link,
        Column.about,
    ),
    ListKind.schools: (Column.city, Column.district, Column.school, Column.coordinates),
    ListKind.pairs: (Column.mentor, Column.mentee, Column.agreement, Column.agreement_date, Column.programme),
}


async def list_file(speech: Speech, kind: ListKind, rows: Sequence[ListedRow]) -> File:
    """A list in a form that can be imported again."""
    cells = [[_CELLS[column](speech, row) for column in COLUMNS[kind]] for row in rows]
    return await _file(f"ryadom_{kind.value}", WorkbookSheet(speech.term(kind), _headings(speech, kind), cells))


async def sample_file(speech: Speech, words: SampleWords) -> File:
    """An empty list of mentors, with a second sheet of the values that its cells may contain."""
    named = (
        [city.name(speech.locale) for city in words.cities],
        [speech.term(position) for position in Position],
        [topic.name(speech.locale) for topic in words.topics],
        [speech.term(form) for form in Form],
    )
    columns = (Column.city, Column.position, Column.topics, Column.forms)
    hints = WorkbookSheet(
        speech.label("importing-sheet-words"),
        [speech.term(column) for column in columns],
        list(zip_longest(*named, fillvalue="")),
    )
    mentors = WorkbookSheet(speech.term(ListKind.mentors), _headings(speech, ListKind.mentors))
    return await _file("ryadom_sample", mentors, hints)


async def whole_file(sheets: Sequence[TableSheet]) -> File:
    """All data of the association, a sheet for each table. `ryadom restore` reads it into an empty database."""
    return await _file("ryadom_all", *(WorkbookSheet(one.table, one.columns, one.rows) for one in sheets))


async def links_file(
    speech: Speech,
    links: Sequence[MadeLink],
    username: str,
    more: Sequence[str] = (),
    values: Mapping[int, Sequence[str]] = MappingProxyType({}),
) -> File:
    """`more`: headings of columns of a list that the file is for, and `values` what they hold for each person."""
    headings = [speech.term(column) for column in (Column.name, Column.city, Column.school)]
    empty = [""] * len(more)
    rows = [
        (
            one.to.name,
            city_name_of(speech, one.to),
            one.to.school,
            *values.get(one.to.person_id, empty),
            personal_link_of(one.code, username),
        )
        for one in links
    ]
    sheet = WorkbookSheet(
        speech.label("importing-sheet-links"), [*headings, *more, speech.label("importing-heading-link")], rows
    )
    return await _file("ryadom_links", sheet)


def city_name_of(speech: Speech, one: Unlinked) -> str:
    return one.city_ru if speech.locale == "ru" else one.city_en or one.city_ru


def personal_link_of(code: str, username: str) -> str:
    return link_into_bot(username, LINK_MARK + code)


def problem_of(speech: Speech, wrong: Wrong, sheets: Sequence[str] = ()) -> str:
    """«повтор строки 5»; `sheets`: those that were read."""
    other = row_named(speech, wrong.other, sheets) if wrong.other else 0
    told = speech.label("importing-problem", problem=speech.term(wrong.problem, **_BOUNDS), other=other)
    return f"{told} {short(wrong.named, SCHOOL_SHOWN)}".rstrip()


def cell_problem_of(speech: Speech, problem: Problem) -> str:
    """«Темы: «Финансы школы» — темы нет в списке»"""
    told: dict[str, str | int] = {"problem": speech.term(problem.kind, **_BOUNDS), "value": problem.value}
    told["quoted"] = int(bool(problem.value))
    return speech.label("importing-cell", column=speech.term(problem.column), **told)


async def _file(name: str, *sheets: WorkbookSheet) -> File:
    return f"{name}.xlsx", await asyncio.to_thread(workbook, *sheets)


def _headings(speech: Speech, kind: ListKind) -> list[str]:
    return [speech.term(column) for column in COLUMNS[kind]]


def _topics(speech: Speech, row: ListedRow) -> str:
    profile = row.offer or row.wish
    return "; ".join(topic.name(speech.locale) for topic in profile.topics) if profile else ""


def _forms(speech: Speech, row: ListedRow) -> str:
    if row.offer:
        return forms_of(speech, row.offer)
    return speech.term(row.wish.form) if row.wish else ""


def _roles(speech: Speech, row: ListedRow) -> str:
    """Mentee and mentor only: nobody becomes a coordinator or owner through a list."""
    held = [role for role in (Role.mentee, Role.mentor) if row.person and row.person.holds(role)]
    return ", ".join(speech.term(role) for role in held)


def _city(speech: Speech, row: ListedRow) -> str:
    placed = row.person or row.school
    return placed.city.name(speech.locale) if placed else ""


def _coordinates(_speech: Speech, row: ListedRow) -> str:
    """«55.7558, 37.6176»: a metre is the last but one of five decimals."""
    school = row.school
    if school is None or school.latitude is None or school.longitude is None:
        return ""
    return f"{school.latitude:.5f}, {school.longitude:.5f}"


def _offer(read: Callable[[MentorProfile], str | int]) -> Callable[[Speech, ListedRow], str | int]:
    return lambda _speech, row: read(row.offer) if row.offer else ""


def _pair(read: Callable[[Speech, Mentorship], str]) -> Callable[[Speech, ListedRow], str]:
    return lambda speech, row: read(speech, row.mentorship) if row.mentorship else ""


def _signed_on(_speech: Speech, row: ListedRow) -> str:
    day = row.agreement.signed_on if row.agreement else None
    return f"{day:%d.%m.%Y}" if day else ""


_CELLS: dict[Column, Callable[[Speech, ListedRow], str | int]] = {
    Column.mentor: _pair(lambda _speech, pair: pair.mentor.full_name),
    Column.mentee: _pair(lambda _speech, pair: pair.mentee.full_name),
    Column.agreement: lambda _speech, row: row.agreement.number if row.agreement else "",
    Column.agreement_date: _signed_on,
    Column.programme: _pair(lambda speech, pair: speech.term(pair.programme) if pair.programme else ""),
    Column.surname: lambda _speech, row: row.person.surname if row.person else "",
    Column.first_name: lambda _speech, row: row.person.first_name if row.person else "",
    Column.patronymic: lambda _speech, row: row.person.patronymic if row.person else "",
    Column.city: _city,
    Column.district: lambda _speech, row: (row.school.district if row.school else "") or "",
    Column.school: lambda _speech, row: row.school.name if row.school else "",
    Column.coordinates: _coordinates,
    Column.position: lambda s, row: s.term(row.person.position) if row.person and row.person.position else "",
    Column.since: lambda _s, row: (
        f"{row.person.in_post_since:%m.%Y}" if row.person and row.person.in_post_since else ""
    ),
    Column.role: _roles,
    Column.topics: _topics,
    Column.forms: _forms,
    Column.capacity: _offer(lambda offer: offer.capacity),
    Column.building: _offer(lambda offer: offer.building),
    Column.link: _offer(lambda offer: offer.video_link),
    Column.about: _offer(lambda offer: offer.about),
}
