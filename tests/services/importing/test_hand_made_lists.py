"""From the bytes of a file to the people in the database: each row of docs/lists.md is a sin of some file."""

import re

import pytest
from sqlalchemy import select

from files.lists.limits import CannotRead
from models.connection.database import Database
from models.person import Person, Role
from models.profile import MentorProfile
from services.importing.changes import Changes
from services.importing.column_questions import column_questions
from services.importing.columns import Recognized
from services.importing.known import reference
from services.importing.loading import load
from services.importing.parsing import parse
from services.importing.rows import Parsed
from services.importing.sheets import recognize_list
from services.people.person import school_id_of
from services.unit_of_work import Uow
from tests.support.hand_made_lists import FILES, HandMade
from tests.support.lists import counts, read_here
from tests.support.pairs import StillClock
from tests.support.people import WITH_ROLES, add_person
from tests.support.sources import ROOT

OWNER = 1  # their Telegram id
ELSEWHERE = {
    "more than 20,000 rows on the visible sheets together": "tests/files/lists/test_limits.py",
    "neither names nor schools": "tests/services/importing/test_sheets.py",
    "dates since 1904, a cell with several styles": "tests/services/importing/test_office_lists.py",
}


@pytest.fixture
def engine() -> str:
    return "sqlite"


def rows_of_document() -> list[list[str]]:
    """What lists may look like, in Russian and in English."""
    text = (ROOT / "docs" / "lists.md").read_text("utf-8")
    tables = [re.findall(r"^\| (.+?) (?<!\\)\| ", part, re.MULTILINE)[1:] for part in text.split("\n## ")[1:]]
    return [[row for row in rows if row.strip("-")] for rows in tables]


def test_every_row_of_the_document_is_tried_and_stands_in_both_languages() -> None:
    russian, english = rows_of_document()
    tried = {sin for made in FILES.values() for sin in made.sins} | set(ELSEWHERE)
    assert len(russian) == len(english) > 50
    assert tried == set(english)
    assert all((ROOT / path).exists() for path in ELSEWHERE.values())


@pytest.mark.parametrize("made", FILES.values(), ids=FILES)
@pytest.mark.usefixtures("uow")
async def test_a_file_made_by_hand_is_read_as_a_coordinator_would_wish(database: Database, made: HandMade) -> None:
    if made.refused:
        with pytest.raises(CannotRead) as caught:
            read_here(made.content())
        assert (caught.value.why, caught.value.line) == (made.refused, made.line)
        return
    uow = Uow(database, StillClock(), OWNER)
    await make_known(uow, made)
    recognized, parsed, changes = await brought(uow, made.content())
    account = recognized.account
    assert (account.passed_by_kind, account.left, account.hidden_rows) == (made.passed, made.left, made.hidden)
    assert tuple((one.line, one.problem) for one in changes.wrong) == made.wrong
    assert tuple((one.line, one.column, one.kind) for one in parsed.problems) == made.cells
    asked = [*column_questions(recognized), *changes.questions]
    assert {one.kind for one in asked} == made.asked
    assert counts(changes) == made.counts
    assert account.rows == len(recognized.lines) + sum(made.passed.values())
    assert await people(uow) == list(made.people)


async def make_known(uow: Uow, made: HandMade) -> None:
    async with uow.write() as act:
        for name, school in made.known:
            person = await add_person(act, name, Role.mentee)
            person.school_id = await school_id_of(act, 1, school)
            person.position = person.in_post_since = None


async def brought(uow: Uow, content: bytes) -> tuple[Recognized, Parsed, Changes]:
    async with uow.write() as act:
        known = await reference(act)
        recognized = recognize_list(read_here(content), known.headings)
        parsed = parse(recognized, known)
        return recognized, parsed, await load(act, parsed)


async def people(uow: Uow) -> list[str]:
    """Everybody but the owner, with what differs from somebody of whom only the name is known."""
    async with uow.read() as act:
        capacities = dict(
            map(tuple, await act.session.execute(select(MentorProfile.person_id, MentorProfile.capacity)))
        )
        found = (await act.session.scalars(WITH_ROLES.where(Person.telegram_id.is_distinct_from(OWNER)))).all()
        return sorted(_told(one, capacities.get(one.id)) for one in found)


def _told(one: Person, capacity: int | None) -> str:
    parts = [
        one.full_name,
        one.city.name_ru if one.city_id != 1 else "",
        one.school.name if one.school else "",
        one.position.value if one.position else "",
        f"{one.in_post_since:%Y-%m}" if one.in_post_since else "",
        *(grant.role.value for grant in one.roles),
    ]
    told = "; ".join(filter(None, parts))
    return told if capacity is None else f"{told} {capacity}"
