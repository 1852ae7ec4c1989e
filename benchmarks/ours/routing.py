"""B1's own side: the whole tree with every conversation. Only `/help` and «Буду» are echoes, without database.

One more dialog is added behind the last one, so that a press in it passes all the others.
"""

import asyncio
from dataclasses import replace
from typing import Any

from aiogram import Dispatcher
from aiogram.types import CallbackQuery, Message, Update
from aiogram_dialog import DialogManager, StartMode

from benchmarks.canned import canned_bot, message
from benchmarks.peers.routing import Stub, stub_dialog, updates_of, watch_buttons
from benchmarks.work import work
from bot.gc_tuning import freeze_loaded
from bot.receive.conversation import ConversationStorage, OpenConversation, current_conversation
from handlers.meetings.coming.rows import Come
from handlers.shared import commands
from handlers.shared.contributions import Contribution, Contributions, contributions
from handlers.shared.speech import Speech
from handlers.wiring import wire

PERSON = 7


async def echo(event: Message) -> None:
    await event.answer("x")


async def echo_press(event: CallbackQuery) -> None:
    await event.answer()


async def open_stub(_message: Message, dialog_manager: DialogManager) -> None:
    await dialog_manager.start(Stub.only, mode=StartMode.RESET_STACK)


def tree() -> Dispatcher:
    commands.on_help = echo  # type: ignore[assignment]
    commands.on_menu = open_stub
    last = "benchmark", Contribution(dialogs=lambda: [stub_dialog()])
    brought = [(name, _with_echo(one)) for name, one in contributions().by_conversation]
    return wire(ConversationStorage(), Contributions((*brought, last)))


def _with_echo(one: Contribution) -> Contribution:
    """«Буду» does nothing but answer."""
    buttons = tuple((data, echo_press if data is Come else action) for data, action in one.buttons)
    return replace(one, buttons=buttons)


async def main() -> None:
    bot, dispatcher = canned_bot(), tree()
    conversation = OpenConversation(None, None)
    seen: list[str] = []
    watch_buttons(bot, seen)

    async def feed(update: Update) -> None:
        token = current_conversation.set(conversation)
        try:
            await dispatcher.feed_update(bot, update, speech=Speech("ru", "Europe/Moscow"), known=False)
        finally:
            current_conversation.reset(token)

    async def sample(how: dict[str, Any]) -> float:
        updates = updates_of(how["what"], bot, seen)
        loop = asyncio.get_running_loop()
        started = loop.time()
        for update in updates:
            await feed(update)
        return len(updates) / (loop.time() - started)

    await feed(Update.model_validate(message(1, PERSON, "/menu"), context={"bot": bot}))
    freeze_loaded()
    await work(sample)


if __name__ == "__main__":
    asyncio.run(main())
