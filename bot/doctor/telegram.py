"""Checks Telegram: it can be reached with our token, its clock agrees with ours, and it sends updates to the right
place.
"""

from datetime import timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from aiogram import Bot
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import TelegramAPIError, TelegramNetworkError, TelegramNotFound, TelegramUnauthorizedError
from aiogram.types import WebhookInfo
from aiohttp import ClientTimeout

from bot.clock import MovableClock
from bot.doctor.clocks import compared
from bot.doctor.findings import Examination
from bot.operator_error import OperatorError
from bot.settings import Settings
from bot.telegram import REQUEST_TIMEOUT, DiscreetSession, make_bot

LATELY = timedelta(hours=1)
MANY = 100  # updates; as many as Telegram gives at once


async def examine_telegram(examination: Examination, settings: Settings) -> None:
    try:
        bot = await _bot(settings)
    except OperatorError as error:
        examination.wrong("Telegram", str(error))
        return
    try:
        if await examination.look("Telegram", _is_reached(bot, settings)):
            await examination.look("Clock beside Telegram's", _check_clock(bot))
            await examination.look("Updates", _check_updates(bot, settings))
    finally:
        await bot.session.close()


async def _bot(settings: Settings) -> Bot:
    """Raises OperatorError."""
    url = settings.telegram_api_url
    if settings.bot_token is not None:
        api = TelegramAPIServer.from_base(url) if url else PRODUCTION
        return make_bot(settings.bot_token.get_secret_value(), api, settings.send_rate, settings.proxy)
    from bot.local_telegram import HOST, served_elsewhere

    address = url or f"http://{HOST}:{settings.sandbox_port}"
    try:
        local = await served_elsewhere(address)
    except OperatorError:
        if url:
            raise
        raise OperatorError(f"no local Telegram answers at {address}: start the bot, which opens it.") from None
    return make_bot(local.token, local.api, settings.send_rate)


async def _is_reached(bot: Bot, settings: Settings) -> str:
    address = _address(bot)
    try:
        me = await bot.get_me()
    except (TelegramUnauthorizedError, TelegramNotFound):
        raise OperatorError("BOT_TOKEN: Telegram does not know this token; ask @BotFather for it.") from None
    except TelegramAPIError as error:
        # DiscreetSession keeps the token and the proxy's password out of the message of a network error
        reason = error.message if isinstance(error, TelegramNetworkError) else type(error).__name__
        cause = "TELEGRAM_PROXY, and at the network" if settings.proxy else "the network"
        raise OperatorError(
            f"{address} does not answer ({reason}): look at {cause} of this machine, and see «Where to host it» in "
            "docs/operations.md."
        ) from None
    return f"{address} answers, and knows the bot as @{me.username}."


async def _check_clock(bot: Bot) -> str:
    """Reads the Date header of an answer, which aiogram does not give."""
    assert isinstance(bot.session, DiscreetSession)
    session = await bot.session.create_session()
    asking = session.head(_address(bot), allow_redirects=False, timeout=ClientTimeout(total=REQUEST_TIMEOUT))
    before = MovableClock().now()
    async with asking as answer:
        date = answer.headers.get("Date")
    if date is None:
        return "Telegram's answer has no date."
    return compared(parsedate_to_datetime(date), before, MovableClock().now(), "Telegram's")


async def _check_updates(bot: Bot, settings: Settings) -> str:
    info = await bot.get_webhook_info()
    waiting = f"{info.pending_update_count} of them wait"
    _check_address(info, settings)
    failed_at, words = info.last_error_date, info.last_error_message
    if failed_at and info.pending_update_count and MovableClock().now() - failed_at < LATELY:
        raise OperatorError(
            f"Telegram could not deliver at {failed_at:%H:%M} UTC ({words}), and {waiting}: look at the proxy, its "
            "certificate, and whether the bot runs."
        )
    if info.pending_update_count >= MANY:
        raise OperatorError(f"{waiting}: see that the bot runs, and what its log says.")
    return f"they come by {'the webhook' if info.url else 'polling'}, and {waiting}."


def _check_address(info: WebhookInfo, settings: Settings) -> None:
    """Raises OperatorError when Telegram sends updates elsewhere."""
    if info.url == (settings.webhook_address or ""):
        return
    if not info.url:
        raise OperatorError("Telegram does not know our webhook: start the bot, which sets it.")
    raise OperatorError(
        f"Telegram sends them to {urlsplit(info.url).hostname}, not where WEBHOOK_URL says: start the bot again; if "
        "that does not last, another program has the same token."
    )


def _address(bot: Bot) -> str:
    parts = urlsplit(bot.session.api.base)
    return f"{parts.scheme}://{parts.netloc}"
