"""Who reads reports of problems: people whom an owner has named. None of them reads about a pair of their own."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, Select, func, select

from models.concern import WAITS, Concern, TrustedNotice, TrustedPerson
from models.connection.database import insert_new
from models.mentorship import Mentorship
from models.person import Person, Role, RoleGrant
from services.audit import record
from services.care.concern_telling import is_unread, tell_of_readers, tell_writers_left
from services.guards import require_role
from services.locks import locked, locked_all
from services.notices import tell, tell_once
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act


class CannotBeTrusted(Refusal):
    """The bot cannot write to this person, so reports would not reach them."""

    key = "refusal-cannot-be-trusted"


async def trusted_people(act: Act) -> list[TrustedPerson]:
    """In the order in which they are offered. Raises NotAllowed for anybody but an owner."""
    require_role(act, Role.owner)
    query = select(TrustedPerson).order_by(TrustedPerson.named_at, TrustedPerson.person_id)
    return list(await act.session.scalars(query))


async def may_be_trusted(act: Act, person_id: int) -> Person:
    """Raises NotAllowed, NotFound, CannotBeTrusted."""
    require_role(act, Role.owner)
    person = await act.session.get(Person, person_id)
    if person is None or person.is_erased:
        raise NotFound
    if not person.can_be_told:
        raise CannotBeTrusted
    return person


async def name_trusted(act: Act, person_id: int) -> Person:
    """An owner names somebody, who is told. Writers whose reports nobody could read until now are told, too. Raises
    NotAllowed, NotFound, CannotBeTrusted.
    """
    person = await may_be_trusted(act, person_id)
    row = {"person_id": person.id, "named_at": act.now, "named_by_id": act.me.id}
    if await insert_new(act.session, TrustedPerson, [row]):
        record(act, "trusted.named", person.id)
        await tell(act, person.id, TrustedNotice.named, {})
        await tell_of_readers(act, person.id)
    return person


async def remove_trusted(act: Act, person_id: int) -> None:
    """An owner takes the right to read away, at once. Reports that this person could read wait until those who wrote
    them choose somebody else; when there is nobody, the owners are asked to name somebody. Raises NotAllowed, NotFound.
    """
    require_role(act, Role.owner)
    held = await locked(act, TrustedPerson, person_id)
    if held is None:
        raise NotFound
    theirs = await locked_all(act, Concern, Concern.trusted_id == person_id)
    await act.session.delete(held)
    for concern in theirs:
        concern.trusted_id = None
    await act.session.flush()
    await tell_writers_left(act, theirs)
    await ask_to_name_for_unread(act, person_id)
    await tell(act, person_id, TrustedNotice.removed, {})
    record(act, "trusted.removed", person_id)


async def is_trusted(act: Act) -> bool:
    """Whether the acting person reads reports of problems."""
    return act.person is not None and await act.session.get(TrustedPerson, act.person.id) is not None


def count_of_trusted() -> Select[int]:
    """How many people read reports of problems: a number for a check of the association, which sees no report."""
    return select(func.count()).select_from(TrustedPerson).join(Person, Person.id == TrustedPerson.person_id)


async def my_readers(act: Act) -> list[Person]:
    """Who could read a report of the acting person: trusted people whom the bot can write to and who never were the
    acting person's mentor or mentee, in the order in which they are offered. Raises NotAllowed for a visitor.
    """
    return await readers_for(act, act.me.id)


async def readers_for(act: Act, writer_id: int) -> list[Person]:
    """The same for anybody's report."""
    found = await act.session.scalars(_readers(writer_id))
    return [one for one in found if one.can_be_told]


async def hold_readers(act: Act) -> list[Person]:
    """The same people; their right to read cannot be taken away until the transaction ends."""
    await locked_all(act, TrustedPerson, shared=True)
    return await my_readers(act)


def _readers(writer_id: int) -> Select[Person]:
    mentors = select(Mentorship.mentor_id).where(Mentorship.mentee_id == writer_id)
    mentees = select(Mentorship.mentee_id).where(Mentorship.mentor_id == writer_id)
    no_party: tuple[ColumnElement[bool], ...] = (
        Person.id != writer_id,
        Person.id.not_in(mentors),
        Person.id.not_in(mentees),
    )
    query = select(Person).join(TrustedPerson, TrustedPerson.person_id == Person.id).where(*no_party)
    return query.order_by(TrustedPerson.named_at, Person.id)


async def ask_to_name_for_unread(act: Act, gone_id: int) -> None:
    """This person reads no more: ask the owners when an open report is left that nobody else may read."""
    if await _none_may_read(act, Concern.trusted_id.is_(None), Concern.person_id != gone_id, gone_id=gone_id):
        await ask_to_name(act)


async def ask_to_name_for(act: Act, writers: Collection[int]) -> None:
    """Who may read reports of these people has changed: the same for their reports without a reader."""
    if await _none_may_read(act, Concern.trusted_id.is_(None), Concern.person_id.in_(writers)):
        await ask_to_name(act)


async def ask_again_to_name(act: Act) -> None:
    """Remind the owners, at most once a week, as long as a report waits that nobody can read, also because the bot can
    no longer write to its reader.
    """
    waits = Concern.state.in_(WAITS)
    if await _none_may_read(act, is_unread(), waits):
        await ask_to_name(act, f"{act.now:%G-%V}")


async def _none_may_read(act: Act, *which: ColumnElement[bool], gone_id: int | None = None) -> bool:
    """Whether one of these open reports is of somebody whose reports nobody may read, this person left out."""
    query = select(Concern.person_id).where(Concern.closed_at.is_(None), *which).distinct()
    for writer_id in list(await act.session.scalars(query)):
        if not [one for one in await readers_for(act, writer_id) if one.id != gone_id]:
            return True
    return False


async def ask_to_name(act: Act, period: str = "") -> None:
    """Tell the owners that a report waits and nobody can read it; not whose it is. At most once a day, or in the
    period.
    """
    owners = select(RoleGrant.person_id).where(RoleGrant.role == Role.owner)
    for person_id in await act.session.scalars(owners):
        key = f"{TrustedNotice.wanted}:{person_id}:{period or f'{act.now:%Y%m%d}'}"
        await tell_once(act, person_id, TrustedNotice.wanted, {}, key)
