"""Stopping a process: the signals, and how long running work may go on.

Receiving and sending drain side by side, each within DRAIN. That is longer than one request to Telegram may take, so
that what is being sent is marked. Then follow, one after another, what was cancelled, the last call to Telegram, open
HTTP requests, and with PostgreSQL the other processes, with SQLite its last statements. All together take twelve
seconds at the longest.
"""

import asyncio
import signal

DRAIN = 8.5  # seconds
FAREWELL = 0.5  # seconds, for what was cancelled after DRAIN


class Shutdown:
    """SIGTERM or SIGINT asks a running program to stop. A start that is still in progress is cancelled, since it may
    wait for Telegram or the database without end.
    """

    def __init__(self) -> None:
        """Called in the task that the signal cancels while it starts."""
        self._asked = asyncio.Event()
        self._starting = asyncio.current_task()
        for name in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(name, self._ask)

    def _ask(self) -> None:
        if self._starting is not None and not self._asked.is_set():
            self._starting.cancel()
        self._asked.set()

    @property
    def broke_off(self) -> bool:
        """The start was cancelled."""
        return self._starting is not None and self._asked.is_set()

    async def asked(self) -> None:
        """Wait for the signal; called once the start has finished."""
        self._starting = None
        await self._asked.wait()
