"""Structured logs for the operator: what happened, where, and the incident's code that the person was told.

They never contain the token or personal data: a person is a random key, an error its type and place. An error's message
is left out unless its type never quotes data, because names leak through messages.
"""

import asyncio
import logging
import re
import secrets
import sys
import traceback
from collections.abc import Callable, Iterator
from hashlib import blake2b
from types import TracebackType
from typing import Any
from urllib.parse import quote, quote_plus, unquote, urlsplit

import structlog
from aiogram.exceptions import TelegramAPIError
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from bot.repeated_faults import RepeatedFaults
from bot.settings import Settings

# error types whose messages name types, attributes, files and addresses, never what somebody wrote
_SPEAK_OF_CODE = (AttributeError, ImportError, NameError, OSError, TypeError)
_QUOTED = re.compile("[\"']")
SECRET_LENGTH = 8  # characters; hiding shorter strings would blank out ordinary words
_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]

_KEY = secrets.token_bytes(16)  # for this run only and never stored, so that nobody can tell later whose line it was

log = structlog.get_logger()


def key_of(chat_id: int) -> str:
    """The random key that stands for a person in the logs of this process."""
    return blake2b(str(chat_id).encode(), key=_KEY, digest_size=4).hexdigest()


def set_up_logs(settings: Settings) -> None:
    """One line per event, on standard error; records of libraries are written the same way."""
    repeated = RepeatedFaults()
    level = logging.getLevelNamesMapping()[settings.log_level]
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.ExceptionRenderer(_place),
    ]
    rendered = [_renderer(), _without(_secrets(settings))]
    structlog.configure(
        processors=[repeated.processor, *shared, *rendered],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    handler = logging.StreamHandler(sys.stderr)
    own = [structlog.stdlib.ProcessorFormatter.remove_processors_meta, *rendered]
    handler.addFilter(repeated.passes)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(processors=own, foreign_pre_chain=shared))
    logging.basicConfig(handlers=[handler], level=max(level, logging.WARNING), force=True)


def _renderer() -> Any:
    if sys.stderr.isatty():
        return structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    return structlog.processors.JSONRenderer(ensure_ascii=False)


def on_stray_error(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Replaces asyncio's own handler, which would print the error's message."""
    log.error("a task failed with nobody waiting for it", exc_info=context.get("exception"))


def spoken(error: BaseException) -> str:
    """The type of an error, and its message where that type never quotes data."""
    name = type(error).__name__
    if isinstance(error, TelegramAPIError):
        return f"{name}: {_QUOTED.split(error.message)[0][:200]}"  # Telegram quotes what people wrote
    if isinstance(error, DBAPIError):
        return f"{name}: {' '.join(_of_database(error.orig))}"
    return f"{name}: {error}" if isinstance(error, _SPEAK_OF_CODE) else name


def _of_database(error: BaseException | None) -> Iterator[str]:
    for fact in ("sqlstate", "sqlite_errorname", "table_name", "constraint_name"):
        if value := getattr(error, fact, None) or getattr(error.__cause__ if error else None, fact, None):
            yield str(value)


def _place(exc_info: _ExcInfo) -> str:
    """The chain of errors with their frames; messages only as `spoken` allows."""
    lines: list[str] = []
    error: BaseException | None = exc_info[1]
    while error is not None:
        lines += [spoken(error), *(line.rstrip("\n") for line in traceback.format_tb(error.__traceback__))]
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\n".join(lines)


def _secrets(settings: Settings) -> list[str]:
    """The strings to hide. Of the token, only the part after the colon: in an address the colon may be
    percent-encoded.
    """
    given = [secret.get_secret_value() for secret in (settings.bot_token, settings.webhook_secret) if secret]
    hidden = [secret.rpartition(":")[2] for secret in given]
    passwords = [make_url(settings.database).password, unquote(urlsplit(settings.proxy or "").password or "")]
    for password in filter(None, passwords):
        # as encoded in an address
        hidden += [password, quote(password, safe=""), quote(password), quote_plus(password)]
    return [secret for secret in hidden if len(secret) >= SECRET_LENGTH]


def _without(hidden: list[str]) -> Callable[[object, str, str], str]:
    def hide(_logger: object, _name: str, line: str) -> str:
        for secret in hidden:
            line = line.replace(secret, "***")
        return line

    return hide
