"""Coordinators keep the library; people confirm what they are asked to read."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.audit import AuditEntry
from models.connection.database import Database
from models.library import CategoryKey, LibraryDocument, LibraryNotice
from models.notice import Notice
from models.person import Person, Role, RoleGrant
from services.care.inquiries import answer_inquiry, ask_coordinators
from services.home.waiting import waiting_for
from services.library import confirming, keeping
from services.library.documents import document_to_read, documents_of, shelves
from services.library.keeping import Brought
from services.library.searching import find_documents
from services.refusals import NotAllowed, NotFound
from services.unit_of_work import Act
from tests.support.library import added, category_id
from tests.support.moment import NOW
from tests.support.office import Office
from tests.support.passports import an_office

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def with_coordinator(database: Database) -> tuple[Office, int]:
    office = await an_office(database)
    return office, await office.person("Орлова Мария Ивановна", Role.coordinator, telegram_id=11)


async def waits_for(act: Act) -> list[str]:
    query = confirming.unread_waiting(Role.mentor)
    return [one.about for one in await waiting_for(act, {"to_read_mentor": query})]


async def told(office: Office, kind: LibraryNotice = LibraryNotice.asked) -> list[int]:
    async with office.database.read() as session:
        return list(await session.scalars(select(Notice.person_id).where(Notice.kind == kind).order_by(Notice.id)))


async def test_older_versions_stay_and_tell_who_changed_what_and_when(database: Database) -> None:
    office, orlova = await with_coordinator(database)
    document = await office.does(orlova, added, "Устав", "Первый текст")
    second = Brought(file_id="f2", file_name="устав.docx", size=9, searched="Членские взносы отменены")
    await office.does(orlova, keeping.add_version, document, 2, second, "Без взносов")
    with pytest.raises(keeping.VersionRenewed):
        await office.does(orlova, keeping.add_version, document, 2, second, "")
    read = await office.does(None, document_to_read, document)
    assert [(one.number, one.text, one.file_id, one.note) for one in read.versions] == [
        (1, "Первый текст", "", ""),
        (2, "", "f2", "Без взносов"),
    ]
    assert read.newest.added_by is not None
    assert (read.newest.added_by.id, read.newest.added_at) == (orlova, NOW)
    assert await office.does(None, find_documents, "первый") == []
    assert [one.id for one in await office.does(None, find_documents, "взнос")] == [document]


async def test_only_coordinators_change_the_library_and_the_trail_tells_what_they_did(database: Database) -> None:
    office, orlova = await with_coordinator(database)
    ivanov = await office.person("Иванов Пётр", Role.mentee)
    document = await office.does(orlova, added, "Устав", "Текст")
    for change, *values in (
        (keeping.add_document, 1, "Чужое", Brought(text="Текст")), (keeping.retire_document, document),
        (keeping.rename_document, document, "Другое"), (keeping.add_category, "Раздел"),
        (confirming.ask_to_read, document, (Role.mentor,)), (confirming.remind_to_read, document),
    ):  # fmt: skip
        with pytest.raises(NotAllowed):
            await office.does(ivanov, change, *values)
    await office.does(orlova, keeping.retire_document, document)
    async with database.read() as session:
        assert set(await session.scalars(select(AuditEntry.action))) == {"library.added", "library.retired"}


async def test_a_retired_document_is_seen_by_coordinators_only_and_can_be_restored(database: Database) -> None:
    office, orlova = await with_coordinator(database)
    other = await office.does(orlova, category_id, CategoryKey.other)
    document = await office.does(orlova, added, "Памятка", "Текст")
    await office.does(orlova, keeping.retire_document, document)
    with pytest.raises(NotFound):
        await office.does(None, document_to_read, document)
    assert await office.does(None, documents_of, other) == []
    assert len(await office.does(orlova, documents_of, other)) == 1
    await office.does(orlova, keeping.restore_document, document)
    assert (await office.does(None, document_to_read, document)).title == "Памятка"


async def test_visitors_see_only_shelves_with_something_to_read(database: Database) -> None:
    office, orlova = await with_coordinator(database)
    await office.does(orlova, added, "Устав", "Текст", CategoryKey.charter)
    seen = [one.category.key for one in await office.does(None, shelves)]
    assert seen == [CategoryKey.charter, CategoryKey.consents]
    assert len(await office.does(orlova, shelves)) == len(CategoryKey)


async def test_who_is_asked_to_read_is_told_and_has_it_waiting_until_confirming(database: Database) -> None:
    office, orlova = await with_coordinator(database)
    petrova = await office.mentor()
    await office.person("Сомов Илья", Role.mentor)  # has not come to the bot
    document = await office.does(orlova, added, "Этический кодекс", "Текст")
    assert await office.does(orlova, confirming.ask_to_read, document, (Role.mentor,)) == 1
    assert await told(office) == [petrova]
    assert await office.does(petrova, waits_for) == ["Этический кодекс"]
    await office.does(petrova, confirming.confirm_reading, document, 1)
    await office.does(petrova, confirming.confirm_reading, document, 1)
    assert await office.does(petrova, waits_for) == []
    assert (await office.does(orlova, confirming.readers_of, document)).unread == []


async def test_a_document_waits_only_for_people_with_the_role_and_since_they_got_it(database: Database) -> None:
    office, orlova = await with_coordinator(database)
    document = await office.does(orlova, added, "Этический кодекс", "Текст")
    await office.does(orlova, confirming.ask_to_read, document, (Role.mentor,))
    ivanov = await office.person("Иванов Пётр", Role.mentee, telegram_id=12)
    assert await office.does(ivanov, waits_for) == []
    async with office.database.write() as session:
        later = NOW + timedelta(days=9)
        session.add(RoleGrant(person_id=ivanov, role=Role.mentor, granted_at=later))
    query = confirming.unread_waiting(Role.mentor)
    [waits] = await office.does(ivanov, waiting_for, {"to_read_mentor": query})
    assert waits.since == later


async def test_a_new_version_is_confirmed_anew_only_when_the_coordinator_wants_it(database: Database) -> None:
    office, orlova = await with_coordinator(database)
    petrova = await office.mentor()
    document = await office.does(orlova, added, "Этический кодекс", "Текст")
    await office.does(orlova, confirming.ask_to_read, document, (Role.mentor,))
    await office.does(petrova, confirming.confirm_reading, document, 1)
    await office.does(orlova, keeping.add_version, document, 2, Brought(text="Без опечаток"), "")
    assert await office.does(petrova, waits_for) == []
    await office.does(orlova, keeping.add_version, document, 3, Brought(text="Новые правила"), "")
    await office.does(orlova, confirming.ask_anew, document)
    assert await office.does(petrova, waits_for) == ["Этический кодекс"]
    with pytest.raises(keeping.VersionRenewed):
        await office.does(petrova, confirming.confirm_reading, document, 1)


async def test_a_reminder_goes_to_who_has_not_read_at_most_once_a_day(database: Database) -> None:
    office, orlova = await with_coordinator(database)
    readers = [await office.mentor(name=f"{name} Анна") for name in ("Петрова", "Белова")]
    document = await office.does(orlova, added, "Этический кодекс", "Текст")
    await office.does(orlova, confirming.ask_to_read, document, (Role.mentor,))
    await office.does(readers[0], confirming.confirm_reading, document, 1)
    with pytest.raises(confirming.RemindedLately):
        await office.does(orlova, confirming.remind_to_read, document)
    async with database.write() as session:
        (await session.get_one(LibraryDocument, document)).reminded_at = NOW - timedelta(days=1)
    assert await office.does(orlova, confirming.remind_to_read, document) == 1
    assert await told(office, LibraryNotice.reminded) == [readers[1]]


async def test_an_answer_becomes_one_document_without_the_question(database: Database) -> None:
    office, orlova = await with_coordinator(database)
    ivanov = await office.person("Иванов Пётр", Role.mentee, telegram_id=12)
    inquiry = (await office.does(ivanov, ask_coordinators, "Жжж, где бланк?")).id
    with pytest.raises(NotFound):
        await office.does(orlova, keeping.answer_into_library, inquiry, "Где бланк")
    await office.does(orlova, answer_inquiry, inquiry, "В разделе «Шаблоны».")
    first = await office.does(orlova, keeping.answer_into_library, inquiry, "Где взять бланк")
    again = await office.does(orlova, keeping.answer_into_library, inquiry, "Ещё раз")
    assert (again.id, again.title, again.newest.text) == (first.id, "Где взять бланк", "В разделе «Шаблоны».")
    assert await office.does(None, find_documents, "жжж") == []


async def test_an_added_category_goes_only_when_it_is_empty(database: Database) -> None:
    office, orlova = await with_coordinator(database)
    own = (await office.does(orlova, keeping.add_category, "Методики")).id
    with pytest.raises(keeping.CategoryTwice):
        await office.does(orlova, keeping.add_category, "Методики")
    document = await office.does(orlova, added, "Памятка", "Текст")
    await office.does(orlova, keeping.put_into_category, document, own)
    with pytest.raises(NotAllowed):
        await office.does(orlova, keeping.remove_category, own)
    await office.does(orlova, keeping.put_into_category, document, 1)
    await office.does(orlova, keeping.remove_category, own)
    assert len(await office.does(orlova, shelves)) == len(CategoryKey)


async def test_only_those_are_counted_as_told_who_get_the_notice(database: Database) -> None:
    """Not who has blocked the bot, nor who has had as many unasked messages as one may; nobody was reminded then."""
    office, orlova = await with_coordinator(database)
    petrova, belova = [await office.mentor(name=f"{name} Анна") for name in ("Петрова", "Белова")]
    document = await office.does(orlova, added, "Этический кодекс", "Текст")
    async with database.write() as session:
        (await session.get_one(Person, belova)).reachable = False
    assert await office.does(orlova, confirming.ask_to_read, document, (Role.mentor,)) == 1
    async with database.write() as session:
        (await session.get_one(Person, petrova)).reachable = False
        (await session.get_one(LibraryDocument, document)).reminded_at = None
    for _ in range(2):
        assert await office.does(orlova, confirming.remind_to_read, document) == 0
