"""The record of the bot's calls, for the page and for tests. getUpdates is left out, because it would fill
the record.
"""

from collections import deque
from collections.abc import Callable, Sequence
from itertools import islice

from sandbox.json_types import Json

KEPT = 50_000


class Calls:
    """Calls in the order in which they were answered; `n` grows by one, `time` is when the call arrived. `ignored`, if
    any, says what of the call the Bot API does not have.
    """

    def __init__(self, tell: Callable[[str, Json], None]) -> None:
        self._tell = tell
        self._calls: deque[Json] = deque(maxlen=KEPT)
        self._count = 0

    def add(self, *, time: float, method: str, params: Json, answer: Json, ignored: Sequence[str] = ()) -> None:
        self._count += 1
        call: Json = {"n": self._count, "time": time, "method": method, "params": params, "answer": answer}
        if ignored:
            call["ignored"] = list(ignored)
        self._calls.append(call)
        self._tell("call", call)

    def after(self, number: int) -> list[Json]:
        return self.last(self._count - number)

    def last(self, count: int) -> list[Json]:
        """The last `count` calls, read from the end, so that the cost does not grow with the length of a trial."""
        return list(islice(reversed(self._calls), max(count, 0)))[::-1]
