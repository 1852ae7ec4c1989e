"""B2's peer: plain aiogram behind aiohttp, 20 handlers; `peers.webhook <Telegram's address> [calendar]`.

A message is echoed; a press of «Буду» makes the same two calls as ours, without database. 200 comes when all is done.
With `calendar` as second argument it shows the window of `peers.calendar` instead.
"""

import asyncio
import sys

from aiogram import Bot, Dispatcher, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from benchmarks.peers.calendar import hang_up
from benchmarks.peers.routing import button
from benchmarks.words import TOKEN
from benchmarks.work import work


async def echo(message: Message) -> None:
    await message.answer(message.text or "")


async def two_calls(press: CallbackQuery) -> None:
    await press.answer()
    if isinstance(press.message, Message):
        await press.message.edit_text(f"{press.message.text} → Вы будете", reply_markup=press.message.reply_markup)


def routes() -> Router:
    router = Router()
    for number in range(19):
        router.message.register(echo, Command(f"other{number}"))
    router.message.register(echo)
    router.callback_query.register(two_calls, button("mt_come").filter())
    return router


async def main(address: str, shown: str = "") -> None:
    dispatcher = Dispatcher()
    if shown:
        hang_up(dispatcher)
    else:
        dispatcher.include_router(routes())
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(address)))
    app = web.Application()
    handler = SimpleRequestHandler(
        dispatcher, bot, handle_in_background=False, secret_token="benchmark-secret-of-thirty-two-characters"
    )
    handler.register(app, "/webhook")
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()

    async def nothing(_how: object) -> None:
        return

    await work(nothing, ready={"port": runner.addresses[0][1]})


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
