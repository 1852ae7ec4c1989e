"""How many taps from the home window the tasks of a coordinator's first day take."""

from collections.abc import Callable

import pytest
from sqlalchemy import func, insert, select

from models.person import Person
from models.profile import ApplicationState, MentorProfile
from tests.support.lists import case
from tests.support.people import coordinator, pair
from tests.support.taps import Task
from tests.support.town import Dweller, Town

MANY, FEW_LETTERS = 600, 6
Begin = Callable[[Dweller, str], Task]


@pytest.fixture
def engine() -> str:
    return "sqlite"


async def test_one_person_among_hundreds_is_found(town: Town, task: Begin) -> None:
    orlova = await coordinator(town)
    await pair(town)
    async with town.act() as act:
        own = {"first_name": "Инна", "city_id": 1, "created_at": act.now, "timezone": "Europe/Moscow"}
        await act.session.execute(insert(Person), [{"surname": f"Белов{n}а", **own} for n in range(MANY)])
        ivanov = await act.session.scalar(select(Person.id).where(Person.surname == "Иванов"))
    await orlova.start()
    finding = task(orlova, f"find one person among {MANY} and see their whole state")
    await orlova.press("people")
    await orlova.say("иван")
    await orlova.press(f"person:{ivanov}")
    finding.done(taps=3, typed=FEW_LETTERS)
    assert "Иванов Пётр Алексеевич" in await orlova.text()


async def test_79_mentors_are_brought_from_the_offices_own_file(town: Town, task: Begin) -> None:
    orlova = await coordinator(town)
    await orlova.start()
    bringing = task(orlova, "bring 79 mentors from the office's own file, with its new topics")
    await orlova.press("importing")
    await orlova.send_file("реестр.xlsx", case("office_01_mentors_registry.xlsx"))
    await orlova.press_notice("imp_ask")
    await orlova.press("to_all", "option:add.1")
    await orlova.press_notice("imp_load")
    bringing.done(taps=6, typed=0)
    async with town.act() as act:
        approved = select(func.count()).where(MentorProfile.state == ApplicationState.approved)
        assert await act.session.scalar(approved) == 79
