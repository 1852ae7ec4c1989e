"""The bot that talks to Telegram: everything sent passes the pacer, calls without files go as JSON (less than half the
cost of a form), and no error carries the token.

aiogram puts the token into addresses, and its HTTP library puts addresses into errors, which may then be logged or
stored. Such an error is replaced where it arises, and the original is not chained to it.
"""

import json
from collections.abc import AsyncGenerator
from functools import partial
from typing import Any, TypeVar

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError
from aiogram.methods import GetFile, Response, TelegramMethod
from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientResponseError,
    ClientTimeout,
    ConnectionTimeoutError,
    FormData,
    JsonPayload,
)
from aiohttp_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError
from pydantic import ValidationError

from bot.send.newer_answers import is_of_telegram, without_refused
from bot.send.pacer import Pacer
from bot.send.refused_links import RefusedLinks

REQUEST_TIMEOUT = 8  # seconds; less than a handler's deadline, so that a silent Telegram is not taken for our own fault
CONNECT_TIMEOUT = 4  # seconds of these; when connecting takes longer, nothing was sent
# What connecting through a proxy raises; none of these is an aiohttp error, and errors of TLS come as OSError.
_NOT_CONNECTED = (ProxyConnectionError, ProxyError, ProxyTimeoutError, OSError)
Answer = TypeVar("Answer")


def make_bot(token: str, api: TelegramAPIServer, rate: float | None, proxy: str | None = None) -> Bot:
    """A bot that sends everything through the pacer, at `rate` bulk messages a second; texts are Telegram HTML."""
    session = DiscreetSession(api=api, timeout=REQUEST_TIMEOUT, proxy=proxy)
    session.middleware(RefusedLinks())  # outside the pacer, so that the second attempt waits for its place, too
    session.middleware(Pacer(rate))
    return Bot(token, session=session, default=DefaultBotProperties(parse_mode=ParseMode.HTML))


def pacer_of(bot: Bot) -> Pacer:
    """The pacer that all sending of this bot passes."""
    return next(part for part in bot.session.middleware if isinstance(part, Pacer))


class Unreachable(TelegramNetworkError):
    """No connection to Telegram was made, so nothing was done there."""


class _Json(FormData):
    """Sends as JSON what aiogram sends as a form: Telegram reads both."""

    def __init__(self, values: dict[str, Any]) -> None:
        super().__init__()
        self._values = values

    def __call__(self) -> JsonPayload:
        return JsonPayload(self._values, dumps=_dumps)


_dumps = partial(json.dumps, ensure_ascii=False)


class DiscreetSession(AiohttpSession):
    def _setup_proxy_connector(self, proxy: Any) -> None:
        """Keeps the certificates that Telegram's is checked with: aiogram drops them when there is a proxy."""
        direct = self._connector_init
        super()._setup_proxy_connector(proxy)
        self._connector_init = direct | self._connector_init

    def check_response(
        self, bot: Bot, method: TelegramMethod[Answer], status_code: int, content: str
    ) -> Response[Answer]:
        """Raises ClientDecodeError for an answer that is not Telegram's or that lacks required fields."""
        try:
            response = super().check_response(bot, method, status_code, content)
            if response.result is not None:
                return response
            answer, refused = json.loads(content), None
        except ClientDecodeError as error:
            if not isinstance(error.original, ValidationError) or not is_of_telegram(error.data):
                raise
            answer, refused = error.data, error.original
        readable = without_refused(method, answer, refused)
        return super().check_response(bot, method, status_code, json.dumps(readable))

    def build_form_data(self, bot: Bot, method: TelegramMethod[Any]) -> FormData:
        files: dict[str, Any] = {}
        given = method.model_dump(exclude_none=True, warnings=False)
        values = {name: self.prepare_value(value, bot, files, _dumps_json=False) for name, value in given.items()}
        if files:
            return super().build_form_data(bot, method)
        return _Json({name: value for name, value in values.items() if value not in (None, "")})

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[Answer],
        timeout: int | None = None,  # noqa: ASYNC109 (aiogram's own)
    ) -> Answer:
        kind = TelegramNetworkError
        within: Any = ClientTimeout(timeout or self.timeout, sock_connect=CONNECT_TIMEOUT)
        try:
            return await super().make_request(bot, method, within)
        except TelegramNetworkError as error:
            words = error.message.replace(bot.token, "***")
            if isinstance(error.__cause__, ClientConnectorError | ConnectionTimeoutError):
                kind = Unreachable
        except ClientDecodeError as error:
            if is_of_telegram(error.data):
                raise
            words = "the answer is not Telegram's"  # such as a proxy's page for 502
        except _NOT_CONNECTED as error:
            words, kind = _without_connection(error), Unreachable
        raise kind(method, words)

    async def stream_content(self, *args: Any, **kw: Any) -> AsyncGenerator[bytes, None]:
        """Raises TelegramNetworkError when a file cannot be downloaded."""
        kind = TelegramNetworkError
        try:
            async for chunk in super().stream_content(*args, **kw):
                yield chunk
            return
        except ClientResponseError as error:
            words = f"{type(error).__name__}: {error.status}"
        except (ClientError, TimeoutError) as error:
            words = type(error).__name__
        except _NOT_CONNECTED as error:
            words, kind = _without_connection(error), Unreachable
        raise kind(GetFile(file_id=""), words)


def _without_connection(error: Exception) -> str:
    return f"no connection through TELEGRAM_PROXY ({type(error).__name__})"
