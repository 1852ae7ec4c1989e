"""Lists of people are in alphabetical order. Before, SQLite put «Ёлкин» before «Абрамов» and «де Витт» last, and
PostgreSQL followed its collation.
"""

import pytest
from sqlalchemy import select

from models.event import Answer, Event, EventKind, Registration
from models.imported_list import ListKind
from models.library import CategoryKey
from models.mentorship import Mentorship, MentorshipState
from models.person import Person, Role, RoleGrant, School
from services.alphabet import by_name
from services.events.events import answers_to
from services.importing.writing import listed
from services.library.documents import documents_of
from services.matching.mentor_search import MentorsSought, find_mentors
from services.people.cards import my_mentees
from services.people.directory import PeopleSought, find_people
from services.people.team import owners_of_bot, team
from services.places.schools import SchoolsSought, find_schools
from services.places.search import Portion
from services.unit_of_work import Act
from tests.support.library import added, category_id
from tests.support.moment import NOW
from tests.support.office import Office

IN_ORDER = [
    "Абрамов Яков",
    "де-Витт Анна",
    "Девяткин Пётр",
    "Елкин Анатолий",
    "Ёлкин Борис",
    "Елкин Виктор",
    "Жуков Пётр",
    "йордан Инна",
    "Яшин Лев",
]


def test_neither_dashes_nor_capitals_nor_yo_matter() -> None:
    in_order = [*IN_ORDER, "Яшин Лев Андреевич"]
    parts = [[*name.split(), ""] for name in reversed(in_order)]
    people = [Person(surname=part[0], first_name=part[1], patronymic=part[2]) for part in parts]
    assert [person.full_name for person in sorted(people, key=by_name)] == in_order


@pytest.fixture
async def chief(office: Office) -> int:
    """A mentor and coordinator who comes first; all others are mentors, coordinators and the chief's mentees."""
    chief = await office.mentor(name="А А")
    everybody = [chief]
    for name in reversed(IN_ORDER):
        everybody.append(await office.mentor(name=name))
    async with office.database.write() as session:
        for person_id in everybody:
            person = await session.get_one(Person, person_id)
            session.add(RoleGrant(person_id=person_id, role=Role.coordinator, granted_at=NOW))
            person.telegram_id = None  # so that the list of those who have not come yet names them, too
    return chief


async def mentors(act: Act) -> list[Person]:
    found = await find_mentors(act, MentorsSought(), Portion(at_most=50))
    return [one.card.profile.person for one in found.mentors]


def called(people: list[Person]) -> list[str]:
    return [person.full_name for person in people if person.surname != "А"]


async def test_every_list_of_people_is_in_that_order(office: Office, chief: int) -> None:
    catalogue = await office.does(chief, mentors)
    exported = [one.person for one in await office.does(chief, listed, ListKind.mentors)]
    for people in (catalogue, exported, await office.does(chief, team)):
        assert called(people) == IN_ORDER
    found = await office.does(chief, find_people, PeopleSought(), Portion(at_most=50))
    assert called([one.person for one in found.lines]) == IN_ORDER


async def test_mentees_and_registered_people_are_in_that_order(office: Office, chief: int) -> None:
    async with office.database.write() as session:
        event = Event(kind=EventKind.club, title="", starts_at=NOW, timezone="UTC", audience=[], key="")
        event.announced_by_id, event.announced_at = chief, NOW
        session.add(event)
        await session.flush()
        for person_id in range(chief + 1, chief + 1 + len(IN_ORDER)):
            pair = {"mentor_id": chief, "mentee_id": person_id, "state": MentorshipState.active, "began_at": NOW}
            came = {"event_id": event.id, "person_id": person_id, "answer": Answer.coming, "answered_at": NOW}
            session.add_all([Mentorship(**pair), Registration(**came)])
    assert called([mentee for mentee, _ in await office.does(chief, my_mentees)]) == IN_ORDER
    assert called([one.registration.person for one in await office.does(chief, answers_to, event.id)]) == IN_ORDER


async def test_schools_without_a_number_are_in_that_order(office: Office, chief: int) -> None:
    names = ["Гимназия «Ёлка»", "Гимназия «Ель»", "лицей «Алгоритм»", "Лицей-интернат", "Школа Мысль"]
    async with office.database.write() as session:
        session.add_all(School(city_id=1, name=name) for name in reversed(names))
    found = await office.does(chief, find_schools, SchoolsSought(1), Portion())
    assert [school.name for school in found.places] == names


async def test_documents_and_owners_are_in_that_order(office: Office, chief: int) -> None:
    titles = ["Анкета", "Ёлка", "Ель", "Устав"]
    async with office.database.write() as session:
        for person_id in await session.scalars(select(Person.id)):
            session.add(RoleGrant(person_id=person_id, role=Role.owner, granted_at=NOW))
    for title in reversed(titles):
        await office.does(chief, added, title, "Текст")
    category = await office.does(chief, category_id, CategoryKey.other)
    assert [one.title for one in await office.does(chief, documents_of, category)] == titles
    assert called(await office.does(chief, owners_of_bot)) == IN_ORDER
