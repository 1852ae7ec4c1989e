"""The client of a local Telegram that runs in the test's own process.

What tests ask most often, the messages of a chat and whether the bot has finished, is read from it directly; over HTTP
these questions took a quarter of a test's time.
"""

from dataclasses import dataclass

from sandbox import Sandbox
from sandbox.client import Client, NotIdle
from sandbox.json_types import Json


@dataclass(frozen=True, kw_only=True)
class ClientWithin(Client):
    sandbox: Sandbox

    async def messages(self, person_id: int, after: int = 0, wait: float = 0) -> list[Json]:
        if wait:
            return await super().messages(person_id, after, wait)
        return self.sandbox.world.people.known(person_id).messages_after(after)

    async def idle(self, wait: float | None = None) -> None:
        world = self.sandbox.world
        wait = self.patience if wait is None else wait
        if not await world.queue.changed.until(world.is_idle, wait):
            raise NotIdle(f"the bot has not finished in {wait} s")
