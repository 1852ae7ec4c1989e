"""B3's floor and B4's slow peer: `bot.send_message` of plain aiogram; `peers.sending <Telegram's address>`.

On `{"count": 1000, "room": 10}`: sends 1000 messages, ten at a time, each to another chat.
"""

import asyncio
import sys
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramRetryAfter
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from benchmarks.lanes import at_once
from benchmarks.words import BUTTONS, FIRST_CHAT, TOKEN, WORDS
from benchmarks.work import work


async def main(address: str) -> None:
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(address)))
    row = [InlineKeyboardButton(text=label, callback_data=data) for label, data in BUTTONS]
    keyboard = InlineKeyboardMarkup(inline_keyboard=[row])

    async def send(number: int) -> None:
        while True:
            try:
                await bot.send_message(FIRST_CHAT + number, WORDS, parse_mode="HTML", reply_markup=keyboard)
            except TelegramRetryAfter as error:
                await asyncio.sleep(error.retry_after)
            else:
                return

    async def sample(how: dict[str, Any]) -> float:
        return await at_once(how["count"], how["room"], send)

    await work(sample)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
