"""What the operator reads over HTTP: whether the bot is alive, whether it can work, and its metrics."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from bot.http_server import PortTaken
from bot.settings import Settings
from bot.watch import health
from models.connection.outages import DatabaseAway
from tests.support.patience import wait_until
from tests.support.ports import free_port
from tests.support.town import Town


@pytest.fixture
def engine() -> str:
    return "sqlite"


@pytest.fixture
async def ask(town: Town) -> AsyncIterator[Any]:
    async with ClientSession() as session:

        async def get(path: str) -> tuple[int, str]:
            async with session.get(f"http://127.0.0.1:{town.ryadom.port}{path}") as answer:
                return answer.status, await answer.text()

        yield get


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
async def test_a_bot_that_works_is_alive_and_ready(town: Town, ask: Any) -> None:
    await town.client.idle()  # its first request for updates has been answered
    assert (await ask("/healthz"))[0] == 200
    status, told = await ask("/readyz")
    assert (status, '"ready": true' in told, '"sends_in_bulk": true' in told) == (200, True, True)


@pytest.mark.parametrize("fault", [{"drop": "before"}, {"error_code": 502}, {"error_code": 401}])
async def test_without_telegram_it_lives_and_is_not_ready(
    town: Town, ask: Any, monkeypatch: pytest.MonkeyPatch, fault: dict[str, Any]
) -> None:
    monkeypatch.setattr(health, "LATELY", 0.0)
    await town.client.fault(method="getMe", **fault, times=1)
    assert (await ask("/healthz"))[0] == 200
    status, told = await ask("/readyz")
    assert (status, '"telegram": false' in told) == (503, True)


async def test_without_the_database_it_lives_and_is_not_ready(
    town: Town, ask: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away() -> None:
        raise DatabaseAway

    monkeypatch.setattr(town.database, "read", away)
    assert (await ask("/healthz"))[0] == 200
    status, told = await ask("/readyz")
    assert (status, '"database": false' in told) == (503, True)
    assert "ryadom_notices_waiting NaN" in (await ask("/metrics"))[1]


async def test_a_sender_that_hangs_makes_it_unready(town: Town, ask: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "LATELY", 0.5)

    async def unready() -> bool:
        return bool((await ask("/readyz"))[0] != 200)

    async with town.ryadom.deliverer._one_at_a_time:
        await wait_until(unready)


async def test_numbers_grow_with_what_is_handled_and_sent(town: Town, ask: Any) -> None:
    before = _numbers((await ask("/metrics"))[1])
    person = await town.person("Анна")
    await person.start()
    after = _numbers((await ask("/metrics"))[1])
    handled = 'ryadom_updates_total{end="handled",kind="message"}'
    assert after[handled] == before.get(handled, 0) + 1
    assert after["ryadom_update_seconds_count"] == before["ryadom_update_seconds_count"] + 1
    assert after["ryadom_lanes_running"] == 0
    assert after["ryadom_processes"] == after["ryadom_sends_in_bulk"] == 1


def _numbers(told: str) -> dict[str, float]:
    lines = (line for line in told.splitlines() if not line.startswith("#"))
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines)}


async def test_the_metrics_contain_no_name_and_no_telegram_id(town: Town, ask: Any) -> None:
    person = await town.person("Анна")
    await person.start()
    told = (await ask("/metrics"))[1]
    assert "Анна" not in told
    assert str(person.id) not in told


async def test_a_taken_port_stops_a_webhook_with_one_sentence_and_polling_not_at_all(town: Town) -> None:
    async with TestServer(web.Application(), host="127.0.0.1", port=free_port()) as other:
        taken = Settings(_env_file=None, http_host="127.0.0.1", http_port=other.port)
        async with town.ryadom._door(taken):
            pass
        webhook = taken.model_copy(update={"webhook_url": "http://127.0.0.1:1"})
        with pytest.raises(PortTaken, match=f"^HTTP_PORT: {other.port} is taken"):
            async with town.ryadom._door(webhook):
                pass


@pytest.mark.parametrize(
    ("given", "opened"),
    [
        ({}, "127.0.0.1"),
        ({"webhook_url": "https://x.example", "webhook_secret": "s" * 32}, "0.0.0.0"),
        ({"http_host": "10.0.0.1"}, "10.0.0.1"),
    ],
)
def test_only_a_webhook_is_open_to_other_machines_by_itself(given: dict[str, Any], opened: str) -> None:
    assert Settings(_env_file=None, **given).listens_on == opened
