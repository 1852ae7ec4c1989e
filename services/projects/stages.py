"""The road map (дорожная карта) as it is stored: stages are added, named, dated, moved and taken out by the author."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import select

from models.passport import PassportPart
from models.project import TO_REPORT, Project, ProjectState, Stage, StageState
from models.report import Report
from models.special_day import SpecialDay
from services.days import today_of
from services.matching.working_days import is_working_day
from services.projects.changing import Changed, note_changes, project_to_change
from services.projects.projects import STAGE_TITLE_LIMIT, WITH_PROJECT
from services.projects.road_maps import STAGES_AT_MOST, BadRoadMap, spread
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

AHEAD = timedelta(days=3 * 366)  # how far ahead a stage may be due


class StageSettled(Refusal):
    """A stage that has been reported on keeps its title and date; one with a report cannot be taken out."""

    key = "refusal-stage-settled"


class DateWarning(StrEnum):
    """What is unusual about a day; the author may choose it all the same."""

    rest = "rest"
    before_earlier = "before_earlier"
    after_later = "after_later"


@dataclass(frozen=True, slots=True)
class DayCheck:
    """`warnings`: about the day itself. `days`: by how many days the stage would move; `later`: the numbers of the
    later stages that could move by the same days.
    """

    stage: Stage
    day: date
    warnings: list[DateWarning]
    days: int
    later: list[int]


async def add_stages(act: Act, project_id: int, titles: Sequence[str]) -> list[Stage]:
    """Add stages at the end. In an empty road map they are spread over the school year, on working days; one that is
    added later is due a month after the last, until its author says when. Raises NotFound, NotAllowed, PassportClosed,
    BadRoadMap.
    """
    project = await project_to_change(act, project_id)
    stages = project.stages
    if len(stages) + len(titles) > STAGES_AT_MOST:
        raise BadRoadMap(at_most=STAGES_AT_MOST)
    today = today_of(act)
    last = max([today, *(one.due_on for one in stages if one.due_on)])
    days = [last + timedelta(days=30)] * len(titles) if stages else spread(today, len(titles))
    rest = await _rest_days(act, today)
    new = [
        Stage(number=number, title=title[:STAGE_TITLE_LIMIT], due_on=rest.working(day), state=StageState.planned)
        for number, (title, day) in enumerate(zip(titles, days, strict=True), len(stages) + 1)
    ]
    stages.extend(new)
    await act.session.flush()
    await note_changes(act, project, [Changed(PassportPart.stage, one.title, "", one.title) for one in new])
    return new


async def name_stage(act: Act, stage_id: int, title: str) -> None:
    """Raises NotFound, NotAllowed, PassportClosed, StageSettled."""
    stage = await _to_change(act, stage_id)
    before, stage.title = stage.title, title[:STAGE_TITLE_LIMIT]
    await note_changes(act, stage.project, [Changed(PassportPart.stage, before, before, stage.title)])


async def remove_stage(act: Act, stage_id: int) -> None:
    """The later stages get the numbers before theirs. Raises NotFound, NotAllowed, PassportClosed, StageSettled,
    BadRoadMap for the only stage of an opened project.
    """
    stage = await _to_change(act, stage_id)
    project = stage.project
    reported = await act.session.scalar(select(Report.id).where(Report.stage_id == stage.id).limit(1))
    if stage.state is not StageState.planned or reported is not None:
        raise StageSettled
    if len(project.stages) == 1 and project.state is not ProjectState.draft:
        raise BadRoadMap(at_most=STAGES_AT_MOST)
    later = [one for one in project.stages if one.number > stage.number]
    await note_changes(act, project, [Changed(PassportPart.stage, stage.title, stage.title, "")])
    project.stages.remove(stage)
    await act.session.flush()
    for one in later:  # one by one, since no two may have the same number even for a moment
        one.number -= 1
        await act.session.flush()


async def stage_of_mine(act: Act, stage_id: int) -> Stage:
    """A stage of the acting author's project. Raises NotFound, NotAllowed."""
    stage = await act.session.get(Stage, stage_id, options=[WITH_PROJECT])
    if stage is None:
        raise NotFound
    if stage.project.author_id != act.me.id:
        raise NotAllowed
    return stage


async def check_day(act: Act, stage_id: int, day: date) -> DayCheck:
    """What is to be asked before the stage gets this day. Raises NotFound, NotAllowed, BadRoadMap for a day that is
    past or too far away.
    """
    return await _checked(act, await stage_of_mine(act, stage_id), day)


async def _checked(act: Act, stage: Stage, day: date) -> DayCheck:
    today = today_of(act)
    if not today <= day <= today + AHEAD:
        raise BadRoadMap(at_most=STAGES_AT_MOST)
    rest = await _rest_days(act, today)
    others = [one for one in stage.project.stages if one.due_on and one.id != stage.id]
    warnings = [] if rest.works_on(day) else [DateWarning.rest]
    days = (day - stage.due_on).days if stage.due_on else 0
    later = [one for one in others if one.number > stage.number and one.state in TO_REPORT] if days else []
    if any(one.due_on and one.number < stage.number and day < one.due_on for one in others):
        warnings.append(DateWarning.before_earlier)
    if any(one.due_on and one.number > stage.number and one.due_on < day for one in others):
        warnings.append(DateWarning.after_later)
    return DayCheck(stage, day, warnings, days, [one.number for one in later])


async def set_stage_day(act: Act, stage_id: int, day: date, *, shift_later: bool = False) -> Project:
    """The stage is due on that day, whatever `check_day` warned of. `shift_later`: the later stages that wait for a
    report move by the same days, onto working days. Raises what `check_day` raises, and PassportClosed, StageSettled.
    """
    stage = await _to_change(act, stage_id)
    check = await _checked(act, stage, day)
    rest = await _rest_days(act, today_of(act))
    moved = [(stage, day)]
    if shift_later:
        moved += [
            (one, rest.working(max(today_of(act), one.due_on + timedelta(days=check.days))))
            for one in stage.project.stages
            if one.number in check.later and one.due_on
        ]
    changes = [
        Changed(PassportPart.stage_date, one.title, one.due_on.isoformat() if one.due_on else "", to.isoformat())
        for one, to in moved
    ]
    for one, to in moved:
        one.due_on = to
    await act.session.flush()
    await note_changes(act, stage.project, changes)
    return stage.project


async def _to_change(act: Act, stage_id: int) -> Stage:
    project_id = await act.session.scalar(select(Stage.project_id).where(Stage.id == stage_id))
    if project_id is None:
        raise NotFound
    await project_to_change(act, project_id)
    stage = await act.session.get_one(Stage, stage_id, options=[WITH_PROJECT], populate_existing=True)
    if stage.state not in TO_REPORT:
        raise StageSettled
    return stage


@dataclass(frozen=True, slots=True)
class RestDays:
    """The calendar of holidays and moved working days."""

    special: dict[date, bool]

    def works_on(self, day: date) -> bool:
        return is_working_day(day, self.special)

    def working(self, day: date) -> date:
        """That day, or the next one on which people work."""
        while not self.works_on(day):
            day += timedelta(days=1)
        return day


async def _rest_days(act: Act, since: date) -> RestDays:
    days = await act.session.scalars(select(SpecialDay).where(SpecialDay.day >= since))
    return RestDays({one.day: one.works for one in days})
