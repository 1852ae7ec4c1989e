"""A bot that sends every kind of thing the page must draw; its texts do not matter."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from aiogram import Bot, Dispatcher, F, Router, types
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramAPIError
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton
from aiogram.utils.keyboard import ReplyKeyboardMarkup

LONG_LABEL = "A label that is far too long for its half of the row, as it happens"
FORMATS = (
    "<b>bold <i>both</i></b> <u>under</u> <s>struck</s> <code>code</code> <tg-spoiler>hidden</tg-spoiler>\n"
    '<blockquote>quoted</blockquote>\n<pre>as is</pre>\n<a href="https://example.org/">a link</a>'
)

router = Router()


def keys(*rows: tuple[tuple[str, str], ...]) -> InlineKeyboardMarkup:
    buttons = [[InlineKeyboardButton(text=text, callback_data=data) for text, data in row] for row in rows]
    return InlineKeyboardMarkup(inline_keyboard=buttons)


def counter(count: int) -> InlineKeyboardMarkup:
    """The `next` button moves down a row at every press, as in a calendar when the month changes."""
    above = [((f"Row {row}", f"row:{row}"),) for row in range(count)]
    return keys(*above, (("Back", f"count:{count - 1}"), ("Next", "next")), (("Toast", "toast"), ("Alert", "alert")))


@router.message(CommandStart())
async def started(message: types.Message, command: CommandObject) -> None:
    came_by = f" by {command.args}" if command.args else ""
    await message.answer(f"Welcome{came_by}. Count: 0", reply_markup=counter(0))


@router.message(Command("keys"))
async def reply_keys(message: types.Message) -> None:
    rows = [[KeyboardButton(text="Yes"), KeyboardButton(text="No")], [KeyboardButton(text=LONG_LABEL)]]
    await message.answer("Choose below", reply_markup=ReplyKeyboardMarkup(keyboard=rows, resize_keyboard=True))


@router.message(Command("long"))
async def long_label(message: types.Message) -> None:
    await message.answer("Long", reply_markup=keys(((LONG_LABEL, "long"), ("Short", "short"))))


@router.message(Command("blank"))
async def blank_button(message: types.Message) -> None:
    """A blank button as aiogram-dialog makes for the first and last week of a month: its data is only the context."""
    await message.answer("Days", reply_markup=keys(((" ", "context\x1d"), ("1", "day:1"), ("2", "day:2"))))


@router.message(Command("formats"))
async def formats(message: types.Message) -> None:
    await message.answer(FORMATS, parse_mode="HTML")


@router.message(Command("link"))
async def deep_link(message: types.Message) -> None:
    me = await message.bot.me()
    await message.answer(f"Pass it on: https://t.me/{me.username}?start=m57")


@router.message(Command("window"))
async def window(message: types.Message) -> None:
    await message.answer("Window 1", reply_markup=keys((("Renew", "renew"),)))


@router.message(Command("quiet"))
async def quiet_button(message: types.Message) -> None:
    await message.answer("A press changes nothing here", reply_markup=keys((("Quiet", "quiet"),)))


@router.message(Command("refused"))
async def refused(message: types.Message) -> None:
    with contextlib.suppress(TelegramAPIError):
        await message.bot.send_message(404404, "nobody is there")


@router.message(Command("typing"))
async def typing(message: types.Message) -> None:
    await message.bot.send_chat_action(message.chat.id, "typing")


@router.message(Command("tell"))
async def tell(message: types.Message, command: CommandObject) -> None:
    """Writes to another person, as when a mentee's act shows in the mentor's chat."""
    await message.bot.send_message(int(command.args), "Somebody asks for you")


@router.message(F.document)
async def document(message: types.Message) -> None:
    content = BufferedInputFile(b"seen\n" * 400, filename="receipt.txt")
    await message.answer_document(content, caption=f"Got {message.document.file_name}")


@router.message(F.photo)
async def photo(message: types.Message) -> None:
    await message.answer_photo(message.photo[-1].file_id, caption=f"Saw: {message.caption}")


@router.message(F.location)
async def location(message: types.Message) -> None:
    where = message.location
    await message.answer_venue(where.latitude, where.longitude, title="School 57", address="A lane, 7")


@router.message(F.contact)
async def contact(message: types.Message) -> None:
    await message.answer(f"Phone: {message.contact.phone_number}")


@router.message()
async def echo(message: types.Message) -> None:
    await message.answer(f"You said: {message.text}")


@router.callback_query(F.data == "next")
async def pressed_next(query: types.CallbackQuery) -> None:
    count = int(query.message.text.rpartition(" ")[2]) + 1
    await query.message.edit_text(f"Count: {count}", reply_markup=counter(count))
    await query.answer()


@router.callback_query(F.data == "renew")
async def renewed(query: types.CallbackQuery) -> None:
    """Replaces the window by a new one below it, as a dialog does when another message has come in between."""
    await query.message.delete()
    await query.message.answer("Window 2", reply_markup=keys((("Other", "other"),), (("Renew", "renew"),)))
    await query.answer()


@router.callback_query(F.data == "quiet")
async def pressed_quiet(query: types.CallbackQuery) -> None:
    """Answers a press without text, as for a notice that does not change."""
    await query.answer()


@router.callback_query(F.data.in_({"toast", "alert"}))
async def answered(query: types.CallbackQuery) -> None:
    await query.answer(f"This is the {query.data}", show_alert=query.data == "alert")


@contextlib.asynccontextmanager
async def running(address: str, token: str) -> AsyncIterator[Bot]:
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(address)))
    await bot.set_my_commands([types.BotCommand(command="keys", description="A keyboard below")])
    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    options = {"handle_signals": False, "close_bot_session": False, "polling_timeout": 5}
    polling = asyncio.create_task(dispatcher.start_polling(bot, **options))
    try:
        yield bot
    finally:
        await dispatcher.stop_polling()
        await polling
        dispatcher.sub_routers.clear()  # a router has one parent, and every test makes a new dispatcher
        router._parent_router = None
        # The wrapper's own close() sleeps for a quarter of a second.
        await bot.session._session.close()
