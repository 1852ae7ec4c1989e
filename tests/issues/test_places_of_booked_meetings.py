"""A changed building, or a link from a list, did not reach meetings that were already booked; and nobody told the
mentee.
"""

import pytest

from models.meeting import MeetingNotice
from services.people.person import school_id_of
from services.unit_of_work import Uow
from tests.support.lists import bring
from tests.support.meetings import book, meetings, sent, until
from tests.support.people import coordinator, pair
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
OPEN = "mt_open"


async def told_last(person: Dweller) -> str:
    return str((await person.notice(OPEN))["text"])


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_changed_building_is_that_of_booked_meetings(town: Town, language: str) -> None:
    ivanov, petrova = await pair(town, language)
    await book(ivanov)
    await book(ivanov, "12:00", in_person=True)
    await petrova.start()
    await petrova.press("profile", "offer", "building")
    await petrova.say("Москва, ул. Лесная, 2")
    assert [one.place for one in await meetings(town)] == ["https://video.example/petrova", "Москва, ул. Лесная, 2"]
    told = "Изменился адрес встречи" if language == "ru" else "The address of the meeting has changed"
    assert told in await told_last(ivanov)
    assert "Лесная, 2" in await told_last(ivanov)
    assert await sent(town, MeetingNotice.place) == 1
    await ivanov.press_notice(OPEN)
    assert "Лесная, 2" in await ivanov.text()


@SQLITE
async def test_a_changed_link_is_told_to_the_mentee(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await book(ivanov)
    await petrova.start()
    await petrova.press("profile", "offer", "link")
    await petrova.say("https://video.example/new")
    assert "Изменилась ссылка" in await told_last(ivanov)
    assert "https://video.example/new" in await told_last(ivanov)


async def test_a_list_brings_its_places_to_booked_meetings(town: Town) -> None:
    ivanov, petrova = await pair(town)
    orlova = await coordinator(town)
    await book(ivanov)
    await book(ivanov, "12:00", in_person=True)
    async with town.act(petrova) as act:
        act.me.school_id = await school_id_of(act, 1, "Школа № 57")
    heading = ("ФИО", "Школа", "Роль", "Ссылка на видеосвязь", "Адрес")
    row = ("Петрова Анна Сергеевна", "Школа № 57", "ментор", "https://video.example/list", "ул. Лесная, 2")
    changes = await bring(Uow(town.database, town.clock, orlova.id), heading, row)
    assert changes.changed == 1
    await town.settled()
    assert [one.place for one in await meetings(town)] == ["https://video.example/list", "ул. Лесная, 2"]
    assert await sent(town, MeetingNotice.place) == 2


@SQLITE
async def test_a_past_meeting_stays_where_it_was(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await until(town, await book(ivanov, in_person=True), hours=-2)
    await petrova.start()
    await petrova.press("profile", "offer", "building")
    await petrova.say("ул. Лесная, 2")
    assert [one.place for one in await meetings(town)] == ["Москва, ул. Школьная, 1"]
    assert await sent(town, MeetingNotice.place) == 0
