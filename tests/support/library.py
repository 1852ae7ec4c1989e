"""Files and documents of the library for tests."""

from io import BytesIO
from zipfile import ZipFile

from sqlalchemy import select

from models.library import CategoryKey, LibraryAudience, LibraryCategory
from services.library.keeping import Brought, add_document
from services.unit_of_work import Act
from tests.support.town import Dweller


def workbook_file() -> bytes:
    """An archive that says it is a workbook."""
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return file.getvalue()


async def category_id(act: Act, key: CategoryKey) -> int:
    return (await act.session.scalars(select(LibraryCategory.id).where(LibraryCategory.key == key))).one()


async def added(
    act: Act,
    title: str,
    text: str,
    key: CategoryKey = CategoryKey.other,
    audience: LibraryAudience = LibraryAudience.everybody,
) -> int:
    """The id of a document that the acting coordinator adds."""
    return (await add_document(act, await category_id(act, key), title, Brought(text=text), audience)).id


async def shelf_of(person: Dweller, key: CategoryKey) -> str:
    """The button of a category."""
    async with person.town.act() as act:
        return f"category:{await category_id(act, key)}"
