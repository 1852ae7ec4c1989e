"""`ryadom doctor` says in one line each what is fine, what is wrong, and what to do about it."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web
from sqlalchemy import delete, func, select, text, update
from sqlalchemy.engine import make_url
from typer.testing import CliRunner

from bot.cli import app
from bot.clock import MovableClock
from bot.doctor.examination import examine
from bot.doctor.findings import Examination
from bot.settings import Settings
from bot.telegram import make_bot
from models.audit import AuditEntry
from models.imported_list import ListNotice
from models.notice import Notice, NoticeState, Urgency
from models.receiving import FailedUpdate
from models.write_probe import WriteProbe
from services.audit import record
from services.trail.sealing import seal_entries
from tests.support.canary import CANARY
from tests.support.people import coordinator
from tests.support.serving import serving
from tests.support.telegram_token import TOKEN
from tests.support.town import Town, close_quickly

pytestmark = pytest.mark.usefixtures("logging_as_before")
SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
A_DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The doctor looks at the machine's clock."""
    monkeypatch.setenv("TEST_MOMENT", MovableClock().now().isoformat())


async def told(town: Town, **changed: Any) -> dict[str, str]:
    """Each subject's sign and words, with the settings of the town's bot."""
    given: dict[str, Any] = {
        "bot_token": TOKEN,
        "telegram_api_url": town.client.base_url,
        "database_url": town.database.url.render_as_string(hide_password=False),
        "data_dir": town.folder,
        "http_port": town.ryadom.port,
    }
    lines: dict[str, str] = {}
    settings = Settings(_env_file=None, **given | changed)
    is_well = await examine(settings, lambda found: lines.update({found.subject: str(found)}))
    assert is_well is not any(line.startswith("✗") for line in lines.values()), lines
    return lines


async def test_all_is_well_and_nothing_is_left_behind(town: Town) -> None:
    lines = await told(town)
    assert [line for line in lines.values() if not line.startswith("✓ ")] == []
    beside_database = {"Clock beside the database's"} - (
        {"Clock beside the database's"} if town.database.is_sqlite else set()
    )
    assert set(lines) == beside_database | {
        "Settings", "Disk", "Database", "Schema", "Changes", "Notices", "Parked updates", "Audit trail",
        "Telegram", "Clock beside Telegram's", "Updates", "Bot",
    }  # fmt: skip
    async with town.database.read() as session:
        assert await session.scalar(select(func.count()).select_from(WriteProbe)) == 0


@pytest.mark.parametrize(
    ("schema", "words"),
    [("0001", "this version needs"), ("9999", "it is 9999, newer than"), (None, "the database is empty")],
)
async def test_a_schema_of_another_version_is_told_and_its_rows_are_not_read(
    town: Town, schema: str | None, words: str
) -> None:
    async with town.database.write() as session:
        await session.execute(text("DELETE FROM alembic_version"))
        if schema:
            await session.execute(text("INSERT INTO alembic_version VALUES (:schema)"), {"schema": schema})
    lines = await told(town)
    assert lines["Schema"].startswith("✗ ")
    assert words in lines["Schema"]
    assert not lines.keys() & {"Changes", "Notices", "Parked updates", "Audit trail"}


async def test_late_notices_are_told_but_no_broadcast(town: Town) -> None:
    orlova = await coordinator(town)
    town.ryadom.deliverer.stopping = True  # nothing is sent
    moments = [(-2, Urgency.personal), (-1, Urgency.reminder), (-1, Urgency.broadcast), (1, Urgency.reminder)]
    for number, (hours, urgency) in enumerate(moments):
        async with town.act(orlova) as act:
            due_at = act.now + timedelta(hours=hours)
            kind, ids = ListNotice.loaded, {"list_id": number}
            act.session.add(Notice(kind=kind, person_id=act.me.id, urgency=urgency, due_at=due_at, ids=ids))
    line = (await told(town))["Notices"]
    assert line.startswith("✗ Notices: 2 are late, the oldest since ")
    async with town.act() as act:
        await act.session.execute(delete(Notice).where(Notice.urgency != Urgency.broadcast, Notice.due_at < act.now))
    assert (await told(town))["Notices"] == "✓ Notices: 1 are due now, 1 later, and none is late."


async def test_notices_that_a_sender_holds_during_an_outage_are_late_and_those_that_quiet_hours_hold_are_not(
    town: Town,
) -> None:
    orlova = await coordinator(town)
    town.ryadom.deliverer.stopping = True
    leases = [
        (NoticeState.claimed, timedelta(seconds=5)),  # Telegram was away just now
        (NoticeState.claimed, -A_DAY),  # the sender was killed
        (NoticeState.sending, timedelta(seconds=50)),
        (NoticeState.claimed, timedelta(hours=6)),  # until the morning
    ]
    for number, (state, lease) in enumerate(leases):
        async with town.act(orlova) as act:
            kind, ids, due_at = ListNotice.loaded, {"list_id": number}, act.now - timedelta(hours=2)
            notice = Notice(kind=kind, person_id=act.me.id, urgency=Urgency.reminder, due_at=due_at, ids=ids)
            notice.state, notice.lease_until = state, act.now + lease
            act.session.add(notice)
    assert (await told(town))["Notices"].startswith("✗ Notices: 3 are late, the oldest since ")
    async with town.act() as act:
        await act.session.execute(delete(Notice).where(Notice.lease_until < act.now + timedelta(hours=1)))
    assert (await told(town))["Notices"] == "✓ Notices: 0 are due now, 1 later, and none is late."


@pytest.mark.parametrize(("ago", "sign"), [(timedelta(hours=1), "✗"), (2 * A_DAY, "✓")])
async def test_a_parked_update_is_told_for_a_day_with_the_code_to_search_for(
    town: Town, ago: timedelta, sign: str
) -> None:
    async with town.act() as act:
        one = FailedUpdate(bot_id=town.ryadom.bot.id, update_id=1, tries=3, error="KeyError", incident="4f2a")
        one.failed_at = act.now - ago
        act.session.add(one)
    line = (await told(town))["Parked updates"]
    assert line.startswith(sign)
    assert ("search the log for 4f2a" in line) is (sign == "✗")


@SQLITE
async def test_a_database_that_is_not_there_is_told_and_not_made(town: Town, tmp_path: Path) -> None:
    lines = await told(town, database_url="", data_dir=tmp_path / "new" / "data")
    assert lines["Database"].startswith("✗ Database: there is none at")
    assert lines["Disk"].startswith(f"✓ Disk: {tmp_path} can be written")
    assert not (tmp_path / "new").exists()


@SQLITE
async def test_a_folder_that_cannot_be_written_and_one_that_has_no_room(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    line = (await told(town, database_url="", data_dir=tmp_path / "file"))["Disk"]
    assert line.startswith(f"✗ Disk: DATA_DIR: {tmp_path / 'file'} cannot be written (")
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=499_000_000))
    assert (await told(town))["Disk"].startswith("✗ Disk: 499 MB are free in ")


@SQLITE
async def test_a_token_that_telegram_does_not_know_and_a_telegram_that_is_not_there(town: Town) -> None:
    lines = await told(town, bot_token=CANARY)
    assert lines["Telegram"].startswith("✗ Telegram: BOT_TOKEN: Telegram does not know this token")
    lines = await told(town, telegram_api_url="http://127.0.0.1:1")
    assert lines["Telegram"].startswith("✗ Telegram: http://127.0.0.1:1 does not answer (ClientConnectorError: ")
    assert "look at the network" in lines["Telegram"]
    assert not lines.keys() & {"Clock beside Telegram's", "Updates"}


@SQLITE
@pytest.mark.parametrize("scheme", ["socks5", "http"])
async def test_a_proxy_that_is_not_there_is_named_without_its_password(town: Town, scheme: str) -> None:
    line = (await told(town, telegram_proxy=f"{scheme}://user:CANARY@127.0.0.1:1"))["Telegram"]
    assert "does not answer (no connection through TELEGRAM_PROXY (ProxyConnectionError)): look at TELEGRAM" in line
    assert "CANARY" not in line


@SQLITE
async def test_a_webhook_that_is_set_elsewhere_or_not_at_all(town: Town) -> None:
    bot = make_bot(TOKEN, TelegramAPIServer.from_base(town.client.base_url), rate=None)
    ours = {"webhook_url": "http://127.0.0.1:1", "webhook_secret": "s" * 32}
    assert "does not know our webhook" in (await told(town, **ours))["Updates"]
    await bot.set_webhook("http://127.0.0.1:2/webhook", secret_token="s" * 32)
    for settings in ({}, ours):
        assert "✗ Updates: Telegram sends them to 127.0.0.1, not" in (await told(town, **settings))["Updates"]
    await bot.set_webhook("http://127.0.0.1:1/webhook", secret_token="s" * 32)
    assert "✓ Updates: they come by the webhook" in (await told(town, **ours))["Updates"]
    await town.client.say(await town.client.add_person("Пётр"), "/start")
    while not (await bot.get_webhook_info()).last_error_date:
        pass
    assert "✗ Updates: Telegram could not deliver at" in (await told(town, **ours))["Updates"]
    await close_quickly(bot)


@SQLITE
async def test_a_bot_that_does_not_run_and_another_program_at_its_port(town: Town) -> None:
    assert "✗ Bot: it does not run on this machine" in (await told(town, http_port=1))["Bot"]
    port = make_url(town.client.base_url).port
    assert "✗ Bot: another program answers at" in (await told(town, http_port=port))["Bot"]


@pytest.fixture
async def late_telegram() -> AsyncIterator[str]:
    """A server that answers getMe and whose clock is two minutes behind."""

    async def answer(_request: web.Request) -> web.Response:
        me = {"id": 1, "is_bot": True, "first_name": "Рядом", "username": "ryadom_bot"}
        date = format_datetime(datetime.now(UTC) - timedelta(seconds=120), usegmt=True)
        return web.json_response({"ok": True, "result": me}, headers={"Date": date})

    late = web.Application()
    late.router.add_route("*", "/{any:.*}", answer)
    async with serving(late) as address:
        yield address


@SQLITE
async def test_a_clock_that_is_wrong(town: Town, late_telegram: str) -> None:
    line = (await told(town, telegram_api_url=late_telegram))["Clock beside Telegram's"]
    assert line.startswith("✗ ")
    assert "s ahead of Telegram's" in line


async def test_a_fault_of_the_doctors_own_is_a_line_without_the_errors_words() -> None:
    lines: list[str] = []
    examination = Examination(lambda finding: lines.append(str(finding)))

    async def broken() -> str:
        raise ValueError(CANARY)

    assert not await examination.look("Disk", broken())
    assert lines == ["✗ Disk: this could not be looked at (ValueError)."]
    assert examination.found_wrong


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"LOG_LEVEL": "loud"}, "✗ Settings: LOG_LEVEL: "),
        ({"DATABASE_URL": "postgresql://ryadom:CANARYCANARY@127.0.0.1:1/x"}, "✗ Database: DATABASE_URL: the database"),
        ({"WEBHOOK_URL": "https://x.example", "WEBHOOK_SECRET": "CANARY" * 6}, "✗ Telegram: "),
    ],
)
def test_the_command_ends_with_one_and_shows_no_secret(settings: dict[str, str], words: str, tmp_path: Path) -> None:
    given = {"BOT_TOKEN": CANARY, "TELEGRAM_API_URL": "http://127.0.0.1:1", "DATA_DIR": str(tmp_path), "HTTP_PORT": "1"}
    result = CliRunner().invoke(app, ["doctor"], env={"DATABASE_URL": "", **given, **settings})
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)  # no traceback
    assert words in result.stdout
    assert "CANARY" not in result.output


async def test_a_changed_entry_of_the_audit_trail_is_told(town: Town) -> None:
    orlova = await coordinator(town)
    async with town.act(orlova) as act:
        record(act, "event.announced", 1)
    async with town.act() as act:
        await seal_entries(act)
    assert (await told(town))["Audit trail"].startswith("✓ Audit trail: 1 entries are unchanged")
    async with town.act() as act:
        await act.session.execute(update(AuditEntry).values(action="event.cancelled"))
    assert "outside Ryadom" in (await told(town))["Audit trail"]
