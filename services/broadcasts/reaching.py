"""Who in a segment gets a broadcast, who does not, and why."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, case, func, select, true

from models.broadcast import BroadcastPurpose
from models.consent import Consent, ConsentKind
from models.person import Person
from services.broadcasts.segments import Segment, are_in
from services.guards import require_coordinator
from services.places.search import Portion
from services.unit_of_work import Act


class Unreached(StrEnum):
    """Why somebody does not get a broadcast: they have never come to the bot, have closed the chat with it, or have not
    agreed to mailings.
    """

    never_came = "never_came"
    blocked = "blocked"
    no_consent = "no_consent"


_CAME = Person.telegram_id.is_not(None)
_AGREED = (
    select(Consent.id)
    .where(Consent.person_id == Person.id, Consent.kind == ConsentKind.mailings, Consent.ended_at.is_(None))
    .exists()
)


def may_get(purpose: BroadcastPurpose) -> ColumnElement[bool]:
    """A condition on Person: whether the bot can and may write to them."""
    agreed = _AGREED if purpose is BroadcastPurpose.mailing else true()
    return and_(Person.can_be_told, agreed)


def _why_not(purpose: BroadcastPurpose, why: Unreached) -> ColumnElement[bool]:
    match why:
        case Unreached.never_came:
            return ~_CAME
        case Unreached.blocked:
            return and_(_CAME, ~Person.reachable)
        case Unreached.no_consent:
            return and_(Person.can_be_told, ~may_get(purpose))


@dataclass(frozen=True, slots=True)
class BroadcastReach:
    """How many people a segment has, how many of them get the broadcast, and how many do not, by the reason."""

    total: int
    reached: int
    unreached: dict[Unreached, int]


async def reach_of(act: Act, segment: Segment, purpose: BroadcastPurpose) -> BroadcastReach:
    """In one statement. Raises NotAllowed."""
    require_coordinator(act)
    counted = [may_get(purpose), *(_why_not(purpose, why) for why in Unreached)]
    sums = (func.coalesce(func.sum(case((one, 1), else_=0)), 0) for one in counted)
    query = select(func.count(Person.id), *sums).where(are_in(segment, act.now))
    total, reached, *others = (await act.session.execute(query)).one()
    return BroadcastReach(total, reached, dict(zip(Unreached, map(int, others), strict=True)))


async def unreached_people(
    act: Act, segment: Segment, purpose: BroadcastPurpose, why: Unreached, part: Portion
) -> list[Person]:
    """Those who do not get it for that reason, by name. Raises NotAllowed."""
    require_coordinator(act)
    query = select(Person).where(are_in(segment, act.now), _why_not(purpose, why))
    query = query.order_by(Person.in_order, Person.id).offset(part.first).limit(part.at_most)
    return list(await act.session.scalars(query))
