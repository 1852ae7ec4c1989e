"""Personal links: somebody from an imported list ties their own Telegram account to their record, once they have
agreed.
"""

import re
from collections.abc import Container
from dataclasses import dataclass, replace
from datetime import timedelta

from sqlalchemy import ColumnElement, Select, delete, distinct, func, insert, select

from models.consent import ConsentKind
from models.person import ERASED, City, Person, School
from models.personal_link import PersonalLink
from services.alphabet import by_name
from services.audit import record, record_rows
from services.consents.consents import agree
from services.entry.codes import count_wrong_code, hash_of, new_code, require_tries_left
from services.guards import hold_coordinator, require_coordinator
from services.locks import locked
from services.people.reaching import come_back
from services.refusals import Refusal
from services.unit_of_work import Act

LINK_MARK = "p_"  # a link is t.me/<bot>?start=p_<code>
VALID_FOR = timedelta(days=30)
_PAYLOAD = re.compile(rf"(?<![\w-]){LINK_MARK}[\w-]{{24}}(?![\w-])", re.ASCII)


class LinkOver(Refusal):
    """The link was used already or has expired."""

    key = "refusal-link-over"


class AlreadyKnown(Refusal):
    """This Telegram account already has a record."""

    key = "refusal-already-known"


class OtherRecord(AlreadyKnown):
    """This account already has a record, and the link is valid for another one: the person registered before the link
    came.
    """

    key = "refusal-other-record"


class CameAlready(Refusal):
    """The person has tied their account already, or has no record any more, so no link can be made."""

    key = "refusal-came-already"


@dataclass(frozen=True, slots=True)
class Unlinked:
    """Somebody who has a record but has not tied a Telegram account to it yet."""

    person_id: int
    surname: str
    first_name: str
    patronymic: str
    city_ru: str
    city_en: str
    school: str

    @property
    def name(self) -> str:
        return self._person.full_name

    @property
    def list_name(self) -> str:
        return self._person.list_name

    @property
    def _person(self) -> Person:
        return Person(surname=self.surname, first_name=self.first_name, patronymic=self.patronymic)


@dataclass(frozen=True, slots=True)
class MadeLink:
    """A new link; its `code` cannot be read again later."""

    to: Unlinked
    code: str


def _unlinked() -> Select[int]:
    return select(Person.id).where(Person.telegram_id.is_(None), Person.surname != ERASED)


async def count_unlinked(act: Act) -> int:
    """How many people have a record but no Telegram account yet. Raises NotAllowed."""
    require_coordinator(act)
    return await act.session.scalar(select(func.count()).select_from(_unlinked().subquery())) or 0


async def count_links_of(act: Act, maker_id: int) -> int:
    """For how many people there is a valid link made by `maker_id`; such links keep working when their maker leaves.
    Raises NotAllowed.
    """
    if maker_id != act.me.id:
        require_coordinator(act)
    waiting = _is_valid(act), PersonalLink.made_by_id == maker_id, PersonalLink.person_id.in_(_unlinked())
    return await act.session.scalar(select(func.count(distinct(PersonalLink.person_id))).where(*waiting)) or 0


async def unlinked(act: Act, person_id: int) -> Unlinked:
    """One person who has no account yet. Raises NotAllowed, CameAlready."""
    require_coordinator(act)
    found = await those_in(act, _unlinked().where(Person.id == person_id))
    if not found:
        raise CameAlready
    return found[0]


async def those_in(act: Act, ids: Select[int]) -> list[Unlinked]:
    """The people with these ids, by name."""
    name = Person.surname, Person.first_name, Person.patronymic
    query = (
        select(Person.id, *name, City.name_ru, City.name_en, School.name)
        .join(City, City.id == Person.city_id)
        .join(School, School.id == Person.school_id, isouter=True)
        .where(Person.id.in_(ids))
        .order_by(Person.id)
    )
    rows = await act.session.execute(query)
    return sorted((Unlinked(*row[:6], row[6] or "") for row in rows), key=by_name)


async def make_links(act: Act, only: Container[int] | None = None) -> list[MadeLink]:
    """Make a link for everybody without an account, by name; with `only` for those of these ids. Earlier links keep
    working, since some may have been sent out. Raises NotAllowed.
    """
    await hold_coordinator(act)
    waiting = await those_in(act, _unlinked())
    made = await new_links(act, [one for one in waiting if only is None or one.person_id in only])
    record_rows(act, "links.made", len(made))
    return made


async def make_link(act: Act, person_id: int) -> MadeLink:
    """Make another link for one person who lost theirs. Raises NotAllowed, CameAlready."""
    await hold_coordinator(act)
    [made] = await new_links(act, [await unlinked(act, person_id)])
    record(act, "link.made", person_id)
    return made


async def new_links(act: Act, people: list[Unlinked]) -> list[MadeLink]:
    made = [MadeLink(one, new_code()) for one in people]
    await act.session.execute(delete(PersonalLink).where(~_is_valid(act)))
    own = {"made_by_id": act.me.id, "made_at": act.now}
    if made:
        rows = [{"person_id": link.to.person_id, "code_hash": hash_of(link.code), **own} for link in made]
        await act.session.execute(insert(PersonalLink), rows)
    return made


def payload_in(words: str) -> str | None:
    """The start parameter «p_<code>» of a personal link anywhere in the words; None when there is none."""
    found = _PAYLOAD.search(words)
    return found[0] if found else None


async def try_link(act: Act, code: str) -> PersonalLink | None:
    """The valid link with that code; None when there is none. A wrong code is counted against the account, so call this
    in a transaction that commits. Raises AlreadyKnown, OtherRecord, CodesLocked.
    """
    await require_tries_left(act)
    stands = _is_valid(act), PersonalLink.person_id.in_(_unlinked())
    query = select(PersonalLink).where(PersonalLink.code_hash == hash_of(code), *stands)
    found = await act.session.scalar(query)
    if act.person is not None:
        raise OtherRecord if found else AlreadyKnown
    if found is None:
        await count_wrong_code(act)
    return found


async def called_by(act: Act, code_hash: str) -> str:
    """The list name («Петрова А. С.») of the person whom the link is for; empty when it does not work any more."""
    whose = select(PersonalLink.person_id).where(PersonalLink.code_hash == code_hash, _is_valid(act))
    person = await act.session.scalar(select(Person).where(Person.id.in_(whose), Person.id.in_(_unlinked())))
    return person.list_name if person else ""


async def tie(act: Act, person_id: int, code_hash: str, language: str, version: int) -> Person:
    """Tie the acting account to that person's record, with consent to that version of the text. When several accounts
    try at once, one succeeds. Raises AlreadyKnown, LinkOver.
    """
    if act.person is not None or act.telegram_id is None:
        raise AlreadyKnown
    if code_hash not in await _use_up(act, person_id):
        raise LinkOver
    person = await _still_unlinked(act, person_id)
    person.telegram_id, person.language = act.telegram_id, language
    await act.session.flush()
    await come_back(replace(act, person=person))
    await agree(replace(act, person=person), ConsentKind.personal_data, version)
    record(replace(act, person=person), "link.used")
    return person


async def _use_up(act: Act, person_id: int) -> set[str]:
    """Delete the person's valid links and return their hashes; empty when another account was faster."""
    theirs = delete(PersonalLink).where(PersonalLink.person_id == person_id, _is_valid(act))
    return set(await act.session.scalars(theirs.returning(PersonalLink.code_hash)))


async def _still_unlinked(act: Act, person_id: int) -> Person:
    """Lock the record and check it again: a second link may have been made while the person came by the first. Raises
    LinkOver.
    """
    person = await locked(act, Person, person_id)
    if person is None or person.telegram_id is not None:
        raise LinkOver
    return person


def _is_valid(act: Act) -> ColumnElement[bool]:
    return PersonalLink.made_at > act.now - VALID_FOR
