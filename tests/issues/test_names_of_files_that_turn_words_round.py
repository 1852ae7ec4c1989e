"""The name of a file may hold a sign that turns the words after it round; it is shown without such signs."""

import pytest
from sqlalchemy import select

from models.library import CategoryKey, LibraryVersion
from tests.support.documents import docx
from tests.support.library import shelf_of
from tests.support.people import coordinator
from tests.support.town import Town

TURNED = "\N{RIGHT-TO-LEFT OVERRIDE}"


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_document_of_the_library_is_named_as_it_is_seen(town: Town) -> None:
    orlova = await coordinator(town)
    await orlova.press("help", "library", "category_pages:1", await shelf_of(orlova, CategoryKey.templates))
    await orlova.press("add_document")
    await orlova.send_file(f"Бланк{TURNED}.docx", docx("Бланк отчёта"))
    assert TURNED not in await orlova.text()
    await orlova.press("save_new")
    async with town.act(orlova) as act:
        assert await act.session.scalar(select(LibraryVersion.file_name)) == "Бланк.docx"
