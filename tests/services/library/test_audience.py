"""A document that only some people read is nowhere shown or found by others."""

import pytest

from models.connection.database import Database
from models.library import CategoryKey, LibraryAudience
from models.person import Role
from services.library import confirming, keeping
from services.library.documents import document_to_read, documents_of, shelves, version_to_read
from services.library.searching import find_documents
from services.refusals import NotAllowed, NotFound
from services.unit_of_work import Act
from tests.support.library import added, category_id
from tests.support.office import Office
from tests.support.passports import an_office

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
READERS = {
    LibraryAudience.everybody: {"visitor", "mentee", "mentor", "coordinator", "owner"},
    LibraryAudience.members: {"mentee", "mentor", "coordinator", "owner"},
    LibraryAudience.mentors: {"mentor", "coordinator", "owner"},
    LibraryAudience.coordinators: {"coordinator", "owner"},
}


async def people(office: Office) -> dict[str, int | None]:
    roles = {role.value: await office.person(f"{role.value.title()} Анна", role, telegram_id=n) for n, role in ROLES}
    return {"visitor": None, **roles}


ROLES = list(enumerate((Role.mentee, Role.mentor, Role.coordinator, Role.owner), 21))


async def sees(act: Act, document_id: int, category: int) -> set[bool]:
    """In each of the ways in which a document can be come by."""
    try:
        await document_to_read(act, document_id)
        await version_to_read(act, document_id, 1)
        opened = True
    except NotFound:
        opened = False
    listed = [one.id for one in await documents_of(act, category)]
    counted = [shelf.documents for shelf in await shelves(act) if shelf.category.id == category]
    found = [one.id for one in await find_documents(act, "секретарь приёмной")]
    return {opened, document_id in listed, counted == [1], document_id in found}


@pytest.mark.parametrize("audience", LibraryAudience)
async def test_a_document_is_shown_counted_and_found_only_by_its_readers(
    database: Database, audience: LibraryAudience
) -> None:
    office = await an_office(database)
    by_role = await people(office)
    category = await office.does(None, category_id, CategoryKey.other)
    key = CategoryKey.other
    document = await office.does(by_role["coordinator"], added, "Секретарь", "Приёмная", key, audience)
    seen = {who: await office.does(one, sees, document, category) for who, one in by_role.items()}
    assert seen == {who: {who in READERS[audience]} for who in by_role}


async def test_a_narrowed_document_asks_only_its_readers(database: Database) -> None:
    office = await an_office(database)
    by_role = await people(office)
    orlova, mentor, mentee = by_role["coordinator"], by_role["mentor"], by_role["mentee"]
    document = await office.does(orlova, added, "Порядок", "Текст")
    assert await office.does(orlova, confirming.ask_to_read, document, (Role.mentor, Role.mentee)) == 2
    await office.does(orlova, keeping.choose_audience, document, LibraryAudience.mentors)
    assert await office.does(mentor, confirming.unread_by_me) == {document}
    assert await office.does(mentee, confirming.unread_by_me) == set()
    assert [one.id for one in (await office.does(orlova, confirming.readers_of, document)).unread] == [mentor]
    with pytest.raises(NotFound):
        await office.does(mentee, confirming.confirm_reading, document, 1)
    with pytest.raises(NotAllowed):
        await office.does(orlova, confirming.ask_to_read, document, (Role.mentee,))
    with pytest.raises(NotAllowed):
        await office.does(mentor, keeping.choose_audience, document, LibraryAudience.everybody)
