"""Slows down a person who sends or presses too much; others are not affected, and no message is lost.

Twenty messages and presses pass at once, then one every half second, in the person's own lane. A message waits for its
turn. A press does not wait, since a late answer would not help: it has no effect, and its answer says that this is too
quick. While polling, Telegram shows at most a hundred updates past the lowest unacknowledged one, so slowed messages
could hide those of other people: when that window fills, `hurry` is set and no message waits.
"""

import asyncio
from collections.abc import Hashable

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import Update

from bot.watch.metrics import UPDATES
from handlers.shared.speech import Speech, language_of

BURST = 20  # messages and presses that pass at once
PERIOD = 10.0  # seconds in which the allowance of a burst grows back
REMEMBERED = 5000

log = structlog.get_logger()


class Flood:
    def __init__(self) -> None:
        self.hurry = asyncio.Event()
        self._whole_at: dict[Hashable, float] = {}  # when each person's allowance is whole again, by the loop's clock

    async def wait(self, person: Hashable) -> None:
        """Wait until one more message of this person may be handled."""
        pause = self._pause(person)
        self._take(person)
        if pause > 0:
            try:
                async with asyncio.timeout(pause):
                    await self.hurry.wait()
            except TimeoutError:
                return

    def lets_press(self, person: Hashable) -> bool:
        """Whether one more press of this person may be handled now. A refused press does not use up the allowance."""
        if self._pause(person) > 0:
            return False
        self._take(person)
        return True

    def _pause(self, person: Hashable) -> float:
        """Seconds until one more may pass."""
        return self._next(person) - PERIOD - _now()

    def _take(self, person: Hashable) -> None:
        if len(self._whole_at) > REMEMBERED:
            self._whole_at = {one: moment for one, moment in self._whole_at.items() if moment > _now()}
        self._whole_at[person] = self._next(person)

    def _next(self, person: Hashable) -> float:
        """When the allowance is whole again after one more."""
        return max(self._whole_at.get(person, 0), _now()) + PERIOD / BURST


async def turn_away(bot: Bot, update: Update) -> None:
    """Answer a press beyond the limit, in the language of the person's Telegram: nothing is read from the database for
    it, so that a flood of presses costs little.
    """
    press = update.callback_query
    assert press is not None
    UPDATES.labels("callback_query", "turned away").inc()
    words = Speech(language_of(press.from_user.language_code), "UTC").label("flood-text")
    try:
        await bot.answer_callback_query(press.id, words)
    except TelegramAPIError as error:
        log.warning("a press beyond the limit was not answered", error=type(error).__name__)


def _now() -> float:
    return asyncio.get_running_loop().time()
