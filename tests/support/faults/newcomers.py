"""People in the middle of signing up, each of whom has been asked for their name."""

import asyncio
from contextlib import suppress

from handlers.shared.speech import Speech
from tests.support.bot_process import FarTown
from tests.support.patience import LONG
from tests.support.town import Dweller, NoSuchButton

AT_ONCE = 50
OLD_BUTTON = Speech("ru", "UTC").label("shared-old-button")


async def at_their_names(town: FarTown, count: int) -> list[Dweller]:
    people = [await town.person(f"П{number}") for number in range(count)]
    room = asyncio.Semaphore(AT_ONCE)

    async def begin(person: Dweller) -> None:
        async with room:
            await town.client.say(person.id, "/start")
            await press_away(person, "need_mentor")
            await press_away(person, "agree")

    await asyncio.gather(*(begin(person) for person in people))
    await town.client.idle()
    return people


async def press_soon(person: Dweller, widget: str) -> None:
    """Press as soon as the button appears, without waiting for others. If told that the window is old, press again."""
    async with asyncio.timeout(LONG):
        answer = {"text": OLD_BUTTON}
        while answer.get("text") == OLD_BUTTON:
            try:
                window, data = await person.find(widget)
            except NoSuchButton:
                await asyncio.sleep(0.02)
            else:
                answer = await person.town.client.press(person.id, window["message_id"], data)


async def press_away(person: Dweller, widget: str) -> None:
    """Press as soon as the button appears, and again while the window still has it: a process that pauses on a slow
    machine is overtaken, and another one then sends the window anew before it gets to the press.
    """
    async with asyncio.timeout(LONG):
        while widget not in await buttons_now(person):
            await asyncio.sleep(0.02)
        while widget in await buttons_now(person):
            with suppress(NoSuchButton):
                window, data = await person.find(widget)
                await person.town.client.press(person.id, window["message_id"], data)


async def all_named(people: list[Dweller]) -> None:
    """Each person is at the next question, and nobody was told that their text was not understood."""
    for person in people:
        assert "city:1" in await person.buttons()
        assert "❗" not in await person.text()


async def buttons_now(person: Dweller) -> list[str]:
    try:
        return await person.buttons()
    except NoSuchButton:
        return []
