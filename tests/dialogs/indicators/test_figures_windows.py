"""«Показатели»: each figure opens what it counts; the period, the city and the programme hold everywhere."""

import pytest

from tests.support.people import coordinator, pair
from tests.support.town import Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def test_a_figure_opens_the_list_and_the_list_opens_a_card(town: Town) -> None:
    await pair(town)
    orlova = await coordinator(town)
    await orlova.press("indicators", "group:people")
    assert "Менторы: 1" in await orlova.text()
    await orlova.press("figure:mentors")
    assert "1. Петрова А. С." in await orlova.text()
    await orlova.say("иванов")
    assert "Ничего не нашли" in await orlova.text()
    await orlova.press("all")
    await orlova.press_first("counted")
    assert "Петрова Анна Сергеевна" in await orlova.text()


async def test_a_chosen_city_and_programme_hold_in_every_window(town: Town) -> None:
    await pair(town)
    orlova = await coordinator(town)
    await orlova.press("indicators", "choose", "city", "in_city:6", "programme", "in_programme:novice", "back")
    assert "Менторы: 0" in await orlova.text()
    assert "Лекции и мастер-классы менторов: —" in await orlova.text()
    await orlova.press("group:projects")
    assert "Владивосток" in await orlova.text()
    assert "сравнения нет" in await orlova.text()


async def test_few_projects_are_not_compared(town: Town) -> None:
    orlova = await coordinator(town)
    await orlova.press("indicators", "group:projects")
    assert "нужно 10, а есть 0 и 0" in await orlova.text()


async def test_the_present_period_has_no_later_one(town: Town) -> None:
    orlova = await coordinator(town)
    await orlova.press("indicators", "choose", "kind:quarter")
    assert "Январь — март 2026" in await orlova.text()
    assert "later" not in await orlova.buttons()
    await orlova.press("earlier")
    assert "Октябрь — декабрь 2025" in await orlova.text()
    assert "later" in await orlova.buttons()


async def test_mentors_are_shown_with_their_mentees_results_and_no_rank(town: Town) -> None:
    await pair(town)
    orlova = await coordinator(town)
    await orlova.press("indicators", "more", "mentors")
    assert "Петрова А. С.: стажёров 1, решённых защит нет" in await orlova.text()
