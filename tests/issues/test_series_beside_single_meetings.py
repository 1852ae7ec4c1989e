"""With two single meetings ahead, neither side could come to the button that books a series, which has a limit of its
own.
"""

import pytest

from tests.support import people
from tests.support.agreements import agreed
from tests.support.meetings import book, meetings, press_day_ahead
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
SINGLE = 2


async def with_two_ahead(town: Town, language: str = "ru") -> tuple[Dweller, Dweller]:
    ivanov, petrova = await people.pair(town, language)
    async with town.act() as act:
        await agreed(act, "7/2026")
    await book(ivanov, "15:00")
    await book(ivanov, "16:30")
    return ivanov, petrova


async def in_series(town: Town) -> int:
    return sum(meeting.series_id is not None for meeting in await meetings(town))


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_mentee_books_a_series(town: Town, language: str) -> None:
    ivanov, _ = await with_two_ahead(town, language)
    await ivanov.press("book")
    assert ("Несколько встреч" if language == "ru" else "still book several") in await ivanov.text()
    await ivanov.press("several")
    await press_day_ahead(ivanov)
    await ivanov.press_label("11:00")
    assert "confirm" not in await ivanov.buttons()
    await ivanov.press("series", "rhythm:fortnight", "book_all")
    assert await in_series(town) == len(await meetings(town)) - SINGLE > 1


async def test_a_mentor_books_a_series(town: Town) -> None:
    _, petrova = await with_two_ahead(town)
    await petrova.press("meetings", "propose", "whom:1", "several")
    await press_day_ahead(petrova)
    await petrova.press_label("11:00")
    assert not {"send", "add"} & set(await petrova.buttons())
    await petrova.press("series", "rhythm:fortnight", "book_all")
    assert await in_series(town) > 1


async def test_when_a_single_meeting_is_possible_again_it_can_be_booked(town: Town) -> None:
    ivanov, _ = await with_two_ahead(town)
    await ivanov.press("book", "several", "home", "meetings", "meeting:1", "cancel", "reason:work", "home", "book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("11:00")
    await ivanov.press("confirm")
    assert await in_series(town) == 0
