"""A wrong setting stops the program with one sentence that names the setting."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.settings import BadSettings, Settings, load_settings
from services.indicators.policy import IndicatorsPolicy
from services.matching.scoring import Weights

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
        ({"BOT_TOKEN": TOKEN, "WEBHOOK_URL": "https://x.example"}, "WEBHOOK_SECRET must be set"),
        ({"WEBHOOK_SECRET": "s" * 257}, "WEBHOOK_SECRET: 32 to 256"),
        ({"WEBHOOK_SECRET": "пароль-из-русских-букв-" * 2}, "WEBHOOK_SECRET: .* Telegram takes no others"),
        ({"WEBHOOK_URL": "x.example"}, "WEBHOOK_URL: .* of the form https://"),
        ({"WEBHOOK_URL": "https://"}, "WEBHOOK_URL: .* of the form https://"),
        ({"WEBHOOK_URL": "https://x example"}, "WEBHOOK_URL: .* of the form https://"),
        ({"TELEGRAM_API_URL": "127.0.0.1:8080"}, "TELEGRAM_API_URL: .* of the form https://"),
        ({"TELEGRAM_PROXY": "proxy.example:1080"}, "TELEGRAM_PROXY: .* of the form socks5://"),
        ({"TELEGRAM_PROXY": "socks5://proxy.example"}, "TELEGRAM_PROXY: .* of the form socks5://"),
        ({"TELEGRAM_PROXY": "https://proxy.example:443"}, "TELEGRAM_PROXY: .* of the form socks5://"),
        ({"TELEGRAM_PROXY": f"socks5://user:{TOKEN}@proxy:port"}, "TELEGRAM_PROXY: .* of the form socks5://"),
        ({"PUBLIC_URL": "https://x.example?from=1"}, "PUBLIC_URL: .* of the form https://"),
        ({"MEETING_LINK_BASE": "https://10.0.0.7/room"}, "MEETING_LINK_BASE: .*with a name, not numbers"),
        ({"MEETING_LINK_BASE": "http://meet.example"}, "MEETING_LINK_BASE: .* of the form https://meet.example"),
        ({"MEETING_LINK_BASE": "https://meet.example/?room="}, "MEETING_LINK_BASE: .* of the form https://"),
        ({"DIGEST_AT": "08:30+03:00"}, "DIGEST_AT: write a time without a zone"),
        ({"CARE_DAYS": "again=0"}, "CARE_DAYS: again must be at least 1"),
        ({"CARE_DAYS": "stuck=30, pulse_again=0"}, "CARE_DAYS: pulse_again must be at least 1"),
        ({"SEND_RATE": "inf"}, "SEND_RATE"),
        ({"MATCH_WEIGHTS": "topics=many"}, "MATCH_WEIGHTS: .* the names are city, district"),
        ({"MATCH_WEIGHTS": "distance=5"}, "MATCH_WEIGHTS: write name=number"),
        ({"DATABASE_URL": "sqlite://"}, "DATABASE_URL: SQLite needs a file"),
        ({"DATABASE_URL": "sqlite:///:memory:"}, "DATABASE_URL: SQLite needs a file"),
        (
            {"DATABASE_URL": "postgresql://localhost/x?sslmode=require"},
            "DATABASE_URL: the option sslmode .*ssl=require",
        ),
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


@pytest.mark.parametrize("level", ["info", "Warning", "DEBUG"])
def test_a_log_level_is_taken_in_any_case(monkeypatch: pytest.MonkeyPatch, level: str) -> None:
    monkeypatch.setenv("LOG_LEVEL", level)
    assert load_settings().log_level == level.upper()


def test_a_file_of_settings_that_cannot_be_read_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("DATA_DIR=данные".encode("cp1251"))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadSettings, match=r"^\.env cannot be read as a file of UTF-8 text"):
        load_settings()


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


def test_weights_that_are_not_named_keep_their_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MATCH_WEIGHTS", "city=0, topics = 7")
    assert load_settings().match_weights == replace(Weights(), city=0, topics=7)


def test_indicators_are_compared_and_dated_as_the_settings_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMPARED_FROM", "25")
    monkeypatch.setenv("ASSOCIATION_ZONE", "Asia/Vladivostok")
    assert load_settings().indicators_policy == IndicatorsPolicy("Asia/Vladivostok", 25)


def test_empty_lines_of_the_example_mean_the_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BOT_TOKEN", "DATABASE_URL", "WEBHOOK_URL"):
        monkeypatch.setenv(name, "")
    assert load_settings().in_sandbox


def test_the_example_tells_each_setting_and_no_other() -> None:
    example = Path(__file__).parents[2] / ".env.example"
    told = {line.partition("=")[0].lower() for line in example.read_text("utf-8").splitlines() if "=" in line[1:]}
    assert {name for name in told if not name.startswith("#")} == set(Settings.model_fields)


def test_the_example_changes_no_default(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    example = Path(__file__).parents[2] / ".env.example"
    assert Settings(_env_file=example) == Settings(_env_file=None)
