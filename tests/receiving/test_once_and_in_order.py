"""Receiving: each update acts once, each person's updates in order, and nothing is acknowledged before its commit."""

import asyncio
from typing import Any

import pytest
from aiogram.types import Update
from sqlalchemy import select

from bot.receive.lanes import Lanes
from bot.receive.ledger import Ledger
from models.receiving import Conversation, FailedUpdate, HandledUpdate
from tests.support.people import mentee
from tests.support.sign_up import introduce
from tests.support.town import Dweller, Town
from tests.support.updates import message
from tests.support.watched import CalledInsideTransaction


async def at_name(town: Town) -> Dweller:
    """A person who is asked for their name."""
    person = await town.person("Пётр")
    await person.start()
    await person.press("need_mentor", "agree")
    return person


async def test_a_repeated_update_answers_only_one_question(town: Town) -> None:
    person = await at_name(town)
    update = message(900_001, person.id, "Иванов Пётр")
    update = Update.model_validate(update.model_dump(), context={"bot": town.ryadom.bot})
    for _ in range(2):
        await town.ryadom.intake.handle(update)
        assert "city:1" in await person.buttons()


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("kept", [True, False])
async def test_one_text_answers_two_questions_only_when_ids_are_not_kept(
    town: Town, monkeypatch: pytest.MonkeyPatch, kept: bool
) -> None:
    """A project's title and goal are both asked for in words, so a repeated text would do harm here."""
    author = await mentee(town)
    await author.press("project", "open_project", "go_on")
    if not kept:
        monkeypatch.setattr(Ledger, "mark", _no_mark)
    update = message(900_002, author.id, "Школа полного дня")
    for _ in range(2):
        await town.ryadom.intake.handle(update)
    assert ("Раздел 3" in await author.text()) is not kept


async def _no_mark(*_: Any) -> None:
    """Does not store the update's id."""


async def test_updates_of_one_person_run_in_order_and_people_side_by_side() -> None:
    seen: list[tuple[int, str]] = []
    release = asyncio.Event()

    async def handle(update: Update) -> None:
        assert update.message is not None
        if update.message.text == "slow":
            await release.wait()
        seen.append((update.message.chat.id, str(update.message.text)))

    lanes = Lanes(handle, handle)
    slow, after, other = message(1, 7, "slow"), message(2, 7, "after"), message(3, 8, "other")
    waiting = [lanes.submit(slow), lanes.submit(after)]
    await lanes.submit(other)
    release.set()
    await asyncio.gather(*waiting)
    assert seen == [(8, "other"), (7, "slow"), (7, "after")]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_nothing_is_acknowledged_before_its_commit(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    person = await town.person("Пётр")
    started, release = asyncio.Event(), asyncio.Event()
    whole = town.ryadom.intake.handle

    async def held(update: Update) -> None:
        started.set()
        await release.wait()
        await whole(update)

    monkeypatch.setattr(town.ryadom.intake, "handle", held)
    await town.client.say(person.id, "/start")
    await started.wait()
    assert not (await town.client._call("GET", "idle", params={"wait": "0"}))["idle"]
    release.set()
    await town.settled()
    assert "Здравствуйте" in await person.text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_our_own_error_is_tried_three_times_then_parked_and_told(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlucky, other = await town.person("Пётр"), await town.person("Анна")

    with monkeypatch.context() as patched:
        patched.setattr(town.ryadom.intake.dispatcher, "feed_update", broken)
        await unlucky.start()
    assert "код" in await unlucky.last_text()
    await other.start()
    assert "Здравствуйте" in await other.text()
    await unlucky.start()
    assert "Здравствуйте" in await unlucky.text()
    async with town.act() as act:
        failed = (await act.session.scalars(select(FailedUpdate))).one()
        assert failed.tries == 3
        assert failed.incident is not None
        assert failed.incident in await _all_text(unlucky)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_failed_update_is_parked_even_if_telegram_refuses_the_message_about_it(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlucky = await town.person("Пётр")
    with monkeypatch.context() as patched:
        patched.setattr(town.ryadom.intake.dispatcher, "feed_update", broken)
        await town.client.fault(method="sendMessage", error_code=400, times=1)
        await unlucky.start()
    async with town.act() as act:
        assert (await act.session.scalars(select(FailedUpdate))).one().incident is not None


async def broken(*_: Any, **__: Any) -> None:
    raise RuntimeError("a fault of ours")


async def _all_text(person: Dweller) -> str:
    return "\n".join(str(message.get("text")) for message in await person.from_bot())


async def test_when_telegram_fails_the_update_stays_and_counts_for_nothing(town: Town) -> None:
    person = await at_name(town)
    await town.client.fault(method="sendMessage", drop="before", times=2)
    await person.say("Иванов Пётр")
    assert "city:1" in await person.buttons()
    async with town.act() as act:
        assert (await act.session.scalars(select(FailedUpdate))).all() == []


async def test_the_conversation_goes_on_after_a_restart_at_every_step(town: Town) -> None:
    person = await town.person("Пётр")
    await person.start()
    await person.press("need_mentor")
    for step in ("agree", "name", "city:1", "school", "position:deputy"):
        await town.restart()
        if step == "name":
            await person.say("Иванов Пётр")
        elif step == "school":
            await person.say("Школа № 5")
        else:
            await person.press(step)
    assert "earlier" in await person.buttons()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_ids_of_handled_updates_are_forgotten_after_two_days(town: Town) -> None:
    person = await town.person("Пётр")
    await person.start()
    await town.advance(hours=49)
    await town.ryadom.ledger.prune(town.clock.now())
    async with town.act() as act:
        assert (await act.session.scalars(select(HandledUpdate))).all() == []


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_visitors_unfinished_conversation_is_forgotten_after_a_month(town: Town) -> None:
    visitor, ivanov = await at_name(town), await mentee(town)
    await visitor.say("Петрова Анна")
    for days, kept in ((29, {visitor.id, ivanov.id}), (2, {ivanov.id})):
        await town.advance(days=days)
        await town.ryadom.ledger.prune(town.clock.now())
        async with town.act() as act:
            assert set(await act.session.scalars(select(Conversation.chat_id))) == kept
    await visitor.press("city:1")
    assert "need_mentor" in await visitor.buttons()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_telegram_call_inside_a_transaction_is_caught(town: Town) -> None:
    """Shows that the guard of every dialog test works."""
    with pytest.raises(CalledInsideTransaction):
        async with town.database.read():
            await town.ryadom.bot.get_me()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_person_who_blocks_the_bot_is_unreachable_until_they_come_back(town: Town) -> None:
    person = await town.person("Пётр")
    await person.start()
    await person.press("need_mentor")
    await introduce(person)
    for blocked, reachable in ((True, False), (False, True)):
        await (town.client.block if blocked else town.client.unblock)(person.id)
        await town.client.idle()
        async with town.act(person) as act:
            assert act.me.reachable is reachable
