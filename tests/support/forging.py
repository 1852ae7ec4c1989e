"""Strangers who press what belongs to somebody else: at each step of the rightful person's way, every button that acts
and was not tried yet is replayed by all kinds of people on messages of their own.
"""

import asyncio
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache

from aiogram.fsm.storage.memory import MemoryStorage
from aiogram_dialog.setup import collect_dialogs
from aiogram_dialog.widgets.kbd import Button, Select
from sqlalchemy import func, select

from handlers.shared.contributions import contributions
from handlers.wiring import wire
from models import Base
from models.audit import AuditEntry
from models.receiving import Conversation, FailedUpdate, HandledUpdate
from tests.support.town import INTENT_END, Dweller, Message, Town

KEPT_APART = {table.__tablename__ for table in (AuditEntry, Conversation, FailedUpdate, HandledUpdate)}
ALL_ROWS = {table.name: str(select(table)) for table in Base.metadata.sorted_tables if table.name not in KEPT_APART}


def notice_buttons() -> set[str]:
    """The callback prefixes of all notices' buttons."""
    return {data.__prefix__ for data, _ in contributions().buttons}


def window_buttons() -> set[str]:
    """«Booking:day:day» for all buttons and lists of all windows that call our code."""
    return {
        f"{state.state}:{widget.widget_id}"
        for dialog in collect_dialogs(wire(MemoryStorage()))
        for state, window in dialog.windows.items()
        for widget in _widgets(window.keyboard)  # type: ignore[attr-defined]
        if type(widget) in (Button, Select)
    }


@cache
def taking_messages() -> frozenset[str]:
    """States that ask for a message. (Every window answers a message that it did not ask for.)"""
    return frozenset(
        str(state.state)
        for dialog in collect_dialogs(wire(MemoryStorage()))
        for state, window in dialog.windows.items()
        if len(getattr(window.on_message, "inputs", ())) > 1  # type: ignore[attr-defined]
    )


def _widgets(keyboard: object) -> Iterator[object]:
    yield keyboard
    for inner in getattr(keyboard, "buttons", ()):
        yield from _widgets(inner)


@dataclass
class Forgers:
    """`tried`: keys of what was replayed. `own`: notices' buttons that open the presser's own window without a refusal.
    `one_sided`: buttons that only one of our rightful people may press, so that the others replay them, too.
    """

    town: Town
    strangers: Sequence[Dweller]
    own: Iterable[str]
    one_sided: Iterable[str]
    actions: set[str] = field(default_factory=window_buttons)
    tried: set[str] = field(default_factory=set)
    rightful: list["Rightful"] = field(default_factory=list)

    def accompany(self, dweller: Dweller) -> "Rightful":
        self.rightful.append(Rightful(dweller.town, dweller.id, forgers=self))
        return self.rightful[-1]

    async def try_all(self, person: "Rightful") -> None:
        """Replays everything that the person could press now and that was not tried yet."""
        messages = await person.from_bot()
        state = await state_of(person)
        for message in messages:
            for data in data_of(message):
                intent, _, widget = data.partition(INTENT_END)
                key = f"{state}:{widget.partition(':')[0]}" if widget else intent.partition(":")[0]
                if key not in self.tried and (not widget or key in self.actions):
                    self.tried.add(key)
                    await self._replay(person, key, data, is_notice=not widget)

    async def _replay(self, person: "Rightful", key: str, data: str, *, is_notice: bool) -> None:
        others = [one for one in self.rightful if one.id != person.id] if key in self.one_sided else []
        before, refused = contents(self.town), await self._refused()
        await asyncio.gather(*(_press_own(stranger, data) for stranger in [*self.strangers, *others]))
        await self.town.client.idle()
        assert contents(self.town) == before, f"a stranger's {data!r} ({key}) has changed something"
        if is_notice and key not in self.own:
            count = len(self.strangers) + len(others)
            assert await self._refused() == refused + count, f"{key}: a refusal is not in the audit trail"
        if not is_notice:
            await self._replay_in_own_windows(data, key, before)

    async def _replay_in_own_windows(self, data: str, key: str, before: dict[str, list[str]]) -> None:
        """The same button and value with each presser's own conversation, as if their window had shown it."""
        widget = data.partition(INTENT_END)[2]
        refused = await self._refused()
        forged = sum(await asyncio.gather(*(_press_as_own(stranger, widget) for stranger in self.strangers)))
        await self.town.client.idle()
        assert contents(self.town) == before, f"a forged {widget!r} ({key}) has changed something"
        assert await self._refused() == refused + forged, f"{key}: a forged press is not in the audit trail"

    async def _refused(self) -> int:
        query = select(func.count()).select_from(AuditEntry).where(AuditEntry.refused)
        async with self.town.database.read() as session:
            return await session.scalar(query) or 0


@dataclass
class Rightful(Dweller):
    """A person whose every step the forgers watch."""

    forgers: Forgers | None = None

    async def press_on(self, message: Message, data: str) -> dict[str, object]:
        await self._watched()
        return await super().press_on(message, data)

    async def say(self, text: str) -> None:
        await self._watched()
        await super().say(text)

    async def _watched(self) -> None:
        assert self.forgers is not None
        await self.forgers.try_all(self)


async def _press_own(stranger: Dweller, data: str) -> None:
    """Presses on the lowest message of their own. If that removes their window's buttons, a new window is opened."""
    lowest = (await stranger.from_bot())[-1]
    await stranger.town.client.press(stranger.id, lowest["message_id"], data)
    if data.startswith(("rqno", "rqback")):
        await stranger.start()


async def _press_as_own(stranger: Dweller, widget: str) -> int:
    """Returns the number of presses: none when their window has such a button itself, as home has for everybody."""
    window = await stranger.window()
    shown = data_of(window)
    forged = next(one for one in shown if INTENT_END in one).partition(INTENT_END)[0] + INTENT_END + widget
    if forged in shown:
        return 0
    await stranger.town.client.press(stranger.id, window["message_id"], forged)
    return 1


def data_of(message: Message) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


async def state_of(person: Dweller) -> str:
    """The state of the person's living window."""
    async with person.town.database.read() as session:
        kept = await session.get(Conversation, person.id)
        parts = json.loads(kept.state) if kept else {}
    intents = parts.get("aiogd:stack:", {}).get("intents", [])
    return str(parts[f"aiogd:context:{intents[-1]}"]["state"]) if intents else ""


def contents(town: Town) -> dict[str, list[str]]:
    """All rows of all tables that a press may change, without those of receiving and the audit trail."""
    # read with the bare driver, because this runs very often
    with closing(sqlite3.connect(str(town.database.url.database))) as plain:
        return {name: sorted(map(repr, plain.execute(query))) for name, query in ALL_ROWS.items()}
