"""Sends updates to a webhook: each after an answer, or at a fixed rate whatever the answers."""

import asyncio
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from benchmarks.lanes import at_once

SECRET = "benchmark-secret-of-thirty-two-characters"
LANES = 32
Update = dict[str, Any]


@dataclass
class Door:
    """A webhook on a loopback port. `statuses` counts its answers."""

    port: int
    statuses: Counter[int] = field(default_factory=Counter)
    _idle: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = field(default_factory=list)

    async def bring(self, update: Update) -> float:
        """Send one update; returns the seconds until it was answered."""
        body = json.dumps(update).encode()
        head = (
            f"POST /webhook HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {SECRET}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        line = self._idle.pop() if self._idle else await asyncio.open_connection("127.0.0.1", self.port)
        loop = asyncio.get_running_loop()
        started = loop.time()
        line[1].write(head.encode() + body)
        answer = await line[0].readuntil(b"\r\n\r\n")
        length = next(int(row[15:]) for row in answer.split(b"\r\n") if row.lower().startswith(b"content-length:"))
        await line[0].readexactly(length)
        self.statuses[int(answer[9:12])] += 1
        self._idle.append(line)
        return loop.time() - started

    async def as_fast_as_answered(self, updates: list[Update]) -> float:
        """Returns updates a second, with LANES at a time."""
        return await at_once(len(updates), LANES, lambda number: self.bring(updates[number]))

    async def at_rate(self, updates: list[Update], a_second: float) -> list[float]:
        """Send each update at its moment; returns the seconds from that moment until it was answered."""
        loop = asyncio.get_running_loop()
        begin = loop.time()

        async def one(number: int) -> float:
            moment = begin + number / a_second
            await asyncio.sleep(moment - loop.time())
            late = max(loop.time() - moment, 0.0)
            return late + await self.bring(updates[number])

        return list(await asyncio.gather(*(one(number) for number in range(len(updates)))))

    def refused(self) -> int:
        return sum(count for status, count in self.statuses.items() if not 200 <= status < 300)


@dataclass
class Updates:
    """Numbers updates and goes through a range of people one after another."""

    first_chat: int
    _last: int = 0
    _next: int = 0

    def take(self, count: int, make: Callable[[int, int, int], Update]) -> list[Update]:
        """Calls `make(update id, chat, number of the person)` for the next `count` people."""
        made = []
        for number in range(self._next, self._next + count):
            self._last += 1
            made.append(make(self._last, self.first_chat + number, number))
        self._next += count
        return made
