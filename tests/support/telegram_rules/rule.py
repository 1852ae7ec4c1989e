"""One rule of the Bot API server: what is sent, what comes of it, and where that is written."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

# stand for ids in parameters
SENT = "<the message that the bot has just sent>"
THEIRS = "<the message that a person has just written>"
PERSON = "<the person who reads>"
PHOTO = "<a photo that the bot has sent before>"
DOCUMENT = "<a document that the bot has sent before>"

BOT_API = "telegram-bot-api, Client.cpp"
TDLIB = "td, td/telegram"


@dataclass(frozen=True)
class Place:
    """A group or channel, and what the bot is there while it calls; before that it is an administrator. With the
    status "" it has never been there.
    """

    kind: str
    status: str
    username: str | None = None
    rights: dict[str, bool] = field(default_factory=dict)


@dataclass(frozen=True)
class Rule:
    """`refused` is the description without `Bad Request: `, or a whole one that begins otherwise; else `shows` are
    fields of the result, and `entities` the kinds with their texts, as in "bold word".
    """

    says: str
    source: str
    method: str = "sendMessage"
    params: dict[str, Any] = field(default_factory=dict)
    refused: str | None = None
    shows: dict[str, Any] = field(default_factory=dict)
    entities: tuple[str, ...] | None = None
    settled: bool = True  # False where no source says it; `source` then says why
    place: Place | None = None  # where it happens, if not in a private chat

    @property
    def description(self) -> str | None:
        """The whole sentence of the refusal."""
        if self.refused is None or self.refused.startswith("Forbidden: "):
            return self.refused
        return f"Bad Request: {self.refused}"


def described(text: str, entities: Iterable[dict[str, Any]]) -> tuple[str, ...]:
    """Entities as rules write them; a link with its address."""
    units = text.encode("utf-16-le")

    def part(entity: dict[str, Any]) -> str:
        begin, end = entity["offset"], entity["offset"] + entity["length"]
        more = entity.get("url") or entity.get("language") or entity.get("custom_emoji_id") or ""
        words = units[2 * begin : 2 * end].decode("utf-16-le")
        return f"{entity['type']} {words}" + (f" → {more}" if more else "")

    return tuple(map(part, entities))
