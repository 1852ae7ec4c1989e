"""Mentors by distance: from the coordinates of their school, or else from the centre of its district."""

import pytest

from models.person import Person, School
from models.profile import Form, MentorProfile
from services.matching.mentor_search import MentorsSought, mentors_listed
from services.matching.nearest import NEAREST, NearMentor, nearest_mentors, rounded
from services.places.atlas import Point
from services.unit_of_work import Act
from tests.support.many_mentors import five_thousand, statements
from tests.support.office import Office

KREMLIN = Point(55.752, 37.6175)
SCHOOLS = (
    ("Далёкая Анна", School(city_id=3, name="Школа № 1", latitude=53.196, longitude=50.101)),
    ("Округова Анна", School(city_id=1, name="Школа № 2", district="ЮЗАО")),
    ("Близкая Анна", School(city_id=1, name="Школа № 3", district="ЗАО", latitude=55.755, longitude=37.62)),
    ("Неизвестная Анна", School(city_id=1, name="Школа № 4", district="Подмосковье")),
    ("Записанная Анна", School(city_id=1, name="Школа № 5", district="ЦАО", typed=True)),
    ("Бездомная Анна", None),
)


@pytest.fixture
async def placed(office: Office) -> dict[str, int]:
    ids = {}
    for name, school in SCHOOLS:
        ids[name.split()[0]] = mentor_id = await office.mentor(name=name)
        async with office.database.write() as session:
            place = School(**{key: value for key, value in vars(school).items() if key[0] != "_"}) if school else None
            (await session.get_one(Person, mentor_id)).school = place
    return ids


async def test_the_nearest_come_first_and_those_who_cannot_be_placed_are_left_out(
    office: Office, placed: dict[str, int]
) -> None:
    assert await office.does(None, nearest_mentors, KREMLIN, MentorsSought()) == [
        NearMentor(placed["Близкая"], 0, False),
        NearMentor(placed["Округова"], 10, True),
        NearMentor(placed["Далёкая"], 855, False),
    ]


async def test_the_filters_hold_for_the_nearest_too(office: Office, placed: dict[str, int]) -> None:
    async with office.database.write() as session:
        (await session.get_one(MentorProfile, placed["Близкая"])).remote = False
    found = await office.does(None, nearest_mentors, KREMLIN, MentorsSought(city_id=1, form=Form.remote))
    assert [one.mentor_id for one in found] == [placed["Округова"], placed["Далёкая"]]


@pytest.mark.parametrize(
    ("kilometres", "said"), [(0.99, 0), (1.2, 1), (9.9, 9), (10.1, 10), (12.6, 15), (853, 855), (20000, 20000)]
)
def test_a_distance_is_told_in_coarse_steps(kilometres: float, said: int) -> None:
    assert rounded(kilometres) == said


async def shown(act: Act) -> tuple[int, int, int]:
    """How many are found among five thousand, how many are on a page, and in how many statements."""
    with statements(act) as said:
        near = await nearest_mentors(act, KREMLIN, MentorsSought())
        page = await mentors_listed(act, [one.mentor_id for one in near[:5]])
    return len(near), len(page), len(said)


async def test_the_nearest_of_five_thousand_take_three_statements(office: Office) -> None:
    await five_thousand(office)
    async with office.database.write() as session:
        for school in await session.scalars(School.__table__.select().with_only_columns(School.id)):
            one = await session.get_one(School, school)
            one.latitude, one.longitude = 55 + school / 1000, 37.5
    assert await office.does(None, shown) == (NEAREST, 5, 3)
