"""Whether the bot has been silent for a while: for bots that acknowledge an update before they have handled it."""

from sandbox.clock import monotonic
from sandbox.wakeup import Wakeup


class Quiet:
    """Counts the calls under way, and remembers when the last one ended or an update was last acknowledged."""

    def __init__(self) -> None:
        self._under_way = 0
        self._ended = float("-inf")

    def __enter__(self) -> None:
        self._under_way += 1

    def __exit__(self, *error: object) -> None:
        self._under_way -= 1
        self.begin()

    def begin(self) -> None:
        """The silence begins anew."""
        self._ended = monotonic()

    def left(self, quiet: float) -> float:
        """Seconds that are missing until the bot has been silent for `quiet` seconds, if it stays silent."""
        return quiet if self._under_way else max(self._ended + quiet - monotonic(), 0.0)


async def silent(calls: Quiet, changed: Wakeup, quiet: float, seconds: float) -> bool:
    """Wait until the bot has called nothing for `quiet` seconds; False when that is not so after `seconds`."""
    deadline = monotonic() + seconds
    while left := calls.left(quiet):
        if monotonic() + left > deadline:
            return False
        await changed.wait(left)
    return True
