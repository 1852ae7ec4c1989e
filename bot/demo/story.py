"""The ready people, written through the services at moments in the past, so that the page shows what real people would
have.

The mentee has a mentor, past meetings and one to come, two times to choose from for another, a report that waits for
the mentor, a colleague in the project's team, and a turn in the line for a group meeting. The coordinator has two
applications.
"""

from datetime import date, datetime, timedelta

from bot.demo.files import CHART, STAFF, SURVEY, mark_kept
from bot.demo.groups import write_group
from bot.demo.mentees import months_before
from bot.demo.mentors import YEARS, demo_offer
from bot.demo.past import MOSCOW, Past
from bot.demo.places import DemoCity
from handlers.matching.agreement.wording import word
from models.agreement import Rhythm
from models.mentorship import Mentorship
from models.person import Person, Position
from models.profile import Form
from models.project import Stage
from models.report import PartKind, Report
from services.matching.agreement_drafts import (
    add_goal,
    agreements_begun,
    amend,
    choose_rhythm,
    choose_term,
    choose_topics,
)
from services.matching.agreement_signing import propose, sign
from services.matching.answering import accept_request
from services.matching.requests import send_request
from services.meetings.booking import Choice, book_meeting
from services.meetings.feedback import rate_meeting, say_whether_held
from services.meetings.free_times import free_times
from services.meetings.proposals import propose_times
from services.people.names import parse_name
from services.people.person import Introduced, add_person, grant_owner, introduce
from services.people.wishes import become_mentee
from services.projects.projects import open_project
from services.projects.report_drafts import add_part
from services.projects.report_rules import GivenPart
from services.projects.reports import accept_report, submit_report
from services.projects.road_maps import PlannedStage
from services.projects.team import answer_team_invitation, invite_colleague
from services.unit_of_work import Act
from services.vetting.applications import apply_as_mentor

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
MET = (102 * DAY, 80 * DAY, 57 * DAY, 33 * DAY)  # how long ago each was booked; it took place within a few days
STAGES_DUE = (-70 * DAY, 6 * DAY, 45 * DAY, 90 * DAY, 130 * DAY)  # relative to the present
APPLIED = (77 * HOUR, 20 * HOUR)  # ago
AFTERNOON = 15  # o'clock


async def write_coordinator(past: Past, place: DemoCity) -> Person:
    words = past.words.story.coordinator
    act = past.act(past.now - YEARS - 100 * DAY, None)
    said = Introduced(parse_name(words.name), place.city.id, None, Position.deputy, None, "ru")
    person = await add_person(act, said, words.telegram_id)
    await grant_owner(act, person)
    return person


def ready_principal(place: DemoCity, name: str, school: str, post: date) -> Introduced:
    return Introduced(parse_name(name), place.city.id, school, Position.principal, post, "ru")


class Story:
    """`mentor` is the ready mentor; everybody in the story lives in her city."""

    def __init__(self, past: Past, place: DemoCity, mentor: Person) -> None:
        self._past = past
        self._words = past.words.story
        self._place = place
        self._mentor = mentor

    async def write(self) -> None:
        mentee, mentorship = await self._find_each_other()
        await self._agree(mentee)
        for ago, agenda in zip(MET, self._words.mentee.agendas, strict=True):
            await self._meet(mentee, mentorship, ago, agenda)
        await self._work_on_project(mentee)
        await self._book_next(mentee, mentorship)
        await self._propose_times(mentorship)
        for words, ago in zip(self._words.applicants, APPLIED, strict=True):
            post = date(self._past.now.year - 10, 9, 1)
            introduced = ready_principal(self._place, words.name, words.school, post)
            person = await add_person(self._ago(ago, None), introduced, words.telegram_id)
            await apply_as_mentor(self._ago(ago, person), demo_offer(words))
        await write_group(self._past, self._mentor, mentee)

    async def _find_each_other(self) -> tuple[Person, Mentorship]:
        words = self._words.mentee
        post = months_before(self._past.now.date(), 8)
        newcomer = Act(self._past.session, self._past.now - 112 * DAY, words.telegram_id, None)
        mentee = await introduce(newcomer, ready_principal(self._place, words.name, words.school, post))
        await become_mentee(self._ago(112 * DAY, mentee), words.topics, Form.remote, words.words)
        request = await send_request(self._ago(111 * DAY, mentee), self._mentor.id, words.words)
        return mentee, await accept_request(self._ago(110 * DAY, self._mentor), request.id)

    async def _agree(self, mentee: Person) -> None:
        """An agreement that both signed; a new version of it waits for the mentor's signature."""
        act = self._ago(108 * DAY, mentee)
        [agreement] = await agreements_begun(act)
        await self._write(act, agreement.id, self._words.mentee.goals)
        await sign(self._ago(107 * DAY, self._mentor), agreement.id, 1)
        again = self._ago(26 * HOUR, mentee)
        await amend(again, agreement.id)
        await self._write(again, agreement.id, [self._words.mentee.new_goal])

    async def _write(self, act: Act, agreement_id: int, goals: list[str]) -> None:
        for words in goals:
            await add_goal(act, agreement_id, words)
        await choose_topics(act, agreement_id, self._words.mentee.topics)
        await choose_term(act, agreement_id, 12)
        await choose_rhythm(act, agreement_id, Rhythm.fortnightly)
        await propose(act, agreement_id, word)

    async def _meet(self, mentee: Person, mentorship: Mentorship, ago: timedelta, agenda: str) -> None:
        booked = self._ago(ago, mentee)
        meeting_id, ended = await self._book(booked, mentorship, agenda, booked.now)
        after = ended + 2 * HOUR
        await say_whether_held(self._past.act(after, self._mentor), meeting_id, held=True)
        await say_whether_held(self._past.act(after, mentee), meeting_id, held=True)
        await rate_meeting(self._past.act(after, mentee), meeting_id, 5)

    async def _book_next(self, mentee: Person, mentorship: Mentorship) -> None:
        """More than a day ahead, so that the reminder of the day before is still to come."""
        await self._book(
            self._ago(5 * DAY, mentee), mentorship, self._words.mentee.next_agenda, self._past.now + 30 * HOUR
        )

    async def _propose_times(self, mentorship: Mentorship) -> None:
        """Of the week after the next meeting, on two days."""
        act = self._ago(5 * HOUR, self._mentor)
        await self._past.session.refresh(self._mentor, ["roles"])  # a booking reads the two without their roles
        later = [one for one in await free_times(act, mentorship) if one >= self._past.now + 9 * DAY]
        other = next(one for one in later if one.date() > later[0].date())
        await propose_times(act, Choice(mentorship.id, later[0], Form.remote), [later[0], other])

    async def _book(self, act: Act, mentorship: Mentorship, agenda: str, earliest: datetime) -> tuple[int, datetime]:
        """Books the first free afternoon; returns the meeting's id and its end."""
        times = await free_times(act, mentorship)
        start = next(one for one in times if one >= earliest and one.astimezone(MOSCOW).hour >= AFTERNOON)
        meeting = await book_meeting(act, Choice(mentorship.id, start, Form.remote, agenda))
        return meeting.id, meeting.ends_at

    async def _work_on_project(self, mentee: Person) -> None:
        words, now = self._words.mentee, self._past.now
        planned = [PlannedStage(title, (now + due).date()) for title, due in zip(words.stages, STAGES_DUE, strict=True)]
        project = await open_project(self._ago(96 * DAY, mentee), words.project.title, words.project.goal, planned)
        analysis, idea = project.stages[:2]
        report = await self._report(self._ago(73 * DAY, mentee), analysis, words.first_report)
        await accept_report(self._ago(71 * DAY, self._mentor), report.id)
        files = self._words.report_files
        attached = SURVEY.given(files.survey), CHART.given(files.chart)
        await self._report(self._ago(20 * HOUR, mentee), idea, words.second_report, *attached)
        await self._draft_with_colleague(mentee, project.id, project.stages[2])

    async def _draft_with_colleague(self, mentee: Person, project_id: int, stage: Stage) -> None:
        """A deputy is in the team, and has added to the report that comes next."""
        words = self._words.colleague
        said = Introduced(
            parse_name(words.name), self._place.city.id, self._words.mentee.school, Position.deputy, None, "ru"
        )
        colleague = await add_person(self._ago(60 * DAY, None), said, words.telegram_id)
        invited = await invite_colleague(self._ago(60 * DAY, mentee), project_id, colleague.id)
        await answer_team_invitation(self._ago(59 * DAY, colleague), invited.id, agrees=True)
        theirs = GivenPart(PartKind.words, words.addition), STAFF.given(self._words.report_files.staff)
        for given in theirs:
            await self._add(self._ago(3 * HOUR, colleague), stage, given)
        await self._add(self._ago(2 * HOUR, mentee), stage, GivenPart(PartKind.words, self._words.mentee.third_draft))

    async def _add(self, act: Act, stage: Stage, given: GivenPart) -> None:
        part = await add_part(act, stage.id, given)
        if part.has_file:
            mark_kept(part)

    async def _report(self, act: Act, stage: Stage, words: str, *files: GivenPart) -> Report:
        for given in (GivenPart(PartKind.words, words), *files):
            await self._add(act, stage, given)
        return await submit_report(act, stage.id)

    def _ago(self, ago: timedelta, person: Person | None) -> Act:
        return self._past.act(self._past.now - ago, person)
