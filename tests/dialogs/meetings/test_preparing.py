"""What prepares a mentee for a meeting: three cards before the first one, and suggestions for the agenda."""

import pytest

from tests.support.languages import CROSS
from tests.support.meetings import press_day_ahead
from tests.support.people import pair
from tests.support.town import Town


@CROSS
async def test_three_cards_are_turned_one_by_one_and_say_what_comes_after(town: Town, language: str) -> None:
    ivanov, _ = await pair(town, language)
    await ivanov.press("help", "pages", "preparing")
    read = [await ivanov.text()]
    for turn in range(1, 3):
        await ivanov.press(f"cards_later:{turn}")
        read.append(await ivanov.text())
    for number, card in enumerate(read, 1):
        assert (f"{number} из 3" if language == "ru" else f"{number} of 3") in card
    assert ("сменить ментора" if language == "ru" else "change the mentor") in read[-1]
    assert "cards_later:0" in await ivanov.buttons()  # the last one leads to the first


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_suggestion_for_the_first_meeting_becomes_the_agenda_by_one_tap(town: Town) -> None:
    ivanov, _ = await pair(town)
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("15:00")
    await ivanov.press("agenda")
    assert "ментор прочтёт" in await ivanov.text()
    await ivanov.press_label("Рассказать о себе")
    assert "Что обсудить: Рассказать о себе" in await ivanov.text()
