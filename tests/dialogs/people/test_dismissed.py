"""A coordinator or owner is dismissed while a window or a notice is open: whatever they press or send there changes
nothing, is recorded as refused in the audit trail, and leads out. This is tried at each step, with each button and each
message; the conversations, their buttons and the states that take messages are read from the code.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram_dialog import Dialog
from aiogram_dialog.setup import collect_dialogs
from sqlalchemy import delete, func, insert, select, update

from handlers.wiring import wire
from models.person import RoleGrant
from models.receiving import Conversation, FailedUpdate
from services.vetting.applications import Offer, apply_as_mentor
from tests.dialogs.shared.test_forged_presses import announce, apply_and_be_approved, newcomer
from tests.support.asking import ask_coordinators, look_at_the_numbers
from tests.support.bringing import add_cities, add_schools, bring_lists
from tests.support.forging import Forgers, Rightful, contents, state_of, window_buttons
from tests.support.in_charge import invite_and_remove, open_settings
from tests.support.meetings import past_meetings
from tests.support.people import coordinator, pair
from tests.support.town import INTENT_END, Message, Town

IN_CHARGE = {
    "Announcing", "AnsweringInquiry", "AssociationNow", "Cities", "CityList", "ConsentTexts", "Importing", "Inviting",
    "Records", "Schools", "SettingsMenu",
    "Team", "Vetting",
}  # fmt: skip
EVERYBODYS = {
    "Answering", "Application", "Asking", "BecomingMentee", "Booking",
    "ByPersonalLink", "Catalogue", "Consents",
    "Events", "FeedbackWords", "Help", "History", "Home", "Hours", "Introduction", "Invitation", "Meetings", "Mentees",
    "MyProject", "MyRequest", "OpeningProject", "Passport", "Privacy", "Profile", "Reporting", "Reviewing",
    "Writing", "AiogramDialogStates",
}  # fmt: skip
NOTICES = {"apyes", "apask", "apno", "imp_load", "imp_drop", "imp_wrong", "imp_links", "inquiry_answer"}


LEADS_OUT = {"Announcing:done:event"}  # leads to an event's card, which everybody may open


def dialogs() -> Iterator[Dialog]:
    yield from collect_dialogs(wire(MemoryStorage()))  # type: ignore[misc]


def buttons() -> set[str]:
    return {key for key in window_buttons() if key.partition(":")[0] in IN_CHARGE}


def taking_messages() -> set[str]:
    """States that ask for a message. (Every window answers a message that it did not ask for.)"""
    return {
        f"{state.state}:sent"
        for dialog in dialogs()
        if dialog.states_group_name() in IN_CHARGE
        for state, window in dialog.windows.items()
        if len(getattr(window.on_message, "inputs", ())) > 1  # type: ignore[attr-defined]
    }


def test_every_conversation_declares_whose_it_is() -> None:
    assert {dialog.states_group_name() for dialog in dialogs()} == IN_CHARGE | EVERYBODYS


@dataclass
class Dismissals(Forgers):
    """Instead of forging presses, dismisses the rightful person before each new press and message, and reinstates them
    afterwards.
    """

    in_charge: list[Rightful] = field(default_factory=list)

    def accompany(self, dweller: Any) -> "Rightful":
        person = (Dismissed if self.in_charge == [] else Rightful)(dweller.town, dweller.id, forgers=self)
        self.in_charge.append(person)
        return person

    async def try_all(self, person: Rightful) -> None:
        return None

    async def refused_and_nothing_changed(self, person: Rightful, key: str, act: Callable[[], Awaitable[Any]]) -> None:
        self.tried.add(key)
        async with self._dismissed(person):
            before, refused = contents(self.town), await self._refused()
            await act()
            await self.town.client.idle()
            assert contents(self.town) == before, f"{key} has changed something"
            expected = refused if key in LEADS_OUT else refused + 1
            assert await self._refused() == expected, f"{key}: the refusal is not in the audit trail"
            room = (await state_of(person)).partition(":")[0]
            assert key in NOTICES or room not in IN_CHARGE, f"{key} leaves the room of those in charge open"

    @asynccontextmanager
    async def _dismissed(self, person: Rightful) -> AsyncIterator[None]:
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
class Dismissed(Rightful):
    async def press_on(self, message: Message, data: str) -> dict[str, object]:
        dismissals = self.forgers
        assert isinstance(dismissals, Dismissals)
        intent, _, widget = data.partition(INTENT_END)
        state = await state_of(self)
        key = f"{state}:{widget.partition(':')[0]}" if widget else intent.partition(":")[0]
        if key in (buttons() | NOTICES) - dismissals.tried:

            async def press() -> None:
                await self.town.client.press(self.id, message["message_id"], data)

            await dismissals.refused_and_nothing_changed(self, key, press)
            if widget:
                message, data = await self.find(widget)
        return await super().press_on(message, data)

    async def say(self, text: str) -> None:
        await self._try_sending(lambda: self.town.client.say(self.id, text))
        await super().say(text)

    async def send_file(self, name: str, content: bytes, caption: str | None = None, kind: Any = "document") -> None:
        await self._try_sending(lambda: self.town.client.send_file(self.id, name, content, caption, kind))
        await super().send_file(name, content, caption, kind)

    async def _try_sending(self, send: Callable[[], Awaitable[Any]]) -> None:
        dismissals = self.forgers
        assert isinstance(dismissals, Dismissals)
        key = f"{await state_of(self)}:sent"
        if key in taking_messages() - dismissals.tried:
            await dismissals.refused_and_nothing_changed(self, key, send)


async def announce_in_words(orlova: Rightful) -> None:
    """Turns the calendar's pages and stops where words are asked for."""
    await orlova.start()
    await orlova.press("announce", "kind:lecture")
    await orlova.say("Первый педсовет")
    await orlova.press("day_weekday:0", "later", "earlier", "later")
    days = [button for button in await orlova.buttons() if button.startswith("day:2")]
    await orlova.press(days[0], "time:900")
    await orlova.say("https://video.example/lecture")
    await orlova.say("Как провести первый педсовет")


async def decline_in_words_and_approve(orlova: Rightful, ivanov: Rightful) -> None:
    offer = Offer("Люблю учить", [1], True, False, "", "", 3)
    async with orlova.town.act(ivanov) as act:
        await apply_as_mentor(act, offer)
        ivanov_id = act.me.id
    await orlova.start()
    await orlova.press("vetting", f"application:{ivanov_id}", "decline")
    await orlova.say("Сначала поработайте директором")
    async with orlova.town.act(ivanov) as act:
        await apply_as_mentor(act, offer)
    await orlova.town.settled()
    await orlova.press_notice("apyes")


async def say_what_is_agreed_to(orlova: Rightful) -> None:
    await open_settings(orlova, "texts", "operator")
    await orlova.say("Ассоциация менторов")
    await orlova.say("Москва, ул. Школьная, 1")
    await orlova.press("kind:mailings")
    await orlova.say("Новый текст")
    await orlova.press("save")


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_dismissed_person_can_open_nothing_at_once(town: Town) -> None:
    dismissals = Dismissals(town, [], [], [])
    orlova = dismissals.accompany(await coordinator(town))
    await apply_and_be_approved(dismissals, orlova)
    ivanov = await newcomer(dismissals, "Иванов Пётр Алексеевич", "need_mentor")
    await ivanov.press("topic:1", "next", "form:remote", "skip")
    await announce(dismissals, orlova)
    await invite_and_remove(dismissals, orlova)
    await add_schools(dismissals, orlova, ivanov)
    await add_cities(dismissals, orlova, ivanov)
    await bring_lists(dismissals, orlova)
    await ask_coordinators(dismissals, orlova, ivanov)
    await pair(town)
    await past_meetings(town, "Помогло")
    await look_at_the_numbers(orlova)
    await announce_in_words(orlova)
    await decline_in_words_and_approve(orlova, ivanov)
    await say_what_is_agreed_to(orlova)
    assert (buttons() | taking_messages() | NOTICES) - dismissals.tried == set()
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).select_from(FailedUpdate)) == 0
