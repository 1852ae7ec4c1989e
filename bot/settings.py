"""Settings from the environment or `.env`. A wrong value stops the program with one sentence that names it."""

import re
from pathlib import Path
from typing import Annotated

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.operator_error import OperatorError
from services.notices import BROADCAST_A_SECOND

_TOKEN = re.compile(r"^\d+:[A-Za-z0-9_-]{30,}$")
DATABASE_FILE = "ryadom.db"
_DRIVERS = {"postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg", "sqlite": "sqlite+aiosqlite"}


def with_driver(url: str) -> str:
    """The address of a database with its asynchronous driver. Raises ValueError, which never quotes it: a password that
    is not written as it should be stands anywhere in it.
    """
    scheme, separator, rest = url.partition("://")
    address = _DRIVERS.get(scheme, scheme) + separator + rest
    try:
        known = make_url(address).drivername in _DRIVERS.values()
    except (ArgumentError, ValueError):
        known = False
    if not known:
        raise ValueError(
            "this is no address of a PostgreSQL or SQLite database (in a password write @ as %40, : as %3A)"
        )
    return address


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore")

    bot_token: SecretStr | None = None
    database_url: str = ""
    webhook_url: str | None = Field(None, pattern=r"^https?://")
    webhook_secret: SecretStr | None = None
    telegram_api_url: str | None = Field(None, pattern=r"^https?://")
    data_dir: Path = Path("data")
    sandbox_port: Annotated[int, Field(ge=0, le=65535)] = 8080
    http_host: str = ""
    http_port: Annotated[int, Field(ge=0, le=65535)] = 8081
    send_rate: Annotated[float, Field(gt=0)] = BROADCAST_A_SECOND
    log_level: str = Field("INFO", pattern=r"^(DEBUG|INFO|WARNING|ERROR)$")
    sandbox: bool = False
    demo: bool = True

    @field_validator("bot_token")
    @classmethod
    def _looks_like_a_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not _TOKEN.match(token.get_secret_value()):
            raise ValueError("this is not a bot's token (digits, a colon, at least 30 letters and digits)")
        return token

    @field_validator("database_url")
    @classmethod
    def _is_an_address(cls, url: str) -> str:
        return with_driver(url) if url else url

    @model_validator(mode="after")
    def _webhook_needs_a_secret(self) -> "Settings":
        if self.webhook_url and (not self.webhook_secret or len(self.webhook_secret.get_secret_value()) < 32):
            raise ValueError("WEBHOOK_SECRET must have at least 32 characters when WEBHOOK_URL is set")
        return self

    @property
    def database(self) -> str:
        """SQLAlchemy URL; a plain `postgresql://…` or `sqlite:///…` gets its asynchronous driver."""
        return with_driver(self.database_url or self.own_database)

    @property
    def own_database(self) -> str:
        """The SQLite database in the folder, used unless DATABASE_URL names another."""
        return f"sqlite:///{self.folder.resolve() / DATABASE_FILE}"

    @property
    def database_setting(self) -> str:
        """What the operator has to look at when the database cannot be used."""
        return "DATABASE_URL" if self.database_url else "DATA_DIR"

    @property
    def folder(self) -> Path:
        """Where data are kept. The invented people of the local Telegram have a folder of their own."""
        if self.in_sandbox:
            return self.data_dir / ("demo" if self.demo else "trial")
        return self.data_dir

    @property
    def listens_on(self) -> str:
        """The webhook is for a proxy to reach, from another machine or container; the rest is for this machine only,
        unless HTTP_HOST says otherwise.
        """
        return self.http_host or ("0.0.0.0" if self.webhook_url else "127.0.0.1")

    @property
    def in_sandbox(self) -> bool:
        """Without a token the program speaks with the built-in local Telegram."""
        return self.bot_token is None


class BadSettings(OperatorError):
    """It names the setting."""

    exit_code = 2


def load_settings() -> Settings:
    """Raises BadSettings."""
    try:
        settings = Settings()
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        reason = first["msg"].removeprefix("Value error, ")
        raise BadSettings(f"{name}: {reason}" if name else reason) from None
    if settings.in_sandbox and not settings.sandbox:
        _refuse_half_a_deployment(settings)
    return settings


def _refuse_half_a_deployment(settings: Settings) -> None:
    """A forgotten token must not open the playground to the world, or on real data."""
    local = make_url(settings.database).host in (None, "", "localhost", "127.0.0.1", "::1")
    if settings.webhook_url or not local:
        raise BadSettings(
            "BOT_TOKEN is missing, but WEBHOOK_URL is set or DATABASE_URL points outside this machine: "
            "set BOT_TOKEN, or SANDBOX=1 to open the local Telegram all the same"
        )
