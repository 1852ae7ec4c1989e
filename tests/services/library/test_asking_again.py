"""Who is told when reading is asked for again: each at most once a version, and nobody who has not answered yet."""

import pytest
from sqlalchemy import select, update

from models.connection.database import Database
from models.library import LibraryNotice
from models.notice import Notice, NoticeState
from models.person import Role
from services.library import confirming, keeping
from services.library.documents import document_to_read
from services.library.keeping import Brought
from services.unit_of_work import Act
from tests.support.library import added
from tests.support.office import Office
from tests.support.passports import an_office

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def asked_office(database: Database) -> tuple[Office, int, int, list[int]]:
    """A coordinator, a document that mentors are asked to read, and two mentors; the first has read version 1."""
    office = await an_office(database)
    orlova = await office.person("Орлова Мария Ивановна", Role.coordinator, telegram_id=11)
    readers = [await office.mentor(name=f"{name} Анна") for name in ("Петрова", "Белова")]
    document = await office.does(orlova, added, "Этический кодекс", "Текст")
    assert await office.does(orlova, confirming.ask_to_read, document, (Role.mentor,)) == 2
    await office.does(readers[0], confirming.confirm_reading, document, 1)
    return office, orlova, document, readers


async def renewed(act: Act, document_id: int, number: int, note: str) -> int:
    """A new version under signature; returns how many are told."""
    await keeping.add_version(act, document_id, number, Brought(text=f"Текст {number}"), note)
    return await confirming.ask_anew(act, document_id)


async def told(office: Office) -> list[tuple[int, int]]:
    """Person and version."""
    async with office.database.read() as session:
        rows = await session.execute(select(Notice).where(Notice.kind == LibraryNotice.asked).order_by(Notice.id))
        return sorted((one.person_id, one.ids["version"]) for one in rows.scalars())


async def test_a_new_version_tells_who_had_read_and_nobody_whose_notice_is_unanswered(database: Database) -> None:
    office, orlova, document, (petrova, belova) = await asked_office(database)
    assert await office.does(orlova, renewed, document, 2, "Новые сроки") == 1
    assert await told(office) == [(petrova, 1), (petrova, 2), (belova, 1)]
    assert await office.does(belova, confirming.unread_by_me) == {document}


async def test_asking_the_same_version_again_tells_nobody_again(database: Database) -> None:
    office, orlova, document, (petrova, belova) = await asked_office(database)
    assert await office.does(orlova, renewed, document, 2, "") == 1
    assert await office.does(orlova, confirming.ask_anew, document) == 0
    assert await office.does(orlova, confirming.ask_to_read, document, (Role.mentor, Role.mentee)) == 0
    assert await told(office) == [(petrova, 1), (petrova, 2), (belova, 1)]


async def test_a_role_that_is_asked_later_tells_only_its_own_people(database: Database) -> None:
    office, orlova, document, _ = await asked_office(database)
    ivanov = await office.person("Иванов Пётр", Role.mentee, telegram_id=12)
    assert await office.does(orlova, confirming.ask_to_read, document, (Role.mentor, Role.mentee)) == 1
    assert (await told(office))[-1] == (ivanov, 1)


async def test_a_notice_that_never_came_is_no_reason_to_stay_silent(database: Database) -> None:
    office, orlova, document, (_, belova) = await asked_office(database)
    async with database.write() as session:
        lost = update(Notice).where(Notice.person_id == belova).values(state=NoticeState.over_limit)
        await session.execute(lost)
    assert await office.does(orlova, renewed, document, 2, "") == 2


async def test_who_has_read_is_told_what_changed_in_every_version_since(database: Database) -> None:
    office, orlova, document, (petrova, belova) = await asked_office(database)
    await office.does(orlova, keeping.add_version, document, 2, Brought(text="Второй"), "Новые сроки")
    await office.does(orlova, renewed, document, 3, "Без приложений")
    assert await office.does(petrova, changes, document) == (1, ["Новые сроки", "Без приложений"])
    assert await office.does(belova, changes, document) is None
    await office.does(petrova, confirming.confirm_reading, document, 3)
    assert await office.does(petrova, changes, document) is None


async def changes(act: Act, document_id: int) -> tuple[int, list[str]] | None:
    found = await confirming.changed_since_my_reading(act, await document_to_read(act, document_id))
    return (found.version, found.notes) if found else None
