"""Settings from the environment or `.env`. A wrong value stops the program with one sentence that names it."""

import re
from collections.abc import Callable
from dataclasses import fields
from datetime import time
from pathlib import Path
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from sqlalchemy.engine import make_url

from bot.addresses import is_proxy_address, web_address, with_driver
from bot.operator_error import OperatorError
from services.care.concern_keeping import KEPT_DAYS
from services.care.digest import DIGEST_AT
from services.care.policy import CarePolicy
from services.indicators.policy import INDICATORS_BY_DEFAULT, ZONE_BY_DEFAULT, IndicatorsPolicy
from services.links import is_link
from services.matching.scoring import Weights
from services.meetings.policy import MeetingPolicy
from services.notices import BROADCAST_A_SECOND
from services.places.zones import ZONES

_TOKEN = re.compile(r"^\d+:[A-Za-z0-9_-]{30,}$")
_SECRET = re.compile(r"[A-Za-z0-9_-]{32,256}")  # https://core.telegram.org/bots/api#setwebhook
DATABASE_FILE = "ryadom.db"


def _numbers(kind: type[Weights] | type[CarePolicy], least: int = 0) -> Callable[[object], object]:
    """Reads «topics=500, city=150» into a dataclass of numbers; what is not named keeps its default. Raises
    ValueError, also for a number below `least`.
    """

    def read(said: object) -> object:
        if not isinstance(said, str):
            return said
        known = {field.name for field in fields(kind)}
        given = [re.fullmatch(r"(\w+) *= *([0-9]{1,6})", one.strip()) for one in said.split(",")]
        if any(one is None or one[1] not in known for one in given):
            raise ValueError(f"write name=number with commas between them; the names are {', '.join(sorted(known))}")
        numbers = {one[1]: int(one[2]) for one in given if one}
        if small := [name for name, number in numbers.items() if number < least]:
            raise ValueError(f"{small[0]} must be at least {least}")
        return kind(**numbers)

    return read


def _zone(name: str) -> str:
    """Raises ValueError."""
    if name not in ZONES:
        raise ValueError(f"choose one of {', '.join(ZONES)}")
    return name


def _of_any_zone(clock: time) -> time:
    """Raises ValueError."""
    if clock.tzinfo is not None:
        raise ValueError("write a time without a zone, such as 08:30: it is told by each reader's own clock")
    return clock


def _room_base(address: str | None) -> str | None:
    """A button can hold no other link, so one would end every remote meeting's card. Raises ValueError."""
    if address is not None and not is_link(address):
        raise ValueError("this is no address of the form https://meet.example (with a name, not numbers)")
    return address


WebAddress = Annotated[str | None, AfterValidator(web_address)]
MatchWeights = Annotated[Weights, NoDecode, BeforeValidator(_numbers(Weights))]
CareDays = Annotated[CarePolicy, NoDecode, BeforeValidator(_numbers(CarePolicy, least=1))]
RoomBase = Annotated[str | None, AfterValidator(web_address), AfterValidator(_room_base)]
ClockTime = Annotated[time, AfterValidator(_of_any_zone)]
AssociationZone = Annotated[str, AfterValidator(_zone)]
LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR"]


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore")

    bot_token: SecretStr | None = None
    database_url: str = ""
    webhook_url: WebAddress = None
    webhook_secret: SecretStr | None = None
    public_url: WebAddress = None
    telegram_api_url: WebAddress = None
    telegram_proxy: SecretStr | None = None
    data_dir: Path = Path("data")
    sandbox_port: Annotated[int, Field(ge=0, le=65535)] = 8080
    http_host: str = ""
    http_port: Annotated[int, Field(ge=0, le=65535)] = 8081
    match_weights: MatchWeights = Weights()
    agreement_from_second_meeting: bool = True
    meeting_link_base: RoomBase = None
    care_days: CareDays = CarePolicy()
    digest_at: ClockTime = DIGEST_AT
    association_zone: AssociationZone = ZONE_BY_DEFAULT
    compared_from: Annotated[int, Field(ge=1)] = INDICATORS_BY_DEFAULT.least
    concern_days: Annotated[int, Field(ge=1, le=3650)] = KEPT_DAYS
    send_rate: Annotated[float, Field(gt=0, allow_inf_nan=False)] = BROADCAST_A_SECOND
    log_level: Annotated[LogLevel, BeforeValidator(str.upper)] = "INFO"
    sandbox: bool = False
    demo: bool = True

    @field_validator("bot_token")
    @classmethod
    def _looks_like_a_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not _TOKEN.match(token.get_secret_value()):
            raise ValueError("this is not a bot's token (digits, a colon, at least 30 letters and digits)")
        return token

    @field_validator("telegram_proxy")
    @classmethod
    def _is_a_proxy(cls, proxy: SecretStr | None) -> SecretStr | None:
        if proxy is not None and not is_proxy_address(proxy.get_secret_value()):
            raise ValueError(
                "this is no address of the form socks5://user:password@host:1080 (or with socks4:// or http://; in a "
                "password write @ as %40, : as %3A)"
            )
        return proxy

    @field_validator("webhook_secret")
    @classmethod
    def _telegram_takes_it(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is not None and not _SECRET.fullmatch(secret.get_secret_value()):
            raise ValueError("32 to 256 characters are needed, of A-Z, a-z, 0-9, _ and -: Telegram takes no others")
        return secret

    @field_validator("database_url")
    @classmethod
    def _is_an_address(cls, url: str) -> str:
        return with_driver(url) if url else url

    @model_validator(mode="after")
    def _webhook_needs_a_secret(self) -> "Settings":
        if self.webhook_url and not self.webhook_secret:
            raise ValueError("WEBHOOK_SECRET must be set when WEBHOOK_URL is")
        return self

    @property
    def database(self) -> str:
        """SQLAlchemy URL; a plain `postgresql://…` or `sqlite:///…` gets its asynchronous driver."""
        return with_driver(self.database_url or self.own_database)

    @property
    def own_database(self) -> str:
        """The SQLite database in `folder`, used unless DATABASE_URL names another."""
        return f"sqlite:///{self.folder.resolve() / DATABASE_FILE}"

    @property
    def database_setting(self) -> str:
        """The setting that the operator has to check when the database cannot be used."""
        return "DATABASE_URL" if self.database_url else "DATA_DIR"

    @property
    def folder(self) -> Path:
        """Where data is kept. The invented people of the local Telegram have a folder of their own."""
        if self.in_sandbox:
            return self.data_dir / ("demo" if self.demo else "trial")
        return self.data_dir

    @property
    def files_folder(self) -> Path:
        """Copies of the files that people attach to reports."""
        return self.folder / "files"

    @property
    def meeting_policy(self) -> MeetingPolicy:
        return MeetingPolicy(self.agreement_from_second_meeting, self.meeting_link_base or "")

    @property
    def indicators_policy(self) -> IndicatorsPolicy:
        return IndicatorsPolicy(self.association_zone, self.compared_from)

    @property
    def proxy(self) -> str | None:
        """The address of the proxy to the real Telegram; the local one is on this machine."""
        return self.telegram_proxy.get_secret_value() if self.telegram_proxy and not self.in_sandbox else None

    @property
    def webhook_address(self) -> str | None:
        """The address that Telegram is told to send updates to."""
        return self.webhook_url.rstrip("/") + "/webhook" if self.webhook_url else None

    def public_address(self, port: int) -> str | None:
        """Where people's calendar programs reach the HTTP server, which listens on `port`; None when they cannot.
        `port` is 0 when it could not be opened.
        """
        if not port:
            return None
        return self.public_url or self.webhook_url or (f"http://127.0.0.1:{port}" if self.in_sandbox else None)

    @property
    def listens_on(self) -> str:
        """HTTP_HOST, or else: every address with a webhook or a public address, for a proxy on another machine or in
        another container; without one, this machine only.
        """
        return self.http_host or ("0.0.0.0" if self.webhook_url or self.public_url else "127.0.0.1")

    @property
    def in_sandbox(self) -> bool:
        """Without a token the program talks to the built-in local Telegram."""
        return self.bot_token is None


class BadSettings(OperatorError):
    """A setting cannot be used; the message names it."""

    exit_code = 2


def load_settings() -> Settings:
    """Raises BadSettings."""
    try:
        settings = Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise BadSettings(f".env cannot be read as a file of UTF-8 text ({type(error).__name__}).") from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        reason = first["msg"].removeprefix("Value error, ")
        raise BadSettings(f"{name}: {reason}" if name else reason) from None
    if settings.in_sandbox and not settings.sandbox:
        _refuse_half_a_deployment(settings)
    return settings


def _refuse_half_a_deployment(settings: Settings) -> None:
    """Without a token, refuse settings of a real deployment: the local Telegram must not face the world or use real
    data.
    """
    local = make_url(settings.database).host in (None, "", "localhost", "127.0.0.1", "::1")
    if settings.webhook_url or not local:
        raise BadSettings(
            "BOT_TOKEN is missing, but WEBHOOK_URL is set or DATABASE_URL points outside this machine: "
            "set BOT_TOKEN, or SANDBOX=1 to open the local Telegram all the same"
        )
