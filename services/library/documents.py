"""Reading the library: its categories, documents and versions. Everybody may read; retired documents are shown to
coordinators only.
"""

from dataclasses import dataclass

from sqlalchemy import func, select

from models.consent import ConsentKind
from models.library import CategoryKey, LibraryCategory, LibraryDocument, LibraryVersion
from models.spelling import alphabetical
from services.refusals import NotFound
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class Shelf:
    """A category, and how many documents the acting person can read in it."""

    category: LibraryCategory
    documents: int


def is_in_charge(act: Act) -> bool:
    return act.person is not None and act.person.is_in_charge


async def shelves(act: Act) -> list[Shelf]:
    """The categories in which there is something to read, in the order in which they were added; all of them for
    coordinators. The texts of consents belong to the category of consents.
    """
    held = select(LibraryDocument.category_id, func.count()).where(LibraryDocument.retired_at.is_(None))
    rows = await act.session.execute(held.group_by(LibraryDocument.category_id))
    counts = {row[0]: row[1] for row in rows}
    found = []
    for category in await act.session.scalars(select(LibraryCategory).order_by(LibraryCategory.id)):
        consents = len(ConsentKind) if category.key is CategoryKey.consents else 0
        found.append(Shelf(category, counts.get(category.id, 0) + consents))
    return [shelf for shelf in found if shelf.documents or is_in_charge(act)]


async def category_of(act: Act, category_id: int) -> LibraryCategory:
    """Raises NotFound."""
    category = await act.session.get(LibraryCategory, category_id)
    if category is None:
        raise NotFound
    return category


async def other_category(act: Act) -> LibraryCategory:
    """The one for what belongs nowhere else."""
    query = select(LibraryCategory).where(LibraryCategory.key == CategoryKey.other).order_by(LibraryCategory.id)
    return (await act.session.scalars(query.limit(1))).one()


async def documents_of(act: Act, category_id: int) -> list[LibraryDocument]:
    """By title; the retired ones last."""
    query = select(LibraryDocument).where(LibraryDocument.category_id == category_id)
    if not is_in_charge(act):
        query = query.where(LibraryDocument.retired_at.is_(None))
    found = await act.session.scalars(query)
    return sorted(found, key=lambda one: (one.retired_at is not None, alphabetical(one.title), one.id))


async def document_to_read(act: Act, document_id: int) -> LibraryDocument:
    """Raises NotFound, for others than coordinators also when it is retired."""
    document = await act.session.get(LibraryDocument, document_id)
    if document is None or (document.retired_at is not None and not is_in_charge(act)):
        raise NotFound
    return document


async def version_to_read(act: Act, document_id: int, number: int) -> LibraryVersion:
    """Any version, old ones too. Raises NotFound."""
    document = await document_to_read(act, document_id)
    for version in document.versions:
        if version.number == number:
            return version
    raise NotFound
