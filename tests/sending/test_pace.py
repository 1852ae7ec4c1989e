"""Bulk keeps Telegram's pace, and an answer to a person does not wait behind it."""

import asyncio
from typing import Any

import pytest
from aiogram.exceptions import TelegramRetryAfter

from bot.send.pacer import Pacer
from bot.watch.metrics import REFUSED
from models.notice import NoticeState
from tests.support.patience import wait_until
from tests.support.post_office import PostOffice

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
def pace() -> bool:
    """The local Telegram refuses more than thirty messages a second, as the real one does."""
    return True


async def refused(office: PostOffice) -> list[dict[str, Any]]:
    return [call for call in await office.client.calls() if call["answer"].get("error_code") == 429]


async def test_a_broadcast_keeps_the_pace_and_a_press_is_answered_meanwhile(office: PostOffice) -> None:
    people = await office.people(90)
    office.bot.session.middleware(Pacer(28))
    await office.broadcast(89)
    delivering = asyncio.create_task(office.deliverer().deliver_due())
    await asyncio.sleep(0)
    await office.bot.send_message(people[-1], "an answer")
    assert not delivering.done()
    await delivering
    assert await office.states() == [NoticeState.sent] * 89
    assert await refused(office) == []


async def test_without_pace_the_local_telegram_refuses(office: PostOffice) -> None:
    """Shows that the test above depends on the pace: without it a broadcast gets a 429. This Telegram accepts so few a
    second that any machine is fast enough to exceed it.
    """
    office.sandbox.world.pace.scale = 0.01
    await office.people(60)
    await office.broadcast(60)
    deliverer = office.deliverer()
    delivering = asyncio.create_task(deliverer.deliver_due())
    await wait_until(lambda: refused(office))
    deliverer.stopping = True  # stops without waiting for the silence to end
    await delivering


async def test_a_429_on_an_edit_silences_everything_as_well(office: PostOffice) -> None:
    """Nearly every answer in a dialog is an edit."""
    [person] = await office.people(1)
    shown = await office.bot.send_message(person, "a window")
    await office.client.fault(method="editMessageText", error_code=429, retry_after=30, times=1)
    before = REFUSED._value.get()
    for _ in range(2):
        with pytest.raises(TelegramRetryAfter):
            await office.bot.edit_message_text("another", chat_id=person, message_id=shown.message_id)
    with pytest.raises(TelegramRetryAfter):
        await office.bot.send_message(person, "an answer")
    calls = [call["method"] for call in await office.client.calls()]
    assert calls.count("editMessageText") == 1
    assert calls.count("sendMessage") == 1
    assert REFUSED._value.get() == before + 1
