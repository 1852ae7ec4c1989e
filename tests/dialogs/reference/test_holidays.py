"""A coordinator corrects the calendar of holidays, and it counts for free times at once."""

from datetime import date, timedelta

import pytest

from tests.support.hours import day_on, press_day
from tests.support.meetings import book, open_days
from tests.support.people import coordinator, pair
from tests.support.town import Dweller, Town


async def may_book_on(ivanov: Dweller, day: date) -> bool:
    await ivanov.start()
    await ivanov.press("book")
    while max([*await open_days(ivanov), date.min]) < day and "later" in await ivanov.buttons():
        await ivanov.press("later")
    return day in await open_days(ivanov)


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_day_of_rest_closes_the_day_and_leaves_its_meeting(town: Town, language: str) -> None:
    ivanov, petrova = await pair(town, language)
    day = await day_on(petrova, await book(ivanov))
    assert await may_book_on(ivanov, day)
    orlova = await coordinator(town, language=language)
    await orlova.press("settings", "lists", "holidays", "rest")
    await press_day(orlova, "add", day)
    assert "✓" in await orlova.text()
    assert not await may_book_on(ivanov, day)
    await ivanov.start()
    await ivanov.press("meetings")
    assert "15:00" in await ivanov.text()
    await orlova.press(f"special:{day}", "remove")
    assert await may_book_on(ivanov, day)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_list_names_coming_days_and_what_they_are(town: Town) -> None:
    orlova = await coordinator(town)
    async with town.act() as act:
        day = act.now.date() + timedelta(days=2)
    await orlova.press("settings", "lists", "holidays", "work")
    await press_day(orlova, "add", day)
    assert "рабочий день" in await orlova.text()
    await orlova.press(f"special:{day}")
    assert "решит день недели" in await orlova.text()
