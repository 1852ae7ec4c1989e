"""A person who presses everything once: each kind of button in each window that can be reached from home."""

from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from tests.support.forging import state_of, taking_messages
from tests.support.town import Dweller, NoSuchButton

NOT_PRESSED = frozenset({"back", "home", "language", "sure", "tab"})
DEEPEST = 6  # windows from home; deeper there is nothing new
SAME_EVERYWHERE = {"write_words"}
CHANGES = {
    "approve",
    "decline",
    "return",
    "no_note",
    "clear",
    "close",
    "confirm",
    "more",
    "paper",
    "refuse",
    "sign",
    "take_back",
}  # pressed last, because what they remove cannot be seen afterwards


@dataclass
class Crawling(Dweller):
    """Looks only at what has come since the last start, because reading a chat of thousands of messages takes long."""

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

    async def press(self, *widgets: str) -> None:
        """Presses only what the window shows; doors elsewhere are found by crawling there."""
        for widget in widgets:
            await self.press_on(*await self.find(widget))

    async def start(self, payload: str = "") -> None:
        self.since = max((message["message_id"] for message in await self.messages()), default=self.since)
        await super().start(payload)


@dataclass
class Crawler:
    """Presses each kind of button in each window once, and writes where words are taken. From a window it goes on to
    new windows, then back; only what it cannot reach this way it reaches again from home. With `tab` it looks only at
    that tab of home: a person of several roles is crawled once for each. It does not press buttons that are
    `passed_by`; these, and what is behind them, are left to another crawler.
    """

    person: Crawling
    words: str
    tab: str | None = None
    passed_by: frozenset[str] = NOT_PRESSED
    tried: set[str] = field(default_factory=set)
    left: dict[str, list[str]] = field(default_factory=dict)  # by window: what is not tried yet
    ways: dict[str, list[str]] = field(default_factory=dict)  # by window: how to get there from home
    may_change: bool = False

    async def crawl(self) -> None:
        await self._home()
        await self._look([])
        for self.may_change in (False, True):
            while (window := next((one for one in self.left if self._due(one)), None)) is not None:
                await self._reach(window)
                await self._go_on(self.ways[window])

    def _due(self, window: str) -> list[str]:
        return [step for step in self.left[window] if self.may_change or not _changes(window, step)]

    async def _home(self) -> None:
        """An earlier press may have asked for a consent, after which the previous window is shown again."""
        await self.person.start()
        while {"agree", "not_now"} <= set(await self.person.buttons()):
            await self.person.press("agree")
            await self.person.start()
        if self.tab is not None:
            await self.person.press(f"tab:{self.tab}")

    async def _reach(self, window: str) -> None:
        """Gives up what was to be tried there when it can no longer be pressed."""
        await self._home()
        there: list[str] = []
        with suppress(NoSuchButton):  # what led there is no longer available
            for step in self.ways[window]:
                await self._take(step)
            there = await self.person.buttons() if await state_of(self.person) == window else []
        gone = [step for step in self._due(window) if there == [] or step not in ["", *there]]
        self.left[window] = [step for step in self.left[window] if step not in gone]

    async def _go_on(self, way: list[str]) -> None:
        """Goes from window to window while there is something new to press, and back to where something is left."""
        backs = 0
        while backs < DEEPEST:
            window, buttons = await self._look(way)
            step = next((one for one in self._due(window) if one in ["", *buttons]), None)
            if step is not None:
                self.left[window].remove(step)
                backs = 0
            elif "back" not in buttons or not self._left_before(way):
                return
            else:
                backs += 1
            await self._take("back" if step is None else step)
            way = [*way, "back" if step is None else step]
            way = min(way, self.ways.get(await state_of(self.person), way), key=len)

    def _left_before(self, way: list[str]) -> bool:
        """Whether something is left in a window on the way here."""
        passed = [one for one in self.left if self.ways[one] == way[: len(self.ways[one])]]
        return any(self._due(one) for one in passed)

    async def _take(self, step: str) -> None:
        await (self.person.press(step) if step else self.person.say(self.words))

    async def _look(self, way: list[str]) -> tuple[str, list[str]]:
        """The open window and its buttons; new ones are noted as not tried yet."""
        window, buttons = await state_of(self.person), await self.person.buttons()
        self.ways.setdefault(window, way)
        left = self.left.setdefault(window, [])
        for step in ["", *buttons]:
            name = step if "_pages_later" in step else _name_of(step)
            key = name if name in SAME_EVERYWHERE else f"{window}:{name}"
            if key in self.tried or name in self.passed_by or "_pages_earlier" in step or "_pages_this" in step:
                continue
            self.tried.add(key)
            left.append(step)
        return window, buttons


def _name_of(step: str) -> str:
    """A button or list is named by its id. Each kind of waiting and each number is named separately, because each opens
    another window.
    """
    return ":".join(step.split(":")[: 2 if step.startswith(("thing:", "one:", "number:")) else 1])


def _changes(window: str, step: str) -> bool:
    return window in taking_messages() if step == "" else step.partition(":")[0] in CHANGES
