"""What the bot tells Telegram about itself at each start: its commands, and where updates go."""

import asyncio

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest

from bot.operator_error import OperatorError
from bot.receive.outage import OUTAGES
from bot.receive.polling import ALLOWED_UPDATES
from bot.settings import Settings
from handlers.shared.commands import publish_commands

log = structlog.get_logger()


async def tell_telegram(bot: Bot, settings: Settings) -> None:
    """Tries until Telegram answers, because nothing else works before that. Raises OperatorError when it refuses
    WEBHOOK_URL.
    """
    while True:
        try:
            await bot.me()  # kept by the bot, for links into it
            await publish_commands(bot)
            await _say_where_updates_go(bot, settings)
        except OUTAGES as error:
            log.warning("telegram does not answer yet", error=type(error).__name__)
            await asyncio.sleep(1)
        else:
            return


async def _say_where_updates_go(bot: Bot, settings: Settings) -> None:
    if not settings.webhook_address or not settings.webhook_secret:
        await bot.delete_webhook()
        return
    secret = settings.webhook_secret.get_secret_value()
    try:
        await bot.set_webhook(settings.webhook_address, secret_token=secret, allowed_updates=ALLOWED_UPDATES)
    except TelegramBadRequest as error:
        raise OperatorError(f"WEBHOOK_URL: Telegram does not take it ({error.message}).") from None
