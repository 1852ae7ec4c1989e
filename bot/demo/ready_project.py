"""The ready mentee's project: a written passport, a deputy in the team, one stage accepted, one with the mentor, and a
report that the two have begun.
"""

from datetime import timedelta

from sqlalchemy import select

from bot.demo.files import CHART, STAFF, SURVEY, mark_kept
from bot.demo.past import Past
from bot.demo.places import DemoCity
from models.passport import IndicatorDirection, PassportSection
from models.person import Person, Position
from models.project import Project, Stage
from models.report import PartKind, Report
from services.people.names import parse_name
from services.people.person import Introduced, add_person
from services.projects.additions import add_to_section
from services.projects.indicators import NewIndicator, add_indicator, set_values
from services.projects.passports import write_section
from services.projects.projects import open_project
from services.projects.report_drafts import add_part
from services.projects.report_rules import GivenPart
from services.projects.reports import accept_report, submit_report
from services.projects.risks import add_risk
from services.projects.road_maps import PlannedStage
from services.projects.team import answer_team_invitation, invite_colleague
from services.unit_of_work import Act

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
STAGES_DUE = (-70 * DAY, 6 * DAY, 45 * DAY, 90 * DAY, 130 * DAY)  # relative to the present


class ReadyProject:
    """Both people are of the city `place`."""

    def __init__(self, past: Past, place: DemoCity, mentee: Person, mentor: Person) -> None:
        self._past, self._place = past, place
        self._mentee, self._mentor = mentee, mentor
        self._story = past.words.story

    async def write(self) -> None:
        words = self._story.mentee
        days = [(self._past.now + due).date() for due in STAGES_DUE]
        planned = [PlannedStage(title, day) for title, day in zip(words.stages, days, strict=True)]
        project = await open_project(self._ago(96 * DAY), words.project.title, words.project.goal, planned)
        await self._write_passport(project)
        analysis, idea, later = project.stages[:3]
        report = await self._report(self._ago(73 * DAY), analysis, words.first_report)
        await accept_report(self._ago(71 * DAY, self._mentor), report.id)
        files = self._story.report_files
        attached = SURVEY.given(files.survey), CHART.given(files.chart)
        await self._report(self._ago(20 * HOUR), idea, words.second_report, *attached)
        colleague = await self._colleague(project)
        await self._draft_together(colleague, later)

    async def _write_passport(self, project: Project) -> None:
        """Later the author raises a planned result, so that there is a history of changes."""
        words = self._story.mentee.passport
        rows = await self._past.session.scalars(select(PassportSection).where(PassportSection.project_id == project.id))
        sections = {one.kind.value: one.id for one in rows}
        written = self._ago(95 * DAY)
        for kind, text in words.sections.items():
            await write_section(written, sections[kind], text)
        for one in words.indicators:
            direction = IndicatorDirection(one.direction)
            new = NewIndicator(one.name, one.unit, one.baseline, one.target, direction)
            indicator = await add_indicator(written, project.id, new)
        await set_values(self._ago(30 * DAY), indicator.id, target=words.raised_to)
        for risk in words.risks:
            await add_risk(written, project.id, risk.what, risk.likelihood, risk.measure)

    async def _colleague(self, project: Project) -> Person:
        words = self._story.colleague
        name, school = parse_name(words.name), self._story.mentee.school
        said = Introduced(name, self._place.city.id, school, Position.deputy, None, "ru")
        colleague = await add_person(self._ago(60 * DAY), said, words.telegram_id)
        invited = await invite_colleague(self._ago(60 * DAY), project.id, colleague.id)
        await answer_team_invitation(self._ago(59 * DAY, colleague), invited.id, agrees=True)
        tasks = select(PassportSection.id).where(PassportSection.project_id == project.id)
        section_id = await self._past.session.scalar(tasks.where(PassportSection.kind == "tasks"))
        assert section_id is not None
        await add_to_section(self._ago(58 * DAY, colleague), section_id, words.to_tasks)
        return colleague

    async def _draft_together(self, colleague: Person, stage: Stage) -> None:
        words, files = self._story, self._story.report_files
        for given in (GivenPart(PartKind.words, words.colleague.addition), STAFF.given(files.staff)):
            await self._add(self._ago(3 * HOUR, colleague), stage, given)
        await self._add(self._ago(2 * HOUR), stage, GivenPart(PartKind.words, words.mentee.third_draft))

    async def _report(self, act: Act, stage: Stage, words: str, *files: GivenPart) -> Report:
        for given in (GivenPart(PartKind.words, words), *files):
            await self._add(act, stage, given)
        return await submit_report(act, stage.id)

    async def _add(self, act: Act, stage: Stage, given: GivenPart) -> None:
        part = await add_part(act, stage.id, given)
        if part.has_file:
            mark_kept(part)

    def _ago(self, ago: timedelta, person: Person | None = None) -> Act:
        """An act of the mentee, or of another person."""
        return self._past.act(self._past.now - ago, person or self._mentee)
