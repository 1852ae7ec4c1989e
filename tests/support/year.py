"""A year of a made-up association with all kinds of pairs: its clock is moved day by day, the steps of care are taken,
and what was told to whom is written down. For the test of the year and for its picture in `docs/`.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from sqlalchemy import select

from bot.care_steps import take_care
from models.care import CareNotice, PulseAnswer, QuietWeek
from models.connection.database import Database
from models.event import EventNotice
from models.meeting import Meeting, MeetingState
from models.mentorship import Mentorship, MentorshipState
from models.notice import Notice, NoticeState, Urgency
from models.person import Person, Role
from models.profile import Form
from models.project import Project, ProjectState, Stage, StageState
from models.report import Report, ReportState
from services.care.limits import NUDGES
from services.care.lines import care_lines
from services.care.nudges import ONE_A_DAY
from services.care.policy import CARE_BY_DEFAULT
from services.care.pulses import answer_pulse
from services.notices import tell_all
from services.unit_of_work import Act, Uow
from tests.support.pairs import StillClock
from tests.support.people import add_person

BEGIN = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)  # 10:30 in Moscow, a Monday
DAY = timedelta(days=1)
QUIET = (date(2026, 5, 4), date(2026, 12, 28))
# for each pair the days on which it meets, from its beginning on
KINDS: dict[str, Callable[[int], bool]] = {
    "meets every two weeks": lambda day: day % 14 == 7,
    "meets once a month": lambda day: day % 30 == 9,
    "never meets": lambda _day: False,
    "met once": lambda day: day == 5,
    "stopped after two months": lambda day: day < 60 and day % 10 == 5,
    "never meets, but says that it goes well": lambda _day: False,
    "has an overdue stage": lambda day: day % 14 == 7,
    "has a report without an answer": lambda day: day % 14 == 3,
    "has a mentee who cannot be told": lambda _day: False,
    "has a mentor who cannot be told": lambda _day: False,
    "meets every two months": lambda day: day % 60 == 20,
}


@dataclass
class Year:
    database: Database
    clock: StillClock = field(default_factory=lambda: StillClock(BEGIN))
    pairs: dict[str, int] = field(default_factory=dict)
    heard: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))  # by pair: days
    ended: dict[int, int] = field(default_factory=dict)  # by pair: the day on which it was found closed

    def uow(self, telegram_id: int | None = None) -> Uow:
        return Uow(self.database, self.clock, telegram_id)

    async def settle(self) -> None:
        """Everybody begins: three mentors with several mentees each, two coordinators, and a project without a
        mentor.
        """
        async with self.uow().write() as act:
            for number in range(2):
                await add_person(act, f"Орлова{number} Мария", Role.coordinator, telegram_id=900 + number)
            mentors = [await add_person(act, f"Петрова{n} Анна", Role.mentor, telegram_id=500 + n) for n in range(4)]
            for number, kind in enumerate(KINDS):
                zone = ("Europe/Moscow", "Asia/Vladivostok")[number % 2]
                mentee = await add_person(act, f"Иванов{number} Пётр", Role.mentee, telegram_id=100 + number)
                mentee.timezone = zone
                mentee.reachable = "a mentee who cannot" not in kind
                mentor = mentors[3] if "a mentor who cannot" in kind else mentors[number % 3]
                self.pairs[kind] = await self._pair(act, mentee, mentor)
                await self._project(act, kind, mentee)
            mentors[3].reachable = False
            alone = await add_person(act, "Сидорова Мария", Role.mentee, telegram_id=99)
            await self._project(act, "has an overdue stage", alone)
            act.session.add_all([QuietWeek(monday=monday) for monday in QUIET])

    async def _pair(self, act: Act, mentee: Person, mentor: Person) -> int:
        pair = Mentorship(mentee_id=mentee.id, mentor_id=mentor.id, state=MentorshipState.active, began_at=act.now)
        act.session.add(pair)
        await act.session.flush()
        return pair.id

    async def _project(self, act: Act, kind: str, author: Person) -> None:
        overdue, waits = "overdue" in kind, "a report" in kind
        if not overdue and not waits:
            return
        project = Project(author_id=author.id, title="Чтение", state=ProjectState.active, opened_at=act.now)
        act.session.add(project)
        await act.session.flush()
        stage = Stage(
            project_id=project.id,
            number=1,
            title="Анализ",
            due_on=(act.now + 10 * DAY).date(),
            state=StageState.planned if overdue else StageState.submitted,
        )
        act.session.add(stage)
        await act.session.flush()
        if waits:
            act.session.add(Report(stage_id=stage.id, state=ReportState.submitted, submitted_at=act.now))

    async def live(self, days: int) -> None:
        for day in range(days):
            self.clock.moment = BEGIN + day * DAY
            await self._pass(day)
            await take_care(self.uow(), CARE_BY_DEFAULT)
            await self._read(day)

    async def _pass(self, day: int) -> None:
        """Pairs meet by their kind, one answers how it goes, and there are announcements: four in one week of each
        month, one in the others.
        """
        async with self.uow().write() as act:
            for kind, pair in self.pairs.items():
                if KINDS[kind](day) and pair not in self.ended:
                    time = {"starts_at": act.now - DAY / 24, "ends_at": act.now, "booked_at": act.now}
                    act.session.add(Meeting(mentorship_id=pair, form=Form.remote, state=MeetingState.held, **time))
                    self.heard[pair].append(day)
            if day % 7 in ((0, 2, 3, 5) if day % 28 < 7 else (3,)):
                everybody = list(await act.session.scalars(select(Person.id).where(Person.telegram_id < 900)))
                await tell_all(act, everybody[:: 1 + day % 2], EventNotice.announced, {"event_id": day + 1})
        if day % 60 == 31:
            kind = "never meets, but says that it goes well"
            async with self.uow(100 + list(KINDS).index(kind)).write() as act:
                await answer_pulse(act, self.pairs[kind], day, PulseAnswer.good)

    async def _read(self, day: int) -> None:
        """What is due is sent, and what was said of each pair today is written down."""
        async with self.uow().write() as act:
            due = Notice.state == NoticeState.pending, Notice.due_at <= act.now
            for notice in await act.session.scalars(select(Notice).where(*due)):
                notice.state, notice.finished_at = NoticeState.sent, act.now
                if notice.kind in ONE_A_DAY:
                    await self._hear(act, day, notice)
            for line in await care_lines(act) if day % 5 == 0 else ():
                if line.pair is not None:
                    self.heard[line.pair.id].append(day)
            closed = select(Mentorship.id).where(Mentorship.state == MentorshipState.closed)
            for pair in await act.session.scalars(closed):
                self.ended.setdefault(pair, day)

    async def _hear(self, act: Act, day: int, notice: Notice) -> None:
        whose = Mentorship.mentee_id == notice.person_id
        if "mentee_id" in notice.ids:
            whose = Mentorship.mentee_id == notice.ids["mentee_id"]
        elif notice.kind is CareNotice.going_on:
            whose = (Mentorship.mentee_id == notice.person_id) | (Mentorship.mentor_id == notice.person_id)
        for pair in await act.session.scalars(select(Mentorship.id).where(whose)):
            self.heard[pair].append(day)

    def forgotten(self, days: int, within: int = 30) -> dict[str, list[tuple[int, int]]]:
        """Kinds of pairs of which nothing was heard for longer than that, with the days between."""
        found = {}
        for kind, pair in self.pairs.items():
            moments = [0, *sorted(set(self.heard[pair])), min(days, self.ended.get(pair, days))]
            gaps = [(a, b) for a, b in pairwise(moments) if b - a > within]
            if gaps:
                found[kind] = gaps
        return found

    async def unasked(self) -> dict[Person, list[tuple[datetime, bool]]]:
        """To each person: when something unasked was sent, and whether it was a nudge."""
        found: defaultdict[Person, list[tuple[datetime, bool]]] = defaultdict(list)
        async with self.uow().read() as act:
            people = {one.id: one for one in await act.session.scalars(select(Person))}
            kinds = (Notice.urgency == Urgency.broadcast) | Notice.kind.in_(NUDGES)
            sent = select(Notice).where(kinds, Notice.state == NoticeState.sent).order_by(Notice.finished_at)
            for notice in await act.session.scalars(sent):
                if notice.finished_at is not None:
                    found[people[notice.person_id]].append((notice.finished_at, notice.kind in NUDGES))
        return dict(found)
