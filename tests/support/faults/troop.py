"""A town of monkeys in which every state of a person is represented; each of their steps is checked."""

import asyncio
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from typing import Any

from bot.demo.load import load_demo
from files.store import FileStore
from handlers.shared.folding import WINDOW, seen_length
from handlers.shared.speech import LOCALES, Html, Speech
from models.person import Role, RoleGrant
from models.profile import Form
from services.matching.mentorships import mentorships_of
from services.matching.requests import send_request
from services.meetings.booking import Choice, book_meeting
from services.meetings.free_times import free_times
from services.vetting.applications import Offer, apply_as_mentor
from services.vetting.decisions import return_application
from tests.support.faults.monkey import Heard, Monkey
from tests.support.forging import data_of, state_of
from tests.support.people import add_person, coordinator, join, known, mentee, mentor
from tests.support.projects import project_of, send_report
from tests.support.town import INTENT_END, Dweller, NoSuchButton, Town

LABEL = 25  # characters of a button that a phone shows
DEMO = (1001, 1002, 1003, 1004)
PASSED_OVER = (
    "message is not modified",  # a window is shown again unchanged
    "message can't be deleted for everyone",  # older than two days: it loses its buttons instead of being deleted
)
OLD_BUTTON = {Speech(locale, "UTC").label("shared-old-button") for locale in LOCALES}
SPANS = (timedelta(hours=1), timedelta(hours=12), timedelta(days=1), timedelta(days=3), timedelta(weeks=3))


async def inhabited(town: Town, *, grown: bool) -> list[Dweller]:
    """A person in each possible state, every second one in English; with `grown`, in an association with three years of
    demo data.
    """
    if grown:
        await load_demo(town.database, town.client.base_url, FileStore(town.folder / "demo" / "files"))
    demo = [Dweller(town, known_as) for known_as in DEMO if grown]
    visitors = [await town.person("Гость"), await town.person("Guest", "en")]
    for visitor in visitors:
        await visitor.start()
    mentors = [await mentor(town), await mentor(town, "Белова Инна Ильинична", "en", capacity=1)]
    chiefs = [await coordinator(town), await coordinator(town, "Ким Олег Ильич", "en")]
    await give(chiefs[0], Role.owner)
    asking, new = await mentee(town), await mentee(town, "Жуков Олег Ильич", "en", city_id=6)
    await asks(asking, mentors[1])
    paired = [await mentee(town, "Сидоров Иван Ильич"), await mentee(town, "Рыбин Юрий Олегович", "en")]
    for one, other in zip(paired, mentors, strict=True):
        await join(town, one, other)
        await works(one)
    applicants = [await known(town, "Уткина Вера Павловна"), await known(town, "Фомина Ольга Юрьевна", language="en")]
    for applicant in applicants:
        await applies(applicant)
    await returns(chiefs[0], applicants[1])
    former, all_in_one = await coordinator(town, "Бывшая Яна Юрьевна"), await mentor(town, "Всё Анна Ильинична", "en")
    async with town.act(former) as act:
        await act.session.delete(await act.session.get_one(RoleGrant, (act.me.id, Role.coordinator)))
    await give(all_in_one, Role.mentee, Role.coordinator, Role.owner)
    async with town.act() as act:
        for name in ("Климова Вера Павловна", "Чернов Пётр Ильич"):
            await add_person(act, name, Role.mentee)
    return [*visitors, *mentors, *chiefs, asking, new, *paired, *applicants, former, all_in_one, *demo]


async def give(person: Dweller, *roles: Role) -> None:
    async with person.town.act(person) as act:
        act.session.add_all(RoleGrant(person_id=act.me.id, role=role, granted_at=act.now) for role in roles)


async def asks(one: Dweller, other: Dweller) -> None:
    mentor_id = await id_of(other)
    async with one.town.act(one) as act:
        await send_request(act, mentor_id, "Очень прошу")


async def works(one: Dweller) -> None:
    """Has a project with a report that waits for the mentor, and a coming meeting."""
    stages = await project_of(one)
    async with one.town.act(one) as act:
        await send_report(act, stages[0], "Провели опрос")
    async with one.town.act(one) as act:
        [mentorship] = await mentorships_of(act, act.me.id)
        times = await free_times(act, mentorship)
        await book_meeting(act, Choice(mentorship.id, times[-1], Form.remote, "О команде"))


async def applies(person: Dweller) -> None:
    async with person.town.act(person) as act:
        await apply_as_mentor(act, Offer("Двадцать лет директор", [1, 2], True, False, "", "", 3))


async def returns(chief: Dweller, applicant: Dweller) -> None:
    applicant_id = await id_of(applicant)
    async with chief.town.act(chief) as act:
        await return_application(act, applicant_id, 1, "Сколько лет вы руководите школой?")


async def id_of(person: Dweller) -> int:
    async with person.town.act(person) as act:
        return act.me.id


Errors = Callable[[], list[Any]]


class Refused(AssertionError):
    """Telegram refused a call although the person had not blocked the bot."""


class Unanswered(AssertionError):
    """A person wrote, and no answer came."""


class NoWayOn(AssertionError):
    """The window at the bottom of the chat is not one whose buttons work."""


class TooLong(AssertionError):
    """A window is longer than one screen, or a label than its button."""


class OurOwnFault(AssertionError):
    """An error is in the log."""


def is_window(message: dict[str, Any]) -> bool:
    return any(INTENT_END in data for data in data_of(message))


def _read(params: dict[str, Any]) -> dict[str, Any]:
    """A call that brings a file has its buttons as JSON."""
    buttons = params.get("reply_markup")
    return params | {"reply_markup": json.loads(buttons)} if isinstance(buttons, str) else params


def within_limits(window: dict[str, Any]) -> None:
    labels = [button["text"] for row in window["reply_markup"]["inline_keyboard"] for button in row]
    text = str(window.get("text") or window.get("caption") or "")
    if seen_length(Html(text)) > WINDOW or any(len(label) > LABEL for label in labels):
        raise TooLong(window)


class Ears(logging.Handler):
    """Collects errors that libraries log."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.heard: list[Any] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(self.format(record))


@dataclass
class Troop:
    """All monkeys of a town, whose every step is checked. The same seed gives the same start."""

    town: Town
    monkeys: list[Monkey]
    chance: Random
    errors: Errors
    trail: list[str] = field(default_factory=list)
    calls: int = 0
    crowd: list[Monkey] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    async def go(self, steps: int) -> None:
        self.calls = (await self.town.client.calls())[-1]["n"]
        for number in range(steps):
            try:
                await self._step(number)
            except Exception as error:
                error.add_note("\n".join(self._story()))
                raise

    def _story(self) -> list[str]:
        """The last acts of everybody, and of the person who was checked."""
        actors = [f": {one.id} " for one in self.crowd]
        theirs = [line for line in self.trail if any(actor in line for actor in actors)]
        return [*theirs[-12:], "of all:", *self.trail[-12:]]

    async def _step(self, number: int) -> None:
        what = self.chance.random()
        self.crowd = self.chance.sample(self.monkeys, 1 if what < 0.9 else 3)
        blocked = {one.id for one in self.monkeys if one.blocked}
        if what < 0.015:
            span = self.chance.choice(SPANS)
            self.trail.append(f"{number}: {span} pass")
            await self.town.advance(seconds=span.total_seconds())
        elif what < 0.018:
            self.trail.append(f"{number}: the bot is restarted")
            await self.town.restart()
        else:
            await self._all_act(number)
        await self.town.settled()
        await self._look(self.crowd if what >= 0.018 else [], blocked | {one.id for one in self.monkeys if one.blocked})

    async def _all_act(self, number: int) -> None:
        try:
            await asyncio.gather(*(one.acts() for one in self.crowd))
        finally:
            self.trail.extend(f"{number}: {one.id} {one.did}" for one in self.crowd)

    async def _look(self, crowd: list[Monkey], blocked: set[int]) -> None:
        calls = await self.town.client.calls(after=self.calls)
        self.calls = calls[-1]["n"] if calls else self.calls
        for call in calls:
            if not call["answer"]["ok"] and not self._expected(call, blocked):
                raise Refused(call)
            params = _read(call["params"])
            if is_window(params):
                within_limits(params)
        if found := self.errors():
            raise OurOwnFault(found)
        for one in crowd:
            if not one.blocked:
                await self._is_well(one, calls)

    def _expected(self, call: dict[str, Any], blocked: set[int]) -> bool:
        """Refusals for people who have blocked the bot, and those that the bot ignores."""
        passed_over = any(words in call["answer"]["description"] for words in PASSED_OVER)
        return passed_over or (call["answer"]["error_code"] == 403 and int(call["params"]["chat_id"]) in blocked)

    async def _is_well(self, one: Monkey, calls: list[dict[str, Any]]) -> None:
        told = [call for call in calls if str(call["params"].get("chat_id")) == str(one.id) and call["answer"]["ok"]]
        if one.wrote and not told:
            raise Unanswered(one.id)
        answers = {str(call["params"].get("callback_query_id")): call["params"].get("text") for call in calls}
        if not answers.keys() >= set(one.queries):
            raise Unanswered(one.id)
        if one.living and answers[one.living] in OLD_BUTTON:
            raise NoWayOn(f"{one.id}: a button of the living window is taken for an old one")
        self.seen.add(await state_of(one))
        living = [message for message in await one.looks() if is_window(message)]
        if not living:
            await self._has_a_window(one)
        if len(living) > 1:
            raise NoWayOn(f"{one.id} has {len(living)} windows: {[message.get('text') for message in living]}")

    async def _has_a_window(self, one: Monkey) -> None:
        """The window may be further up; erased people have none and were told how to begin again."""
        try:
            await one.window()
        except NoSuchButton:
            await one.say("/start")
            await one.window()
            await one.looks()

    async def everybody_gets_home(self) -> None:
        for one in self.monkeys:
            if one.blocked:
                await one.comes_back()
            await one.say("/menu")
            assert await one.buttons(), one.id


async def troop_of(town: Town, seed: int, errors: Errors, *, grown: bool = False) -> Troop:
    heard = Heard()
    people = [
        Monkey(town, dweller.id, chance=Random(f"{seed}:{number}"), heard=heard)
        for number, dweller in enumerate(await inhabited(town, grown=grown))
    ]
    await town.settled()
    for one in people:
        await one.looks()
    return Troop(town, people, Random(seed), errors)
