"""Personal links: who came in a list ties their own Telegram account to their record, once they have agreed."""

from dataclasses import dataclass, replace
from datetime import timedelta

from sqlalchemy import ColumnElement, Select, delete, func, insert, select

from models.person import ERASED, City, ConsentKind, Person, School
from models.personal_link import PersonalLink
from services.act import Act
from services.audit import record
from services.codes import count_wrong_code, hash_of, new_code, require_tries_left
from services.consents import agree
from services.guards import require_coordinator
from services.refusals import Refusal

LINK_MARK = "p_"  # a link is t.me/<bot>?start=p_<code>
VALID_FOR = timedelta(days=30)


class LinkOver(Refusal):
    """Used already, or too old."""

    key = "refusal-link-over"


class AlreadyKnown(Refusal):
    """This Telegram account has a record of its own."""

    key = "refusal-already-known"


@dataclass(frozen=True, slots=True)
class MadeLink:
    name: str
    city_ru: str
    city_en: str
    school: str
    code: str


def _unlinked() -> Select[int]:
    return select(Person.id).where(Person.telegram_id.is_(None), Person.surname != ERASED)


async def count_unlinked(act: Act) -> int:
    """People who are known here and not in the chat yet. Raises NotAllowed."""
    require_coordinator(act)
    return await act.session.scalar(select(func.count()).select_from(_unlinked().subquery())) or 0


async def make_links(act: Act) -> list[MadeLink]:
    """A link for each of them, by name; those that were made before go on working, for somebody may have sent them out.
    The codes are told now and never again. Raises NotAllowed.
    """
    me = require_coordinator(act)
    name = Person.surname, Person.first_name, Person.patronymic
    query = (
        select(Person.id, *name, City.name_ru, City.name_en, School.name)
        .join(City, City.id == Person.city_id)
        .join(School, School.id == Person.school_id, isouter=True)
        .where(Person.id.in_(_unlinked()))
        .order_by(*name, Person.id)
    )
    rows = await act.session.execute(query)
    made = [(row[0], MadeLink(" ".join(row[1:4]).strip(), row[4], row[5], row[6] or "", new_code())) for row in rows]
    await act.session.execute(delete(PersonalLink).where(~_is_valid(act)))
    own = {"made_by_id": me.id, "made_at": act.now}
    kept = [{"person_id": person_id, "code_hash": hash_of(link.code), **own} for person_id, link in made]
    if kept:
        await act.session.execute(insert(PersonalLink), kept)
    record(act, "links.made")
    return [link for _, link in made]


async def try_link(act: Act, code: str) -> PersonalLink | None:
    """The link of that code; None when there is none, which is counted against the account: so this is called in a
    transaction that commits. Raises AlreadyKnown, CodesLocked.
    """
    if act.person is not None:
        raise AlreadyKnown
    await require_tries_left(act)
    query = select(PersonalLink).where(PersonalLink.code_hash == hash_of(code), _is_valid(act))
    found = await act.session.scalar(query)
    if found is None:
        await count_wrong_code(act)
    return found


async def tie(act: Act, person_id: int, code_hash: str, language: str, version: int) -> Person:
    """The acting account is that person's from now on, with the consent given now to that version of its text. Of many
    who try at once one comes first. Raises AlreadyKnown, LinkOver.
    """
    if act.person is not None or act.telegram_id is None:
        raise AlreadyKnown
    if code_hash not in await _use_up(act, person_id):
        raise LinkOver
    person = await act.session.get_one(Person, person_id)
    person.telegram_id, person.language, person.reachable = act.telegram_id, language, True
    await act.session.flush()
    await agree(replace(act, person=person), ConsentKind.personal_data, version)
    record(replace(act, person=person), "link.used")
    return person


async def _use_up(act: Act, person_id: int) -> set[str]:
    """The hashes of that person's links, none of which works any more; nothing when somebody was faster."""
    theirs = delete(PersonalLink).where(PersonalLink.person_id == person_id, _is_valid(act))
    return set(await act.session.scalars(theirs.returning(PersonalLink.code_hash)))


def _is_valid(act: Act) -> ColumnElement[bool]:
    return PersonalLink.made_at > act.now - VALID_FOR
