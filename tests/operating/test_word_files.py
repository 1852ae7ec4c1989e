"""A missing or broken data file of the program is reported by its name, not as a database that is away."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

import bot.word_files
from bot.cli import app
from bot.demo.words import demo_words

BROKEN = {
    "missing": (None, "cannot be read (FileNotFoundError)"),
    "not JSON": ("{", "is broken: Invalid JSON"),
    "of another form": (
        '{"cities": [{"name_ru": "Пермь"}], "topics": []}',
        "is broken: cities.0.name_en: Field required",
    ),
}


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the data files, to break them."""
    copy = tmp_path / "words"
    shutil.copytree(bot.word_files.FOLDER, copy)
    monkeypatch.setattr(bot.word_files, "FOLDER", copy)
    return copy


def spoil(file: Path, content: str | None) -> None:
    file.unlink()
    if content is not None:
        file.write_text(content, "utf-8")


@pytest.mark.parametrize("how", BROKEN)
@pytest.mark.parametrize("command", [["owner", "5000000001", "--name", "Орлова Мария"], ["import", "list.csv"]])
def test_a_command_names_the_file(
    command: list[str], how: str, words: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, why = BROKEN[how]
    spoil(words / "reference.json", content)
    monkeypatch.chdir(tmp_path)
    Path("list.csv").write_text("a;b\n", "utf-8")
    result = CliRunner().invoke(app, command, env={"DATA_DIR": "data", "DATABASE_URL": ""})
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    told = " ".join(result.stderr.split())  # the output is wrapped at the terminal's width
    assert f"bot/words/reference.json {why}" in told
    assert "DATABASE_URL" not in told


@pytest.mark.usefixtures("logging_as_before")
def test_opening_the_demo_names_the_broken_word_file(words: Path, tmp_path: Path) -> None:
    spoil(words / "demo_names.json", '{"surnames": []}')
    demo_words.cache_clear()
    settings = {"DATA_DIR": str(tmp_path / "data"), "DATABASE_URL": "", "SANDBOX_PORT": "0", "HTTP_PORT": "0"}
    result = CliRunner().invoke(app, ["run"], env=settings)
    assert result.exit_code == 1
    assert "bot/words/demo_names.json is broken: men: Field required" in " ".join(result.stderr.split())
