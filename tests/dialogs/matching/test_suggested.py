"""«Рекомендуем», «Ближайшие» and the map, as people see them."""

import logging

import pytest
from sqlalchemy import select

from models.person import School
from models.receiving import Conversation
from tests.support import people
from tests.support.counting import everything
from tests.support.town import Dweller, Town

SENT = {"latitude": 55.751234, "longitude": 37.617654}


async def works(town: Town, who: Dweller, number: int, district: str | None, **place: float) -> int:
    """Gives them a school; returns their id."""
    async with town.act(who) as act:
        act.me.school = School(city_id=1, name=f"Школа № {number}", district=district, **place)
        return act.me.id


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_mentee_reads_why_a_mentor_is_recommended(town: Town, language: str) -> None:
    petrova, ivanov = await people.mentor(town, language=language), await people.mentee(town, language=language)
    mentor_id = await works(town, petrova, 57, "ЦАО")
    await works(town, ivanov, 58, "ЦАО")
    await ivanov.press("find_mentor", "suggest")
    text = (await ivanov.text()).replace("\u00a0", " ")
    assert "1. Петрова Анна Сергеевна\nШкола № 57, " in text
    why = "1 из 2 ваших тем; тот же округ; " if language == "ru" else "1 of your 2 topics; the same district; "
    assert why in text
    assert "%" not in text
    await ivanov.press(f"suited:{mentor_id}")
    answers = "новый ментор, ответов пока мало" if language == "ru" else "a new mentor, few answers so far"
    assert answers in await ivanov.text()


async def test_the_nearest_to_a_place_are_told_in_words_and_the_place_is_kept_nowhere(
    town: Town, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    petrova, belova = await people.mentor(town), await people.mentor(town, "Белова Инна Ильинична")
    await works(town, petrova, 57, "ЮЗАО")
    await works(town, belova, 58, "ЦАО", latitude=55.77, longitude=37.62)
    guest = await town.person("Гость")
    await guest.start()
    await guest.press("mentors", "near")
    assert "не сохраним" in await guest.text()
    await town.client.send(guest.id, location=SENT)
    await town.settled()
    text = (await guest.text()).replace("\u00a0", " ")
    assert text.index("Белова") < text.index("Петрова")
    assert "Около 2 км\n" in text
    assert "Около 10 км (до центра округа)" in text
    async with town.act(guest) as act:
        state = await act.session.scalar(select(Conversation.state).where(Conversation.chat_id == guest.id))
    said = f"{state} {await everything(town.database)} {caplog.text} {''.join(capsys.readouterr())}"
    assert "nearest" in said
    assert not any(part in said for part in ("55.75", "37.61", "751234", "617654"))


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_words_instead_of_a_place_lose_nothing_and_the_own_school_is_an_origin(town: Town) -> None:
    petrova, ivanov = await people.mentor(town), await people.mentee(town)
    await works(town, petrova, 57, "ЦАО")
    await ivanov.press("find_mentor", "near")
    assert "school" not in await ivanov.buttons()
    await ivanov.say("ул. Школьная, 1")
    assert "from" in await ivanov.buttons()
    await works(town, ivanov, 58, "ЮЗАО")
    await ivanov.press("back", "near", "school")
    assert "От вашей школы" in await ivanov.text()
    await ivanov.press("back", "from", "near_to:0")
    assert "От центра округа: ЦАО" in await ivanov.text()
    assert "Меньше километра" in (await ivanov.text()).replace("\u00a0", " ")


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_map_is_a_picture_and_its_districts_filter_the_list(town: Town, language: str) -> None:
    petrova = await people.mentor(town, language=language)
    await works(town, petrova, 57, "ЦАО")
    await people.mentor(town, "Белова Инна Ильинична")
    guest = await town.person("Гость", language)
    await guest.start()
    await guest.press("mentors", "map")
    window = await guest.window()
    assert window["photo"]
    assert ("2 ментора" if language == "ru" else "2 mentors") in (await guest.text()).replace("\u00a0", " ")
    assert ("ЦАО · 1" if language == "ru" else "Centre · 1") in (await guest.labels())
    await guest.press("dark")
    assert (await guest.window())["photo"][0]["file_unique_id"] != window["photo"][0]["file_unique_id"]
    await guest.press("light", "on_map:0")
    assert ("Отбор: Москва, ЦАО" if language == "ru" else "Filters: Moscow, ЦАО") in await guest.text()
    assert "Петрова" in await guest.text()
    assert "Белова" not in await guest.text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_city_without_districts_is_one_tile_whose_button_shows_all_its_mentors(town: Town) -> None:
    petrova = await people.mentor(town)
    await works(town, petrova, 57, None)
    guest = await town.person("Гость")
    await guest.start()
    await guest.press("mentors", "map")
    assert "Весь город · 1" in await guest.labels()
    await guest.press("on_map:0")
    assert "Отбор: Москва" in await guest.text()
    assert "Петрова" in await guest.text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_school_is_sent_as_a_place_that_any_map_opens(town: Town) -> None:
    petrova = await people.mentor(town)
    mentor_id = await works(town, petrova, 57, "ЦАО")
    guest = await town.person("Гость")
    await guest.start(f"m_{mentor_id}")
    await guest.press("venue")
    venue = next(message["venue"] for message in await guest.from_bot() if "venue" in message)
    assert venue["title"] == "Школа № 57"
    assert venue["address"] == "Москва, ЦАО (показан центр округа)"
    assert "need_mentor" in await guest.buttons(), "the card stands below the place"
