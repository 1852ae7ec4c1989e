"""«Ознакомиться под подпись»: a coordinator asks people of some roles to confirm that they have read a document."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, select

from models.connection.database import insert_new
from models.library import LibraryDocument, LibraryNotice, LibraryReading
from models.notice import Notice, NoticeState
from models.person import IN_CHARGE, Person, Role, RoleGrant
from services.alphabet import by_name
from services.audit import record
from services.guards import hold_coordinator, require_coordinator
from services.home.waiting import named
from services.library.documents import ASKABLE, document_to_read, roles_reading
from services.library.keeping import VersionRenewed
from services.locks import locked
from services.notices import Ids, tell_all
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

BETWEEN_REMINDERS = timedelta(days=1)
_UNSENT = (NoticeState.over_limit, NoticeState.written_off, NoticeState.failed)  # the person has never got it
_ASKS = {
    Role.mentee: LibraryDocument.asks_mentees,
    Role.mentor: LibraryDocument.asks_mentors,
    Role.coordinator: LibraryDocument.asks_coordinators,
}


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
    """Ask exactly these roles from now on, none when empty. Returns how many are told. Raises NotAllowed, NotFound."""
    document = await _to_ask(act, document_id)
    if not set(roles) <= set(roles_reading(document.audience)):
        raise NotAllowed
    if not document.asked_roles:
        document.asked_from = document.newest.number
    document.asks_mentees, document.asks_mentors, document.asks_coordinators = (role in roles for role in ASKABLE)
    document.asked_at = act.now if roles else None
    record(act, "library.asked", document.id)
    return await _ask_unread(act, document)


async def ask_anew(act: Act, document_id: int) -> int:
    """The newest version is to be confirmed by everybody asked, also by those who have read an earlier one; they are
    told what has changed. Raises NotAllowed, NotFound.
    """
    document = await _to_ask(act, document_id)
    document.asked_from = document.newest.number
    document.asked_at = act.now
    record(act, "library.asked", document.id)
    return await _ask_unread(act, document)


async def remind_to_read(act: Act, document_id: int) -> int:
    """Everybody who has not confirmed; returns how many get it. If nobody does, it can be tried again at once. Raises
    NotAllowed, NotFound, RemindedLately.
    """
    document = await _to_ask(act, document_id)
    if not _may_remind(document, act.now):
        raise RemindedLately
    unread = await _unread_people(act, document)
    return await _tell_unread(act, document, unread, LibraryNotice.reminded, {"document_id": document.id})


async def _to_ask(act: Act, document_id: int) -> LibraryDocument:
    await hold_coordinator(act)
    document = await locked(act, LibraryDocument, document_id)
    if document is None or document.retired_at is not None:
        raise NotFound
    return document


async def _ask_unread(act: Act, document: LibraryDocument) -> int:
    """Whoever has not answered an earlier notice about the document gets no second one: its words fit any version, and
    its button opens the newest.
    """
    unread = await _unread_people(act, document)
    standing = await _unanswered(act, document, unread)
    told = [one for one in unread if one not in standing]
    ids: Ids = {"document_id": document.id, "version": document.newest.number}
    return await _tell_unread(act, document, told, LibraryNotice.asked, ids)


async def _tell_unread(
    act: Act, document: LibraryDocument, people: Collection[int], kind: LibraryNotice, ids: Ids
) -> int:
    count = await tell_all(act, people, kind, ids)
    if count:
        document.reminded_at = act.now
    return count


async def _unread_people(act: Act, document: LibraryDocument) -> list[int]:
    """Of those asked, without the acting person."""
    await act.session.flush()
    people = await act.session.scalars(_asked(document).where(~_confirmed(document, Person.id)))
    return [one.id for one in people.unique() if one.id != act.me.id]


async def _unanswered(act: Act, document: LibraryDocument, people: Collection[int]) -> set[int]:
    """Of these people those who were asked, or soon will be, and have confirmed no version since."""
    newest = select(LibraryReading.person_id, func.max(LibraryReading.version))
    newest = newest.where(LibraryReading.document_id == document.id).group_by(LibraryReading.person_id)
    rows = await act.session.execute(newest)
    read: dict[int, int] = {person_id: version for person_id, version in rows}  # noqa: C416
    sent = select(Notice.person_id, Notice.ids).where(Notice.kind == LibraryNotice.asked, Notice.state.not_in(_UNSENT))
    asked = await act.session.execute(sent.where(Notice.person_id.in_(people)))
    return {one for one, ids in asked if ids["document_id"] == document.id and ids["version"] > read.get(one, 0)}


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


@dataclass(frozen=True, slots=True)
class ChangedSince:
    """What a coordinator said of each version that is newer than `version`, which the person has confirmed."""

    version: int
    notes: list[str]


async def changed_since_my_reading(act: Act, document: LibraryDocument) -> ChangedSince | None:
    """None when the acting person has confirmed no version, or the newest."""
    mine = LibraryReading.document_id == document.id, LibraryReading.person_id == act.me.id
    version = await act.session.scalar(select(func.max(LibraryReading.version)).where(*mine))
    if version is None or version == document.newest.number:
        return None
    return ChangedSince(version, [one.note for one in document.versions if one.number > version and one.note])


async def unread_by_me(act: Act) -> set[int]:
    """Ids of the documents whose reading the acting person is to confirm."""
    if act.person is None:
        return set()
    held = {Role.coordinator if role.role is Role.owner else role.role for role in act.person.roles}
    found: set[int] = set()
    for role in held:
        query = _unread(act, role)
        found.update(row[0] for row in await act.session.execute(query))
    return found


def unread_waiting(role: Role) -> Callable[[Act], Select[Any]]:
    """A query of «Ждёт вас» for one role: what the acting person, who holds it, is asked to read. It waits since they
    were asked, or since they got the role if that was later.
    """
    return lambda act: _unread(act, role)


def _unread(act: Act, role: Role) -> Select[Any]:
    roles = IN_CHARGE if role is Role.coordinator else (role,)
    held = RoleGrant.person_id == act.me.id, RoleGrant.role.in_(roles)
    granted = select(func.min(RoleGrant.granted_at)).where(*held).scalar_subquery()
    since = case((granted > LibraryDocument.asked_at, granted), else_=LibraryDocument.asked_at)
    mine = LibraryReading.document_id == LibraryDocument.id, LibraryReading.person_id == act.me.id
    confirmed = select(LibraryReading.version).where(*mine, LibraryReading.version >= LibraryDocument.asked_from)
    offered = _ASKS[role].is_(True), LibraryDocument.retired_at.is_(None), granted.is_not(None)
    return named(LibraryDocument.id, LibraryDocument.title, since).where(*offered, ~confirmed.exists())
