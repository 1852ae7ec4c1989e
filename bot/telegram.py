"""The bot that speaks with Telegram: every sending passes the pacer, and no error of it carries the token.

aiogram puts the token into addresses, and its HTTP library puts addresses into errors, which may then be logged or
stored; here such an error is replaced where it arises, without the former in its chain.
"""

from collections.abc import AsyncGenerator
from typing import Any, TypeVar

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError
from aiogram.methods import GetFile, TelegramMethod
from aiohttp import ClientError, ClientResponseError
from pydantic import ValidationError

from bot.send.pacer import Pacer

REQUEST_TIMEOUT = 8  # less than a handler's deadline: a silent Telegram is told apart from a fault of our own
Answer = TypeVar("Answer")


def make_bot(token: str, api: TelegramAPIServer, rate: float | None) -> Bot:
    """A bot all of whose sending passes the pacer at `rate` bulk messages a second; texts are Telegram HTML."""
    session = DiscreetSession(api=api, timeout=REQUEST_TIMEOUT)
    session.middleware(Pacer(rate))
    return Bot(token, session=session, default=DefaultBotProperties(parse_mode=ParseMode.HTML))


class DiscreetSession(AiohttpSession):
    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[Answer],
        timeout: int | None = None,  # noqa: ASYNC109 (aiogram's own)
    ) -> Answer:
        try:
            return await super().make_request(bot, method, timeout)
        except TelegramNetworkError as error:
            words = error.message.replace(bot.token, "***")
        except ClientDecodeError as error:
            if isinstance(error.original, ValidationError):
                raise
            words = "the answer is not Telegram's"  # a page of what stands between, like a proxy's 502
        raise TelegramNetworkError(method, words)

    async def stream_content(self, *args: Any, **kw: Any) -> AsyncGenerator[bytes, None]:
        """Raises TelegramNetworkError when a file cannot be had."""
        try:
            async for chunk in super().stream_content(*args, **kw):
                yield chunk
            return
        except ClientResponseError as error:
            words = f"{type(error).__name__}: {error.status}"
        except (ClientError, TimeoutError) as error:
            words = type(error).__name__
        raise TelegramNetworkError(GetFile(file_id=""), words)
