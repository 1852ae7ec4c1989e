"""An intern whose mentor is erased read «Ментор: —» in what waits, and that the mentor would read the diary and the
report.
"""

import pytest

from services.privacy.erasing import erase_me
from tests.support.internships import days_of_pair
from tests.support.people import pair
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def left_alone(town: Town) -> Dweller:
    """The day is over, and the mentor is erased."""
    ivanov, petrova = await pair(town)
    await days_of_pair(ivanov, petrova, 1)
    await town.advance(days=2)
    async with town.act(petrova) as act:
        await erase_me(act)
    await town.settled()
    await ivanov.start()
    return ivanov


async def test_what_waits_for_an_intern_says_that_the_mentors_data_are_deleted(town: Town) -> None:
    ivanov = await left_alone(town)
    assert "Отчёт о стажировке. Ментор: данные удалены" in await ivanov.text()
    assert "Дневник дня стажировки. Ментор: данные удалены" in await ivanov.text()


async def test_an_intern_reads_that_only_coordinators_will_read_what_they_write(town: Town) -> None:
    ivanov = await left_alone(town)
    await ivanov.press("waiting")
    await ivanov.press(next(one for one in await ivanov.buttons() if one.startswith("thing:internship_report")))
    assert "Прочтут координаторы" in await ivanov.text()
    await ivanov.say("Итоги")
    assert "Прочтут координаторы" in await ivanov.text()
    await ivanov.press("send")
