"""«Ознакомиться под подпись»: a coordinator asks people of some roles to confirm that they have read a document."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from models.connection.database import insert_new
from models.library import LibraryDocument, LibraryNotice, LibraryReading
from models.person import Person, Role, RoleGrant
from services.alphabet import by_name
from services.audit import record
from services.guards import hold_coordinator, require_coordinator
from services.home.waiting import named
from services.library.documents import document_to_read
from services.library.keeping import VersionRenewed
from services.locks import locked
from services.notices import Ids, tell_all
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

BETWEEN_REMINDERS = timedelta(days=1)
ROLES_ASKED = (Role.mentee, Role.mentor, Role.coordinator)


class RemindedLately(Refusal):
    """Everybody was told less than a day ago."""

    key = "refusal-reminded-lately"


@dataclass(frozen=True, slots=True)
class Readers:
    """Of those asked who have come to the bot: how many there are, and who has not confirmed, by name."""

    asked: int
    unread: list[Person]
    may_remind: bool


async def ask_to_read(act: Act, document_id: int, roles: Collection[Role]) -> int:
    """Ask exactly these roles from now on, none when empty; whoever has not confirmed is told. Returns how many are
    told. Raises NotAllowed, NotFound.
    """
    document = await _to_ask(act, document_id)
    if not document.asked_roles:
        document.asked_from = document.newest.number
    document.asks_mentees, document.asks_mentors, document.asks_coordinators = (role in roles for role in ROLES_ASKED)
    document.asked_at = act.now if roles else None
    record(act, "library.asked", document.id)
    return await _tell_unread(act, document)


async def ask_anew(act: Act, document_id: int) -> int:
    """The newest version is to be confirmed by everybody asked, also by those who have read an earlier one. Raises
    NotAllowed, NotFound.
    """
    document = await _to_ask(act, document_id)
    document.asked_from = document.newest.number
    document.asked_at = act.now
    record(act, "library.asked", document.id)
    return await _tell_unread(act, document)


async def remind_to_read(act: Act, document_id: int) -> int:
    """Raises NotAllowed, NotFound, RemindedLately."""
    document = await _to_ask(act, document_id)
    if not _may_remind(document, act.now):
        raise RemindedLately
    return await _tell_unread(act, document)


async def _to_ask(act: Act, document_id: int) -> LibraryDocument:
    await hold_coordinator(act)
    document = await locked(act, LibraryDocument, document_id)
    if document is None or document.retired_at is not None:
        raise NotFound
    return document


async def _tell_unread(act: Act, document: LibraryDocument) -> int:
    document.reminded_at = act.now
    await act.session.flush()
    people = list(await act.session.scalars(_asked(document).where(~_confirmed(document, Person.id))))
    ids: Ids = {"document_id": document.id, "version": document.newest.number}
    return await tell_all(act, [one.id for one in people if one.id != act.me.id], LibraryNotice.asked, ids)


def _may_remind(document: LibraryDocument, now: datetime) -> bool:
    return document.reminded_at is None or document.reminded_at <= now - BETWEEN_REMINDERS


def _asked(document: LibraryDocument) -> Select[Any]:
    holders = select(RoleGrant.person_id).where(RoleGrant.role.in_(document.asked_roles))
    return select(Person).where(Person.id.in_(holders), Person.telegram_id.is_not(None))


def _confirmed(document: LibraryDocument, person_id: Any) -> ColumnElement[bool]:
    this = LibraryReading.document_id == document.id, LibraryReading.version >= document.asked_from
    return select(LibraryReading.person_id).where(*this, LibraryReading.person_id == person_id).exists()


async def readers_of(act: Act, document_id: int) -> Readers:
    """Raises NotAllowed, NotFound."""
    require_coordinator(act)
    document = await document_to_read(act, document_id)
    asked = await act.session.scalar(select(func.count()).select_from(_asked(document).subquery())) or 0
    unread = await act.session.scalars(_asked(document).where(~_confirmed(document, Person.id)))
    return Readers(asked, sorted(unread.unique(), key=by_name), _may_remind(document, act.now))


async def confirm_reading(act: Act, document_id: int, version: int) -> None:
    """`version`: the number that the person was shown. Raises NotAllowed, NotFound, VersionRenewed."""
    document = await document_to_read(act, document_id)
    if not is_asked(act, document):
        raise NotAllowed
    if version != document.newest.number:
        raise VersionRenewed
    row = {"document_id": document.id, "version": version, "person_id": act.me.id, "read_at": act.now}
    await insert_new(act.session, LibraryReading, [row])


def is_asked(act: Act, document: LibraryDocument) -> bool:
    roles = document.asked_roles
    asks = bool(roles) and document.retired_at is None
    return asks and act.person is not None and act.person.holds(*roles)


async def confirmed_at(act: Act, document: LibraryDocument) -> datetime | None:
    """When the acting person confirmed what is asked for; None when they have not."""
    mine = select(func.max(LibraryReading.read_at)).where(LibraryReading.person_id == act.me.id)
    this = LibraryReading.document_id == document.id, LibraryReading.version >= document.asked_from
    return await act.session.scalar(mine.where(*this))


async def unread_by_me(act: Act) -> set[int]:
    """Ids of the documents whose reading the acting person is to confirm."""
    if act.person is None:
        return set()
    asks = {Role.mentee: "asks_mentees", Role.mentor: "asks_mentors", Role.coordinator: "asks_coordinators"}
    held = {Role.coordinator if role.role is Role.owner else role.role for role in act.person.roles}
    found: set[int] = set()
    for role in held:
        query = _unread(act, getattr(LibraryDocument, asks[role]))
        found.update(row[0] for row in await act.session.execute(query))
    return found


def unread_waiting(asks: ColumnElement[bool] | Any) -> Callable[[Act], Select[Any]]:
    """A query of «Ждёт вас» for one role: what its people are asked to read."""
    return lambda act: _unread(act, asks)


def _unread(act: Act, asks: ColumnElement[bool] | Any) -> Select[Any]:
    mine = LibraryReading.document_id == LibraryDocument.id, LibraryReading.person_id == act.me.id
    confirmed = select(LibraryReading.version).where(*mine, LibraryReading.version >= LibraryDocument.asked_from)
    offered = asks.is_(True), LibraryDocument.retired_at.is_(None)
    return named(LibraryDocument.id, LibraryDocument.title, LibraryDocument.asked_at).where(
        *offered, ~confirmed.exists()
    )
