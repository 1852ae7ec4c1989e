"""A message with a link button that Telegram refuses is sent without that button: its text has the link, too."""

import structlog
from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

log = structlog.get_logger()


class RefusedLinks(BaseRequestMiddleware):
    """Telegram words the refusal by where it detects it: «BUTTON_URL_INVALID», «inline keyboard button URL … is
    invalid».
    """

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        try:
            return await make_request(bot, method)
        except TelegramBadRequest as error:
            without = _without_links(getattr(method, "reply_markup", None))
            if without is None or "url" not in error.message.lower():
                raise
            log.warning("telegram refuses the link of a button", method=type(method).__name__)
        return await make_request(bot, method.model_copy(update={"reply_markup": without}))


def _without_links(keyboard: object) -> InlineKeyboardMarkup | None:
    """The same buttons without those that open a link; None when no button does."""
    if not isinstance(keyboard, InlineKeyboardMarkup):
        return None
    rows = [[button for button in row if not _opens_link(button)] for row in keyboard.inline_keyboard]
    if rows == keyboard.inline_keyboard:
        return None
    return InlineKeyboardMarkup(inline_keyboard=[row for row in rows if row])


def _opens_link(button: InlineKeyboardButton) -> bool:
    return button.url is not None
