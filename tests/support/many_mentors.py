"""An association with five thousand mentors, and counting the statements that a query takes."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event, insert, select

from models.consent import Consent, ConsentKind
from models.person import Person, School
from models.profile import ApplicationState, MentorProfile, OfferedTopic
from services.unit_of_work import Act
from tests.support.moment import NOW
from tests.support.office import Office

MANY = 5_000


@contextmanager
def statements(act: Act) -> Iterator[list[str]]:
    """What goes to the database meanwhile."""
    said: list[str] = []
    engine = act.session.get_bind().engine

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        said.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield said
    event.remove(engine, "before_cursor_execute", note)


async def five_thousand(office: Office) -> None:
    async with office.database.write() as session:
        session.add_all(School(city_id=1, name=f"Школа № {n}", district=f"Округ {n % 10}") for n in range(100))
        await session.flush()
        schools = list(await session.scalars(select(School.id).order_by(School.id)))
        people = [
            {"surname": f"Петров{n:04}", "first_name": "Пётр", "city_id": 1, "telegram_id": n + 1, "created_at": NOW,
             "school_id": schools[n % 100], "id": n + 1000}
            for n in range(MANY)
        ]  # fmt: skip
        kept = {"kind": ConsentKind.personal_data, "version": 0, "given_at": NOW}
        offer = {"state": ApplicationState.approved, "about": "", "capacity": 3, "remote": True, "in_person": False}
        await session.execute(insert(Person), people)
        await session.execute(insert(Consent), [{**kept, "person_id": one["id"]} for one in people])
        await session.execute(insert(MentorProfile), [{**offer, "person_id": one["id"]} for one in people])
        offered = [{"mentor_id": one["id"], "topic_id": 1 + one["id"] % 5} for one in people]
        await session.execute(insert(OfferedTopic), offered)
