"""A process that hung and wakes up finds that its update is known and its conversation has moved: it writes nothing."""

import pytest

from bot.receive.ledger import AlreadyHandled, ConversationMoved, Ledger
from models.database import Database
from tests.town import Town

CHAT, BOT = 7, 1


async def state(ledger: Ledger) -> object:
    return (await ledger.open(0, CHAT)).conversation.parts


async def test_an_old_state_is_never_written_over_a_newer_one(database: Database, town: Town) -> None:
    ledger, now = Ledger(database, BOT), town.clock.now()
    for before in ("a new chat", "a known chat"):
        hung = (await ledger.open(1, CHAT)).conversation
        awake = (await ledger.open(2, CHAT)).conversation
        awake.parts["step"] = before
        await ledger.close(len(before), CHAT, awake, now, marked=False)
        hung.parts["step"] = "old"
        with pytest.raises(ConversationMoved):
            await ledger.close(1, CHAT, hung, now, marked=False)
        assert await state(ledger) == {"step": before}
        assert not (await ledger.open(1, CHAT)).known  # it will be handled again


async def test_an_update_that_another_process_has_handled_has_no_second_effect(database: Database, town: Town) -> None:
    ledger, now = Ledger(database, BOT), town.clock.now()
    hung, awake = [(await ledger.open(1, CHAT)).conversation for _ in range(2)]
    await ledger.close(1, CHAT, awake, now, marked=False)
    with pytest.raises(AlreadyHandled):
        await ledger.close(1, CHAT, hung, now, marked=False)
