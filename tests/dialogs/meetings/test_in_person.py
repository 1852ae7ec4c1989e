"""A meeting in person: the pass that the host orders, the way there, and a message for a secretary."""

import pytest

from models.meeting import ChangeReason
from models.person import Person, School
from services.meetings.booking import move_meeting
from tests.support.agreements import agreed
from tests.support.meetings import book, press_day_ahead, until
from tests.support.people import pair
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def works_at(dweller: Dweller, name: str, **where: float) -> None:
    async with dweller.town.act(dweller) as act:
        school = School(city_id=1, name=name, **where)
        act.session.add(school)
        await act.session.flush()
        (await act.session.get_one(Person, act.me.id)).school_id = school.id


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_the_host_is_told_whom_to_order_a_pass_for_and_anew_when_the_meeting_moves(
    town: Town, language: str
) -> None:
    ivanov, petrova = await pair(town, language)
    await works_at(ivanov, "Школа № 57")
    meeting = await book(ivanov, "11:00", in_person=True)
    said = "Закажите пропуск" if language == "ru" else "Please order a pass"
    async with town.act(ivanov) as act:
        start = meeting.starts_at.replace(minute=30)
        await move_meeting(act, meeting.id, start, ChangeReason.work)
    await town.settled()
    texts = [message["text"] for message in await petrova.from_bot() if said in message.get("text", "")]
    assert len(texts) == 2
    for text in texts:
        assert "Иванов Пётр Алексеевич" in text
        assert "Школа № 57" in text


async def test_a_host_who_moves_it_reads_below_the_new_time_whom_to_order_a_pass_for(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await book(ivanov, "11:00", in_person=True)
    await petrova.start()
    await petrova.press("meetings", "meeting:1", "move")
    await press_day_ahead(petrova, 6)
    await petrova.press_label("12:00")
    await petrova.press("reason:travel")
    assert "Закажите пропуск: Иванов Пётр Алексеевич" in (await petrova.text()).replace("\u00a0", " ")


async def test_of_a_series_the_host_is_told_of_the_pass_and_the_guest_of_the_passport(town: Town) -> None:
    ivanov, petrova = await pair(town)
    async with town.act() as act:
        await agreed(act, "7/2026")
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("15:00")
    await ivanov.press("form", "series", "rhythm:week", "book_all")
    assert "Возьмите паспорт" in await ivanov.text()
    told = (await petrova.notice("mt_open"))["text"].replace("\u00a0", " ")
    assert "Закажите пропуск: Иванов Пётр Алексеевич" in told


async def test_the_way_is_a_venue_if_the_schools_building_is_known(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await works_at(petrova, "Школа № 1", latitude=55.75, longitude=37.61)
    meeting = await book(ivanov, "11:00", in_person=True)
    await until(town, meeting, hours=24)
    await ivanov.press_notice("mt_way")
    [venue] = [message["venue"] for message in await ivanov.from_bot() if "venue" in message]
    assert (venue["title"], venue["address"]) == ("Школа № 1", "Москва, ул. Школьная, 1")
    assert "book" in await ivanov.buttons()


async def test_without_coordinates_the_way_is_the_address(town: Town) -> None:
    ivanov, _ = await pair(town)
    meeting = await book(ivanov, "11:00", in_person=True)
    await until(town, meeting, hours=24)
    assert "Возьмите паспорт" in (await ivanov.notice("mt_way"))["text"]
    await ivanov.press_notice("mt_way")
    assert ivanov.answers[-1]["text"] == "Москва, ул. Школьная, 1"


async def test_the_message_for_a_secretary_has_no_buttons_and_all_that_a_pass_needs(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await works_at(ivanov, "Школа № 57")
    await book(ivanov, "11:00", in_person=True)
    await petrova.press_notice("mt_secr")
    [message] = [one for one in await petrova.from_bot() if "Просьба заказать пропуск" in one.get("text", "")]
    assert "reply_markup" not in message
    for words in ("Иванов Пётр Алексеевич", "(директор, Школа № 57", "11:00", "Москва, ул. Школьная, 1"):
        assert words in message["text"].replace("\u00a0", " ")
