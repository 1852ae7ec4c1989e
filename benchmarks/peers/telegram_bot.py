"""python-telegram-bot's sending, bare for B3 and through its AIORateLimiter for B4.

`peers.telegram_bot <Telegram's address> bare|limited`, samples by `{"count": 1000, "room": 10}`.
"""

import asyncio
import sys
from typing import Any

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest

from benchmarks.lanes import at_once
from benchmarks.words import BUTTONS, FIRST_CHAT, TOKEN, WORDS
from benchmarks.work import work

TRIES = 20  # how often its limiter retries after a 429


def make(address: str, how: str) -> Bot:
    request = HTTPXRequest(connection_pool_size=256, pool_timeout=600)
    if how == "bare":
        return Bot(TOKEN, base_url=f"{address}/bot", request=request)
    return ExtBot(TOKEN, base_url=f"{address}/bot", request=request, rate_limiter=AIORateLimiter(max_retries=TRIES))


async def main(address: str, how: str) -> None:
    row = [InlineKeyboardButton(label, callback_data=data) for label, data in BUTTONS]
    keyboard = InlineKeyboardMarkup([row])
    async with make(address, how) as bot:

        async def send(number: int) -> None:
            await bot.send_message(FIRST_CHAT + number, WORDS, parse_mode="HTML", reply_markup=keyboard)

        async def sample(asked: dict[str, Any]) -> float:
            return await at_once(asked["count"], asked["room"], send)

        await work(sample)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
