"""While Telegram cannot be reached or does not know the token, notices wait; those that it may have accepted are
unknown.
"""

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import ClientTimeout

import bot.telegram
from bot.send.deliverer import Deliverer
from bot.send.writing import AT_ONCE
from models.notice import NoticeState
from tests.support.ports import free_port
from tests.support.post_office import VIEWS, PostOffice
from tests.support.town import close_quickly

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
PEOPLE = 25


def counted(states: list[NoticeState]) -> Counter[NoticeState]:
    return Counter(states)


async def turns(office: PostOffice, deliverer: Deliverer, which: range) -> None:
    """Delivers repeatedly, each time when what was given back is due again."""
    for turn in which:
        office.clock.set_offset(turn * 70)
        await deliverer.deliver_due()


@pytest.mark.parametrize("host", ["127.0.0.1", "telegram.invalid"])
async def test_a_message_without_a_connection_is_sent_later(office: PostOffice, host: str) -> None:
    """Nobody listens, or the name is unknown: in both cases there was no connection."""
    await office.people(PEOPLE)
    await office.broadcast(PEOPLE)
    address = f"http://{host}:{free_port()}"
    lost = bot.telegram.make_bot(office.bot.token, TelegramAPIServer.from_base(address), None)
    deliverer = Deliverer(bot=lost, database=office.database, clock=office.clock, views=VIEWS)
    await turns(office, deliverer, range(3))
    await close_quickly(lost)
    assert NoticeState.ambiguous not in await office.states()
    await office.deliverer().deliver_due()
    assert await office.states() == [NoticeState.sent] * PEOPLE


async def test_connecting_has_a_time_limit_of_its_own(office: PostOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dropped packets: giving up takes less time than a call may, and is distinguished from a lost answer."""
    asked: list[ClientTimeout] = []

    async def post(_self: Any, *_: object, timeout: ClientTimeout, **__: object) -> None:  # noqa: ASYNC109
        asked.append(timeout)
        raise bot.telegram.ConnectionTimeoutError

    monkeypatch.setattr("aiohttp.ClientSession._request", post)
    with pytest.raises(bot.telegram.Unreachable):
        await office.bot.get_me()
    assert (asked[0].sock_connect or 0) < (asked[0].total or 0)


@pytest.mark.parametrize("drop", ["before", "answer"])
async def test_a_broadcast_stops_after_the_first_sendings_without_an_answer(office: PostOffice, drop: str) -> None:
    """Ten are unknown, not all, and no more until Telegram answers another call."""
    await office.people(PEOPLE)
    await office.broadcast(PEOPLE)
    for method in ("sendMessage", "getMe"):
        await office.client.fault(method=method, drop=drop, times=1000)
    deliverer = office.deliverer()
    await turns(office, deliverer, range(4))
    assert counted(await office.states())[NoticeState.ambiguous] <= AT_ONCE
    await office.client.clear_faults()
    await turns(office, deliverer, range(5, 7))
    ended = counted(await office.states())
    assert ended[NoticeState.sent] == PEOPLE - ended[NoticeState.ambiguous]


async def test_an_unknown_token_loses_no_notice(office: PostOffice) -> None:
    await office.people(PEOPLE)
    await office.broadcast(PEOPLE)
    for method in ("sendMessage", "getMe"):
        await office.client.fault(method=method, error_code=401, times=1000)
    deliverer = office.deliverer()
    await turns(office, deliverer, range(3))
    assert counted(await office.states()).keys() <= {NoticeState.pending, NoticeState.claimed}
    await office.client.clear_faults()
    await turns(office, deliverer, range(5, 7))
    assert await office.states() == [NoticeState.sent] * PEOPLE


async def test_a_chat_with_many_notices_does_not_delay_others(
    office: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A chat takes one message a second; further notices to it let others pass."""
    people = await office.people(PEOPLE)
    office.bot.session.middleware(bot.telegram.Pacer(285))
    await office.remind(20)
    await office.broadcast(PEOPLE)
    monkeypatch.setattr("bot.send.batch.TAIL", 0.0)
    await office.deliverer().deliver_due()
    calls = [call for call in await office.client.calls() if call["method"] == "sendMessage"]
    sent = [int(call["params"]["chat_id"]) for call in calls]
    assert set(sent) == set(people)
    last_other = max(sent.index(person) for person in people)
    seconds = calls[last_other]["time"] - calls[0]["time"]
    assert sent[:last_other].count(people[0]) <= 2 + seconds  # this chat got no more than one a second
    assert counted(await office.states())[NoticeState.sent] == len(sent)
    office.clock.set_offset(timedelta(seconds=2).total_seconds())
    assert await office.deliverer().deliver_due()  # the notices that waited are due again
