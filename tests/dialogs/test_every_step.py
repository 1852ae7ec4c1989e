"""Each role's way from /start to home: at each step every wrong input once, a restart, back, cancel, and on again."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from models.person import Role
from models.profile import ApplicationState, MentorProfile
from tests.dialogs.test_invitations import link_from, owner, roles_of
from tests.town import Dweller, Town

TELEGRAMS_LIMIT = 4096  # the apps send longer texts as several messages


@dataclass(frozen=True)
class Step:
    """What is pressed, or said, to go on; `again`: what is pressed after coming back, when ticks are there already.
    `wrong`: texts that this step does not take beside those of all steps.
    """

    press: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    say: str = ""
    wrong: tuple[str, ...] = ("12345", "31.12.2099")


def introduction(year: int) -> list[Step]:
    return [
        Step(press=("agree",)),
        Step(say="Петрова Анна Сергеевна", wrong=("Петрова Анна 2", "Анна", "31.12.2099", "\u2800")),
        Step(press=("city:1",)),
        Step(say="Школа № 57", wrong=("\u2800",)),
        Step(press=("position:principal",)),
        Step(press=(f"year:{year}",)),
        Step(press=("month:1",)),
    ]


MENTEE = [
    Step(press=("topic:1", "next"), again=("next",)),
    Step(press=("form:remote",)),
    Step(say="Хочу собрать команду", wrong=("\u2800",)),
]
MENTOR = [
    Step(say="Двадцать лет руковожу школой", wrong=("\u2800",)),
    Step(press=("topic:1", "next"), again=("next",)),
    Step(press=("forms:in_person",)),
    Step(say="Москва, ул. Школьная, 1", wrong=("\u2800",)),
    Step(press=("skip",), wrong=("12345", "http://video.example", "\u2800")),
    Step(press=("capacity:2",)),
    Step(press=("send",)),
]
WAYS = {"need_mentor": MENTEE, "am_mentor": MENTOR}
NOT_WORDS: tuple[dict[str, Any], ...] = (
    {"sticker": True},
    {"voice": True},
    {"contact": {"phone_number": "+79990000000", "first_name": "Чужой", "user_id": 1}},
)


async def shown(person: Dweller) -> str:
    """The window's text without what it explains."""
    return (await person.text()).partition("❗")[0].rstrip()


@dataclass
class Walker:
    person: Dweller
    way: str
    steps: Sequence[Step]
    known_from: int  # the steps before make the person known, and are asked once only

    async def walk_to(self, number: int) -> None:
        """From home to a step: the first that is not done yet, or on from there."""
        if number <= self.known_from or self.way == "need_mentor":
            await self.person.press(self.way)
            begun = self.known_from if number >= self.known_from else 0
        elif "application" in await self.person.buttons():
            await self.person.press("application", "go_on")
            begun = number
        for step in self.steps[begun:number]:
            await self.go_on(step)

    async def go_on(self, step: Step, *, again: bool = False) -> None:
        await self.person.press(*(step.again if again and step.again else step.press))
        if step.say:
            await self.person.say(step.say)

    async def everything_wrong(self, step: Step) -> None:
        """Each is explained in place, and the step stays."""
        where = await shown(self.person)
        too_long = "я" * 10_000
        texts = [too_long[at : at + TELEGRAMS_LIMIT] for at in range(0, len(too_long), TELEGRAMS_LIMIT)]
        for wrong in [*({"text": text} for text in (*texts, *step.wrong)), *NOT_WORDS]:
            await self.person.town.client.send(self.person.id, **wrong)
            await self.person.town.settled()
            assert await shown(self.person) == where, wrong
            assert "❗" in await self.person.text(), (where, wrong)

    async def cancel_and_return(self, number: int) -> None:
        where = await shown(self.person)
        await self.person.press("home")
        assert "mentors" in await self.person.buttons()
        await self.walk_to(number)
        assert await shown(self.person) == where

    async def back_and_on(self, number: int) -> None:
        where = await shown(self.person)
        await self.person.press("back")
        assert await shown(self.person) != where
        await (
            self.go_on(self.steps[number - 1], again=True)
            if number not in (0, self.known_from)
            else self.walk_to(number)
        )
        assert await shown(self.person) == where


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(("way", "language"), [("need_mentor", "ru"), ("am_mentor", "en")])
async def test_every_step_takes_wrong_input_a_restart_back_and_cancel(town: Town, way: str, language: str) -> None:
    async with town.act() as act:
        year = act.now.year
    person = await town.person("Анна", language)
    await person.start()
    known = introduction(year)
    walker = Walker(person, way, [*known, *WAYS[way]], known_from=len(known))
    await person.press(way)
    for number, step in enumerate(walker.steps):
        if way == "am_mentor" and number < len(known):  # tried on the other way
            await walker.go_on(step)
            continue
        await town.restart()
        await walker.everything_wrong(step)
        await walker.cancel_and_return(number)
        await walker.back_and_on(number)
        await walker.go_on(step)
    assert "mentors" in await person.buttons() or "find_mentor" in await person.buttons()
    await check(person, way)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_every_step_of_an_invited_coordinator_takes_the_same(town: Town) -> None:
    async with town.act() as act:
        year = act.now.year
    code = await link_from(await owner(town), "coordinator")
    person = await town.person("Анна")
    await person.start()
    steps = [Step(say=code, wrong=("\u2800",)), Step(press=("accept",)), *introduction(year)]
    walker = Walker(person, "invited", steps, known_from=len(steps))
    await person.press("invited")
    for number, step in enumerate(steps):
        await town.restart()
        await walker.everything_wrong(step)
        await town.advance(minutes=20)  # wrong codes lock
        await walker.cancel_and_return(number)
        await walker.back_and_on(number)
        await walker.go_on(step)
    assert await roles_of(person) == {Role.coordinator}


async def check(person: Dweller, way: str) -> None:
    """What was said is kept, and nothing of what was wrong."""
    async with person.town.act(person) as act:
        assert act.me.full_name == "Петрова Анна Сергеевна"
        assert act.me.school is not None
        assert act.me.school.name == "Школа № 57"
        if way == "need_mentor":
            assert act.me.holds(Role.mentee)
            return
        profile = await act.session.get_one(MentorProfile, act.me.id)
        assert (profile.state, profile.capacity, profile.in_person) == (ApplicationState.submitted, 2, True)
        assert profile.building == "Москва, ул. Школьная, 1"
