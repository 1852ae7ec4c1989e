"""A version that was rolled back says that the database has the schema of a newer one, and does not change it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.commands.running import run_until_stopped
from bot.migrate import newest
from bot.operator_error import OperatorError
from bot.settings import Settings

pytestmark = pytest.mark.usefixtures("logging_as_before")


def migrate() -> str:
    result = CliRunner().invoke(app, ["migrate"])
    assert result.exit_code == 0, result.output
    return result.stdout


def set_schema(folder: Path, number: str) -> None:
    with closing(sqlite3.connect(folder / "demo" / "ryadom.db")) as database, database:
        database.execute("UPDATE alembic_version SET version_num = ?", [number])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Data of the newest schema."""
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert migrate() == "The database is at the newest schema.\n"
    return tmp_path


def test_migrate_says_that_the_database_has_a_newer_schema(folder: Path) -> None:
    set_schema(folder, "9999")
    assert migrate().startswith(f"The database has schema 9999, which is newer than {newest()} of this version.")


@pytest.mark.parametrize(("schema", "is_warned"), [("9999", True), (None, False)])
async def test_a_start_with_a_newer_schema_warns_in_the_log(
    folder: Path, capsys: pytest.CaptureFixture[str], schema: str | None, is_warned: bool
) -> None:
    if schema:
        set_schema(folder, schema)
    no_telegram = Settings(_env_file=None, data_dir=folder, telegram_api_url="http://127.0.0.1:1")
    with pytest.raises(OperatorError, match="no local Telegram"):
        await run_until_stopped(no_telegram)
    assert ("the database's schema is newer than this version" in capsys.readouterr().err) is is_warned
