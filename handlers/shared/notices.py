"""How notices are written: a view for each kind, and the outcome that a notice shows after its button was pressed."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any

from aiogram import Bot
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram_dialog import DialogManager
from sqlalchemy.ext.asyncio import AsyncSession

from handlers.shared.addresses import Addresses
from handlers.shared.middleware_data import bot_of
from handlers.shared.posts import Post
from handlers.shared.presses import acknowledge, forgiving, put_buttons
from handlers.shared.speech import Html, Speech
from handlers.shared.subject_windows import opened_with
from models.notice import NoticeKind
from services.refusals import Refusal
from services.unit_of_work import Act

Button = tuple[str, CallbackData | str]
Buttons = tuple[tuple[type[CallbackData], Callable[..., Awaitable[None]]], ...]
Rows = tuple[tuple[Button, ...], ...]
_OUTCOME = re.compile("\n\n<b>[→✓]</b> ")


@dataclass(frozen=True, slots=True)
class LetterFile:
    """A small file that a notice brings; made while the notice is written."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """The message to send: Telegram HTML, and rows of (label, callback data or https link). With a file the text is its
    caption and so has at most 1,024 characters. With a post, that is sent, and `text` is not.
    """

    text: Html
    rows: Rows = ()
    file: LetterFile | None = None
    post: Post | None = None

    @property
    def keyboard(self) -> InlineKeyboardMarkup | None:
        return keyboard_of(self.rows) if self.rows else None


@dataclass(frozen=True, slots=True)
class Untold:
    """Whom to tell when a notice cannot be delivered because its receiver has blocked the bot or has never opened it.
    The person that `who` returns gets a notice of kind `kind`, with the ids of the first notice and its kind as `of`.
    `who` reads in the receiver's act; None means that nobody waits.
    """

    kind: NoticeKind
    who: Callable[[Act, dict[str, Any]], Awaitable[int | None]]


Write = Callable[[Act, dict[str, Any], Speech], Awaitable[Letter | None]]


@dataclass(frozen=True, slots=True)
class Addressed:
    """Makes a letter that names an address of the program."""

    write: Callable[[Act, dict[str, Any], Speech, Addresses], Awaitable[Letter | None]]


@dataclass(frozen=True, slots=True)
class NoticeView:
    """A kind of notice. `write` makes the letter, reading in the receiver's act; it returns None or raises a refusal
    when the notice no longer applies, and the notice is written off. A notice later than `stale_after` is written off
    too. `repeat`: send again when Telegram's answer to the first sending was lost. `read_ahead`: load in one go what
    the letters of several notices need, given their ids. `untold`: whom to tell when the receiver cannot be reached.
    `kept`: the numbers of the messages are kept, for editing or deleting them later.
    """

    kind: NoticeKind
    write: Write | Addressed
    stale_after: timedelta = timedelta(days=7)
    repeat: bool = True
    read_ahead: Callable[[AsyncSession, list[dict[str, Any]]], Awaitable[None]] | None = None
    untold: Untold | None = None
    kept: bool = False

    async def letter(self, act: Act, ids: dict[str, Any], speech: Speech, addresses: Addresses) -> Letter | None:
        """Raises Refusal."""
        if isinstance(self.write, Addressed):
            return await self.write.write(act, ids, speech, addresses)
        return await self.write(act, ids, speech)


def keyboard_of(rows: Rows) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[_button(*button) for button in row] for row in rows])


def _button(label: str, does: CallbackData | str) -> InlineKeyboardButton:
    if isinstance(does, str):
        return InlineKeyboardButton(text=label, url=does)
    return InlineKeyboardButton(text=label, callback_data=does.pack())


async def show_outcome(press: CallbackQuery, outcome: Html, *, rows: Rows = ()) -> None:
    """Add the outcome below the pressed notice's text, and replace its buttons by `rows`."""
    await acknowledge(press)
    if press.bot is not None and isinstance(press.message, Message):
        await _edit(press.bot, _Pressed.of(press.message), outcome, rows)


async def show_anew(press: CallbackQuery, letter: Letter) -> None:
    """Replace the pressed notice by what is true now. The press still has to be answered."""
    if press.bot is not None and isinstance(press.message, Message):
        with forgiving():
            await press.message.edit_text(letter.text, reply_markup=letter.keyboard)


async def change_buttons(press: CallbackQuery, rows: Rows) -> None:
    """Replace the pressed notice's buttons, for the second step of a choice."""
    await acknowledge(press)
    await put_buttons(press, keyboard_of(rows))


async def open_on_top(manager: DialogManager, state: State, data: dict[str, Any]) -> None:
    """Open a dialog from a notice, at the bottom of the chat; ending it returns to the window that was open. If opening
    it is refused, that window stays open. Raises Refusal.
    """
    press = manager.event
    if isinstance(press, CallbackQuery) and isinstance(press.message, Message):
        data = {**data, "notice": asdict(_Pressed.of(press.message))}
    try:
        await manager.start(state, data)
    except Refusal:
        await manager.mark_closed()
        raise
    if isinstance(press, CallbackQuery):
        await acknowledge(press)  # a press can be answered once, and a refusal answers it instead


async def show_outcome_of_opened(manager: DialogManager, outcome: Html, *, rows: Rows = ()) -> None:
    """Show the outcome on the notice that opened the current dialog, if a notice did, and replace its buttons by
    `rows`.
    """
    if "notice" in (opened := opened_with(manager)):
        await _edit(bot_of(manager), _Pressed(**opened["notice"]), outcome, rows)


async def show_opened_anew(manager: DialogManager, letter: Letter) -> None:
    """Replace the notice that opened the current dialog, if a notice did, by what is true now."""
    if "notice" in (opened := opened_with(manager)):
        pressed = _Pressed(**opened["notice"])
        with forgiving():
            await bot_of(manager).edit_message_text(
                letter.text, chat_id=pressed.chat_id, message_id=pressed.message_id, reply_markup=letter.keyboard
            )


@dataclass(frozen=True, slots=True)
class _Pressed:
    """What is needed for editing a notice later."""

    chat_id: int
    message_id: int
    text: str
    is_caption: bool

    @classmethod
    def of(cls, message: Message) -> "_Pressed":
        text = _OUTCOME.split(message.html_text)[0]
        return cls(message.chat.id, message.message_id, text, message.text is None)


def _marked(outcome: Html) -> str:
    """An outcome begins with ✓ when something was done; a refusal does not."""
    done = outcome.removeprefix("✓ ")
    return f"\n\n<b>{'→' if done == outcome else '✓'}</b> {done}"


async def _edit(bot: Bot, notice: _Pressed, outcome: Html, rows: Rows) -> None:
    keyboard = keyboard_of(rows) if rows else None
    chat_id, message_id = notice.chat_id, notice.message_id
    text = notice.text + _marked(outcome)
    with forgiving():
        if notice.is_caption:
            await bot.edit_message_caption(chat_id=chat_id, message_id=message_id, caption=text, reply_markup=keyboard)
        else:
            await bot.edit_message_text(text, chat_id=chat_id, message_id=message_id, reply_markup=keyboard)
