"""A past meeting with an erased person said «С кем: —», and that the mentor would send the link."""

import pytest

from services.matching.requests import send_request
from tests.support.meetings import book, until
from tests.support.people import mentee, mentor, pair
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def erased(person: Dweller) -> None:
    await person.start()
    await person.press("profile", "privacy", "erase", "go_on", "sure")


@pytest.mark.parametrize("who_leaves", ["mentee", "mentor"])
async def test_a_past_meeting_says_that_the_data_are_erased(town: Town, who_leaves: str) -> None:
    ivanov, petrova = await pair(town)
    await until(town, await book(ivanov), hours=-2)
    leaves, stays = (ivanov, petrova) if who_leaves == "mentee" else (petrova, ivanov)
    await erased(leaves)
    await stays.press_on(await stays.window(), "mt_open:1")
    assert "С кем: данные удалены" in await stays.text()
    assert "пришлёт" not in await stays.text()


async def test_a_question_that_comes_late_says_so_too(town: Town) -> None:
    ivanov, petrova = await pair(town)
    meeting = await book(ivanov)
    await town.client.fault(method="sendMessage", error_code=500, times=100, match={"chat_id": petrova.id})
    await until(town, meeting, hours=-1)
    await erased(ivanov)
    await town.client.clear_faults()
    await town.advance(seconds=90)
    assert "С кем: данные удалены" in (await petrova.notice("mt_held"))["text"]


async def test_a_request_to_a_mentor_who_was_erased_says_so(town: Town) -> None:
    ivanov, petrova = await mentee(town), await mentor(town)
    async with town.act(petrova) as act:
        mentor_id = act.me.id
    async with town.act(ivanov) as act:
        await send_request(act, mentor_id, "")
    await ivanov.start()
    await ivanov.press("request")
    await erased(petrova)
    await ivanov.say("?")
    assert "данные удалены" in await ivanov.text()
