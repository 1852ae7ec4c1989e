"""A coordinator corrects mistakes of lists and of misdirected personal links: removes a record that nobody has claimed,
or unties an account that claimed somebody else's record. For records of owners and coordinators only an owner may do
this, and nobody may do it for their own.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from sqlalchemy import Select, delete, select, update

from models.audit import AuditEntry
from models.calendar_address import CalendarAddress
from models.consent import Consent, ConsentKind
from models.person import IN_CHARGE, Person, Role, RoleGrant
from models.personal_link import PersonalLink
from models.receiving import Conversation
from services.audit import record
from services.care.concern_keeping import drop_concerns
from services.consents.consents import withdraw
from services.entry.personal_links import MadeLink, Unlinked, new_links, those_in, unlinked
from services.guards import hold_coordinator, require_coordinator, require_right_over
from services.locks import locked
from services.people.roles import read_roles
from services.people.team import hold_owners, withdraw_invites
from services.privacy.erasing import WhatEnds, erase_me, hold_traces, what_ends
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act

LATELY = timedelta(days=30)


class RecordGone(Refusal):
    key = "refusal-record-gone"


class RecordInUse(Refusal):
    """Somebody has claimed the record: only they can erase it, unless they are untied first."""

    key = "refusal-record-in-use"


class NobodyCame(Refusal):
    """The account is untied already; or it claimed the record over `days` ago, so that only an owner may still
    untie it.
    """

    key = "refusal-nobody-came"


@dataclass(frozen=True, slots=True)
class Removal:
    """The person of the record, and what removing it would end."""

    person: Person
    ending: WhatEnds


@dataclass(frozen=True, slots=True)
class Untied:
    """The account that was untied (a visitor now), its language and time zone, and a new link to the record."""

    link: MadeLink
    telegram_id: int
    language: str
    timezone: str


async def record_to_remove(act: Act, person_id: int) -> Removal:
    """What removing the record would do. Raises NotAllowed, RecordGone, RecordInUse."""
    require_coordinator(act)
    person = await act.session.get(Person, person_id)
    if person is None or person.is_erased:
        raise RecordGone
    await read_roles(act, person)
    require_right_over(act, person)
    if person.telegram_id is not None:
        raise RecordInUse
    return Removal(person, await what_ends(replace(act, person=person)))


async def remove_record(act: Act, person_id: int) -> None:
    """Erase an unclaimed record, in the same way as people erase themselves. Raises NotAllowed, RecordGone,
    RecordInUse.
    """
    await hold_coordinator(act, person_id)
    theirs = replace(act, person=(await record_to_remove(act, person_id)).person)
    await _hold_unused(theirs)
    await erase_me(theirs)
    record(act, "record.removed")


async def _hold_unused(theirs: Act) -> None:
    """Lock the record, so that nobody can claim it until the transaction ends. The links go first, because claiming
    locks the link before the record, and the opposite order could deadlock. Raises RecordGone, RecordInUse.
    """
    await theirs.session.execute(delete(PersonalLink).where(PersonalLink.person_id == theirs.me.id))
    held = await hold_traces(theirs)
    if held is None:
        raise RecordGone
    if held.telegram_id is not None:
        raise RecordInUse


def _came(act: Act) -> Select[int]:
    """People who claimed their record by a personal link and whom the acting person may untie. For coordinators only
    recent ones, so that nobody loses a record they have used for long.
    """
    came = select(AuditEntry.actor_id).where(AuditEntry.action == "link.used", AuditEntry.refused.is_(False))
    tied = select(Person.id).where(Person.telegram_id.is_not(None), Person.id != act.me.id)
    if act.me.holds(Role.owner):
        return tied.where(Person.id.in_(came))
    in_charge = select(RoleGrant.person_id).where(RoleGrant.role.in_(IN_CHARGE))
    return tied.where(Person.id.in_(came.where(AuditEntry.at > act.now - LATELY)), Person.id.not_in(in_charge))


async def come(act: Act, person_id: int) -> Unlinked:
    """Somebody whom the acting person may untie. Raises NotAllowed, NobodyCame."""
    require_coordinator(act)
    person = await act.session.get(Person, person_id)
    if person is not None:
        await read_roles(act, person)
        require_right_over(act, person)
    found = await those_in(act, _came(act).where(Person.id == person_id))
    if not found:
        raise NobodyCame(days=LATELY.days)
    return found[0]


async def may_be_untied(act: Act, person: Person) -> bool:
    """Whether the acting coordinator may untie the person's account. Raises NotAllowed."""
    require_coordinator(act)
    return bool(await act.session.scalar(_came(act).where(Person.id == person.id)))


async def untie(act: Act, person_id: int) -> Untied:
    """Take the record from the account that claimed it, at once and with all rights: the account's consents end, and so
    do the invitations and links it made, and its calendar address. The record keeps its roles and gets a new personal
    link. Raises NotAllowed, NobodyCame.
    """
    await come(act, person_id)
    await _hold_the_right(act, person_id)
    await withdraw_invites(act, person_id)
    await act.session.execute(delete(PersonalLink).where(PersonalLink.made_by_id == person_id))  # a stranger made them
    await act.session.execute(delete(CalendarAddress).where(CalendarAddress.person_id == person_id))
    await drop_concerns(act, person_id)
    await _end_consents(replace(act, person=await act.session.get_one(Person, person_id)))
    person = await locked(act, Person, person_id)
    telegram_id = person.telegram_id if person else None
    if person is None or telegram_id is None:
        raise NobodyCame(days=LATELY.days)
    await act.session.execute(delete(Conversation).where(Conversation.chat_id == telegram_id))
    person.telegram_id = None
    await act.session.flush()
    [link] = await new_links(act, [await unlinked(act, person_id)])
    record(act, "record.untied", person_id)
    return Untied(link, telegram_id, person.language, person.timezone)


async def _hold_the_right(act: Act, person_id: int) -> None:
    """Lock the acting person's right until the transaction ends. When two owners untie each other at once, the second
    is refused.
    """
    person = await act.session.get_one(Person, person_id)
    await read_roles(act, person)
    if not person.is_in_charge:
        await hold_coordinator(act)
        return
    await hold_owners(act, person_id)
    mine = select(Person.id).where(Person.id == act.me.id, Person.telegram_id == act.telegram_id)
    if await act.session.scalar(mine) is None:
        raise NotAllowed


async def _end_consents(theirs: Act) -> None:
    """End the account's consents; they were not given by the person of the record."""
    await withdraw(theirs, ConsentKind.contacts)
    await withdraw(theirs, ConsentKind.mailings)
    given = Consent.person_id == theirs.me.id, Consent.ended_at.is_(None)
    await theirs.session.execute(update(Consent).where(*given).values(ended_at=theirs.now))
