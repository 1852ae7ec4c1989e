"""The library of the demo: short documents, one of which has a second version, and one that mentors are to read, and
one for coordinators only.
"""

from datetime import timedelta

from pydantic import BaseModel
from sqlalchemy import select

from bot.demo.past import Past
from bot.word_files import read_words
from models.library import CategoryKey, LibraryAudience, LibraryCategory, LibraryDocument
from models.person import Person, Role
from services.library.confirming import ask_to_read, confirm_reading
from services.library.keeping import Brought, add_document, add_version, describe_document

ADDED, CHANGED, ASKED = timedelta(days=420), timedelta(days=60), timedelta(days=9)
TO_READ = "Этический кодекс ментора"


class DocumentWords(BaseModel):
    """`changed`: what the second version says, and what its note says about it."""

    category: CategoryKey
    title: str
    description: str
    text: str
    changed: tuple[str, str] | None = None
    audience: LibraryAudience = LibraryAudience.everybody


async def write_library(past: Past, coordinator: Person, mentor: Person) -> None:
    """The ready `mentor` has confirmed what all mentors are asked to read."""
    categories = {one.key: one.id for one in await past.session.scalars(select(LibraryCategory))}
    adding = past.act(past.now - ADDED, coordinator)
    for words in read_words("demo_library.json", list[DocumentWords]):
        document = await add_document(
            adding, categories[words.category], words.title, Brought(text=words.text), words.audience
        )
        await describe_document(adding, document.id, words.description)
        if words.changed:
            text, note = words.changed
            changing = past.act(past.now - CHANGED, coordinator)
            await add_version(changing, document.id, 2, Brought(text=text), note)
    asked = await past.session.scalar(select(LibraryDocument).where(LibraryDocument.title == TO_READ))
    assert asked is not None
    await ask_to_read(past.act(past.now - ASKED, coordinator), asked.id, (Role.mentor,))
    await confirm_reading(past.act(past.now - ASKED + timedelta(hours=5), mentor), asked.id, 1)
