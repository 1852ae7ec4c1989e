"""Strangers who press what belongs to somebody else: at each step of the rightful person's way, every button that acts
and was not tried yet is replayed by all kinds of people on messages of their own.
"""

import asyncio
import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache
from weakref import WeakKeyDictionary

from sqlalchemy import func, select

from handlers.shared.contributions import contributions
from models import Base
from models.audit import AuditEntry, AuditSeal
from models.connection.database import Database
from models.receiving import Conversation, FailedUpdate, HandledUpdate
from tests.support.size import is_full
from tests.support.town import INTENT_END, Dweller, Message, Town
from tests.support.watched import WatchedDatabase
from tests.support.ways import Way, conversations, taking_messages_of

KEPT_APART = {table.__tablename__ for table in (AuditEntry, AuditSeal, Conversation, FailedUpdate, HandledUpdate)}
ALL_ROWS = {table.name: str(select(table)) for table in Base.metadata.sorted_tables if table.name not in KEPT_APART}


def notice_buttons() -> set[str]:
    """The callback prefixes of all notices' buttons."""
    return {data.__prefix__ for data, _ in contributions().buttons}


@cache
def taking_messages() -> frozenset[str]:
    """Of all conversations."""
    return frozenset().union(*map(taking_messages_of, conversations()))


@dataclass
class Forgers:
    """Replay the buttons of one way. `tried`: keys of the buttons that were shown; `seen`: windows that were open.

    A forged press in a window is refused because the pressed message does not have the button, before anybody looks at
    the window or the button. So the short size forges the first button of each window; the full size forges each one.
    """

    town: Town
    strangers: Sequence[Dweller]
    way: Way
    buttons: set[str]
    tried: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)
    forged: set[str] = field(default_factory=set)  # windows
    rightful: list["Rightful"] = field(default_factory=list)

    def accompany(self, dweller: Dweller) -> "Rightful":
        self.rightful.append(Rightful(dweller.town, dweller.id, forgers=self))
        return self.rightful[-1]

    async def try_all(self, person: "Rightful") -> None:
        """Replays everything that the person could press now and that was not tried yet."""
        messages = await person.from_bot()
        state = await state_of(person)
        self.seen.add(state)
        for message in messages:
            for data in data_of(message):
                key, is_notice = key_of(state, data)
                if key in self.buttons - self.tried:
                    self.tried.add(key)
                    if is_notice or is_full() or state not in self.forged:
                        await self._replay(person, key, data, is_notice=is_notice)
                    if not is_notice:
                        self.forged.add(state)

    async def look_at_last_windows(self) -> None:
        """Replays the buttons of the windows that are open at the end of the way."""
        for person in self.rightful:
            await self.try_all(person)

    async def _replay(self, person: "Rightful", key: str, data: str, *, is_notice: bool) -> None:
        others = [one for one in self.rightful if one.id != person.id] if key in self.way.one_sided else []
        assert others or key not in self.way.one_sided, f"{key}: the other side is not there to press it"
        before, refused = contents(self.town), await refusals_of(self.town)
        strangers = self.strangers if is_notice else self._kinds_for_a_window()
        await asyncio.gather(*(_press_own(stranger, data) for stranger in [*strangers, *others]))
        await self.town.client.idle()
        if key in self.way.takes_buttons:
            await asyncio.gather(*(stranger.start() for stranger in strangers))
        assert changed_since(self.town, before) == [], f"a stranger's {data!r} ({key}) has changed something"
        if is_notice and key not in self.way.no_refusal:
            count = len(strangers) + len(others)
            assert await refusals_of(self.town) == refused + count, f"{key}: a refusal is not in the audit trail"
        if not is_notice:
            await self._replay_in_own_windows(strangers, data, key, before)

    def _kinds_for_a_window(self) -> Sequence[Dweller]:
        """In the short size the kinds of strangers take turns; the full size tries all of them with each button."""
        turn = len(self.tried) % len(self.strangers)
        return self.strangers if is_full() else self.strangers[turn : turn + 1]

    async def _replay_in_own_windows(
        self, strangers: Sequence[Dweller], data: str, key: str, before: dict[str, list[str]]
    ) -> None:
        """The same button and value with each presser's own conversation, as if their window had shown it."""
        widget = data.partition(INTENT_END)[2]
        refused = await refusals_of(self.town)
        forged = sum(await asyncio.gather(*(_press_as_own(stranger, widget) for stranger in strangers)))
        await self.town.client.idle()
        assert changed_since(self.town, before) == [], f"a forged {widget!r} ({key}) has changed something"
        assert await refusals_of(self.town) == refused + forged, f"{key}: a forged press is not in the audit trail"


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
    """Presses on the lowest message of their own."""
    lowest = (await stranger.from_bot())[-1]
    await stranger.town.client.press(stranger.id, lowest["message_id"], data)


async def _press_as_own(stranger: Dweller, widget: str) -> int:
    """Returns the number of presses: none when their window has such a button itself, as home has for everybody."""
    window = await stranger.window()
    shown = data_of(window)
    forged = next(one for one in shown if INTENT_END in one).partition(INTENT_END)[0] + INTENT_END + widget
    if forged in shown:
        return 0
    await stranger.town.client.press(stranger.id, window["message_id"], forged)
    return 1


def key_of(state: str, data: str) -> tuple[str, bool]:
    """«Booking:day:day» of a window's button, the prefix of a notice's; and whether it is a notice's."""
    intent, _, widget = data.partition(INTENT_END)
    return (f"{state}:{widget.partition(':')[0]}", False) if widget else (intent.partition(":")[0], True)


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


async def refusals_of(town: Town) -> int:
    """How many refusals the audit trail holds."""
    query = select(func.count()).select_from(AuditEntry).where(AuditEntry.refused)
    async with town.database.read() as session:
        return await session.scalar(query) or 0


def changed_since(town: Town, before: dict[str, list[str]]) -> list[str]:
    """Names of tables."""
    now = contents(town)
    return [name for name in now if now[name] != before[name]]


def contents(town: Town) -> dict[str, list[str]]:
    """All rows of all tables that a press may change, without those of receiving and the audit trail."""
    known = _known.get(town.database)
    if known is None or known[0] != WatchedDatabase.changes:
        # read with the bare driver, because this runs very often
        with closing(sqlite3.connect(str(town.database.url.database))) as plain:
            rows = {name: sorted(map(repr, plain.execute(query))) for name, query in ALL_ROWS.items()}
        known = _known[town.database] = WatchedDatabase.changes, rows
    return known[1]


_known: WeakKeyDictionary[Database, tuple[int, dict[str, list[str]]]] = WeakKeyDictionary()  # after how many changes
