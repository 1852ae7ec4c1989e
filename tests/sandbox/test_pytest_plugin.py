"""The pytest plugin, with a bot like aiogram's own examples, which acknowledges before it has handled."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from sandbox.pytest_plugin import Someone, TelegramForTests, person, telegram, telegram_quiet
from tests.support.echo_bot import echo

__all__ = ["person", "telegram", "telegram_quiet"]


@pytest.fixture
async def echoing(telegram: TelegramForTests) -> AsyncIterator[None]:
    bot = Bot(telegram.token, session=AiohttpSession(api=TelegramAPIServer.from_base(telegram.url)))
    dispatcher = Dispatcher()
    dispatcher.include_router(echo())
    task = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, polling_timeout=30))
    yield
    await dispatcher.stop_polling()
    with contextlib.suppress(asyncio.CancelledError):
        await task


@pytest.mark.usefixtures("echoing")
async def test_a_person_says_presses_and_sees(person: Someone) -> None:
    (answer,) = await person.say("hello")
    assert answer["text"] == "you said hello"
    assert (await person.press("Press"))["text"] == "done"
    assert (await person.see())[-1]["text"] == "pressed pressed"


async def test_a_button_that_is_not_there_is_named(person: Someone) -> None:
    with pytest.raises(LookupError, match="no button «Press»"):
        await person.press("Press")
