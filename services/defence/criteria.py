"""The criteria of defences (критерии защиты), which coordinators change. A defence keeps the criteria of the day on
which it was arranged.
"""

from sqlalchemy import select

from models.defence import DefenceCriterion
from services.audit import record
from services.defence.defences import criteria_offered
from services.guards import hold_coordinator, require_coordinator
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act

CRITERION_LIMIT = 100
CRITERIA_AT_MOST = 10
MOST = range(2, 11)  # the allowed maxima of a criterion


class LastCriterion(Refusal):
    """A commission needs something to give points for."""

    key = "refusal-last-criterion"


class TooManyCriteria(Refusal):
    key = "refusal-too-many-criteria"


async def criteria_to_change(act: Act) -> list[DefenceCriterion]:
    """All of them, the retired ones last. Raises NotAllowed."""
    require_coordinator(act)
    rows = await act.session.scalars(select(DefenceCriterion).order_by(DefenceCriterion.id))
    return sorted(rows, key=lambda one: one.retired_at is not None)


async def criterion_to_change(act: Act, criterion_id: int) -> DefenceCriterion:
    """Raises NotAllowed, NotFound."""
    require_coordinator(act)
    criterion = await act.session.get(DefenceCriterion, criterion_id)
    if criterion is None:
        raise NotFound
    return criterion


async def rename_criterion(act: Act, criterion_id: int, title: str) -> None:
    """Raises NotAllowed, NotFound."""
    (await _held(act, criterion_id)).title = title[:CRITERION_LIMIT]


async def set_most(act: Act, criterion_id: int, most: int) -> None:
    """Raises NotAllowed, NotFound."""
    criterion = await _held(act, criterion_id)
    if most not in MOST:
        raise NotFound
    criterion.most = most


async def retire_criterion(act: Act, criterion_id: int, *, retired: bool) -> None:
    """Defences that are arranged from now on are not scored by it, or are again. Raises NotAllowed, NotFound,
    LastCriterion, TooManyCriteria.
    """
    criterion = await _held(act, criterion_id)
    offered = await criteria_offered(act)
    if retired and [one.id for one in offered] == [criterion.id]:
        raise LastCriterion
    if not retired and criterion.retired_at is not None and len(offered) >= CRITERIA_AT_MOST:
        raise TooManyCriteria(at_most=CRITERIA_AT_MOST)
    criterion.retired_at = act.now if retired else None


async def add_criterion(act: Act, title: str) -> DefenceCriterion:
    """Its maximum is ten points until a coordinator changes it. Raises NotAllowed, TooManyCriteria."""
    await hold_coordinator(act)
    if len(await criteria_offered(act)) >= CRITERIA_AT_MOST:
        raise TooManyCriteria(at_most=CRITERIA_AT_MOST)
    criterion = DefenceCriterion(title=title[:CRITERION_LIMIT], most=max(MOST))
    act.session.add(criterion)
    await act.session.flush()
    record(act, "defence.criteria_changed", criterion.id)
    return criterion


async def _held(act: Act, criterion_id: int) -> DefenceCriterion:
    await hold_coordinator(act)
    criterion = await criterion_to_change(act, criterion_id)
    record(act, "defence.criteria_changed", criterion.id)
    return criterion
