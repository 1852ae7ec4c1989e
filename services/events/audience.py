"""Whom an announcement reaches. Some people with the roles have not come to the bot yet, and some have not agreed to
mailings. People who have never answered about mailings can be asked once.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, func, select

from models.consent import Consent, ConsentKind, ConsentNotice
from models.event import with_owner
from models.notice import Notice
from models.person import Person, Role, RoleGrant
from services.consents.consents import has_agreed
from services.guards import require_coordinator
from services.notices import ask_once
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class Audience:
    """How many people hold the roles (`total`), have come to the bot, have agreed to mailings, and have then closed the
    chat (`closed`); and how many of those who have not agreed can be asked.
    """

    total: int
    came: int
    agreed: int
    closed: int
    to_ask: int

    @property
    def reached(self) -> int:
        return self.agreed - self.closed


async def audience_of(act: Act, roles: Sequence[Role], city_id: int | None = None) -> list[int]:
    """Ids of people who hold one of the roles now, work in the city if one is given, have come to the bot and agreed to
    mailings. Nobody else has a chat to which an announcement could go.
    """
    query = select(Person.id).where(_are(roles, city_id), _CAME, _AGREED)
    return list(await act.session.scalars(query.order_by(Person.id)))


async def audience_figures(act: Act, roles: Sequence[Role], city_id: int | None = None) -> Audience:
    """Raises NotAllowed."""
    require_coordinator(act)
    those = select(Person.id).where(_are(roles, city_id))
    return Audience(
        total=await _count(act, those),
        came=await _count(act, those.where(Person.telegram_id.is_not(None))),
        agreed=await _count(act, those.where(_CAME, _AGREED)),
        closed=await _count(act, those.where(_CAME, _AGREED, ~Person.reachable)),
        to_ask=await _count(act, _to_ask(roles, city_id)),
    )


async def ask_the_rest(act: Act, roles: Sequence[Role], city_id: int | None = None) -> int:
    """Ask those who can be asked about mailings; returns how many that is. Raises NotAllowed."""
    require_coordinator(act)
    return await ask_once(act, list(await act.session.scalars(_to_ask(roles, city_id))), ConsentNotice.mailings_asked)


def _are(roles: Sequence[Role], city_id: int | None) -> ColumnElement[bool]:
    hold = Person.id.in_(select(RoleGrant.person_id).where(RoleGrant.role.in_(with_owner(roles))))
    return hold if city_id is None else and_(hold, Person.city_id == city_id)


_MAILINGS = and_(Consent.person_id == Person.id, Consent.kind == ConsentKind.mailings)
_AGREED = select(Consent.id).where(_MAILINGS, Consent.ended_at.is_(None)).exists()
_CAME = Person.telegram_id.is_not(None)
_ANSWERED = select(Consent.id).where(_MAILINGS).exists()
_ASKED = select(Notice.id).where(Notice.person_id == Person.id, Notice.kind == ConsentNotice.mailings_asked).exists()


def _to_ask(roles: Sequence[Role], city_id: int | None) -> Select[int]:
    """People who can be told, have agreed that their data are kept, and have never given or withdrawn this consent."""
    reached = Person.can_be_told, has_agreed(Person.id)
    return select(Person.id).where(_are(roles, city_id), *reached, ~_ANSWERED, ~_ASKED)


async def _count(act: Act, people: Select[int]) -> int:
    return await act.session.scalar(select(func.count()).select_from(people.subquery())) or 0
