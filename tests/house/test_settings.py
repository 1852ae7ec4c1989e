"""A wrong setting stops the program with one sentence that names it."""

from pathlib import Path

import pytest

from bot.settings import BadSettings, Settings, load_settings

TOKEN = "123456:" + "A" * 35


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ({"BOT_TOKEN": "not-a-token"}, "BOT_TOKEN"),
        ({"SANDBOX_PORT": "many"}, "SANDBOX_PORT"),
        ({"LOG_LEVEL": "LOUD"}, "LOG_LEVEL"),
        ({"BOT_TOKEN": TOKEN, "WEBHOOK_URL": "https://x.example", "WEBHOOK_SECRET": "short"}, "WEBHOOK_SECRET"),
        ({"WEBHOOK_URL": "https://x.example", "WEBHOOK_SECRET": "s" * 32}, "BOT_TOKEN"),
        ({"DATABASE_URL": "postgresql://db.example/ryadom"}, "DATABASE_URL"),
    ],
)
def test_a_wrong_value_is_named_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, values: dict[str, str], named: str
) -> None:
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(BadSettings, match=named) as error:
        load_settings()
    assert "\n" not in str(error.value)
    assert TOKEN not in str(error.value)


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("postgresql://localhost/x", "postgresql+asyncpg://localhost/x"),
        ("sqlite:///x.db", "sqlite+aiosqlite:///x.db"),
        ("postgresql+asyncpg://localhost/x", "postgresql+asyncpg://localhost/x"),
    ],
)
def test_a_plain_address_gets_its_driver(given: str, used: str) -> None:
    assert Settings(_env_file=None, database_url=given).database == used


def test_empty_lines_of_the_example_mean_the_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BOT_TOKEN", "DATABASE_URL", "WEBHOOK_URL"):
        monkeypatch.setenv(name, "")
    assert load_settings().in_sandbox


def test_the_example_tells_each_setting_and_no_other() -> None:
    example = Path(__file__).parents[2] / ".env.example"
    told = {line.partition("=")[0].lower() for line in example.read_text("utf-8").splitlines() if "=" in line[1:]}
    assert {name for name in told if not name.startswith("#")} == set(Settings.model_fields)
