"""How a process is asked to end, and how long it goes on with what it has in hand.

Receiving and sending drain side by side, each within this. It is longer than Telegram may take over one request, so
that what is being sent is marked. Then come, one after another, the farewells: to what was cancelled, to Telegram, to
whoever still asks at the door, to the other processes; with all of them at their longest it is twelve seconds.
"""

import asyncio
import signal

DRAIN = 8.5  # seconds
FAREWELL = 0.5  # seconds, for what was cancelled at the end of them


class Shutdown:
    """SIGTERM or SIGINT ask a running program to stop. A start that is still in progress is cancelled, since it may
    wait for Telegram or the database without end.
    """

    def __init__(self) -> None:
        """Of the running task."""
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
