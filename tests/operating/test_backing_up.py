"""A backup is a complete copy of a single moment, also while the bot writes; a bot goes on with it and
repeats nothing.
"""

import asyncio
import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import func, select
from typer.testing import CliRunner

from bot.backup import CannotBackUp, back_up
from bot.cli import app
from models.connection.database import Database
from models.person import Person
from models.profile import ApplicationNotice
from services.notices import tell
from tests.support.people import add_person, mentee
from tests.support.town import Town


@pytest.fixture
def engine() -> str:
    return "sqlite"


def path_of(database: Database) -> Path:
    assert database.url.database is not None
    return Path(database.url.database)


async def test_a_copy_taken_while_the_bot_writes_holds_what_was_committed(town: Town, tmp_path: Path) -> None:
    async with town.act() as act:
        await add_person(act, "Иванов Пётр")
        await act.session.flush()
        await asyncio.to_thread(back_up, path_of(town.database), tmp_path / "during.db")
    await asyncio.to_thread(back_up, path_of(town.database), tmp_path / "after.db")
    for name, people in (("during.db", 0), ("after.db", 1)):
        copy = sqlite3.connect(tmp_path / name)
        assert copy.execute("SELECT count(*) FROM people").fetchone() == (people,)
        copy.close()


async def test_the_bot_goes_on_from_a_copy_and_sends_nothing_again(town: Town, tmp_path: Path) -> None:
    person = await mentee(town)
    async with town.act(person) as act:
        await tell(act, act.me.id, ApplicationNotice.approved, {})
    await town.settled()
    sent = await person.from_bot()
    await asyncio.to_thread(back_up, path_of(town.database), tmp_path / "copy.db")
    await town.stop()
    await town.database.close()
    path = path_of(town.database)
    for file in path.parent.glob(path.name + "*"):
        file.unlink()
    shutil.copy(tmp_path / "copy.db", path)
    await town.start()
    await town.settled()
    assert await person.from_bot() == sent
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).select_from(Person)) == 1


async def test_a_backup_overwrites_no_file_and_reports_a_missing_database(database: Database, tmp_path: Path) -> None:
    (tmp_path / "there.db").touch()
    with pytest.raises(CannotBackUp, match="there already"):
        back_up(path_of(database), tmp_path / "there.db")
    with pytest.raises(CannotBackUp, match="no database"):
        back_up(tmp_path / "missing.db", tmp_path / "copy.db")


def test_a_failed_backup_says_why_and_leaves_no_file(template: str, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("not a database at all, but as long as the head of one would be" * 20)
    with pytest.raises(CannotBackUp, match="not a database"):
        back_up(tmp_path / "list.csv", tmp_path / "copy.db")
    with pytest.raises(CannotBackUp, match="cannot be written"):
        back_up(Path(template), tmp_path / "no such folder" / "copy.db")
    assert list(tmp_path.glob("copy*")) == []


def test_the_command_copies_sqlite_and_names_the_tool_for_postgresql(
    template: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{template}")
    copied = CliRunner().invoke(app, ["backup", str(tmp_path / "copy.db")])
    assert copied.exit_code == 0
    assert "checked" in copied.stdout
    monkeypatch.setenv("DATABASE_URL", "postgresql://localhost/ryadom")
    told = CliRunner().invoke(app, ["backup", str(tmp_path / "other.db")])
    assert told.exit_code == 1
    assert "pg_dump" in told.stderr
