"""What a row of a list says, cell by cell."""

import pytest

from models.imported_list import ListKind
from models.person import Role
from services.act import Uow
from services.importing.columns import recognize
from services.importing.rows import Entry, Reference, parse
from tests.lists import bring, lines
from tests.services.test_lists import TODAY

NAMES = ("Ким Анна", "Ли Вера", "Пак Инна")


@pytest.fixture
def engine() -> str:
    return "sqlite"


def entries(*rows: tuple[str, ...]) -> list[Entry]:
    return parse(recognize(lines(rows)), Reference({}, {}, 1, TODAY)).entries


@pytest.mark.parametrize("heading", ["Адрес", "Опыт", "Ссылка", "О себе", "Мест"])
@pytest.mark.parametrize("written", [("стажёр", "стажёр"), ("стажёр", ""), ("", "стажёр, ментор")])
def test_a_row_that_says_its_role_has_that_and_no_other(heading: str, written: tuple[str, str]) -> None:
    rows = lines([("ФИО", heading, "Роль"), *zip(NAMES, ("", ""), written, strict=False)])
    roles = {"стажёр": {Role.mentee}, "стажёр, ментор": {Role.mentee, Role.mentor}, "": {Role.mentor}}
    found = recognize(rows)
    assert [entry.roles for entry in parse(found, Reference({}, {}, 1, TODAY)).entries] == [
        roles[one] for one in written
    ]
    assert found.kind is (ListKind.people if all(written) else ListKind.mentors)


async def test_a_list_of_mentees_with_addresses_makes_nobody_a_mentor(uow: Uow) -> None:
    headings = ("ФИО", "Школа", "Адрес", "Роль")
    changes = await bring(uow, headings, *((name, "Школа № 1", "Ленина, 1", "стажёр") for name in NAMES))
    assert [(one.roles, one.offer) for one in changes.people] == [({Role.mentee}, {})] * 3
