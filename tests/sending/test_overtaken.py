"""A process that has lost the right to send in bulk sends nothing more, even when it does not know it yet."""

import asyncio
from dataclasses import replace

from aiogram.methods import SendMessage

from bot.send.deliverer import Deliverer
from bot.send.outbox import Outbox
from bot.telegram import make_bot
from models.newer_values import members_of
from models.notice import NoticeKind, NoticeState
from tests.support.pace import Right
from tests.support.patience import LONG, wait_until
from tests.support.post_office import VIEWS, PostOffice
from tests.support.telegram_token import TOKEN
from tests.support.town import close_quickly

SILENCE = int(10 * LONG)  # seconds


def sender(office: PostOffice, right: Right) -> Deliverer:
    return Deliverer(bot=office.bot, database=office.database, clock=office.clock, views=VIEWS, peers=right)


async def sent(office: PostOffice) -> int:
    return len([call for call in await office.client.calls() if call["method"] == "sendMessage"])


async def test_nothing_is_sent_without_the_right(office: PostOffice) -> None:
    await office.people(1)
    await office.remind(5)
    right = Right()
    right.ours = False
    await sender(office, right).deliver_due()
    assert await office.states() == [NoticeState.pending] * 5


async def test_a_notice_claimed_by_another_process_meanwhile_is_not_sent(office: PostOffice) -> None:
    """As after SIGSTOP between the claim and the mark: the lease from the claim is no longer valid."""
    await office.people(1)
    await office.remind(5)
    outbox, now = Outbox(office.database, frozenset(members_of(NoticeKind)), frozenset()), office.clock.now()
    claimed = await outbox.claim(now, 100)
    await office.deliverer().deliver_due()  # another process, which has taken over
    assert await outbox.mark([], claimed, office.clock.now()) == set()
    assert await office.states() == [NoticeState.sent] * 5
    assert await sent(office) == 5


async def test_under_its_own_lease_all_may_be_sent(office: PostOffice) -> None:
    """Shows that the test above depends on the takeover: without it the same mark allows all."""
    await office.people(1)
    await office.remind(5)
    outbox, now = Outbox(office.database, frozenset(members_of(NoticeKind)), frozenset()), office.clock.now()
    claimed = await outbox.claim(now, 100)
    assert len(await outbox.mark([], claimed, now)) == 5


async def test_the_right_to_send_is_checked_again_after_waiting_in_the_pacer(office: PostOffice) -> None:
    """A notice that waited in the pacer while the right was lost is not sent by us but left to the new holder."""
    await office.people(3)
    await office.broadcast(3)
    right = Right()

    async def lose_after_the_first(make_request, bot, method):  # type: ignore[no-untyped-def]
        answer = await make_request(bot, method)
        if isinstance(method, SendMessage):
            right.ours = False
        return answer

    slow = replace(office, bot=make_bot(TOKEN, office.bot.session.api, rate=5))
    slow.bot.session.middleware.register(lose_after_the_first)
    await sender(slow, right).deliver_due()
    await close_quickly(slow.bot)
    assert await sent(office) == 1
    assert sorted(await office.states()) == [NoticeState.claimed] * 2 + [NoticeState.sent]


async def test_a_stopping_process_does_not_wait_for_a_silence_to_end(office: PostOffice) -> None:
    """No notice is left in a state that means it might have been sent."""
    await office.people(3)
    await office.broadcast(3)
    await office.client.fault(method="sendMessage", retry_after=SILENCE)
    slow = replace(office, bot=make_bot(TOKEN, office.bot.session.api, rate=100))
    ending = sender(slow, Right())
    delivering = asyncio.create_task(ending.deliver_due())
    await wait_until(lambda: sent(office))
    ending.stopping = True
    async with asyncio.timeout(LONG):
        await delivering
    await close_quickly(slow.bot)
    ended = set(await office.states())
    assert NoticeState.claimed in ended
    assert ended <= {NoticeState.claimed, NoticeState.sent}  # notices being sent when the first was refused
