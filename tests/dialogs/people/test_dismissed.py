"""A coordinator or owner is dismissed while a window or a notice is open: whatever they press or send there changes
nothing, is recorded as refused in the audit trail, and leads out. This is tried at each step of each conversation's
way, with each button and each message; the buttons and the states that take messages are read from the code.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import delete, func, insert, select, update

from models.person import RoleGrant
from models.receiving import Conversation, FailedUpdate
from tests.support.forging import contents, key_of, refusals_of, state_of
from tests.support.town import INTENT_END, Dweller, Message, Town
from tests.support.ways import (
    Scene,
    Way,
    conversations,
    dialogs_of,
    taking_messages_of,
    way_of,
    ways,
    window_buttons_of,
)

IN_CHARGE = [conversation for conversation in ways() if way_of(conversation).in_charge]


@pytest.mark.parametrize("conversation", conversations())
def test_every_conversation_declares_whose_it_is(conversation: str) -> None:
    way = way_of(conversation)
    rooms = [dialog.states_group() for dialog in dialogs_of(conversation)]
    assert sorted(rooms, key=str) == sorted([*way.in_charge, *way.everybodys], key=str)


def due_of(conversation: str) -> set[str]:
    """The buttons of coordinators' windows, the messages they may send there, and the buttons of notices to them."""
    way = way_of(conversation)
    rooms = {group.__name__ for group in way.in_charge}
    sent = {f"{state}:sent" for state in taking_messages_of(conversation)}
    inside = {key for key in window_buttons_of(conversation) | sent if key.partition(":")[0] in rooms}
    return inside | way.buttons_in_charge


@dataclass
class Dismissals:
    """Dismisses the coordinator before each press and message of `due`, and reinstates them afterwards. `tried`: what
    of these was pressed or sent.
    """

    town: Town
    way: Way
    due: set[str]
    tried: set[str] = field(default_factory=set)

    def watch(self, dweller: Dweller) -> Dweller:
        return Dismissed(dweller.town, dweller.id, dismissals=self)

    async def refused_and_nothing_changed(self, person: Dweller, key: str, act: Callable[[], Awaitable[Any]]) -> None:
        self.tried.add(key)
        async with self._dismissed(person):
            before, refused = contents(self.town), await refusals_of(self.town)
            await act()
            await self.town.client.idle()
            assert contents(self.town) == before, f"{key} has changed something"
            expected = refused if key in self.way.leads_out else refused + 1
            assert await refusals_of(self.town) == expected, f"{key}: the refusal is not in the audit trail"
            room = (await state_of(person)).partition(":")[0]
            is_open = room in {group.__name__ for group in self.way.in_charge}
            assert key in self.way.buttons_in_charge or not is_open, f"{key} leaves the room of those in charge open"

    @asynccontextmanager
    async def _dismissed(self, person: Dweller) -> AsyncIterator[None]:
        """Dismisses the person while the context is open; afterwards their window is as before."""
        chat = Conversation.chat_id == person.id
        async with self.town.act(person) as act:
            columns = select(RoleGrant.person_id, RoleGrant.role, RoleGrant.granted_at)
            grants = [
                dict(row._mapping) for row in await act.session.execute(columns.where(RoleGrant.person_id == act.me.id))
            ]
            kept = await act.session.scalar(select(Conversation.state).where(chat))
            await act.session.execute(delete(RoleGrant).where(RoleGrant.person_id == act.me.id))
        yield
        async with self.town.act() as act:
            await act.session.execute(insert(RoleGrant), grants)
            await act.session.execute(update(Conversation).where(chat).values(state=kept))
        lowest = (await person.from_bot())[-1]["message_id"]
        await self.town.client.press(person.id, lowest, "nothing")  # the window is shown again
        await self.town.settled()


@dataclass
class Dismissed(Dweller):
    dismissals: Dismissals | None = None

    async def press_on(self, message: Message, data: str) -> dict[str, object]:
        key, is_notice = key_of(await state_of(self), data)

        async def press() -> None:
            await self.town.client.press(self.id, message["message_id"], data)

        if await self._try(key, press) and not is_notice:
            message, data = await self.find(data.partition(INTENT_END)[2])
        return await super().press_on(message, data)

    async def say(self, text: str) -> None:
        await self._try(await self._sent(), lambda: self.town.client.say(self.id, text))
        await super().say(text)

    async def send_file(self, name: str, content: bytes, caption: str | None = None, kind: Any = "document") -> None:
        await self._try(await self._sent(), lambda: self.town.client.send_file(self.id, name, content, caption, kind))
        await super().send_file(name, content, caption, kind)

    async def _sent(self) -> str:
        return f"{await state_of(self)}:sent"

    async def _try(self, key: str, act: Callable[[], Awaitable[Any]]) -> bool:
        assert self.dismissals is not None
        if key not in self.dismissals.due - self.dismissals.tried:
            return False
        await self.dismissals.refused_and_nothing_changed(self, key, act)
        return True


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("conversation", IN_CHARGE)
async def test_a_dismissed_person_loses_every_window_immediately(town: Town, conversation: str) -> None:
    way = way_of(conversation)
    dismissals = Dismissals(town, way, due_of(conversation))
    await way.walk(Scene(town, watch_in_charge=dismissals.watch))
    assert dismissals.due - dismissals.tried == set(), f"what is new needs a step in the way of {conversation}"
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).select_from(FailedUpdate)) == 0
