"""An update on which our own code always fails: it is tried three times and parked, its sender is told, and other
people are not affected.
"""

import asyncio
from typing import Any

import pytest
from aiogram.types import Update
from sqlalchemy import select

from bot.receive.ledger import Ledger
from models.receiving import FailedUpdate
from tests.support.faults.figures import Note
from tests.support.size import sized
from tests.support.town import Dweller, Town

OTHERS, BOMB = sized(10, 400), "/start bomb"


def break_on_bomb(town: Town, monkeypatch: pytest.MonkeyPatch) -> list[Update]:
    """Makes our code raise on a certain text; returns the updates on which it did, one per try."""
    dispatcher: Any = town.ryadom.intake.dispatcher
    whole, tried = dispatcher.feed_update, []

    async def feed_update(bot: Any, update: Update, **kw: Any) -> Any:
        if update.message is not None and update.message.text == BOMB and not kw["known"]:
            tried.append(update)
            raise RuntimeError("a fault of ours")
        return await whole(bot, update, **kw)

    monkeypatch.setattr(dispatcher, "feed_update", feed_update)
    return tried


async def seconds_to_answer(town: Town, person: Dweller) -> float:
    clock = asyncio.get_running_loop()
    before = len(await person.from_bot())
    began = clock.time()
    await town.client.say(person.id, "/menu")
    while len(await person.from_bot()) == before:
        await asyncio.sleep(0.005)
    return clock.time() - began


async def p99(town: Town, people: list[Dweller]) -> float:
    """One person after another every few milliseconds, so that our own time is measured and not a queue."""
    answers = []
    for person in people:
        answers.append(asyncio.create_task(seconds_to_answer(town, person)))
        await asyncio.sleep(0.03)
    return sorted(await asyncio.gather(*answers))[int(len(people) * 0.99)]


async def told_of_incident(person: Dweller) -> list[str]:
    return [message["text"] for message in await person.from_bot() if "код" in message["text"]]


async def test_a_failing_update_is_parked_after_three_tries_and_its_sender_is_told(
    town: Town, monkeypatch: pytest.MonkeyPatch, figures: Note
) -> None:
    unlucky, others = await town.person("Пётр"), [await town.person(f"P{number}") for number in range(OTHERS)]
    before = await p99(town, others)
    tried = break_on_bomb(town, monkeypatch)
    await town.client.say(unlucky.id, BOMB)
    figures(others=OTHERS, tries=3, p99_ratio=round(await p99(town, others) / before, 2))
    await town.settled()
    await town.ryadom.intake.handle(tried[0])  # Telegram delivers it once more
    assert len(tried) == 3
    [words] = await told_of_incident(unlucky)
    async with town.act() as act:
        parked = (await act.session.scalars(select(FailedUpdate))).one()
        assert (parked.tries, str(parked.incident) in words) == (3, True)
    await unlucky.start()
    assert "Здравствуйте" in await unlucky.text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_button_of_a_press_that_is_parked_stops_waiting(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    person = await town.person("Пётр")
    await person.start()
    whole: Any = town.ryadom.intake.dispatcher.feed_update

    async def feed_update(bot: Any, update: Update, **kw: Any) -> Any:
        if update.callback_query is not None:
            raise RuntimeError("a fault of ours")
        return await whole(bot, update, **kw)

    monkeypatch.setattr(town.ryadom.intake.dispatcher, "feed_update", feed_update)
    message, data = await person.find("mentors")
    await person.press_on(message, data)
    assert await told_of_incident(person)
    answered = [call for call in await town.client.calls() if call["method"] == "answerCallbackQuery"]
    assert [call["answer"]["ok"] for call in answered] == [True]


async def test_it_bites_when_nothing_is_parked(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    async def park_nothing(*_: Any) -> None:
        return

    monkeypatch.setattr(Ledger, "park", park_nothing)
    unlucky = await town.person("Пётр")
    tried = break_on_bomb(town, monkeypatch)
    await unlucky.say(BOMB)
    await town.ryadom.intake.handle(tried[0])
    assert len(tried) > 3
    assert len(await told_of_incident(unlucky)) == 2
