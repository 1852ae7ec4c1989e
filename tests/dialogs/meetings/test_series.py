"""A series booked in the chat, by either side."""

import pytest

from models.meeting import MeetingState
from tests.support import people
from tests.support.agreements import agreed
from tests.support.meetings import meetings, press_day_ahead
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def to_confirm(ivanov: Dweller) -> None:
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("15:00")


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_mentee_books_every_two_weeks_and_the_mentor_gets_one_notice(town: Town, language: str) -> None:
    ivanov, petrova = await people.pair(town, language)
    async with town.act() as act:
        await agreed(act, "7/2026")
    await to_confirm(ivanov)
    await ivanov.press("length", "series", "rhythm:fortnight")
    shown = (await ivanov.text()).count("15:00")
    await ivanov.press("book_all")
    assert ("Встречи назначены" if language == "ru" else "The meetings are booked") in await ivanov.text()
    made = await meetings(town)
    assert len(made) == shown > 6
    assert {meeting.length.seconds // 60 for meeting in made} == {90}
    said = "Назначено несколько встреч" if language == "ru" else "Several meetings are booked"
    assert len([one for one in await petrova.from_bot() if said in one.get("text", "")]) == 1


async def test_without_an_agreement_the_window_says_what_to_do(town: Town) -> None:
    ivanov, _ = await people.pair(town)
    await to_confirm(ivanov)
    await ivanov.press("series")
    assert "нужен подписанный договор" in await ivanov.text()
    await ivanov.press("back", "confirm")
    assert [meeting.state for meeting in await meetings(town)] == [MeetingState.planned]


async def test_a_mentor_books_a_series_from_a_mentees_card(town: Town) -> None:
    ivanov, petrova = await people.pair(town)
    async with town.act() as act:
        await agreed(act, "7/2026")
    await petrova.press("mentees")
    await petrova.press_first("mentee")
    await petrova.press("propose")
    await press_day_ahead(petrova)
    await petrova.press_label("11:00")
    await petrova.press("series", "rhythm:month", "book_all")
    assert "Встречи назначены" in await petrova.text()
    assert "Назначено несколько встреч" in (await ivanov.notice("mt_open"))["text"]


async def test_who_fills_in_the_missing_agreement_is_said_to_each_side(town: Town) -> None:
    ivanov, petrova = await people.pair(town)
    await to_confirm(ivanov)
    await ivanov.press("series")
    assert "«Мой договор»" in await ivanov.text()
    await petrova.press("meetings", "propose", "whom:1")
    await press_day_ahead(petrova)
    await petrova.press_label("11:00")
    await petrova.press("series")
    assert "Заполняет его стажёр, подписываете вы оба" in await petrova.text()
