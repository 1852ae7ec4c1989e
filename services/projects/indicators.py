"""Indicators (показатели): the planned results of a project, as numbers."""

import re
from dataclasses import dataclass

from sqlalchemy import func, select

from models.passport import Indicator, IndicatorDirection, PassportPart
from models.project import Project, ProjectState
from services.projects.changing import Changed, note_changes, project_to_change
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

NAME_LIMIT, UNIT_LIMIT = 150, 20
INDICATORS_AT_MOST = 8
LARGEST = 1_000_000_000.0
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d+)?|\.\d+)")
_PERCENT = "%"


class BadNumber(Refusal):
    """`why`: "words" (no number), "several", "large"."""

    key = "refusal-bad-number"


class TooManyIndicators(Refusal):
    key = "refusal-too-many-indicators"


class LastIndicator(Refusal):
    """An opened project keeps at least one."""

    key = "refusal-last-indicator"


@dataclass(frozen=True, slots=True)
class NewIndicator:
    """`direction` follows from the numbers unless they are equal."""

    name: str
    unit: str
    baseline: float
    target: float
    direction: IndicatorDirection = IndicatorDirection.more


def number_in(words: str) -> float:
    """The number that was typed: with a comma or a point, any minus, spaces between thousands, a percent sign behind.
    Raises BadNumber.
    """
    text = re.sub(r"[\s\u00a0\u202f]", "", words).replace(",", ".")
    text = re.sub(r"^[\u2212\u2013\u2014]", "-", text).removesuffix(_PERCENT)
    if not _NUMBER.fullmatch(text):
        several = len(re.findall(r"\d+(?:[.,]\d+)?", words)) > 1
        raise BadNumber(why="several" if several else "words")
    number = float(text)
    if abs(number) > LARGEST:
        raise BadNumber(why="large")
    return number + 0.0  # -0 is 0


def direction_of(baseline: float, target: float) -> IndicatorDirection | None:
    """Which way is better; None when the two are equal, and the author has to say."""
    if baseline == target:
        return None
    return IndicatorDirection.more if target > baseline else IndicatorDirection.less


def in_words(value: float) -> str:
    """For the history: «12,5», which means the same to readers of both languages."""
    return f"{value:.10g}".replace(".", ",")


async def add_indicator(act: Act, project_id: int, new: NewIndicator) -> Indicator:
    """Raises NotFound, NotAllowed, PassportClosed, TooManyIndicators."""
    project = await project_to_change(act, project_id)
    count, last = await _counted(act, project_id)
    if count >= INDICATORS_AT_MOST:
        raise TooManyIndicators(at_most=INDICATORS_AT_MOST)
    indicator = Indicator(
        project_id=project.id,
        number=last + 1,
        name=new.name[:NAME_LIMIT],
        unit=new.unit[:UNIT_LIMIT],
        baseline=new.baseline,
        target=new.target,
        direction=direction_of(new.baseline, new.target) or new.direction,
    )
    act.session.add(indicator)
    await act.session.flush()
    await _note(act, project, indicator, "", _plan(indicator))
    return indicator


async def name_indicator(act: Act, indicator_id: int, name: str) -> None:
    """Raises NotFound, NotAllowed, PassportClosed."""
    indicator, project = await _to_change(act, indicator_id)
    before, indicator.name = indicator.name, name[:NAME_LIMIT]
    await note_changes(act, project, [Changed(PassportPart.indicator, before, before, indicator.name)])


async def set_unit(act: Act, indicator_id: int, unit: str) -> None:
    """Raises NotFound, NotAllowed, PassportClosed."""
    indicator, project = await _to_change(act, indicator_id)
    before = _plan(indicator)
    indicator.unit = unit[:UNIT_LIMIT]
    await _note(act, project, indicator, before, _plan(indicator))


async def set_values(
    act: Act, indicator_id: int, *, baseline: float | None = None, target: float | None = None
) -> Indicator:
    """Change one of the two or both. Raises NotFound, NotAllowed, PassportClosed."""
    indicator, project = await _to_change(act, indicator_id)
    before = _plan(indicator)
    indicator.baseline = indicator.baseline if baseline is None else baseline
    indicator.target = indicator.target if target is None else target
    indicator.direction = direction_of(indicator.baseline, indicator.target) or indicator.direction
    await _note(act, project, indicator, before, _plan(indicator))
    return indicator


async def remove_indicator(act: Act, indicator_id: int) -> None:
    """Raises NotFound, NotAllowed, PassportClosed, LastIndicator."""
    indicator, project = await _to_change(act, indicator_id)
    count, _ = await _counted(act, project.id)
    if count == 1 and project.state is not ProjectState.draft:
        raise LastIndicator
    await _note(act, project, indicator, _plan(indicator), "")
    await act.session.delete(indicator)
    await act.session.flush()


async def indicator_to_see(act: Act, indicator_id: int) -> Indicator:
    """Of the acting author's project. Raises NotFound, NotAllowed."""
    indicator = await act.session.get(Indicator, indicator_id)
    if indicator is None:
        raise NotFound
    project = await act.session.get_one(Project, indicator.project_id)
    if project.author_id != act.me.id:
        raise NotAllowed
    return indicator


async def _counted(act: Act, project_id: int) -> tuple[int, int]:
    """How many there are, and the last number given."""
    own = Indicator.project_id == project_id
    row = (await act.session.execute(select(func.count(), func.max(Indicator.number)).where(own))).one()
    return int(row[0]), int(row[1] or 0)


async def _to_change(act: Act, indicator_id: int) -> tuple[Indicator, Project]:
    indicator = await act.session.get(Indicator, indicator_id)
    if indicator is None:
        raise NotFound
    project = await project_to_change(act, indicator.project_id)
    await act.session.refresh(indicator)
    return indicator, project


def _plan(indicator: Indicator) -> str:
    """«12 → 20 %»"""
    return f"{in_words(indicator.baseline)} → {in_words(indicator.target)} {indicator.unit}".rstrip()


async def _note(act: Act, project: Project, indicator: Indicator, before: str, after: str) -> None:
    await note_changes(act, project, [Changed(PassportPart.indicator, indicator.name, before, after)])
