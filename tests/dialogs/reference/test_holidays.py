"""A coordinator corrects the calendar of holidays, and it counts for free times at once."""

from datetime import date, timedelta

import pytest

from tests.support.hours import press_day
from tests.support.meetings import open_days
from tests.support.people import coordinator, pair
from tests.support.town import Dweller, Town


async def days_to_book(ivanov: Dweller) -> list[date]:
    await ivanov.start()
    await ivanov.press("book")
    return await open_days(ivanov)


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_day_of_rest_closes_the_day_at_once(town: Town, language: str) -> None:
    ivanov, _ = await pair(town, language)
    day = (await days_to_book(ivanov))[0]
    orlova = await coordinator(town, language=language)
    await orlova.press("settings", "lists", "holidays", "rest")
    await press_day(orlova, "add", day)
    assert "✓" in await orlova.text()
    assert day not in await days_to_book(ivanov)
    while f"special:{day}" not in await orlova.buttons():
        await orlova.press("special_pages:1")
    await orlova.press(f"special:{day}", "remove")
    assert day in await days_to_book(ivanov)


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
