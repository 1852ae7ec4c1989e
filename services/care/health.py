"""How each pair is doing: on track, in need of a check-in, or too early to say; with the reasons. By the same rules as
the reminders (`services/care/rules.py`), so nobody is told two different things.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import select

from models.care import Stall
from models.mentorship import Mentorship, MentorshipState
from models.person import Person, School
from services.care.pair_facts import PairFacts, care_facts
from services.care.policy import CARE_BY_DEFAULT, CarePolicy
from services.care.stalls import Stalled, stalled_in
from services.guards import require_coordinator
from services.people.search import people_sought
from services.refusals import NotFound
from services.unit_of_work import Act


class CareHealth(StrEnum):
    check_in = "check_in"
    early = "early"
    on_track = "on_track"


@dataclass(frozen=True, slots=True)
class PairHealth:
    """`stalled`: why it needs a check-in. `since`: when the pair began; `met_at`, `meets_at`: the last meeting and the
    next one.
    """

    pair: Mentorship
    health: CareHealth
    stalled: Sequence[Stalled]
    since: datetime
    met_at: datetime | None
    meets_at: datetime | None


async def healths(act: Act, policy: CarePolicy = CARE_BY_DEFAULT, words: str = "") -> list[PairHealth]:
    """All pairs, except the acting coordinator's own, in which somebody's name or school contains every word. What
    needs a check-in comes first, the longest stalled first. A constant number of statements. Raises NotAllowed.
    """
    require_coordinator(act)
    found = [one for one in await _healths(act, policy) if not _is_of(one, act.me.id)]
    if words:
        wanted = await _sought(act, words)
        found = [one for one in found if {one.pair.mentee_id, one.pair.mentor_id} & wanted]
    return sorted(found, key=_order)


async def healths_of(act: Act, person_id: int, policy: CarePolicy = CARE_BY_DEFAULT) -> list[PairHealth]:
    """The pairs of one person, on either side. Raises NotAllowed."""
    require_coordinator(act)
    sides = (Mentorship.mentee_id == person_id) | (Mentorship.mentor_id == person_id)
    active = Mentorship.state == MentorshipState.active
    mentees = list(await act.session.scalars(select(Mentorship.mentee_id).where(sides, active)))
    found = await _healths(act, policy, set(mentees)) if mentees else []
    theirs = [one for one in found if _is_of(one, person_id) and not _is_of(one, act.me.id)]
    return sorted(theirs, key=_order)


async def health_of_pair(act: Act, mentorship_id: int, policy: CarePolicy = CARE_BY_DEFAULT) -> PairHealth:
    """Raises NotAllowed; NotFound when the pair has ended or the acting coordinator is in it."""
    require_coordinator(act)
    pair = await act.session.get(Mentorship, mentorship_id)
    found = await healths_of(act, pair.mentee_id, policy) if pair is not None else []
    one = next((one for one in found if one.pair.id == mentorship_id), None)
    if one is None:
        raise NotFound
    return one


def _is_of(one: PairHealth, person_id: int) -> bool:
    return person_id in (one.pair.mentee_id, one.pair.mentor_id)


async def _sought(act: Act, words: str) -> set[int]:
    there, _ = people_sought(words)
    query = select(Person.id).join(School, Person.school_id == School.id, isouter=True).where(there)
    return set(await act.session.scalars(query))


async def _healths(act: Act, policy: CarePolicy, mentee_ids: Collection[int] | None = None) -> list[PairHealth]:
    facts = await care_facts(act, mentee_ids)
    stalled: dict[int, list[Stalled]] = {}
    for one in stalled_in(facts, policy, act.now):
        if one.pair is not None and one.stall is not Stall.pulse:  # a due question says nothing about the pair
            stalled.setdefault(one.pair.id, []).append(one)
    return [_health(pair, stalled.get(pair.pair.id, []), policy, act.now) for pair in facts.pairs]


def _health(facts: PairFacts, stalled: list[Stalled], policy: CarePolicy, now: datetime) -> PairHealth:
    """A pair that has not met yet and is not late for its first meeting is «too early»."""
    is_new = facts.met_at is None and now < facts.since + timedelta(days=policy.first_meeting)
    health = CareHealth.check_in if stalled else CareHealth.early if is_new else CareHealth.on_track
    return PairHealth(facts.pair, health, stalled, facts.since, facts.met_at, facts.meets_at)


def _order(one: PairHealth) -> tuple[int, datetime, int]:
    since = min((stall.since for stall in one.stalled), default=one.since)
    return list(CareHealth).index(one.health), since, one.pair.id
