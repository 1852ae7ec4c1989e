"""Planned results of demo projects and the defences of those that are finished.

Of the defended and not defended projects, those with a mentor have reached all their planned results, and those without
one 201 of 300, which is the 67 % of the practice. A few projects wait for a defence, have one ahead, or got more work.
"""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import select

from bot.demo.past import MOSCOW, Past, Row
from bot.demo.stages import Work
from models.defence import (
    BankEntry,
    CommissionMember,
    CriterionInForce,
    Defence,
    DefenceCriterion,
    DefenceOutcome,
    DefenceState,
    SeatInCommission,
)
from models.passport import Indicator, IndicatorDirection
from models.project import ProjectState

READY, AHEAD, MORE_WORK = 2, 3, 2  # finished projects with a mentor that are not decided yet
FAILED_ALONE = 3
RESULTS_ALONE, REACHED_ALONE = 300, 201
IN_BANK = 5  # every fifth of the defended ones
_DAY = timedelta(days=1)


def state_of(work: Work, number: int) -> ProjectState:
    """`number`: the project's place among the finished ones of its kind, from 0."""
    if work.standing is not None:
        return ProjectState.active
    if not work.mentored:
        return ProjectState.not_defended if number < FAILED_ALONE else ProjectState.defended
    waiting = (ProjectState.finished,) * READY + (ProjectState.at_defence,) * AHEAD
    waiting += (ProjectState.more_work,) * MORE_WORK
    return waiting[number] if number < len(waiting) else ProjectState.defended


def states_of(works: Sequence[Work]) -> list[ProjectState]:
    """The last projects with a mentor to end are the ones that wait."""
    order = sorted(range(len(works)), key=lambda place: works[place].ended, reverse=True)
    counts, states = {True: 0, False: 0}, [ProjectState.active] * len(works)
    for place in order:
        work = works[place]
        if work.standing is None:
            states[place] = state_of(work, counts[work.mentored])
            counts[work.mentored] += 1
    return states


async def write_results(
    past: Past, works: Sequence[Work], states: Sequence[ProjectState], ids: Sequence[int], coordinator_id: int
) -> None:
    alone = _results_alone(works)
    indicators = list[Row]()
    for work, state, project_id in zip(works, states, ids, strict=True):
        decided = state in (ProjectState.defended, ProjectState.not_defended)
        reached = alone.pop(0) if decided and not work.mentored else [True] * 3
        indicators += [_indicator(past, project_id, number, decided, one) for number, one in enumerate(reached)]
    await past.insert_rows(Indicator, indicators)
    held = [(work, state, project_id) for work, state, project_id in zip(works, states, ids, strict=True)]
    defences = [(work, _defence(past, work, state, project_id, coordinator_id)) for work, state, project_id in held]
    rows = [(work, row) for work, row in defences if row is not None]
    defence_ids = await past.insert(Defence, [row for _, row in rows])
    offered = await past.session.execute(select(DefenceCriterion.id, DefenceCriterion.title, DefenceCriterion.most))
    criteria = [{"criterion_id": one.id, "title": one.title, "most": one.most} for one in offered]
    await past.insert_rows(CriterionInForce, [{"defence_id": one} | row for one in defence_ids for row in criteria])
    members = [
        _seat(defence_id, judge_id, row, is_chair=place == 0)
        for defence_id, (work, row) in zip(defence_ids, rows, strict=True)
        for place, judge_id in enumerate(dict.fromkeys((coordinator_id, work.reviewer_id)))
    ]
    await past.insert_rows(CommissionMember, members)
    defended = [(work, project_id) for work, state, project_id in held if state is ProjectState.defended]
    bank = [{"project_id": project_id, "joined_at": work.ended} for work, project_id in defended[::IN_BANK]]
    await past.insert_rows(BankEntry, bank)


def _results_alone(works: Sequence[Work]) -> list[list[bool]]:
    """Three or four results each, 300 in all, of which 201 are reached, evenly spread."""
    count = sum(work.standing is None and not work.mentored for work in works)
    many = RESULTS_ALONE - 3 * count
    flags = [
        (place + 1) * REACHED_ALONE // RESULTS_ALONE > place * REACHED_ALONE // RESULTS_ALONE
        for place in range(RESULTS_ALONE)
    ]
    return [[flags.pop(0) for _ in range(4 if place < many else 3)] for place in range(count)]


def _indicator(past: Past, project_id: int, number: int, decided: bool, reached: bool) -> Row:
    words = past.words.texts.indicators[number]
    value = words.target if reached else (words.baseline + words.target) / 2
    return {
        "project_id": project_id,
        "number": number + 1,
        "name": words.name,
        "unit": words.unit,
        "direction": IndicatorDirection(words.direction),
        "baseline": words.baseline,
        "target": words.target,
        "reached": value if decided else None,
    }


def _defence(past: Past, work: Work, state: ProjectState, project_id: int, coordinator_id: int) -> Row | None:
    if state in (ProjectState.active, ProjectState.finished):
        return None
    row: Row = {"project_id": project_id, "place": "Актовый зал", "words": "", "arranged_at": work.ended}
    row["state_before"] = ProjectState.finished
    if state is ProjectState.at_defence:
        starts_at = past.now.replace(minute=0, second=0, microsecond=0) + 6 * _DAY
        return (
            row | _UNDECIDED | {"state": DefenceState.planned, "starts_at": starts_at, "arranged_at": past.now - _DAY}
        )
    outcomes = {ProjectState.defended: DefenceOutcome.defended, ProjectState.more_work: DefenceOutcome.more_work}
    outcome = outcomes.get(state, DefenceOutcome.not_defended)
    again_by = (past.now + 30 * _DAY).astimezone(MOSCOW).date() if outcome is DefenceOutcome.more_work else None
    decided = {"values_at": work.ended, "decided_at": work.ended, "decided_by_id": coordinator_id}
    return (
        row
        | decided
        | {
            "state": DefenceState.decided,
            "starts_at": work.ended,
            "outcome": outcome,
            "again_by": again_by,
        }
    )


_UNDECIDED: Row = dict.fromkeys(("values_at", "decided_at", "decided_by_id", "outcome", "again_by"))


def _seat(defence_id: int, person_id: int, row: Row, *, is_chair: bool) -> Row:
    return {
        "defence_id": defence_id,
        "person_id": person_id,
        "is_chair": is_chair,
        "state": SeatInCommission.accepted,
        "answered_at": row["arranged_at"],
        "scored_at": row["decided_at"],
    }
