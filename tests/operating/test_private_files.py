"""Only the user who runs the program can read what is stored about people, whatever the umask is."""

import asyncio
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.backup import back_up
from bot.cli import app
from bot.settings import Settings
from models.connection.database import Database
from models.origin import DatabaseOrigin, Origin
from sandbox import Sandbox
from tests.support.moment import NOW


@pytest.fixture(autouse=True)
def everything_is_open() -> Iterator[None]:
    """Sets a umask that removes no rights."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "above" / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return tmp_path / "above"


def open_to_others(*paths: Path) -> set[str]:
    there = [one for path in paths for one in (path, *path.rglob("*"))]
    assert there
    return {f"{one.name} {stat.filemode(one.stat().st_mode)}" for one in there if one.stat().st_mode & 0o077}


async def write(url: str) -> None:
    """Makes SQLite create the files beside the database, which exist until it is closed."""
    database = Database(url)
    async with database.write() as session:
        session.add(DatabaseOrigin(id=1, origin=Origin.local, noted_at=NOW))
    folder = Path(str(database.url.database)).parent
    assert {file.suffix for file in folder.iterdir()} >= {".db", ".db-wal", ".db-shm"}
    assert open_to_others(folder) == set()
    await database.close()


def test_others_cannot_read_the_data_folder_and_its_database(data: Path) -> None:
    assert CliRunner().invoke(app, ["migrate"]).exit_code == 0
    asyncio.run(write(Settings(_env_file=None, data_dir=data / "data").database))
    assert open_to_others(data) == set()


def test_files_that_an_earlier_version_left_readable_to_others_are_closed(data: Path) -> None:
    folder = data / "data" / "demo"
    folder.mkdir(parents=True)
    for name in ("ryadom.db", "ryadom.db-wal", "ryadom.db-shm"):
        (folder / name).touch()
    assert len(open_to_others(data / "data")) == 5
    assert CliRunner().invoke(app, ["migrate"]).exit_code == 0
    assert open_to_others(data / "data") == set()


def test_a_folder_that_all_users_share_stays_open(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data.mkdir()
    data.chmod(0o1777)
    monkeypatch.setenv("DATA_DIR", str(data))
    assert CliRunner().invoke(app, ["migrate"]).exit_code == 0
    assert stat.S_IMODE(data.stat().st_mode) == 0o1777


def test_others_cannot_read_backups_and_exported_lists(data: Path, tmp_path: Path) -> None:
    assert CliRunner().invoke(app, ["export", "people", str(tmp_path / "people.xlsx")]).exit_code == 0
    back_up(data / "data" / "demo" / "ryadom.db", tmp_path / "copy.db")
    assert open_to_others(tmp_path / "people.xlsx", tmp_path / "copy.db") == set()


async def test_others_cannot_read_the_chats_of_the_local_telegram(tmp_path: Path) -> None:
    sandbox = Sandbox(data_dir=tmp_path / "telegram", token="7:token")
    sandbox.world.open()
    assert len(list((tmp_path / "telegram").iterdir())) > 1
    assert open_to_others(tmp_path / "telegram") == set()
    await sandbox.world.close()
