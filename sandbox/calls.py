"""The record of what the bot has called, for the page and for tests. getUpdates is left out: it would fill it."""

from collections import deque
from itertools import dropwhile

from sandbox.events import Hub
from sandbox.json_types import Json

KEPT = 50_000


class Calls:
    """Calls in the order in which they were answered; `n` grows by one, `time` is the arrival."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._calls: deque[Json] = deque(maxlen=KEPT)
        self._count = 0

    def add(self, *, time: float, method: str, params: Json, answer: Json) -> None:
        self._count += 1
        call = {"n": self._count, "time": time, "method": method, "params": params, "answer": answer}
        self._calls.append(call)
        self._hub.tell("call", call)

    def after(self, number: int) -> list[Json]:
        return list(dropwhile(lambda call: call["n"] <= number, self._calls))

    def last(self, count: int) -> list[Json]:
        return self.after(self._count - count)
