"""A person who floods is slowed down, and presses beyond the limit only get an answer; other people are answered
meanwhile, and no message is lost.
"""

import asyncio
from collections import Counter

import pytest
from aiogram.types import Update
from sqlalchemy import func, select

from bot.receive import flood, polling
from bot.receive.lanes import Lanes
from bot.receive.sender import sender_of
from models.receiving import HandledUpdate
from tests.support.patience import LONG
from tests.support.town import Town
from tests.support.updates import message

FLOODER, OTHER = 7, 8


@pytest.fixture(autouse=True)
def limited(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the real limit; the other tests have none."""
    monkeypatch.setattr(flood, "BURST", 20)


class Counting:
    def __init__(self) -> None:
        self.handled: Counter[int] = Counter()
        self.order: list[int] = []

    async def handle(self, update: Update) -> None:
        sender = sender_of(update)
        assert sender is not None
        self.handled[sender[0].id] += 1
        self.order.append(update.update_id)


def press(update_id: int, person_id: int) -> Update:
    body = message(update_id, person_id, "a window").model_dump(exclude_none=True)["message"]
    who = body["from_user"]
    query = {"id": str(update_id), "from": who, "message": body, "chat_instance": "", "data": "x"}
    return Update.model_validate({"update_id": update_id, "callback_query": query})


async def all_that_runs() -> None:
    for _ in range(2000):
        await asyncio.sleep(0)


async def test_beyond_twenty_at_once_the_lane_waits_and_other_lanes_do_not() -> None:
    counting = Counting()
    lanes = Lanes(counting.handle, Counting().handle)
    flooded = [lanes.submit(message(number, FLOODER, "x")) for number in range(100)]
    others = [lanes.submit(message(1000 + person, OTHER + person, "y")) for person in range(100)]
    await asyncio.gather(*others)
    await all_that_runs()
    assert counting.handled[FLOODER] == flood.BURST
    lanes.flood.hurry.set()
    await asyncio.gather(*flooded)
    assert [number for number in counting.order if number < 100] == list(range(100))


async def test_without_the_limit_all_of_the_flood_is_handled_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shows that the test above depends on the limit."""
    monkeypatch.setattr(flood, "BURST", 1000)
    counting = Counting()
    lanes = Lanes(counting.handle, Counting().handle)
    for number in range(100):
        lanes.submit(message(number, FLOODER, "x"))
    await all_that_runs()
    assert counting.handled[FLOODER] == 100


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("hurry_at", [polling.HURRY_AT, 10])
async def test_a_hundred_messages_are_all_handled_and_another_person_is_answered_first(
    town: Town, monkeypatch: pytest.MonkeyPatch, hurry_at: int
) -> None:
    """Also when the window past the lowest update is so small that slowed messages would fill it."""
    monkeypatch.setattr(polling, "HURRY_AT", hurry_at)
    monkeypatch.setattr(flood, "PERIOD", 1.0)
    flooder, other = await town.person("Пётр"), await town.person("Анна")
    clock = asyncio.get_running_loop()
    began = clock.time()
    await asyncio.gather(*(town.client.say(flooder.id, f"number {number}") for number in range(100)))
    await town.client.say(other.id, "/start")
    async with asyncio.timeout(LONG):
        while not await other.from_bot():
            await asyncio.sleep(0)
    answered_to_flooder = [call["method"] for call in await town.client.calls() if _to(call) == flooder.id]
    allowed = flood.BURST * (1 + (clock.time() - began) / flood.PERIOD)
    await town.client.idle()
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).select_from(HandledUpdate)) == 101
    if hurry_at == polling.HURRY_AT:
        assert answered_to_flooder.count("sendMessage") <= allowed + 1


async def test_presses_and_messages_count_together_and_too_many_are_turned_away() -> None:
    handled, away = Counting(), Counting()
    lanes = Lanes(handled.handle, away.handle)
    texts = [message(number, FLOODER, "x") for number in range(10)]
    presses = [press(number, FLOODER) for number in range(10, 25)]
    await asyncio.gather(*(lanes.submit(update) for update in [*texts, *presses, press(100, OTHER)]))
    assert sorted(handled.order) == [*range(20), 100]
    assert away.order == list(range(20, 25))


async def test_twenty_presses_of_somebody_who_turns_a_calendar_all_act() -> None:
    handled, away = Counting(), Counting()
    lanes = Lanes(handled.handle, away.handle)
    await asyncio.gather(*(lanes.submit(press(number, FLOODER)) for number in range(20)))
    assert (len(handled.order), away.order) == (20, [])


async def test_a_press_that_was_turned_away_does_not_delay_later_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    time = [1000.0]
    monkeypatch.setattr(flood, "_now", lambda: time[0])
    limit = flood.Flood()
    assert [limit.lets_press(FLOODER) for _ in range(100)] == [True] * 20 + [False] * 80
    time[0] += flood.PERIOD / flood.BURST + 0.001
    assert [limit.lets_press(FLOODER) for _ in range(2)] == [True, False]


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(("language", "words"), [("ru", "Слишком много нажатий"), ("en", "Too many presses")])
async def test_a_press_beyond_the_limit_is_answered_and_does_nothing(
    town: Town, monkeypatch: pytest.MonkeyPatch, language: str, words: str
) -> None:
    monkeypatch.setattr(flood, "PERIOD", 1e6)
    monkeypatch.setattr(flood, "BURST", 2)  # for «/start» and one press
    visitor = await town.person("Гость", language)
    await visitor.start()
    await visitor.press("mentors")
    window, calls = await visitor.window(), len(await town.client.calls())
    await visitor.press("home")
    assert words in visitor.answers[-1]["text"]
    assert await visitor.window() == window
    since = [call["method"] for call in (await town.client.calls())[calls:] if call["method"] != "getUpdates"]
    assert since == ["answerCallbackQuery"]


def _to(call: dict[str, object]) -> int:
    params = call["params"]
    assert isinstance(params, dict)
    return int(params.get("chat_id", 0))
