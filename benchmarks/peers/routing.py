"""B1's peer: plain aiogram, one router with 20 handlers of which the last one echoes; and aiogram-dialog alone."""

import asyncio
from typing import Any

from aiogram import Dispatcher, Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message, Update
from aiogram_dialog import Dialog, DialogManager, StartMode, Window, setup_dialogs
from aiogram_dialog.widgets.kbd import Button
from aiogram_dialog.widgets.text import Const

from benchmarks.canned import canned_bot, message, press
from benchmarks.work import work

COUNT = 2000


class Stub(StatesGroup):
    only = State()


async def echo(event: Message) -> None:
    await event.answer("x")


async def echo_press(event: CallbackQuery) -> None:
    await event.answer()


def stub_dialog() -> Dialog:
    return Dialog(Window(Const("words"), Button(Const("press"), id="press"), state=Stub.only))


def button(name: str) -> type[CallbackData]:
    """Button data like ours: aiogram's fastest filter (`F.data` costs ten times more)."""

    class Pressed(CallbackData, prefix=name):
        meeting_id: int
        start: int

    return Pressed


def plain() -> Dispatcher:
    router = Router()
    for number in range(19):
        router.message.register(echo, Command(f"other{number}"))
        router.callback_query.register(echo_press, button(f"other{number}").filter())
    router.message.register(echo, Command("help"))
    router.callback_query.register(echo_press, button("mt_come").filter())
    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    return dispatcher


async def open_stub(_message: Message, dialog_manager: DialogManager) -> None:
    await dialog_manager.start(Stub.only, mode=StartMode.RESET_STACK)


def dialog() -> Dispatcher:
    dispatcher = Dispatcher()
    dispatcher.message.register(open_stub, Command("open"))
    dispatcher.include_router(stub_dialog())
    setup_dialogs(dispatcher)
    return dispatcher


async def fed(dispatcher: Dispatcher, updates: list[Update], bot: Any) -> float:
    """Feeds the updates one after another; returns updates a second."""
    loop = asyncio.get_running_loop()
    started = loop.time()
    for update in updates:
        await dispatcher.feed_update(bot, update)
    return len(updates) / (loop.time() - started)


async def main() -> None:
    bot = canned_bot()
    echoes, dialogs = plain(), dialog()
    seen: list[str] = []
    watch_buttons(bot, seen)
    await dialogs.feed_update(bot, Update.model_validate(message(1, 7, "/open"), context={"bot": bot}))

    async def sample(how: dict[str, Any]) -> float:
        updates = updates_of(how["what"], bot, seen)
        return await fed(dialogs if how["what"] == "dialog" else echoes, updates, bot)

    await work(sample)


def updates_of(what: str, bot: Any, seen: list[str]) -> list[Update]:
    made = {
        "command": lambda number: message(number, 7, "/help"),
        "press": lambda number: press(number, 7, 1, "mt_come:1:1790000000"),
        "dialog": lambda number: press(number, 7, 1, seen[-1]),
    }[what]
    return [Update.model_validate(made(number), context={"bot": bot}) for number in range(2, COUNT + 2)]


def watch_buttons(bot: Any, seen: list[str]) -> None:
    """Notes the callback data of the first button of each message sent."""

    async def note(make_request: Any, for_bot: Any, method: Any) -> Any:
        markup = getattr(method, "reply_markup", None)
        if markup is not None and getattr(markup, "inline_keyboard", None):
            seen.append(markup.inline_keyboard[0][0].callback_data)
        return await make_request(for_bot, method)

    bot.session.middleware(note)


if __name__ == "__main__":
    asyncio.run(main())
