"""A hash chain over the audit trail: each entry is sealed once, and each seal covers the one before it. Whoever
changes or removes an entry in the database breaks the chain at that place, and `ryadom doctor` says where.

Entries are sealed soon after they were written, by one process, and in the order of sealing: to compute the seal while
an entry is written would make all transactions that write one wait for each other. The chain cannot show that its end
was cut off; for this the newest seal can be written down elsewhere.
"""

import hashlib
import json
import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass

from sqlalchemy import and_, exists, func, or_, select, update

from models.audit import ABOUT_PEOPLE, AuditEntry, AuditSeal
from services.unit_of_work import Act

AT_ONCE = 1_000  # entries sealed in one transaction, or checked in one statement
LATE = 10_000  # ids: an entry whose transaction ended after that many later ones is not looked for
FIRST = "0" * 64  # what the first seal covers instead of a seal before it


class ChainBroken(Exception):
    """`entry_id`: the first entry that is not as it was when it was sealed; None when a seal is missing."""

    def __init__(self, number: int, entry_id: int | None) -> None:
        super().__init__(number, entry_id)
        self.number = number
        self.entry_id = entry_id


@dataclass(frozen=True, slots=True)
class Chain:
    """An unbroken chain. `nameless`: how many entries no longer say whose they are, because people were erased or their
    records merged. `newest`: the last seal, empty when there is none.
    """

    sealed: int
    unsealed: int
    nameless: int
    newest: str


async def seal_entries(act: Act) -> int:
    """Seal the entries that have no seal yet, the oldest first, `AT_ONCE` at most; returns how many."""
    head = (
        await act.session.execute(select(AuditSeal).order_by(AuditSeal.number.desc()).limit(1))
    ).scalar_one_or_none()
    number, before = (head.number, head.seal) if head else (0, FIRST)
    last = select(func.coalesce(func.max(AuditSeal.entry_id), 0)).scalar_subquery()
    unsealed = ~exists().where(AuditSeal.entry_id == AuditEntry.id)
    query = select(AuditEntry).where(AuditEntry.id > last - LATE, unsealed).order_by(AuditEntry.id).limit(AT_ONCE)
    entries = list(await act.session.scalars(query))
    for entry in entries:
        number, salt = number + 1, secrets.token_hex(16)
        people = _hash_of_people(entry, salt)
        before = _seal(before, entry, people)
        act.session.add(AuditSeal(number=number, entry_id=entry.id, salt=salt, people=people, seal=before))
    return len(entries)


async def check_chain(act: Act) -> Chain:
    """Compute every seal again. Raises ChainBroken."""
    sealed, nameless, before = 0, 0, FIRST
    async for seal, entry in _in_order(act):
        sealed += 1
        if seal.number != sealed or entry is None:
            raise ChainBroken(sealed, None)
        nameless += not seal.salt
        forged = bool(seal.salt) and seal.people != _hash_of_people(entry, seal.salt)
        if forged or seal.seal != _seal(before, entry, seal.people):
            raise ChainBroken(sealed, entry.id)
        before = seal.seal
    entries = await act.session.scalar(select(func.count()).select_from(AuditEntry)) or 0
    return Chain(sealed, entries - sealed, nameless, before if sealed else "")


async def _in_order(act: Act) -> AsyncIterator[tuple[AuditSeal, AuditEntry | None]]:
    """Each seal with its entry, read in parts, so that a trail of any length takes little memory."""
    query = select(AuditSeal, AuditEntry).join(AuditEntry, AuditEntry.id == AuditSeal.entry_id, isouter=True)
    last = 0
    while part := (
        await act.session.execute(query.where(AuditSeal.number > last).order_by(AuditSeal.number).limit(AT_ONCE))
    ).all():
        for seal, entry in part:
            yield seal, entry
        last = part[-1][0].number
        act.session.expunge_all()


async def forget_whose(act: Act, person_id: int) -> None:
    """Empty the salts of the entries by or about the person, who is being erased or merged with another record."""
    about = and_(AuditEntry.subject_id == person_id, AuditEntry.action.in_(ABOUT_PEOPLE))
    theirs = select(AuditEntry.id).where(or_(AuditEntry.actor_id == person_id, about))
    forget = update(AuditSeal).where(AuditSeal.entry_id.in_(theirs)).values(salt="")
    await act.session.execute(forget, execution_options={"synchronize_session": False})


def _seal(before: str, entry: AuditEntry, people: str) -> str:
    kind = None if entry.list_kind is None else str(entry.list_kind)
    return _hash(before, entry.id, entry.at.isoformat(), entry.action, kind, entry.rows, entry.refused, people)


def _hash_of_people(entry: AuditEntry, salt: str) -> str:
    return _hash(salt, entry.actor_id, entry.subject_id)


def _hash(*parts: str | int | None) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
