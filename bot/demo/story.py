"""The ready people, written through the services at moments in the past, so that the page shows what real people would
have.

The mentee has a mentor, past meetings and one to come, two times to choose from for another, a report that waits for
the mentor, a colleague in the project's team, and a turn in the line for a group meeting. The coordinator has two
applications.
"""

from datetime import date, datetime, timedelta

from bot.demo.groups import write_group
from bot.demo.mentees import months_before
from bot.demo.mentors import YEARS, demo_offer
from bot.demo.past import MOSCOW, Past
from bot.demo.places import DemoCity
from bot.demo.ready_project import ReadyProject
from handlers.matching.agreement.wording import word
from models.agreement import Rhythm
from models.mentorship import Mentorship
from models.person import Person, Position
from models.profile import Form
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
from services.meetings.free_times import MeetingWanted, free_times
from services.meetings.proposals import propose_times
from services.people.names import parse_name
from services.people.person import Introduced, add_person, grant_owner, introduce
from services.people.wishes import become_mentee
from services.unit_of_work import Act
from services.vetting.applications import apply_as_mentor

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
MET = (102 * DAY, 80 * DAY, 57 * DAY, 33 * DAY)  # how long ago each was booked; it took place within a few days
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
        await ReadyProject(self._past, self._place, mentee, self._mentor).write()
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
        free = await free_times(act, mentorship, MeetingWanted(form=Form.remote))
        later = [one for one in free if one >= self._past.now + 9 * DAY]
        other = next(one for one in later if one.date() > later[0].date())
        await propose_times(act, Choice(mentorship.id, later[0], Form.remote), [later[0], other])

    async def _book(self, act: Act, mentorship: Mentorship, agenda: str, earliest: datetime) -> tuple[int, datetime]:
        """Books the first free afternoon; returns the meeting's id and its end."""
        times = await free_times(act, mentorship)
        start = next(one for one in times if one >= earliest and one.astimezone(MOSCOW).hour >= AFTERNOON)
        meeting = await book_meeting(act, Choice(mentorship.id, start, Form.remote, agenda))
        return meeting.id, meeting.ends_at

    def _ago(self, ago: timedelta, person: Person | None) -> Act:
        return self._past.act(self._past.now - ago, person)
