"""How fast a bot may send: 30 messages a second overall, about one a second to a chat, 20 a minute to a group.

Source: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this, which allows short bursts to
one chat; here a burst of 3. Uses monotonic time: moving the sandbox's clock does not shorten any wait.
"""

import math
from collections import deque

from sandbox.clock import monotonic
from sandbox.errors import too_many_requests

OVERALL = 30
BURST = 3
GROUP = 20


class Pace:
    """Counts accepted messages. With `scale` 10 every window is ten times shorter, for long trials."""

    def __init__(self, *, on: bool, scale: float = 1.0) -> None:
        self.on = on
        self.scale = scale
        self._overall: deque[float] = deque()
        self._chats: dict[int, float] = {}
        self._groups: dict[int, deque[float]] = {}

    def admit(self, chat_id: int, messages: int = 1) -> None:
        """Count messages to a chat. Raises ApiError 429 and counts nothing when they exceed a limit."""
        if not self.on:
            return
        now = monotonic() * self.scale
        wait = max(self._overall_wait(now), self._chat_wait(chat_id, now), self._group_wait(chat_id, now))
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait / self.scale)))
        self._overall.extend([now] * messages)
        self._chats[chat_id] = max(self._chats.get(chat_id, 0.0), now) + 1.0
        if chat_id < 0:
            self._groups[chat_id].extend([now] * messages)

    def _overall_wait(self, now: float) -> float:
        return _window_wait(self._overall, now, OVERALL, 1.0)

    def _chat_wait(self, chat_id: int, now: float) -> float:
        """`_chats` holds the moment from which nothing that was sent to the chat counts any more."""
        return self._chats.get(chat_id, 0.0) - now - (BURST - 1)

    def _group_wait(self, chat_id: int, now: float) -> float:
        if chat_id >= 0:
            return 0.0
        return _window_wait(self._groups.setdefault(chat_id, deque()), now, GROUP, 60.0)


def _window_wait(times: deque[float], now: float, limit: int, window: float) -> float:
    while times and times[0] <= now - window:
        times.popleft()
    return times[-limit] + window - now if len(times) >= limit else 0.0
