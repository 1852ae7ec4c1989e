"""Who has several mentors is asked with whom to meet; who has one is not."""

import pytest

from models.mentorship import Programme
from tests.support import people
from tests.support.meetings import press_day_ahead
from tests.support.town import Town


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_booking_asks_with_whom_only_when_there_are_two(town: Town) -> None:
    ivanov, petrova = await people.pair(town)
    await ivanov.press("book")
    assert any(button.startswith("day:") for button in await ivanov.buttons())
    await people.join(town, ivanov, petrova, Programme.novice)
    await ivanov.press("book")
    assert any(button.startswith("day:") for button in await ivanov.buttons())
    belova = await people.mentor(town, "Белова Инна Ильинична")
    await people.join(town, ivanov, belova, Programme.project)
    text = await ivanov.text()
    assert text.count("Петрова Анна Сергеевна") == 1
    assert "Белова Инна Ильинична" in text
    await ivanov.press("book")
    assert (await ivanov.labels())[:2] == ["Петрова А. С.", "Белова И. И."]
    await ivanov.press_label("Белова И. И.")
    await press_day_ahead(ivanov)
    await ivanov.press_label("11:00")
    assert "С кем: Белова Инна Ильинична" in (await ivanov.text()).replace("\u00a0", " ")
    await ivanov.press("confirm")
    await belova.start()
    assert "Иванов" in await belova.text()
