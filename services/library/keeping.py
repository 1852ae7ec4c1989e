"""Coordinators keep the library: they add documents and versions, name and retire them."""

from dataclasses import dataclass

from sqlalchemy import delete, insert, select

from models.connection.database import insert_new
from models.inquiry import Inquiry, InquiryState
from models.library import LibraryAudience, LibraryCategory, LibraryDocument, LibraryStem, LibraryVersion
from models.person import Role
from services.audit import record
from services.guards import hold_coordinator
from services.library.documents import category_of, other_category, roles_reading
from services.library.stems import named_points, written_points
from services.locks import locked
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

TITLE_LIMIT = 200
DESCRIPTION_LIMIT = 500
TEXT_LIMIT = 1000  # code points of a document that is shown in the window
NOTE_LIMIT = 300
CATEGORY_LIMIT = 60
SEARCHED_LIMIT = 200_000  # code points of a file's text that are searched
_NAME_LIMIT = 200
SLICE = 1000  # rows a statement


class VersionRenewed(Refusal):
    """Another coordinator has added a version meanwhile."""

    key = "refusal-version-renewed"


class CategoryTwice(Refusal):
    key = "refusal-category-twice"


@dataclass(frozen=True, slots=True)
class Brought:
    """What a coordinator brings: a file that stays with Telegram, or a short text. `searched`: the text of the file."""

    file_id: str = ""
    file_name: str = ""
    size: int = 0
    text: str = ""
    searched: str = ""


async def add_document(
    act: Act,
    category_id: int,
    title: str,
    brought: Brought,
    audience: LibraryAudience = LibraryAudience.everybody,
) -> LibraryDocument:
    """With its first version. Raises NotAllowed, NotFound."""
    await hold_coordinator(act)
    category = await category_of(act, category_id)
    document = await _add(act, category, title, brought)
    document.audience = audience
    return document


async def answer_into_library(act: Act, inquiry_id: int, title: str) -> LibraryDocument:
    """The answer to a question becomes a document under a title of its own: the question's words stay with the person
    who asked. A second time the same document is returned. Raises NotAllowed, NotFound.
    """
    await hold_coordinator(act)
    inquiry = await locked(act, Inquiry, inquiry_id)
    if inquiry is None or inquiry.state is not InquiryState.answered or not inquiry.words:
        raise NotFound
    known = await document_of_answer(act, inquiry_id)
    if known is not None:
        return known
    document = await _add(act, await other_category(act), title, Brought(text=inquiry.answer))
    document.inquiry_id = inquiry_id
    return document


async def document_of_answer(act: Act, inquiry_id: int) -> LibraryDocument | None:
    return await act.session.scalar(select(LibraryDocument).where(LibraryDocument.inquiry_id == inquiry_id))


async def _add(act: Act, category: LibraryCategory, title: str, brought: Brought) -> LibraryDocument:
    if not (0 < len(title) <= TITLE_LIMIT and (brought.file_id or 0 < len(brought.text) <= TEXT_LIMIT)):
        raise NotAllowed
    document = LibraryDocument(category=category, title=title, description="", added_at=act.now)
    document.versions = [_version(act, 1, brought, "")]
    act.session.add(document)
    await act.session.flush()
    await _index(act, document, brought.searched or brought.text)
    record(act, "library.added", document.id)
    return document


def _version(act: Act, number: int, brought: Brought, note: str) -> LibraryVersion:
    return LibraryVersion(
        number=number,
        file_id=brought.file_id,
        file_name=brought.file_name[-_NAME_LIMIT:],
        size=brought.size,
        text="" if brought.file_id else brought.text,
        note=note[:NOTE_LIMIT],
        added_at=act.now,
        added_by_id=act.me.id,
    )


async def add_version(act: Act, document_id: int, number: int, brought: Brought, note: str) -> LibraryDocument:
    """`number`: of the new version, as the coordinator was shown it. Raises NotAllowed, NotFound, VersionRenewed."""
    document = await _to_change(act, document_id)
    if not (brought.file_id or 0 < len(brought.text) <= TEXT_LIMIT):
        raise NotAllowed
    if number != document.newest.number + 1:
        raise VersionRenewed
    document.versions.append(_version(act, number, brought, note))
    await act.session.flush()
    await _index(act, document, brought.searched or brought.text)
    record(act, "library.version", document.id)
    return document


async def rename_document(act: Act, document_id: int, title: str) -> None:
    """Raises NotAllowed, NotFound."""
    document = await _to_change(act, document_id)
    if not 0 < len(title) <= TITLE_LIMIT:
        raise NotAllowed
    document.title = title
    await _index(act, document)
    record(act, "library.changed", document.id)


async def describe_document(act: Act, document_id: int, description: str) -> None:
    """Raises NotAllowed, NotFound."""
    document = await _to_change(act, document_id)
    document.description = description[:DESCRIPTION_LIMIT]
    await _index(act, document)
    record(act, "library.changed", document.id)


async def put_into_category(act: Act, document_id: int, category_id: int) -> None:
    """Raises NotAllowed, NotFound."""
    document = await _to_change(act, document_id)
    category = await category_of(act, category_id)
    document.category = category
    await _index(act, document)
    record(act, "library.changed", document.id)


async def choose_audience(act: Act, document_id: int, audience: LibraryAudience) -> None:
    """Who reads it from now on; nobody else is any longer asked to. Raises NotAllowed, NotFound."""
    document = await _to_change(act, document_id)
    document.audience = audience
    sees = roles_reading(audience)
    document.asks_mentees &= Role.mentee in sees
    document.asks_mentors &= Role.mentor in sees
    document.asked_at = document.asked_at if document.asked_roles else None
    record(act, "library.audience", document.id)


async def retire_document(act: Act, document_id: int) -> None:
    """It is no longer shown or found, and nobody is asked to read it. Raises NotAllowed, NotFound."""
    document = await _to_change(act, document_id)
    document.retired_at = document.retired_at or act.now
    record(act, "library.retired", document.id)


async def restore_document(act: Act, document_id: int) -> None:
    """Raises NotAllowed, NotFound."""
    document = await _to_change(act, document_id)
    document.retired_at = None
    record(act, "library.restored", document.id)


async def add_category(act: Act, name: str) -> LibraryCategory:
    """Raises NotAllowed, CategoryTwice."""
    await hold_coordinator(act)
    if not 0 < len(name) <= CATEGORY_LIMIT:
        raise NotAllowed
    row = {"name_ru": name, "name_en": "", "label_ru": "", "label_en": ""}
    if not await insert_new(act.session, LibraryCategory, [row]):
        raise CategoryTwice
    category = (await act.session.scalars(select(LibraryCategory).where(LibraryCategory.name_ru == name))).one()
    record(act, "library.category", category.id)
    return category


async def remove_category(act: Act, category_id: int) -> None:
    """An added one that holds no document. Raises NotAllowed, NotFound."""
    await hold_coordinator(act)
    category = await category_of(act, category_id)
    held = select(LibraryDocument.id).where(LibraryDocument.category_id == category_id).limit(1)
    if category.key is not None or await act.session.scalar(held) is not None:
        raise NotAllowed
    await act.session.delete(category)
    record(act, "library.category_removed", category_id)


async def _to_change(act: Act, document_id: int) -> LibraryDocument:
    """Locked until the transaction ends. Raises NotAllowed, NotFound."""
    await hold_coordinator(act)
    document = await locked(act, LibraryDocument, document_id)
    if document is None:
        raise NotFound
    return document


async def _index(act: Act, document: LibraryDocument, text: str | None = None) -> None:
    """Keep the stems by which the document is found. Without `text` those of its text stay as they are."""
    own = LibraryStem.document_id == document.id
    if text is None:
        rows = await act.session.execute(select(LibraryStem.stem, LibraryStem.written).where(own))
        written = {stem: points for stem, points in rows if points}
    else:
        written = written_points(text[:SEARCHED_LIMIT])
    category = document.category
    named = named_points(document.title, f"{document.description} {category.name_ru} {category.name_en}")
    await act.session.flush()
    await act.session.execute(delete(LibraryStem).where(own))
    rows_now = [
        {"document_id": document.id, "stem": stem, "named": named.get(stem, 0), "written": written.get(stem, 0)}
        for stem in sorted({*named, *written})
    ]
    for first in range(0, len(rows_now), SLICE):
        await act.session.execute(insert(LibraryStem), rows_now[first : first + SLICE])
