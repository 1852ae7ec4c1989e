"""One person at a time across processes: an advisory lock per person, all of them on the process's one line.

Locks are asked for and given back in batches, one statement a batch, and the database never waits for one: a lock that
another process holds is asked for again a moment later.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.connection.database import Line

PATIENCE = 25.0  # seconds that an update waits for another process; Telegram waits 60 for a webhook

_EXCHANGE = """
SELECT CASE WHEN given_back THEN pg_advisory_unlock(person) ELSE pg_try_advisory_lock(person) END AS done
FROM unnest($1::bigint[], $2::bool[]) WITH ORDINALITY AS asked (person, given_back, place)
ORDER BY place
"""


class Overtaken(Exception):
    """Another process handles this person, or may do so by now. The update is tried again later."""


class LineLost(Overtaken):
    """There is no connection to ask for locks on."""


@dataclass(slots=True, eq=False)
class _Turn:
    """A request to be alone with a person. `begun` is the scope of the work under the lock; it can cancel the work."""

    person: int
    granted: asyncio.Future[None]
    begun: asyncio.Timeout | None = None


class Turns:
    """`stirred` is set when there is something to exchange."""

    def __init__(self) -> None:
        self.stirred = asyncio.Event()
        self._open = False
        self._wishes: list[_Turn] = []
        self._in_hand: set[_Turn] = set()
        self._given_back: list[int] = []

    @property
    def wanted(self) -> bool:
        return bool(self._wishes)

    @asynccontextmanager
    async def alone(self, person: int) -> AsyncIterator[None]:
        """Holds the person's lock while the context is open. Raises Overtaken when it cannot be had, or is lost."""
        turn = _Turn(person, asyncio.get_running_loop().create_future())
        try:
            await self._take(turn)
            async with asyncio.timeout(None) as scope:
                if turn not in self._in_hand:
                    raise Overtaken
                turn.begun = scope
                yield
        except TimeoutError:
            if turn.begun is not None and turn.begun.expired():
                raise Overtaken from None
            raise
        finally:
            self._give_back(turn)

    async def _take(self, turn: _Turn) -> None:
        if not self._open:
            raise LineLost
        self._wishes.append(turn)
        self.stirred.set()
        try:
            async with asyncio.timeout(PATIENCE):
                await turn.granted
        except TimeoutError:
            raise Overtaken from None

    def _give_back(self, turn: _Turn) -> None:
        if turn in self._in_hand:  # otherwise the line is gone, and the lock with it
            self._in_hand.discard(turn)
            self._given_back.append(turn.person)
            self.stirred.set()

    def open(self) -> None:
        """Called when there is a line to ask on."""
        self._open = True

    async def exchange(self, line: "Line") -> None:
        """Release locks that are no longer needed, then ask for those that are wanted."""
        self.stirred.clear()
        given_back, self._given_back = self._given_back, []
        self._wishes = [turn for turn in self._wishes if not turn.granted.done()]
        asked = tuple(self._wishes)
        people = given_back + [turn.person for turn in asked]
        if not people:
            return
        rows = await line.fetch(_EXCHANGE, people, [True] * len(given_back) + [False] * len(asked))
        for turn, row in zip(asked, rows[len(given_back) :], strict=True):
            if row["done"]:
                self._grant(turn)

    def _grant(self, turn: _Turn) -> None:
        self._wishes.remove(turn)
        self._in_hand.add(turn)
        if turn.granted.done():  # nobody waits for it any more
            self._give_back(turn)
        else:
            turn.granted.set_result(None)

    def lose(self) -> None:
        """Called when the line is gone, and the locks with it: cancels all work that was begun under them."""
        self._open = False
        for turn in self._wishes:
            if not turn.granted.done():
                turn.granted.set_exception(LineLost())
        for turn in self._in_hand:
            if turn.begun is not None:
                turn.begun.reschedule(asyncio.get_running_loop().time())
        self._wishes, self._given_back, self._in_hand = [], [], set()
        self.stirred.set()
