"""Structured logs for the operator. The bot's token never gets into them, whatever fails."""

import logging
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

from bot.settings import Settings

Event = MutableMapping[str, Any]


def set_up_logs(settings: Settings) -> None:
    """One line an event, on standard error; libraries' own records come the same way."""
    level = logging.getLevelNamesMapping()[settings.log_level]
    token = settings.bot_token.get_secret_value() if settings.bot_token else None
    renderer: Any = (
        structlog.dev.ConsoleRenderer()
        if sys.stderr.isatty()
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    shared: list[Any] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        _without(token),
    ]
    structlog.configure(
        processors=[*shared, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(processor=renderer, foreign_pre_chain=shared))
    logging.basicConfig(handlers=[handler], level=max(level, logging.WARNING), force=True)


def _without(secret: str | None) -> Any:
    def hide(_logger: object, _name: str, event: Event) -> Event:
        if secret is None:
            return event
        return {key: value.replace(secret, "***") if isinstance(value, str) else value for key, value in event.items()}

    return hide
