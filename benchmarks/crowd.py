"""Many people with their meetings and notices, written straight into the tables."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import insert, text

from benchmarks.words import FIRST_CHAT
from bot.clock import MovableClock
from models.base import Base
from models.connection.database import Database
from models.consent import Consent, ConsentKind
from models.event import Event, EventKind, EventNotice
from models.free_hours import WeeklyHours
from models.meeting import Meeting, MeetingNotice, MeetingState
from models.mentorship import Mentorship, MentorshipState
from models.notice import Notice, NoticeKind, NoticeState, Urgency
from models.person import Person, Position, Role, RoleGrant
from models.profile import ApplicationState, Form, MentorProfile

LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
SLICE = 2000


async def fill(database: Database, table: type[Base], rows: list[dict[str, Any]]) -> None:
    async with database.write() as session:
        for first in range(0, len(rows), SLICE):
            await session.execute(insert(table), rows[first : first + SLICE])


async def people(database: Database, count: int, role: Role = Role.mentee) -> None:
    """Their ids are 1 … count, their chats FIRST_CHAT … FIRST_CHAT + count - 1."""
    rows: list[dict[str, Any]] = [
        {
            "id": number + 1,
            "telegram_id": FIRST_CHAT + number,
            "surname": "Иванов",
            "first_name": "Пётр",
            "patronymic": "Алексеевич",
            "language": "ru",
            "timezone": "Europe/Moscow",
            "city_id": 1,
            "position": Position.principal,
            "in_post_since": date(2025, 9, 1),
            "reachable": True,
            "created_at": LONG_AGO,
        }
        for number in range(count)
    ]
    await fill(database, Person, rows)
    await fill(database, RoleGrant, [{"person_id": n + 1, "role": role, "granted_at": LONG_AGO} for n in range(count)])
    agreed = [{"kind": kind, "version": 0, "given_at": LONG_AGO} for kind in ConsentKind]
    await fill(database, Consent, [{"person_id": n + 1, **one} for n in range(count) for one in agreed])


async def mentors(database: Database, count: int) -> None:
    """The first `count` people become mentors who are free on working days from 10 to 18."""
    granted = [{"person_id": number + 1, "role": Role.mentor, "granted_at": LONG_AGO} for number in range(count)]
    await fill(database, RoleGrant, granted)
    profile = {
        "state": ApplicationState.approved,
        "about": "Директор школы",
        "capacity": 3,
        "remote": True,
        "in_person": True,
        "building": "Москва, ул. Школьная, 1",
        "video_link": "https://video.example/petrova",
        "submitted_at": LONG_AGO,
    }
    await fill(database, MentorProfile, [{"person_id": number + 1, **profile} for number in range(count)])
    hours = [
        {"mentor_id": number + 1, "weekday": weekday, "start_minute": 600, "end_minute": 1080}
        for number in range(count)
        for weekday in range(5)
    ]
    await fill(database, WeeklyHours, hours)


async def mentorships(database: Database, count: int, mentors: int) -> None:
    """Mentorship n pairs person mentors + n with one of the first `mentors` people."""
    rows = [
        {
            "id": number + 1,
            "mentee_id": mentors + number + 1,
            "mentor_id": number % mentors + 1,
            "state": MentorshipState.active,
            "began_at": LONG_AGO,
        }
        for number in range(count)
    ]
    await fill(database, Mentorship, rows)


async def meetings(database: Database, count: int) -> datetime:
    """Meeting n, of mentorship n, is tomorrow; returns its start. (No time is claimed, because nothing here books.)"""
    starts_at = (MovableClock().now() + timedelta(hours=24)).replace(microsecond=0)
    rows = [
        {
            "id": number + 1,
            "mentorship_id": number + 1,
            "starts_at": starts_at,
            "ends_at": starts_at + timedelta(hours=1),
            "form": Form.remote,
            "place": "https://video.example/petrova",
            "agenda": "",
            "state": MeetingState.planned,
            "booked_at": LONG_AGO,
        }
        for number in range(count)
    ]
    await fill(database, Meeting, rows)
    return starts_at


async def event(database: Database) -> None:
    row = {
        "id": 1,
        "key": "benchmark",
        "kind": EventKind.club,
        "title": "Клуб директоров: как удержать учителя",
        "words": "Разговор о том, что помогает молодому учителю остаться в школе.",
        "place": "Москва, ул. Школьная, 1",
        "starts_at": MovableClock().now() + timedelta(days=5),
        "timezone": "Europe/Moscow",
        "audience": [Role.mentee.value],
        "announced_by_id": 1,
        "announced_at": LONG_AGO,
    }
    await fill(database, Event, [row])


def announcement(person_id: int, due_at: datetime) -> dict[str, Any]:
    return _notice(EventNotice.announced, Urgency.broadcast, person_id, due_at, {"event_id": 1})


def reminder(person_id: int, due_at: datetime, meeting_id: int, starts_at: datetime) -> dict[str, Any]:
    ids = {"meeting_id": meeting_id, "starts_at": starts_at.isoformat()}
    return _notice(MeetingNotice.day_before, Urgency.reminder, person_id, due_at, ids)


def _notice(
    kind: NoticeKind, urgency: Urgency, person_id: int, due_at: datetime, ids: dict[str, Any]
) -> dict[str, Any]:
    return {
        "kind": kind,
        "urgency": urgency,
        "person_id": person_id,
        "due_at": due_at,
        "ids": ids,
        "state": NoticeState.pending,
        "attempts": 0,
    }


async def far_away(database: Database, count: int) -> None:
    """`count` reminders to the first person, due in a year and later."""
    first = MovableClock().now() + timedelta(days=365)
    rows = [reminder(1, first + timedelta(seconds=number), 1, first) for number in range(count)]
    await fill(database, Notice, rows)
    async with database.write() as session:
        await session.execute(text("ANALYZE"))
