"""«Показатели»: each figure opens what it counts; the period, the city and the programme hold everywhere."""

import pytest

from services.indicators import reports
from tests.support.people import coordinator, pair
from tests.support.town import Town
from tests.support.working import progress_told

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
    assert "нужно 10, а есть 0 и 0" in (said := await orlova.text())
    assert "Результаты с ментором: —\n" in said


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


@pytest.mark.parametrize("button", ["xlsx", "docx"])
async def test_a_file_that_takes_long_shows_how_far_it_is(
    town: Town, monkeypatch: pytest.MonkeyPatch, button: str
) -> None:
    monkeypatch.setattr(reports, "LONG_FROM", 0)
    orlova = await coordinator(town)
    await orlova.press("indicators", "chart", button)
    told = await progress_told(town)
    assert [one for one in told if "Считаем показатели" in one and "░░░" in one]
    assert "Записываем файл" in told[-1]
    assert not [one for one in await orlova.from_bot() if "░" in one.get("text", "")]


async def test_a_chart_that_takes_long_shows_how_far_it_is(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reports, "LONG_FROM", 0)
    orlova = await coordinator(town)
    await orlova.press("indicators", "chart")
    assert "Рисуем график" in (await progress_told(town))[-1]


async def test_a_file_that_is_made_at_once_shows_no_progress(town: Town) -> None:
    orlova = await coordinator(town)
    await orlova.press("indicators", "chart", "xlsx")
    assert await progress_told(town) == []


async def test_the_monthly_report_brings_the_file_of_the_month_before(town: Town) -> None:
    orlova = await coordinator(town)
    await orlova.press("indicators", "chart", "monthly", "home")
    await town.advance(days=22)  # 1 April
    [sent] = [one for one in await orlova.from_bot() if "document" in one]
    assert sent["document"]["file_name"] == "Показатели.xlsx"
    assert "Март 2026" in sent["caption"]
    assert "Групповые встречи дистанционно: 0, очно: 0" in sent["caption"]
