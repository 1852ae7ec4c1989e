"""Requests and mentorships from before the programmes get the one that their mentee needed on that day."""

from datetime import UTC, date, datetime

from sqlalchemy import text

from bot.reference import load_reference
from models.connection.database import Database
from models.mentorship import Mentorship, MentorshipState, Programme
from models.person import Position, Role
from models.project import Project, ProjectState
from tests.support.office import Office
from tests.support.stairway import go

BEFORE, SINCE = "0017", "0018"
BEGAN = datetime(2026, 3, 10, tzinfo=UTC)
PEOPLE = {
    "Новый": (Position.principal, date(2023, 4, 1), False, "novice"),
    "Опытный": (Position.principal, date(2023, 3, 1), False, "internship"),
    "Автор": (Position.deputy, date(2025, 9, 1), True, "project"),
    "Кандидат": (Position.candidate, None, False, "internship"),
}


async def test_each_older_mentorship_gets_a_programme_and_a_mentee_keeps_the_oldest_mentor_on_the_way_back(
    database: Database,
) -> None:
    await load_reference(database)
    office = Office(database)
    mentor, other = await office.mentor(), await office.mentor(name="Белова Инна")
    people = {name: await office.person(f"{name} Пётр", Role.mentee) for name in PEOPLE}
    async with database.write() as session:
        for name, (position, since, has_project, _) in PEOPLE.items():
            pair = {"mentee_id": people[name], "state": MentorshipState.active, "began_at": BEGAN}
            session.add(Mentorship(mentor_id=mentor, programme=Programme.internship, **pair))
            if has_project:
                values = {"title": "П", "state": ProjectState.active, "opened_at": BEGAN}
                session.add(Project(author_id=people[name], **values))
            update = "UPDATE people SET position = :position, in_post_since = :since WHERE id = :id"
            await session.execute(text(update), {"position": position.value, "since": since, "id": people[name]})
        await session.flush()
        session.add(Mentorship(mentor_id=other, programme=Programme.project, **pair))
    await database.close()
    await go(database.url, BEFORE)
    again = Database(database.url)
    try:
        async with again.write() as session:
            active = await session.execute(text("SELECT count(*) FROM mentorships WHERE state = 'active'"))
            assert active.scalar() == len(PEOPLE)
            await session.execute(text("UPDATE mentorships SET programme = NULL"))
        await again.close()
        await go(database.url, SINCE)
        again = Database(database.url)
        async with again.read() as session:
            rows = await session.execute(text("SELECT mentee_id, programme FROM mentorships WHERE state = 'active'"))
            said = {row[0]: row[1] for row in rows}
    finally:
        await again.close()
    assert {name: said[person] for name, person in people.items()} == {name: one[3] for name, one in PEOPLE.items()}
