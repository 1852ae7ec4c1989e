"""The pulse: at times the mentee is asked by a notice how the mentorship goes; one tap answers, words may follow. Only
coordinators read it, except one who is the mentor of that pair. A low answer waits until a coordinator has dealt with
it.
"""

from typing import Any

from sqlalchemy import Select, select, update

from models.care import LOW, PairPulse, PulseAnswer
from models.connection.database import upsert
from models.mentorship import Mentorship
from models.person import Person
from services.audit import record
from services.guards import hold_coordinator, require_coordinator
from services.home.waiting import of_person
from services.matching.mentorships import pair_to_meet
from services.refusals import AlreadyDecided, NotAllowed, NotFound
from services.unit_of_work import Act

PULSE_WORDS = 1000


class PulseSettled(AlreadyDecided):
    """A coordinator has dealt with the answer, so it is not changed any more."""

    key = "refusal-pulse-settled"


async def answer_pulse(act: Act, mentorship_id: int, number: int, answer: PulseAnswer) -> PairPulse:
    """The acting mentee's answer, which may be changed until a coordinator has dealt with it. Raises NotAllowed,
    PairEnded, PulseSettled.
    """
    pair = await pair_to_meet(act, mentorship_id, to_change=True)
    key = {"mentorship_id": pair.id, "number": number}
    given = {"person_id": act.me.id, "answer": answer, "answered_at": act.now}
    await upsert(act.session, PairPulse, key, given, where=PairPulse.settled_at.is_(None))
    pulse = await my_pulse(act, mentorship_id, number)
    if pulse.answer is not answer:
        raise PulseSettled
    return pulse


async def my_pulse(act: Act, mentorship_id: int, number: int) -> PairPulse:
    """Raises NotAllowed, NotFound."""
    query = select(PairPulse).where(PairPulse.mentorship_id == mentorship_id, PairPulse.number == number)
    pulse = await act.session.scalar(query.execution_options(populate_existing=True))
    if pulse is None:
        raise NotFound
    if pulse.person_id != act.me.id:
        raise NotAllowed
    return pulse


async def explain_pulse(act: Act, mentorship_id: int, number: int, words: str) -> None:
    """Add words to one's own answer, replacing earlier ones. Raises NotAllowed, NotFound, PulseSettled."""
    pulse = await my_pulse(act, mentorship_id, number)
    if pulse.settled_at is not None:
        raise PulseSettled
    pulse.words = words[:PULSE_WORDS]


async def pulse_to_settle(act: Act, pulse_id: int) -> PairPulse:
    """An answer from a pair that the acting coordinator is not in, settled or not. Raises NotAllowed, NotFound."""
    require_coordinator(act)
    pulse = await act.session.get(PairPulse, pulse_id)
    if pulse is None:
        raise NotFound
    if pulse.mentorship.is_of(act.me.id):
        raise NotAllowed
    return pulse


async def settle_pulse(act: Act, pulse_id: int) -> PairPulse:
    """A coordinator has dealt with a low answer. Raises NotAllowed, NotFound, PulseSettled."""
    me = await hold_coordinator(act)
    pulse = await pulse_to_settle(act, pulse_id)
    unsettled = update(PairPulse).where(PairPulse.id == pulse_id, PairPulse.settled_at.is_(None))
    won = await act.session.scalar(unsettled.values(settled_at=act.now, settled_by_id=me.id).returning(PairPulse.id))
    await act.session.refresh(pulse)
    if won is None:
        raise PulseSettled
    record(act, "pulse.settled", pulse.person_id)
    return pulse


def pulses_waiting(act: Act) -> Select[Any]:
    """Low answers that no coordinator has dealt with, except those about the acting person."""
    others = Mentorship.mentee_id != act.me.id, Mentorship.mentor_id != act.me.id
    query = of_person(PairPulse.id, PairPulse.answered_at).select_from(PairPulse).join(PairPulse.mentorship)
    query = query.join(Person, Person.id == PairPulse.person_id)
    return query.where(PairPulse.answer.in_(LOW), PairPulse.settled_at.is_(None), *others)
