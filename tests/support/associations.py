"""A small association written row by row, whose indicators are computed by hand in a table."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from bot.reference import load_reference
from models.agreement import Agreement, AgreementState
from models.closing import EndReason, MentorshipClosing
from models.connection.database import Database
from models.event import Event, EventKind, EventLeader
from models.group_meeting import GroupAudience, GroupKind, GroupMeeting, GroupPlace, GroupPlaceState, GroupState
from models.internship import Internship, InternshipDay, InternshipDayState, InternshipState
from models.meeting import Meeting, MeetingState
from models.mentorship import MentoringRequest, Mentorship, MentorshipState, Programme, RequestState
from models.passport import Indicator, IndicatorDirection
from models.person import ERASED, Person, Position, Role, RoleGrant
from models.profile import Form
from models.project import Project, ProjectState
from services.unit_of_work import Act

NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)
MOSCOW, VLADIVOSTOK = 1, 6
HOUR = timedelta(hours=1)


def moscow(*of: int) -> datetime:
    """A moment by the clock of Moscow."""
    return datetime(*of, tzinfo=UTC) - 3 * HOUR


LONG_AGO = moscow(2024, 9, 1)


@dataclass
class Association:
    database: Database
    _telegram: Any = field(default_factory=lambda: count(7_000_000_000))

    async def _add(self, row: Any) -> Any:
        async with self.database.write() as session:
            session.add(row)
        return row

    async def person(self, name: str, *roles: Role, city: int = MOSCOW, granted: datetime = NOW, **about: Any) -> int:
        known = {"position": Position.principal, "in_post_since": date(2010, 9, 1)} | about
        grants = [RoleGrant(role=role, granted_at=granted) for role in roles]
        surname, _, first = name.partition(" ")
        row = Person(surname=surname, first_name=first, city_id=city, created_at=NOW, roles=grants, **known)
        if surname != ERASED:
            row.telegram_id = next(self._telegram)
        return (await self._add(row)).id

    async def pair(self, mentee: int, mentor: int, began: datetime, ended: datetime | None = None, **more: Any) -> int:
        state = MentorshipState.closed if ended else MentorshipState.active
        about = {"state": state, "programme": Programme.project} | more
        row = Mentorship(mentee_id=mentee, mentor_id=mentor, began_at=began, ended_at=ended, **about)
        return (await self._add(row)).id

    async def closing(
        self, pair: int, mentee: int, closed: datetime, reason: EndReason, reopened: datetime | None = None
    ) -> None:
        about = {"person_id": mentee, "closed_at": closed, "reason": reason, "reopened_at": reopened}
        await self._add(MentorshipClosing(mentorship_id=pair, **about))

    async def agreement(self, pair: int, signed: date | None, number: str = "") -> None:
        about = {"number": number, "signed_on": signed, "waits_since": NOW, "state": AgreementState.signed}
        await self._add(Agreement(mentorship_id=pair, **about))

    async def meeting(
        self, pair: int, starts: datetime, state: MeetingState = MeetingState.held, form: Form = Form.remote
    ) -> None:
        about = {"ends_at": starts + HOUR, "booked_at": starts - 50 * HOUR, "state": state, "form": form}
        await self._add(Meeting(mentorship_id=pair, starts_at=starts, **about))

    async def group(
        self,
        host: int,
        guest: int,
        starts: datetime,
        form: Form = Form.in_person,
        state: GroupState = GroupState.held,
    ) -> None:
        seat = GroupPlace(person_id=guest, state=GroupPlaceState.joined, since=starts - HOUR, came=True)
        about = {"kind": GroupKind.open, "state": state, "ends_at": starts + HOUR, "form": form}
        sizes = {"places": 5, "minimum": 2, "audience": GroupAudience.mine, "opened_at": starts - 50 * HOUR}
        await self._add(GroupMeeting(host_id=host, starts_at=starts, seats=[seat], **about, **sizes))

    async def internship(self, pair: int, *days: tuple[datetime, InternshipDayState]) -> None:
        row = await self._add(Internship(mentorship_id=pair, state=InternshipState.running, began_at=NOW))
        for starts, state in days:
            about = {"ends_at": starts + 6 * HOUR, "proposed_at": NOW, "answer_by": NOW}
            await self._add(InternshipDay(internship_id=row.id, starts_at=starts, state=state, **about))

    async def lecture(self, leader: int | None, starts: datetime, kind: EventKind = EventKind.lecture) -> None:
        about = {"title": "Лекция", "timezone": "Europe/Moscow", "audience": ["mentor"], "announced_at": starts}
        announcer = await self.person("Орлова Мария", Role.coordinator)
        event = Event(kind=kind, starts_at=starts, announced_by_id=announcer, key=str(announcer), **about)
        await self._add(event)
        if leader:
            await self._add(EventLeader(event_id=event.id, person_id=leader))

    async def project(
        self,
        author: int,
        opened: datetime,
        ended: datetime | None = None,
        pair: int | None = None,
        results: tuple[float | None, ...] = (),
    ) -> int:
        """`results`: reached values of indicators whose target is 10, more being better."""
        state = ProjectState.defended if ended else ProjectState.active
        about = {"title": "Школа", "opened_at": opened, "ended_at": ended, "mentorship_id": pair}
        row = await self._add(Project(author_id=author, state=state, **about))
        for number, value in enumerate(results, 1):
            planned = {"direction": IndicatorDirection.more, "baseline": 0.0, "target": 10.0, "reached": value}
            await self._add(Indicator(project_id=row.id, number=number, name="Показатель", **planned))
        return int(row.id)

    async def request(self, mentee: int, mentor: int, sent: datetime, took: timedelta, state: RequestState) -> None:
        decided = sent + took
        about = {"sent_at": sent, "decided_at": decided, "programme": Programme.project, "state": state}
        await self._add(MentoringRequest(mentee_id=mentee, mentor_id=mentor, **about))

    def act(self, session: Any, person: Person | None = None, now: datetime = NOW) -> Act:
        return Act(session, now, person.telegram_id if person else None, person)


async def small_association(database: Database) -> Association:
    """The people and pairs of `tests/services/indicators/test_small_association.py`."""
    await load_reference(database)
    association = Association(database)
    mentors = await _mentors(association)
    pairs = await _pairs(association, mentors)
    await _work(association, mentors, pairs)
    await _projects(association, pairs)
    await _requests(association, mentors, pairs)
    return association


async def _mentors(a: Association) -> dict[str, int]:
    return {
        "petrova": await a.person("Петрова Анна", Role.mentor, granted=LONG_AGO),
        "belova": await a.person("Белова Инна", Role.mentor, granted=moscow(2026, 3, 5), city=VLADIVOSTOK),
        "gromov": await a.person("Громов Лев", Role.mentor, granted=LONG_AGO),
        "gone": await a.person(ERASED, position=None, in_post_since=None),
    }


async def _pairs(a: Association, mentors: dict[str, int]) -> dict[str, tuple[int, int]]:
    """The mentee's id and the pair's, by letter."""
    petrova, ended = mentors["petrova"], moscow(2026, 2, 20)
    found = {}
    begun = moscow(2025, 9, 1)
    one = await a.person("Абрамов Пётр", Role.mentee, in_post_since=date(2023, 9, 1))
    found["a"] = one, await a.pair(one, petrova, begun)
    one = await a.person("Быков Олег", Role.mentee, in_post_since=date(2022, 9, 1))
    found["b"] = one, await a.pair(one, petrova, moscow(2025, 9, 10), ended)
    await a.closing(found["b"][1], one, ended, EndReason.goals_reached)
    one = await a.person(ERASED, position=None, in_post_since=None)
    found["c"] = one, await a.pair(one, petrova, moscow(2026, 1, 15), programme=Programme.novice)
    one = await a.person("Дёмин Олег", Role.mentee, city=VLADIVOSTOK, in_post_since=date(2026, 2, 1))
    found["d"] = one, await a.pair(one, mentors["belova"], moscow(2026, 3, 1, 0, 30), programme=Programme.novice)
    one = await a.person("Ежов Иван", Role.mentee)
    found["e"] = one, await a.pair(one, mentors["gone"], moscow(2025, 8, 2), moscow(2025, 12, 5))
    await a.closing(found["e"][1], one, moscow(2025, 10, 5), EndReason.goals_reached, moscow(2025, 11, 1))
    await a.closing(found["e"][1], one, moscow(2025, 12, 5), EndReason.no_time)
    return found


async def _work(a: Association, mentors: dict[str, int], pairs: dict[str, tuple[int, int]]) -> None:
    first, second = pairs["a"][1], pairs["b"][1]
    await a.agreement(first, date(2025, 9, 1), "1/2025")
    await a.agreement(second, date(2025, 8, 31), "2/2025")
    await a.agreement(pairs["d"][1], None, "бн")  # from a list, without a day
    await a.meeting(first, moscow(2025, 9, 1) + timedelta(days=30))
    await a.meeting(second, moscow(2025, 9, 10) + timedelta(days=31), form=Form.in_person)
    await a.meeting(first, moscow(2026, 2, 28, 23, 59))
    await a.meeting(first, moscow(2026, 3, 1, 0, 0), form=Form.in_person)
    await a.meeting(first, moscow(2026, 2, 10), MeetingState.not_held)
    await a.meeting(second, moscow(2026, 2, 11), MeetingState.cancelled)
    await a.meeting(first, NOW + timedelta(days=2), MeetingState.planned)
    await a.group(mentors["petrova"], pairs["c"][0], moscow(2026, 1, 20))
    await a.group(mentors["belova"], pairs["d"][0], moscow(2026, 2, 28, 23, 59), Form.remote)
    await a.group(mentors["petrova"], first, moscow(2026, 2, 2), Form.remote, GroupState.cancelled)
    agreed = InternshipDayState.agreed
    days = (moscow(2026, 3, 5), agreed), (moscow(2026, 3, 6), InternshipDayState.proposed), (NOW + 24 * HOUR, agreed)
    await a.internship(pairs["d"][1], *days)
    await a.lecture(mentors["petrova"], moscow(2026, 2, 3))
    await a.lecture(mentors["petrova"], moscow(2025, 8, 31, 23, 59), EventKind.master_class)
    await a.lecture(None, moscow(2026, 2, 4))
    await a.lecture(mentors["petrova"], NOW + timedelta(days=1))


async def _projects(a: Association, pairs: dict[str, tuple[int, int]]) -> None:
    author, pair = pairs["a"]
    await a.project(author, moscow(2024, 10, 1), moscow(2025, 8, 31, 23, 59), pair, (10, 10, 4))
    await a.project(author, moscow(2025, 10, 1), moscow(2026, 2, 1), pair, (10, 12, 10))
    await a.project(pairs["b"][0], moscow(2025, 10, 1), moscow(2026, 2, 28, 23, 59), pairs["b"][1], (10,))
    await a.project(pairs["e"][0], moscow(2025, 10, 1), moscow(2026, 1, 1), None, (10, None, 3))
    await a.project(pairs["d"][0], moscow(2025, 10, 1), moscow(2026, 2, 2), None, (9.9,))
    await a.project(pairs["c"][0], moscow(2025, 11, 1))


async def _requests(a: Association, mentors: dict[str, int], pairs: dict[str, tuple[int, int]]) -> None:
    petrova, hours = mentors["petrova"], (2, 10, 50, 90)
    for number, took in enumerate(hours):
        state = RequestState.accepted if number % 2 else RequestState.declined
        await a.request(pairs["a"][0], petrova, moscow(2026, 2, 5), timedelta(hours=took), state)
    await a.request(pairs["a"][0], petrova, moscow(2026, 2, 5), timedelta(hours=900), RequestState.withdrawn)
    await a.request(pairs["b"][0], petrova, moscow(2025, 8, 31, 20), timedelta(hours=4), RequestState.accepted)
