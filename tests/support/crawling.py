"""Somebody who presses everything once: each kind of button of each window that can be reached from home."""

from collections import deque
from dataclasses import dataclass
from typing import Any

from tests.support.forging import state_of
from tests.support.town import Dweller, NoSuchButton

NOT_PRESSED = {"back", "home", "language", "sure"}
CHANGES = {"", "approve", "decline", "return", "no_note", "clear"}  # done last: what was there is not seen afterwards


@dataclass
class Crawling(Dweller):
    """Looks at what has come since the last start only: a chat of thousands of messages takes long to read."""

    since: int = 0

    async def messages(self) -> list[dict[str, Any]]:
        return await self.town.client.messages(self.id, after=self.since)

    async def say(self, text: str) -> None:
        await self.town.client.say(self.id, text)
        await self.town.client.idle()

    async def press_on(self, message: dict[str, Any], data: str) -> dict[str, Any]:
        answer = await self.town.client.press(self.id, message["message_id"], data)
        await self.town.client.idle()
        return answer

    async def start(self, payload: str = "") -> None:
        self.since = max((message["message_id"] for message in await self.messages()), default=self.since)
        await super().start(payload)


@dataclass
class Crawler:
    """Presses each kind of button of each window once, and writes where words are taken. What another has tried is
    `tried`; the doors of home are each person's own.
    """

    person: Crawling
    words: str
    tried: set[str]

    async def crawl(self) -> None:
        ways: deque[list[str]] = deque([[]])
        last: deque[list[str]] = deque()
        while ways or last:
            way = (ways or last).popleft()
            try:
                await self._go(way)
                state, buttons = await state_of(self.person), await self.person.buttons()
            except NoSuchButton:
                continue  # what led there is done
            for step in [*buttons, ""]:
                name = step if "_pages_later" in step else _name_of(step)
                key = f"{self.person.id if state.startswith('Home') else ''}{state}:{name}"
                if key in self.tried or name in NOT_PRESSED or "_pages_earlier" in step or "_pages_this" in step:
                    continue
                self.tried.add(key)
                if "_pages_later" in step:
                    ways.appendleft([*way, step])
                else:
                    (last if name in CHANGES else ways).append([*way, step])

    async def _go(self, way: list[str]) -> None:
        """What was pressed meanwhile may have put another tab of home in front, or asked for a consent."""
        await self.person.start()
        while {"agree", "not_now"} <= set(await self.person.buttons()):
            await self.person.press("agree")
        if way and way[0] and not way[0].startswith("tab:"):
            await self.person.press(way[0])
            way = way[1:]
        for step in way:
            await (self.person.press(step) if step else self.person.say(self.words))


def _name_of(step: str) -> str:
    """A button or a list by its id; each kind of what waits by itself, since each opens another window."""
    return ":".join(step.split(":")[: 2 if step.startswith(("thing:", "one:")) else 1])
