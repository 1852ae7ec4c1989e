"""A process that hung and wakes up finds that its update is known and its conversation has moved on, and writes
nothing.
"""

import asyncio
from typing import Any

import pytest
from sqlalchemy import true

from bot.receive import ledger as ledger_module
from bot.receive.ledger import AlreadyHandled, ConversationMoved, Ledger
from models.connection.database import Database, upsert
from tests.support.town import Town

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
        assert not (await ledger.open(1, CHAT)).known  # the update will be handled again


async def put_over(session: Any, table: Any, key: Any, values: Any, *, where: Any) -> bool:
    """Writes without comparing."""
    return await upsert(session, table, key, values, where=true())


async def test_it_bites_when_the_state_is_set_without_comparing(
    database: Database, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger_module, "upsert", put_over)
    ledger, now = Ledger(database, BOT), town.clock.now()
    hung, awake = [(await ledger.open(number, CHAT)).conversation for number in (1, 2)]
    awake.parts["step"], hung.parts["step"] = "new", "old"
    await ledger.close(2, CHAT, awake, now, marked=False)
    await ledger.close(1, CHAT, hung, now, marked=False)
    assert await state(ledger) == {"step": "old"}


async def test_only_one_of_two_processes_writes_a_conversation(
    database: Database, database_url: str, town: Town
) -> None:
    """Both for the first row and over an existing one; the other process learns that it failed."""
    other = Database(database_url)
    ledgers, now = (Ledger(database, BOT), Ledger(other, BOT)), town.clock.now()
    for number in range(3):
        both = [(await ledger.open(0, CHAT)).conversation for ledger in ledgers]
        for writer, conversation in enumerate(both):
            conversation.parts["step"] = f"{number} of {writer}"
        writing = [
            ledger.close(10 * number + writer + 1, CHAT, both[writer], now, marked=False)
            for writer, ledger in enumerate(ledgers)
        ]
        ends = await asyncio.gather(*writing, return_exceptions=True)
        assert sorted(type(end).__name__ for end in ends) == ["ConversationMoved", "NoneType"]
        assert await state(ledgers[0]) == {"step": f"{number} of {ends.index(None)}"}
    await other.close()


async def test_a_process_that_hung_does_not_delete_a_newer_conversation(database: Database, town: Town) -> None:
    """Erasing leaves no row; a late process must not delete the row of a person who has come back."""
    ledger, now = Ledger(database, BOT), town.clock.now()
    conversation = (await ledger.open(1, CHAT)).conversation
    conversation.parts["step"] = "asked"
    await ledger.close(1, CHAT, conversation, now, marked=False)
    hung, awake = [(await ledger.open(number, CHAT)).conversation for number in (2, 3)]
    awake.parts["step"] = "came back"
    await ledger.close(3, CHAT, awake, now, marked=False)
    hung.parts.clear()
    await ledger.close(2, CHAT, hung, now, marked=False)
    assert await state(ledger) == {"step": "came back"}


async def test_an_update_that_another_process_has_handled_has_no_second_effect(database: Database, town: Town) -> None:
    ledger, now = Ledger(database, BOT), town.clock.now()
    hung, awake = [(await ledger.open(1, CHAT)).conversation for _ in range(2)]
    await ledger.close(1, CHAT, awake, now, marked=False)
    with pytest.raises(AlreadyHandled):
        await ledger.close(1, CHAT, hung, now, marked=False)
