"""B9's peer: aiogram and aiogram-dialog with one window and an echo, by long polling; `peers.dialog_echo <address>`."""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.types import Message
from aiogram_dialog import DialogManager, StartMode, setup_dialogs

from benchmarks.peers.routing import Stub, stub_dialog
from benchmarks.words import TOKEN


async def start(_message: Message, dialog_manager: DialogManager) -> None:
    await dialog_manager.start(Stub.only, mode=StartMode.RESET_STACK)


async def echo(message: Message) -> None:
    await message.answer(message.text or "")


async def main(address: str) -> None:
    dispatcher = Dispatcher()
    dispatcher.message.register(start, CommandStart())
    dispatcher.include_router(stub_dialog())
    dispatcher.message.register(echo)
    setup_dialogs(dispatcher)
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(address)))
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
