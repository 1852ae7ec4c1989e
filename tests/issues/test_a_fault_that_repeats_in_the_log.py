"""Each fault used to be logged with all its frames, however often it came, so a person with a failing press, or a full
disk, filled the log.
"""

import asyncio
import json
import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot import repeated_faults
from bot.logs import log
from tests.support.canary import written_logs
from tests.support.town import Town

Said = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Said]:
    for text in written_logs(tmp_path, monkeypatch):
        yield lambda text=text: [json.loads(line) for line in text().splitlines()]  # type: ignore[misc]


@pytest.fixture
def minute(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Any]:
    """Advances the event loop's clock by a minute and runs what is due."""

    async def passes() -> None:
        loop = asyncio.get_running_loop()
        late = loop.time() + repeated_faults.IN_FULL_EVERY
        monkeypatch.setattr(loop, "time", lambda: late)
        for _ in range(3):
            await asyncio.sleep(0)

    return passes


def fail(kind: type[Exception] = ValueError) -> None:
    try:
        raise kind("words")
    except kind:
        log.exception("failed")


async def test_a_repeated_fault_is_written_in_full_once_a_minute_and_then_counted(
    said: Said, minute: Callable[[], Any]
) -> None:
    for _ in range(5):
        fail()
    fail(KeyError)
    assert ["exception" in line for line in said()] == [True, True]
    await minute()
    [counted] = said()[2:]
    place = f"tests/issues/{Path(__file__).name}:"
    assert (counted["event"], counted["error"], counted["times"]) == ("a fault was repeated", "ValueError", 4)
    assert counted["place"].startswith(place)
    fail()
    assert "exception" in said()[-1]


async def test_the_same_error_at_another_place_is_written_in_full(said: Said) -> None:
    fail()
    try:
        raise ValueError("words")
    except ValueError:
        log.exception("failed")
    assert ["exception" in line for line in said()] == [True, True]


async def test_records_of_libraries_are_counted_too(said: Said, minute: Callable[[], Any]) -> None:
    for _ in range(3):
        try:
            raise ValueError("words")
        except ValueError:
            logging.getLogger("a.library").exception("failed")
    await minute()
    assert [line.get("times") for line in said()] == [None, 2]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_each_code_that_a_person_was_told_is_found(
    town: Town, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: object, **__: object) -> None:
        raise ValueError

    person = await town.person("Анна")
    with monkeypatch.context() as patched:
        patched.setattr(town.ryadom.intake.dispatcher, "feed_update", fails)
        for _ in range(3):
            await person.say("/start")
    parked = [line for line in said() if line["event"] == "update parked"]
    told = " ".join(message["text"] for message in await person.from_bot())
    assert all(line["incident"] in told for line in parked)
    assert [("exception" in line, line.get("error")) for line in parked] == [(True, None), *[(False, "ValueError")] * 2]
    assert len([line for line in said() if line["event"] == "update failed"]) == 1
