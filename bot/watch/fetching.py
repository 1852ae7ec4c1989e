"""Watches whether updates come in: a bot that can send but receives nothing is not ready."""

import asyncio
from datetime import timedelta
from typing import Protocol

from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramAPIError

from services.unit_of_work import Clock

LATELY = 60.0  # seconds; longer than a long poll
ASK_EVERY = 10.0  # seconds between two questions about the webhook
ANSWER_IN = 5


class Fetching(Protocol):
    async def goes_on(self) -> bool:
        """Whether updates came in lately, or would have if there had been any."""


class ByPolling:
    """`succeeded` is called after each `getUpdates` that Telegram has answered."""

    def __init__(self) -> None:
        self._succeeded_at: float | None = None

    def succeeded(self) -> None:
        self._succeeded_at = _now()

    async def goes_on(self) -> bool:
        return self._succeeded_at is not None and _now() - self._succeeded_at < LATELY


class ByWebhook:
    """Asks Telegram, which says when it last failed to deliver and whether updates are waiting."""

    def __init__(self, bot: Bot, clock: Clock, address: str) -> None:
        self._bot = bot
        self._clock = clock
        self._address = address
        self._asked_at: float | None = None
        self._goes_on = False

    async def goes_on(self) -> bool:
        """While Telegram does not answer, or in a way that this version cannot read, this is the last known result."""
        if self._asked_at is None or _now() - self._asked_at >= ASK_EVERY:
            self._asked_at = _now()
            try:
                self._goes_on = await self._is_delivered()
            except (TelegramAPIError, ClientDecodeError):
                return self._goes_on
        return self._goes_on

    async def _is_delivered(self) -> bool:
        info = await self._bot.get_webhook_info(request_timeout=ANSWER_IN)
        failed_at = info.last_error_date
        is_recent = failed_at is not None and self._clock.now() - failed_at < timedelta(seconds=LATELY)
        return info.url == self._address and not (is_recent and info.pending_update_count)


def _now() -> float:
    return asyncio.get_running_loop().time()
