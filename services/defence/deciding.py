"""The author says what was reached, the chair or a coordinator confirms it, and the commission decides."""

from datetime import date, timedelta

from models.defence import Defence, DefenceNotice, DefenceOutcome, DefenceState, ReachedValue
from models.project import ProjectState
from services.audit import record
from services.days import today_of
from services.defence.defences import (
    concerned,
    hold_if_in_charge,
    indicators_of,
    locked_defence,
    require_leader,
    seat_of,
)
from services.notices import tell
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

WORDS_AT_MOST = 1000
MORE_WORK_AT_MOST = timedelta(days=366)
STATES = {
    DefenceOutcome.defended: ProjectState.defended,
    DefenceOutcome.more_work: ProjectState.more_work,
    DefenceOutcome.not_defended: ProjectState.not_defended,
}


class ValuesNotConfirmed(Refusal):
    """Nobody has confirmed the reached values."""

    key = "refusal-defence-values"


class ValuesChanged(Refusal):
    """The author has changed a reached value since the values were shown."""

    key = "refusal-defence-values-changed"


class BadDayForMoreWork(Refusal):
    """The day for more work must be in the future and within a year."""

    key = "refusal-defence-day"


async def give_reached(act: Act, defence_id: int, indicator_id: int, value: float) -> Defence:
    """Allowed until the chair has confirmed the values; a new value replaces the one before. Raises NotFound,
    NotAllowed, AlreadyDecided.
    """
    defence = await locked_defence(act, defence_id, DefenceState.planned, DefenceState.scored)
    if defence.project.author_id != act.me.id or defence.values_at is not None:
        raise NotAllowed
    indicators = {one.id: one for one in await indicators_of(act, defence.project_id)}
    if indicator_id not in indicators:
        raise NotFound
    given = next((one for one in defence.values if one.indicator_id == indicator_id), None)
    if given is None:
        given = ReachedValue(indicator_id=indicator_id, indicator=indicators[indicator_id])
        defence.values.append(given)
    given.value = value
    await act.session.flush()
    return defence


def may_confirm(act: Act, defence: Defence) -> bool:
    """Whether the acting person may confirm the reached values of an open defence."""
    seat = seat_of(defence, act.me.id)
    for_chair = defence.state is DefenceState.scored and act.me.is_in_charge
    return (seat is not None and seat.is_chair) or (for_chair and act.me.id != defence.project.author_id)


def reached_said(defence: Defence) -> str:
    """The same as long as the author changes none of the values that they have given."""
    return ",".join(sorted(f"{one.indicator_id}={one.value}" for one in defence.values))


async def confirm_reached(act: Act, defence_id: int, shown: str | None = None) -> Defence:
    """By the chair, or, once the scoring is closed, by a coordinator, since the chair may be away; missing values stay
    missing. `shown`: what `reached_said` said of the values that were shown. Raises NotFound, NotAllowed,
    AlreadyDecided, ValuesChanged.
    """
    await hold_if_in_charge(act)
    defence = await locked_defence(act, defence_id, DefenceState.planned, DefenceState.scored)
    if not may_confirm(act, defence):
        raise NotAllowed
    if shown is not None and shown != reached_said(defence):
        raise ValuesChanged
    defence.values_at = act.now
    return defence


async def decide_defence(
    act: Act, defence_id: int, outcome: DefenceOutcome, again_by: date | None = None, words: str = ""
) -> Defence:
    """By the chair or a coordinator, after the scoring; everybody concerned is told. Raises NotFound, NotAllowed,
    AlreadyDecided, ValuesNotConfirmed, BadDayForMoreWork.
    """
    await hold_if_in_charge(act)
    defence = await locked_defence(act, defence_id, DefenceState.scored)
    require_leader(act, defence)
    indicators = await indicators_of(act, defence.project_id)
    if indicators and defence.values_at is None:
        raise ValuesNotConfirmed
    if outcome is DefenceOutcome.more_work:
        today = today_of(act)
        if again_by is None or not today < again_by <= today + MORE_WORK_AT_MOST:
            raise BadDayForMoreWork
        defence.again_by = again_by
    defence.state, defence.outcome, defence.words = DefenceState.decided, outcome, words[:WORDS_AT_MOST]
    defence.decided_at, defence.decided_by_id = act.now, act.me.id
    defence.project.state, defence.project.defence_proposed_at = STATES[outcome], None
    if outcome is not DefenceOutcome.more_work:
        defence.project.ended_at = act.now
        given = {one.indicator_id: one.value for one in defence.values}
        for indicator in indicators:
            indicator.reached = given.get(indicator.id)
    for person_id in await concerned(act, defence):
        await tell(act, person_id, DefenceNotice.decided, {"defence_id": defence.id})
    record(act, "defence.decided", defence.id)
    return defence
