"""A postman between Telegram and the bot's webhooks, as good or as bad as a proxy can be: delivers updates to any of
the bots, late and repeatedly.
"""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import ClientError, ClientSession, web

from bot.receive.webhook import SECRET_HEADER
from tests.support.serving import serving

SECRET = "s" * 32
LATE, AGAIN_WITHIN = 0.02, 1.0  # seconds


@dataclass
class Postman:
    """Delivers each update up to `repeat` more times. `brought` counts deliveries, `repeated` counts the repeated ones;
    `last` is the latest update.
    """

    session: ClientSession
    chance: random.Random
    repeat: int
    last: bytes = b""
    doors: list[int] = field(default_factory=list)
    brought: int = 0
    repeated: int = 0
    _again: set[asyncio.Task[int]] = field(default_factory=set)

    async def receive(self, request: web.Request) -> web.Response:
        self.last = body = await request.read()
        for _ in range(self.chance.randint(0, self.repeat)):
            task = asyncio.create_task(self.bring(body, self.chance.random() * AGAIN_WITHIN))
            self._again.add(task)
            task.add_done_callback(self._again.discard)
            self.repeated += 1
        status = await self.bring(body, self.chance.random() * LATE)
        return web.Response(status=status, headers={} if status == 200 else {"Retry-After": "1"})

    async def bring(self, body: bytes, after: float = 0.0) -> int:
        """Delivers to any of the bots; returns the answer's status."""
        await asyncio.sleep(after)
        self.brought += 1
        address = f"http://127.0.0.1:{self.chance.choice(self.doors)}/webhook"
        headers = {SECRET_HEADER: SECRET, "Content-Type": "application/json"}
        try:
            async with self.session.post(address, data=body, headers=headers) as response:
                return response.status
        except ClientError:
            return 502

    async def all_brought(self) -> None:
        while self._again:
            await asyncio.wait(set(self._again))


@asynccontextmanager
async def postman(seed: int, repeat: int) -> AsyncIterator[tuple[Postman, str]]:
    """Gives the postman and the address for Telegram."""
    async with ClientSession() as session:
        man = Postman(session, random.Random(seed), repeat)
        app = web.Application()
        app.router.add_post("/webhook", man.receive)
        async with serving(app) as address:
            try:
                yield man, address
            finally:
                await man.all_brought()
