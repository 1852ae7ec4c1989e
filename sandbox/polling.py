"""getUpdates: at most one waiting poller, offsets acknowledge, and repeating the same offset at once is slowed down.

Source: https://core.telegram.org/bots/api#getupdates and the public Bot API server.
"""

from collections.abc import Callable
from dataclasses import dataclass

from aiogram.methods import GetUpdates

from sandbox.clock import monotonic
from sandbox.errors import ApiError, conflict
from sandbox.json_types import Json
from sandbox.updates import Queue, Update

LONGEST = 50  # seconds
TERMINATED = "terminated by other getUpdates request; make sure that only one bot instance is running"
SETTING_WEBHOOK = "terminated by setWebhook request"


@dataclass
class _Poll:
    gone: Callable[[], bool]
    refusal: ApiError | None = None


class Polling:
    """The bot's poll. `is_parked` is true while an open connection waits for updates."""

    def __init__(self, queue: Queue) -> None:
        self._queue = queue
        self._poll: _Poll | None = None
        self._offset: int | None = None
        self._asked = float("-inf")

    @property
    def is_parked(self) -> bool:
        return self._poll is not None and not self._poll.gone()

    async def ask(self, call: GetUpdates, gone: Callable[[], bool]) -> list[Json]:
        """Updates at or past the offset, as soon as there are any. Raises ApiError 409 in the waiting poller when
        another one comes.
        """
        self.terminate(TERMINATED)
        self._queue.allow(call.allowed_updates)
        limit, seconds = self._slowed(call)
        offset = self._acknowledge(call.offset or 0)
        if not self._ready(offset) and seconds:
            await self._park(offset, seconds, gone)
        return [update.as_json() for update in self._ready(offset)[:limit]]

    def terminate(self, reason: str) -> None:
        """End the waiting poll with 409."""
        if self._poll:
            self._poll.refusal = conflict(reason)
            self._poll = None
            self._queue.changed.fire()

    def _slowed(self, call: GetUpdates) -> tuple[int, int]:
        """The limit and the seconds to wait; asking the same offset again too soon lowers the limit and lengthens the
        wait.
        """
        limit = min(max(100 if call.limit is None else call.limit, 1), 100)
        seconds = min(max(call.timeout or 0, 0), LONGEST)
        offset, now = call.offset or 0, monotonic()
        if offset == self._offset:
            if now - self._asked < 0.5:
                limit = 1
            if seconds < 3 and now - self._asked < 3:
                seconds = 3
        self._offset, self._asked = offset, now
        return limit, seconds

    def _acknowledge(self, offset: int) -> int:
        if offset < 0:
            last = self._queue.waiting()[offset:]
            offset = last[0].id if last else self._queue.next_id()
        if offset > self._queue.next_id():
            return 0  # beyond all ids: the server starts at the first update and acknowledges nothing
        if offset:
            self._queue.acknowledge_before(offset)
        return offset

    def _ready(self, offset: int) -> list[Update]:
        return [update for update in self._queue.waiting() if update.id >= offset]

    async def _park(self, offset: int, seconds: int, gone: Callable[[], bool]) -> None:
        poll = self._poll = _Poll(gone)
        self._queue.changed.fire()  # callers that wait for idleness check again
        try:
            await self._queue.changed.until(lambda: bool(poll.refusal or self._ready(offset)), seconds)
        finally:
            if self._poll is poll:
                self._poll = None
        if poll.refusal:
            raise poll.refusal
