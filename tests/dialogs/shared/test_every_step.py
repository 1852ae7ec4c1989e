"""Each role's way from /start to home: at every step each kind of wrong input, a restart, back, cancel, and then on."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from tests.support.sign_up import Step, check, way_of
from tests.support.town import Dweller, Town

TELEGRAMS_LIMIT = 4096  # longer texts are sent as several messages by the apps


NOT_WORDS: tuple[dict[str, Any], ...] = (
    {"sticker": True},
    {"voice": True},
    {"contact": {"phone_number": "+79990000000", "first_name": "Чужой", "user_id": 1}},
)


async def shown(person: Dweller) -> str:
    """The window's text without its explanation of wrong input."""
    return (await person.text()).partition("❗")[0].rstrip()


@dataclass
class Walker:
    """`enter` leads from home to the first step, or, when the person is known, to the step after `known_from`."""

    person: Dweller
    enter: Callable[[Dweller], Awaitable[None]]
    steps: Sequence[Step]
    known_from: int  # the steps before this one make the person known and are asked only once

    async def walk_to(self, number: int) -> None:
        """From home to a step: to the first that is not done yet, or on from there."""
        if number >= self.known_from and "application" in await self.person.buttons():
            await self.person.press("application", "go_on")
            return
        await self.enter(self.person)
        for step in self.steps[self.known_from if number >= self.known_from else 0 : number]:
            await self.go_on(step)

    async def go_on(self, step: Step, *, again: bool = False) -> None:
        await self.person.press(*(step.again if again and step.again else step.press))
        if step.say:
            await self.person.say(step.say)

    async def everything_wrong(self, step: Step) -> None:
        """Each wrong input is explained in place, and the step stays."""
        where = await shown(self.person)
        too_long = "я" * 10_000
        texts = [too_long[at : at + TELEGRAMS_LIMIT] for at in range(0, len(too_long), TELEGRAMS_LIMIT)]
        for wrong in [*({"text": text} for text in (*texts, *step.wrong)), *NOT_WORDS]:
            await self.person.town.client.send(self.person.id, **wrong)
            await self.person.town.settled()
            assert await shown(self.person) == where, wrong
            assert "❗" in await self.person.text(), (where, wrong)

    async def cancel_and_return(self, number: int) -> None:
        """From home one tap leads back, except to the window for a code, which is the first step itself."""
        where = await shown(self.person)
        await (self.person.press("home") if number % 2 else self.person.say("/cancel"))
        assert {"mentors", "help"} & set(await self.person.buttons())  # home
        if "unfinished" in await self.person.buttons():
            await self.person.press("unfinished")
        else:
            assert number == 0 or "application" in await self.person.buttons()
            await self.walk_to(number)
        assert await shown(self.person) == where

    async def back_and_on(self, number: int) -> None:
        where = await shown(self.person)
        await self.person.press("back")
        assert await shown(self.person) != where
        if "unfinished" in await self.person.buttons():  # home
            await self.person.press("unfinished")
        elif number in (0, self.known_from):
            await self.walk_to(number)
        else:
            await self.go_on(self.steps[number - 1], again=True)
        assert await shown(self.person) == where


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("mentee", "ru"),
        ("mentor", "en"),
        ("coordinator by a code", "ru"),
        ("coordinator by a link", "en"),
        ("mentor by a link", "ru"),
        ("somebody of a list", "en"),
    ],
)
async def test_every_step_takes_wrong_input_a_restart_back_and_cancel(town: Town, name: str, language: str) -> None:
    way = await way_of(town, name)
    async with town.act() as act:
        shared = way.introduction(act.now.year)
    person = await town.person("Анна", language)
    await person.start()
    known_from = len(way.before) + len(shared)
    walker = Walker(person, way.enter, [*way.before, *shared, *way.after], known_from)
    await way.enter(person)
    for number, step in enumerate(walker.steps):
        if step in shared and not way.tries_introduction:
            await walker.go_on(step)
            continue
        await town.restart()
        await walker.everything_wrong(step)
        await town.advance(minutes=20)  # wrong codes lock for some minutes
        await walker.cancel_and_return(number)
        await walker.back_and_on(number)
        await walker.go_on(step)
    assert ("Рассылки" if language == "ru" else "Mailings") in await person.text()
    await person.press("not_now")
    assert {"mentors", "find_mentor", "help"} & set(await person.buttons())  # home
    await check(person, name)
