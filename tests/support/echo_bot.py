"""A small aiogram bot that shows every path: it answers a text with a button, and a press with an edit."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

KEYBOARD = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Press", callback_data="pressed")]])


def echo() -> Router:
    router = Router()

    @router.message(F.text)
    async def on_text(message: Message) -> None:
        await message.answer(f"you said {message.text}", reply_markup=KEYBOARD)

    @router.callback_query()
    async def on_press(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        await query.message.edit_text(f"pressed {query.data}")
        await query.answer("done")

    return router
