"""One side of a mentorship asks for a coordinator by a tap. It waits for the coordinators until one of them says that
it is dealt with.
"""

from typing import Any

from sqlalchemy import Select, select

from models.afterwards import AfterwardsNotice, CoordinatorCall
from models.mentorship import Mentorship
from models.person import Person
from services.audit import record
from services.guards import hold_coordinator, require_coordinator
from services.home.waiting import of_person
from services.locks import locked
from services.matching.mentorships import my_pair
from services.notices import tell
from services.refusals import AlreadyDecided, NotAllowed, NotFound
from services.unit_of_work import Act


class CallAnswered(AlreadyDecided):
    key = "refusal-call-answered"


async def my_open_call(act: Act, mentorship_id: int) -> CoordinatorCall | None:
    """The acting side's call that no coordinator has dealt with."""
    mine = CoordinatorCall.mentorship_id == mentorship_id, CoordinatorCall.person_id == act.me.id
    query = select(CoordinatorCall).where(*mine, CoordinatorCall.answered_at.is_(None))
    found: CoordinatorCall | None = await act.session.scalar(query.limit(1))
    return found


async def call_coordinator(act: Act, mentorship_id: int) -> CoordinatorCall:
    """Ask for a coordinator; an open call stays as it is. Raises NotAllowed."""
    pair = await my_pair(act, mentorship_id, to_change=True)
    call = await my_open_call(act, pair.id)
    if call is None:
        call = CoordinatorCall(mentorship_id=pair.id, person_id=act.me.id, since=act.now)
        act.session.add(call)
        await act.session.flush()
    return call


async def take_call_back(act: Act, mentorship_id: int) -> None:
    """No coordinator is needed any more. Raises NotAllowed."""
    pair = await my_pair(act, mentorship_id, to_change=True)
    call = await my_open_call(act, pair.id)
    if call is not None:
        await act.session.delete(call)


async def call_to_answer(act: Act, call_id: int) -> CoordinatorCall:
    """Somebody's call, answered or not. Raises NotAllowed (also for a side of that mentorship), NotFound."""
    require_coordinator(act)
    return _to_answer(act, await act.session.get(CoordinatorCall, call_id))


async def answer_call(act: Act, call_id: int) -> CoordinatorCall:
    """A coordinator has dealt with it; whoever called is told. Raises NotAllowed, NotFound, CallAnswered."""
    await hold_coordinator(act)
    call = _to_answer(act, await locked(act, CoordinatorCall, call_id))
    if call.answered_at is not None:
        raise CallAnswered
    call.answered_at, call.answered_by_id = act.now, act.me.id
    await tell(act, call.person_id, AfterwardsNotice.answered, {"call_id": call.id})
    record(act, "call.answered", call.person_id)
    return call


def _to_answer(act: Act, call: CoordinatorCall | None) -> CoordinatorCall:
    if call is None:
        raise NotFound
    if call.mentorship.is_of(act.me.id):
        raise NotAllowed
    return call


def calls_waiting(act: Act) -> Select[Any]:
    others = Mentorship.mentee_id != act.me.id, Mentorship.mentor_id != act.me.id
    return (
        of_person(CoordinatorCall.id, CoordinatorCall.since)
        .select_from(CoordinatorCall)
        .join(Mentorship, Mentorship.id == CoordinatorCall.mentorship_id)
        .join(Person, Person.id == CoordinatorCall.person_id)
        .where(CoordinatorCall.answered_at.is_(None), *others)
    )
