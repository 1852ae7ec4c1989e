"""A town for tests: the bot in this process, a local Telegram, and people who press and write.

Buttons are found by widget id (`press("next")`, `press("topic:3")`), so a test passes in both languages.
"""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from aiogram.client.telegram import TelegramAPIServer
from aiogram_dialog.context.media_storage import MediaIdStorage
from aiohttp import ClientSession

from bot.app import Ryadom
from bot.clock import MovableClock
from bot.dispatcher import build_dispatcher
from bot.local_telegram import follow_clock
from bot.reference import load_reference
from bot.settings import Settings
from bot.telegram import make_bot
from sandbox import Sandbox
from sandbox.client import Client
from services.unit_of_work import Act, Uow
from tests.support.in_process import InProcessSession
from tests.support.moment import begin_at_moment, movable_clock
from tests.support.patience import LONG
from tests.support.plain import plain
from tests.support.serving import serving
from tests.support.settling import Settling
from tests.support.telegram_token import TOKEN
from tests.support.watched import NoCallsInsideTransactions, NoTwoBlankLines, WatchedDatabase

INTENT_END = "\x1d"
BEHIND = {
    "profile": "settings",
    "mentors": "help",
    "events": "help",
    "vetting": "people",
    "open": "invite",
    "agreement_texts": "templates",
    "passport_template": "templates",
    "defence_criteria": "templates",
}  # where some people find these doors
Message = dict[str, Any]


class NoSuchButton(AssertionError):
    pass


@dataclass
class Dweller:
    """One person of the town. `taps` and `typed` count what they did."""

    town: "Town"
    id: int
    taps: int = 0
    typed: int = 0
    answers: list[dict[str, Any]] = field(default_factory=list)

    async def messages(self) -> list[Message]:
        found: list[Message] = plain(await self.town.client.messages(self.id))
        return found

    async def from_bot(self) -> list[Message]:
        return [message for message in await self.messages() if message["from"]["is_bot"]]

    async def window(self) -> Message:
        """The living window: the lowest message with dialog buttons."""
        for message in reversed(await self.from_bot()):
            if any(INTENT_END in button.get("callback_data", "") for button in _buttons(message)):
                return message
        raise NoSuchButton("no window is open")

    async def text(self) -> str:
        """For a window with a photo, the caption."""
        window = await self.window()
        return str(window.get("text") or window["caption"])

    async def last_text(self) -> str:
        last = (await self.from_bot())[-1]
        return str(last.get("text") or last.get("caption"))

    async def buttons(self) -> list[str]:
        """Widget ids of the living window."""
        return [_widget(button) for button in _buttons(await self.window())]

    async def labels(self) -> list[str]:
        return [button["text"] for button in _buttons(await self.window())]

    async def say(self, text: str) -> None:
        self.typed += len(text)
        await self.town.client.say(self.id, text)
        await self.town.settled()

    async def start(self, payload: str = "") -> None:
        await self.say(f"/start {payload}".strip())

    async def send_file(self, name: str, content: bytes, caption: str | None = None, kind: Any = "document") -> None:
        await self.town.client.send_file(self.id, name, content, caption, kind)
        await self.town.settled()

    async def press(self, *widgets: str) -> None:
        """Presses buttons of the living window one after another, each found by its widget id. A door of home may be in
        another tab, or behind the help or the settings; something that waits may be behind its kind.
        """
        for widget in widgets:
            window = await self.window()
            if widget in map(_widget, _buttons(window)):
                await self.press_on(window, _find(window, widget, _widget))
                continue
            for step in await self._way_to(widget):
                await self.press_on(*await self.find(step))

    async def press_first(self, list_id: str) -> None:
        """Presses the first button of a list in the living window."""
        for widget in await self.buttons():
            if widget.startswith(f"{list_id}:"):
                return await self.press(widget)
        raise NoSuchButton(f"{list_id}: is not among {await self.buttons()}")

    async def _way_to(self, widget: str) -> list[str]:
        for tab in [button for button in await self.buttons() if button.startswith("tab:")]:
            await self.press_on(*await self.find(tab))
            if widget in await self.buttons():
                return [widget]
        kind, _, subject = widget.removeprefix("thing:").partition(":")
        if widget.startswith("thing:") and f"thing:{kind}" in await self.buttons():
            return [f"thing:{kind}", f"one:{kind}:{subject}"]
        if "more_doors" in await self.buttons():
            return ["more_doors", widget]
        door = BEHIND.get(widget)
        return [door, widget] if door in await self.buttons() else [widget]

    async def find(self, widget: str) -> tuple[Message, str]:
        """The living window, and the data of its button. Raises NoSuchButton."""
        window = await self.window()
        return window, _find(window, widget, _widget)

    async def press_label(self, label: str) -> None:
        window = await self.window()
        await self.press_on(window, _find(window, label, lambda button: button["text"]))

    async def notice(self, with_button: str) -> Message:
        """The newest notice with a button whose callback data begins like this."""
        for message in reversed(await self.from_bot()):
            if any(button.get("callback_data", "").startswith(with_button) for button in _buttons(message)):
                return message
        raise NoSuchButton(f"no notice with {with_button!r}: {[m.get('text') for m in await self.from_bot()]}")

    async def press_notice(self, data_start: str) -> None:
        """Presses a button of the newest notice that has one with such callback data."""
        notice = await self.notice(data_start)
        data = next(
            button["callback_data"]
            for button in _buttons(notice)
            if button.get("callback_data", "").startswith(data_start)
        )
        await self.press_on(notice, data)

    async def press_on(self, message: Message, data: str) -> dict[str, Any]:
        self.taps += 1
        answer: dict[str, Any] = plain(await self.town.client.press(self.id, message["message_id"], data))
        self.answers.append(answer)
        await self.town.settled()
        return answer


def _buttons(message: Message) -> list[dict[str, Any]]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


def _widget(button: dict[str, Any]) -> str:
    return str(button.get("callback_data", "")).partition(INTENT_END)[2]


def _find(message: Message, wanted: str, name: Any) -> str:
    for button in _buttons(message):
        if name(button) == wanted:
            return str(button["callback_data"])
    raise NoSuchButton(f"{wanted!r} is not among {[name(button) for button in _buttons(message)]} of {message}")


one_dispatcher = cache(build_dispatcher)  # making one takes a third of a second; only a restart makes another


media_ids = MediaIdStorage()  # of the one dispatcher; each town has a Telegram of its own, which gives its own ids


@dataclass
class Town:
    """`restart()` replaces the bot by a new one on the same database, as after a deployment."""

    client: Client
    database: WatchedDatabase
    folder: Path
    clock: MovableClock = field(default_factory=movable_clock)
    _bot_runs: AsyncExitStack = field(default_factory=AsyncExitStack)
    _ryadom: Ryadom | None = None
    _settling: Settling = field(default_factory=Settling)

    @property
    def ryadom(self) -> Ryadom:
        assert self._ryadom is not None
        return self._ryadom

    async def start(self) -> None:
        bot = make_bot(TOKEN, TelegramAPIServer.from_base(self.client.base_url), rate=None)
        bot.session.middleware(NoCallsInsideTransactions())
        bot.session.middleware(NoTwoBlankLines())
        bot.session._session, bot.session._should_reset_connector = self.client.session, False
        self._settling = Settling()
        self._ryadom = Ryadom(bot=bot, database=self.database, clock=self.clock)
        await self._bot_runs.enter_async_context(follow_clock(bot, self.clock, self.ryadom.deliverer))
        await self._bot_runs.enter_async_context(
            self.ryadom.running(Settings(_env_file=None, data_dir=self.folder, http_port=0))
        )

    async def stop(self) -> None:
        await self._bot_runs.aclose()

    async def restart(self) -> None:
        await self.stop()
        one_dispatcher.cache_clear()
        await self.start()

    async def person(self, first_name: str, language: str = "ru") -> Dweller:
        return Dweller(self, await self.client.add_person(first_name, language_code=language))

    async def settled(self) -> None:
        """Waits until all updates are acknowledged, all ordered work and due steps are done, all due notices are in the
        chats, and the windows above them are refreshed.
        """
        await self.client.idle()
        ryadom = self.ryadom
        for work in (
            ryadom.importer.work,
            ryadom.cohorts.work,
            ryadom.due_steps.work,
            ryadom.files.work,
            ryadom.broadcasts.work,
            ryadom.taking_back.work,
            ryadom.channel_posting.work,
            ryadom.deliverer.deliver_due,
        ):
            await self._settling.settle(work, self.clock._offset)
        await ryadom.refreshes.work()

    async def advance(self, **how_far: float) -> None:
        """Move the clock, in units of timedelta; what comes due is in the chats afterwards."""
        await self.client.advance(timedelta(**how_far).total_seconds())
        await self.settled()

    @asynccontextmanager
    async def act(self, dweller: Dweller | None = None) -> AsyncIterator[Act]:
        """A transaction for a test's own preparations and checks, acting as the dweller."""
        async with Uow(self.database, self.clock, dweller.id if dweller else None).write() as act:
            yield act


@asynccontextmanager
async def open_town(database: WatchedDatabase, folder: Path, *, furnished: bool = False) -> AsyncIterator[Town]:
    """`furnished`: the database has its cities and topics already."""
    if not furnished:
        await load_reference(database)
    media_ids.cache.clear()
    sandbox = Sandbox(data_dir=folder / "telegram", token=TOKEN, pace=False)
    app = sandbox.app()
    async with serving(app) as base, ClientSession() as http:
        begin_at_moment(sandbox.world)
        session: Any = InProcessSession(app, sandbox.world, base, http)
        town = Town(Client(base, session, LONG), database, folder)
        try:
            await town.start()
            yield town
        finally:
            await town.stop()


async def close_quickly(bot: Any) -> None:
    """Closes the bot without the quarter of a second that aiogram's session waits for TLS to end."""
    if bot.session._session is not None:
        await bot.session._session.close()
