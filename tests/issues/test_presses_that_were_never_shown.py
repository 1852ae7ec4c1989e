"""The dialog library read invisible characters at the end of a typed text as a press, and a press on a message that
Telegram no longer shows to the bot counted as a press of an existing button. So anybody could press buttons that were
not offered.
"""

from typing import Any

import pytest
from aiogram_dialog.utils import REPLY_CALLBACK_SYMBOLS, join_reply_callback
from sqlalchemy import func, select

from models.audit import AuditEntry
from models.receiving import FailedUpdate
from tests.support.people import mentor
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def actions(town: Town) -> list[str]:
    async with town.act() as act:
        return list(await act.session.scalars(select(AuditEntry.action)))


async def failures(town: Town) -> int:
    async with town.act() as act:
        return await act.session.scalar(select(func.count()).select_from(FailedUpdate)) or 0


async def in_the_map(town: Town) -> tuple[Dweller, dict[str, Any], str]:
    """A visitor in the filters of the list of mentors: the window, and the prefix of widget ids in its buttons."""
    await mentor(town)
    visitor = await town.person("Гость")
    await visitor.start()
    await visitor.press("mentors", "filters")
    window, data = await visitor.find("by:city")
    return visitor, window, data.removesuffix("by:city")


async def press_unseen(visitor: Dweller, message_id: int, data: str) -> None:
    """Presses on a message that Telegram no longer shows to the bot: its date is 0."""
    chat = {"id": visitor.id, "type": "private", "first_name": "Гость"}
    who = {"id": visitor.id, "is_bot": False, "first_name": "Гость", "language_code": "ru"}
    message = {"message_id": message_id, "date": 0, "chat": chat}
    press = {"id": "77", "chat_instance": "x", "from": who, "message": message, "data": data}
    await visitor.town.client.update({"callback_query": press})
    await visitor.town.settled()


@pytest.mark.parametrize("widget", ["by:city", "by:free"])
async def test_words_that_end_invisibly_press_nothing(town: Town, widget: str) -> None:
    visitor, _, intent = await in_the_map(town)
    await visitor.say(join_reply_callback("Петрова", intent + widget))
    assert {"by:topic", "by:city"} <= set(await visitor.buttons())
    assert "Кого показать?" in await visitor.text()
    assert await failures(town) == 0


@pytest.mark.parametrize("end", [REPLY_CALLBACK_SYMBOLS[0], REPLY_CALLBACK_SYMBOLS[-1] * 2, "\u00ad" * 7])
async def test_words_that_end_invisibly_are_read_as_words(town: Town, end: str) -> None:
    visitor, _, _ = await in_the_map(town)
    await visitor.say("Петрова" + end)
    assert "нужно нажать одну из кнопок" in await visitor.text()
    assert await failures(town) == 0


@pytest.mark.parametrize("widget", ["by:city", "by_city:99"])
async def test_a_press_on_a_message_that_cannot_be_seen_shows_the_present_window(town: Town, widget: str) -> None:
    visitor, window, intent = await in_the_map(town)
    await press_unseen(visitor, window["message_id"], intent + widget)
    assert await visitor.text() == window["text"]
    assert (await actions(town), await failures(town)) == (["press.not_shown"], 0)


async def test_a_press_on_a_deleted_message_shows_the_present_window_below(town: Town) -> None:
    visitor, window, intent = await in_the_map(town)
    await press_unseen(visitor, 9999, intent + "by:city")
    assert await visitor.text() == window["text"]
    assert await visitor.window() == (await visitor.from_bot())[-1]
