"""Reading the library: its categories, documents and versions. Each document says who may read it; retired documents
are shown to coordinators only.
"""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select

from models.consent import ConsentKind
from models.library import CategoryKey, LibraryAudience, LibraryCategory, LibraryDocument, LibraryVersion
from models.person import IN_CHARGE, Role
from models.spelling import alphabetical
from services.refusals import NotFound
from services.unit_of_work import Act

ASKABLE = (Role.mentee, Role.mentor, Role.coordinator)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A category, and how many documents the acting person can read in it."""

    category: LibraryCategory
    documents: int


def is_in_charge(act: Act) -> bool:
    return act.person is not None and act.person.is_in_charge


def audiences_of(act: Act) -> set[LibraryAudience]:
    """The documents for these are for the acting person, too."""
    held = {role.role for role in act.person.roles} if act.person is not None else set()
    found = {LibraryAudience.everybody}
    if held:
        found.add(LibraryAudience.members)
    if held & {Role.mentor, *IN_CHARGE}:
        found.add(LibraryAudience.mentors)
    return {*LibraryAudience} if held & {*IN_CHARGE} else found


def roles_reading(audience: LibraryAudience) -> tuple[Role, ...]:
    """Of the roles whose people can be asked to read a document."""
    if audience is LibraryAudience.coordinators:
        return (Role.coordinator,)
    return (Role.mentor, Role.coordinator) if audience is LibraryAudience.mentors else ASKABLE


def readable(act: Act) -> list[ColumnElement[bool]]:
    """Of documents, retired ones included."""
    return [] if is_in_charge(act) else [LibraryDocument.audience.in_(audiences_of(act))]


async def shelves(act: Act) -> list[Shelf]:
    """The categories in which there is something to read, in the order in which they were added; all of them for
    coordinators. The texts of consents belong to the category of consents.
    """
    held = select(LibraryDocument.category_id, func.count()).where(LibraryDocument.retired_at.is_(None), *readable(act))
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
    query = select(LibraryDocument).where(LibraryDocument.category_id == category_id, *readable(act))
    if not is_in_charge(act):
        query = query.where(LibraryDocument.retired_at.is_(None))
    found = await act.session.scalars(query)
    return sorted(found, key=lambda one: (one.retired_at is not None, alphabetical(one.title), one.id))


async def document_to_read(act: Act, document_id: int) -> LibraryDocument:
    """Raises NotFound, for others than coordinators also when it is retired or not for them."""
    document = await act.session.get(LibraryDocument, document_id)
    if document is None or not (is_in_charge(act) or _is_offered(act, document)):
        raise NotFound
    return document


def _is_offered(act: Act, document: LibraryDocument) -> bool:
    return document.retired_at is None and document.audience in audiences_of(act)


async def version_to_read(act: Act, document_id: int, number: int) -> LibraryVersion:
    """Any version, old ones too. Raises NotFound."""
    document = await document_to_read(act, document_id)
    for version in document.versions:
        if version.number == number:
            return version
    raise NotFound
