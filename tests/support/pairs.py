"""Pairs for service tests: rows written directly, and a clock that only moves when it is moved."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.reference import load_reference
from models.connection.database import Database
from models.free_hours import WeeklyHours
from models.mentorship import Mentorship, MentorshipState
from models.person import Role
from models.profile import ApplicationState, MentorProfile
from services.unit_of_work import Uow
from tests.support.people import add_person

MONDAY = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)  # 9:00 in Moscow


@dataclass
class StillClock:
    moment: datetime = MONDAY

    def now(self) -> datetime:
        return self.moment


@dataclass
class Pairs:
    """One mentor (telegram id 1) and mentees (100, 101, …), each with a mentorship of the same index."""

    database: Database
    clock: StillClock = field(default_factory=StillClock)
    mentorships: list[int] = field(default_factory=list)

    def mentee(self, index: int = 0) -> Uow:
        return Uow(self.database, self.clock, 100 + index)

    def mentor(self) -> Uow:
        return Uow(self.database, self.clock, 1)

    def pass_by(self, time: timedelta) -> None:
        self.clock.moment += time


async def make_pairs(database: Database, mentees: int = 1, *, mentees_city: int = 1) -> Pairs:
    """The mentor is free Monday to Friday 10:00–18:00 in Moscow, remote and in person."""
    await load_reference(database)
    pairs = Pairs(database)
    async with Uow(database, pairs.clock, None).write() as act:
        mentor = await add_person(act, "Петрова Анна Сергеевна", Role.mentor, telegram_id=1)
        act.session.add(
            MentorProfile(
                person_id=mentor.id,
                state=ApplicationState.approved,
                about="Директор школы",
                remote=True,
                in_person=True,
                building="Москва, ул. Школьная, 1",
                video_link="https://video.example/petrova",
                submitted_at=act.now,
                topics=[],
            )
        )
        for day in range(5):
            act.session.add(WeeklyHours(mentor_id=mentor.id, weekday=day, start_minute=600, end_minute=1080))
        for index in range(mentees):
            name = f"Иванов{index} Пётр"
            mentee = await add_person(act, name, Role.mentee, telegram_id=100 + index, city_id=mentees_city)
            mentorship = Mentorship(
                mentee_id=mentee.id, mentor_id=mentor.id, state=MentorshipState.active, began_at=act.now
            )
            act.session.add(mentorship)
            await act.session.flush()
            pairs.mentorships.append(mentorship.id)
    return pairs
