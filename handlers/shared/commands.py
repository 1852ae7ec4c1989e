"""The few commands besides the buttons, the command menu, and the handlers for whatever nothing else handles."""

from collections.abc import Iterable

from aiogram import Bot, Router
from aiogram.enums import ChatMemberStatus
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import BotCommand, CallbackQuery, ChatMemberUpdated, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode

from handlers.care.help.pages import page_of_window
from handlers.care.help.states import Help
from handlers.home.menu.states import Home
from handlers.privacy.my_data.states import Privacy
from handlers.shared.contributions import StartLink
from handlers.shared.language import on_language
from handlers.shared.page import open_above_home
from handlers.shared.presses import acknowledge
from handlers.shared.refused import show_present
from handlers.shared.speech import LOCALES, Speech
from services.people.reaching import come_back, leave
from services.unit_of_work import Uow

COMMANDS = ("start", "menu", "cancel", "language", "privacy", "help")


class Start:
    """`/start` opens home; `/start <mark>…` opens what the conversation with that mark contributes."""

    def __init__(self, links: Iterable[StartLink]) -> None:
        self._links = tuple(links)

    async def __call__(self, _message: Message, dialog_manager: DialogManager, command: CommandObject) -> None:
        payload = command.args or ""
        for link in self._links:
            if payload.startswith(link.mark):
                await link.open(dialog_manager, payload)
                return
        await dialog_manager.start(Home.menu, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)


async def on_menu(_message: Message, dialog_manager: DialogManager) -> None:
    await dialog_manager.start(Home.menu, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)


async def on_language_command(message: Message, dialog_manager: DialogManager) -> None:
    await on_language(message, None, dialog_manager)
    await show_present(dialog_manager, ShowMode.SEND)


async def on_privacy(_message: Message, dialog_manager: DialogManager) -> None:
    await open_above_home(dialog_manager, Privacy.menu, {}, ShowMode.SEND)


async def on_help(_message: Message, dialog_manager: DialogManager) -> None:
    """Opens on top of the current window and tells about it first; going back returns to it with nothing lost."""
    if dialog_manager.has_context():
        about = page_of_window(dialog_manager.current_context().state)
        data = {"about": about.value} if about else {}
        await dialog_manager.start(Help.menu, data, show_mode=ShowMode.SEND)
    else:
        await open_above_home(dialog_manager, Help.menu, {}, ShowMode.SEND)


async def on_membership(event: ChatMemberUpdated, uow: Uow) -> None:
    """When a person blocks the bot, stop sending to them; when they unblock it, start again."""
    is_back = event.new_chat_member.status == ChatMemberStatus.MEMBER
    async with uow.write() as act:
        await (come_back(act) if is_back else leave(act))


def register(to: Router, links: Iterable[StartLink]) -> None:
    to.message.register(Start(links).__call__, CommandStart())
    to.message.register(on_menu, Command("menu", "cancel"))
    to.message.register(on_language_command, Command("language"))
    to.message.register(on_privacy, Command("privacy"))
    to.message.register(on_help, Command("help"))
    to.my_chat_member.register(on_membership)


async def on_anything(_message: Message, dialog_manager: DialogManager) -> None:
    """No window is open, so show home."""
    await show_present(dialog_manager, ShowMode.SEND)


async def on_any_press(press: CallbackQuery, dialog_manager: DialogManager, speech: Speech) -> None:
    """The button is too old or forged."""
    await acknowledge(press, speech.label("shared-old-button"))
    await show_present(dialog_manager, ShowMode.SEND)


def unhandled_router() -> Router:
    unhandled = Router(name="unhandled")
    unhandled.message.register(on_anything)
    unhandled.callback_query.register(on_any_press)
    return unhandled


async def publish_commands(bot: Bot) -> None:
    """Set the command menu in each language."""
    for locale in LOCALES:
        speech = Speech(locale, "UTC")
        commands = [BotCommand(command=name, description=speech.label(f"commands-{name}")) for name in COMMANDS]
        await bot.set_my_commands(commands, language_code=None if locale == "ru" else locale)
