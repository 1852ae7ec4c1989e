"""Personal notices that could not be delivered while a person had blocked the bot were lost for good: a meeting
cancelled meanwhile was never mentioned.
"""

import pytest

from models.meeting import ChangeReason
from services.meetings.meetings import cancel_meeting
from tests.support.meetings import book, until
from tests.support.people import pair
from tests.support.town import Dweller, Town


async def told(person: Dweller, words: str) -> int:
    return sum(words in str(message.get("text")) for message in await person.from_bot())


async def go_away(person: Dweller) -> None:
    """As after a send that got 403, whether or not the update about it arrives."""
    async with person.town.act(person) as act:
        act.me.reachable = False


async def cancelled_while_away(town: Town) -> Dweller:
    ivanov, petrova = await pair(town)
    await go_away(petrova)
    meeting = await book(ivanov)
    async with town.act(ivanov) as act:
        await cancel_meeting(act, meeting.id, ChangeReason.other)
    await town.settled()
    return petrova


@pytest.mark.parametrize("way", ["unblocked", "start"])
async def test_a_meeting_cancelled_while_one_had_blocked_the_bot_is_told_on_return(town: Town, way: str) -> None:
    petrova = await cancelled_while_away(town)
    await town.advance(days=10)
    if way == "start":
        await petrova.start()
    else:
        await town.client.block(petrova.id)
        await town.settled()
        await town.client.unblock(petrova.id)
        await town.settled()
    assert await told(petrova, "Встреча отменена") == 1
    assert await told(petrova, "Новая встреча") == 0
    await petrova.start()
    assert await told(petrova, "Встреча отменена") == 1


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_notices_that_no_longer_apply_are_not_sent_on_return(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await go_away(petrova)
    meeting = await book(ivanov)
    await until(town, meeting, hours=-2)
    await petrova.start()
    assert await told(petrova, "Новая встреча") == 0
    assert await told(petrova, "Встреча через час") == 0
    assert await told(petrova, "Состоялась ли встреча?") == 1
