"""Sending in bulk by one of several processes: its right, and the pace seen from outside."""

from contextlib import AbstractAsyncContextManager, nullcontext


class Right:
    """The right to send, which can be taken away."""

    count = 2
    term = 1
    ours = True

    def held(self) -> bool:
        return self.ours

    def alone(self, person: int) -> AbstractAsyncContextManager[None]:
        return nullcontext()

    def running(self) -> AbstractAsyncContextManager[None]:
        return nullcontext()


def in_the_fullest_second(began: list[float], second: float = 1) -> int:
    return max(sum(first <= moment < first + second - 1e-6 for moment in began) for first in began)
