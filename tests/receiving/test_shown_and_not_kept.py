"""An interrupted handler (by its deadline, or because Telegram is away) leaves nobody stuck: after its effect the next
try shows the window that follows, and a window that was shown but not written is written without being shown again.
"""

import asyncio
from typing import Any

import pytest
from aiogram.methods import EditMessageText
from aiogram.types import Update
from sqlalchemy import func, select

from bot.receive.closing import Closing
from bot.receive.ledger import Ledger
from models.connection.outages import DatabaseAway
from models.meeting import Meeting
from tests.support.faults.outages import about_to_book
from tests.support.patience import LONG
from tests.support.people import pair
from tests.support.town import Dweller, Town
from tests.support.updates import message

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


class Held:
    """The first of certain calls never ends until the caller is cancelled; the others work as usual."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()

    async def hold(self) -> None:
        if not self.begun.is_set():
            self.begun.set()
            await asyncio.Event().wait()

    async def cut_off(self, town: Town, update: Update) -> None:
        """Handles the update until then, as the deadline would."""
        handling = asyncio.create_task(town.ryadom.intake.handle(update))
        async with asyncio.timeout(LONG):
            await self.begun.wait()
        handling.cancel()
        await asyncio.wait({handling})


async def press_of(person: Dweller, widget: str) -> Update:
    window, data = await person.find(widget)
    who = {"id": person.id, "is_bot": False, "first_name": "A", "language_code": "ru"}
    press = {"id": "1", "from": who, "message": window, "chat_instance": "1", "data": data}
    update = {"update_id": 900_003, "callback_query": press}
    return Update.model_validate(update, context={"bot": person.town.ryadom.bot})


async def meetings(town: Town) -> int:
    async with town.act() as act:
        return await act.session.scalar(select(func.count()).select_from(Meeting)) or 0


async def keep_nothing(*_: Any) -> None:
    """Does not keep the window after an effect."""


@pytest.mark.parametrize("kept", [True, False])
async def test_after_an_effect_the_next_try_shows_the_following_window(
    town: Town, monkeypatch: pytest.MonkeyPatch, kept: bool
) -> None:
    """Without the protection the person still sees the button that they pressed, and would book twice."""
    if not kept:
        monkeypatch.setattr(Closing, "keep", keep_nothing)
    guest, _ = await pair(town)
    await about_to_book(guest)
    held = Held()

    async def hold(make_request: Any, bot: Any, method: Any) -> Any:
        if isinstance(method, EditMessageText):
            await held.hold()
        return await make_request(bot, method)

    town.ryadom.bot.session.middleware.register(hold)
    update = await press_of(guest, "confirm")
    await held.cut_off(town, update)
    await town.ryadom.intake.handle(update)
    assert await meetings(town) == 1
    assert ("confirm" in await guest.buttons()) is not kept
    assert ("Вы записаны" in await guest.text()) is kept


@pytest.mark.parametrize("remembered", [True, False])
async def test_a_state_not_written_because_the_database_was_away_is_written_before_the_next_try(
    town: Town, monkeypatch: pytest.MonkeyPatch, remembered: bool
) -> None:
    guest, _ = await pair(town)
    await about_to_book(guest)
    held, close, away = Held(), Ledger.close, [True]

    async def hold(make_request: Any, bot: Any, method: Any) -> Any:
        if isinstance(method, EditMessageText):
            await held.hold()
        return await make_request(bot, method)

    async def close_later(*what: Any, **how: Any) -> None:
        if away and away.pop():
            raise DatabaseAway
        await close(*what, **how)

    monkeypatch.setattr(Ledger, "close", close_later)
    town.ryadom.bot.session.middleware.register(hold)
    update = await press_of(guest, "confirm")
    await held.cut_off(town, update)
    if not remembered:
        town.ryadom.intake._closing._unkept.clear()
    await town.ryadom.intake.handle(update)
    assert await meetings(town) == 1
    assert ("Вы записаны" in await guest.text()) is remembered


async def test_the_same_when_telegram_is_away_for_a_moment(town: Town) -> None:
    guest, _ = await pair(town)
    await about_to_book(guest)
    await town.client.fault(method="editMessageText", drop="before")
    await guest.press("confirm")
    assert "Вы записаны" in await guest.text()
    assert await meetings(town) == 1


async def test_a_window_that_was_shown_and_not_written_is_not_shown_twice(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It used to be, and a press on the first one was refused as a press on an old window."""
    person = Dweller(town, await town.client.add_person("Пётр", started=True))
    held, close = Held(), Ledger.close

    async def late(*values: Any, **named: Any) -> None:
        await held.hold()
        await close(*values, **named)

    monkeypatch.setattr(Ledger, "close", late)
    update = message(900_004, person.id, "/start")
    await held.cut_off(town, update)
    await town.ryadom.intake.handle(update)
    assert len(await person.from_bot()) == 1
    await person.press("need_mentor")
    assert "agree" in await person.buttons()
