"""What every chat has, whether with one person or with many: its messages, its pins, its reply keyboard."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from itertools import takewhile

from sandbox.json_types import Json


@dataclass(kw_only=True)
class Chat(ABC):
    """A private chat (see people.py), or a group or channel (see groups.py)."""

    keyboard: Json | None = None
    pinned: list[int] = field(default_factory=list)
    uneditable: set[int] = field(default_factory=set)  # messages that set or removed a reply keyboard
    posted: dict[int, int] = field(default_factory=dict)  # which bot wrote a post of a channel, where no post says it
    messages: dict[int, Json] = field(default_factory=dict)
    place: int = 0  # position in the order in which chats were added

    @property
    def id(self) -> int:
        return int(self.chat["id"])

    @property
    @abstractmethod
    def chat(self) -> Json:
        """The chat as the Bot API's `Chat`."""

    @abstractmethod
    def card(self, commands: list[Json]) -> Json:
        """What the page shows of the chat besides its messages; `commands` are the bots' in it."""

    @property
    def language(self) -> str:
        return ""

    def signature(self, user: Json) -> Json:
        """The fields of a message that say who wrote it."""
        return {"from": user}

    def messages_after(self, message_id: float) -> list[Json]:
        """The messages after that id. Messages are in the order of their ids, so they are read from the end."""
        return [self.messages[number] for number in takewhile(lambda n: n > message_id, reversed(self.messages))][::-1]

    def is_from(self, bot_id: int, message: Json) -> bool:
        """Whether that bot wrote the message."""
        return bot_id in (message.get("from", {}).get("id"), self.posted.get(message["message_id"]))

    def record(self) -> Json:
        """Everything but the messages, for the journal."""
        return {
            "keyboard": self.keyboard,
            "pinned": self.pinned,
            "uneditable": sorted(self.uneditable),
            "posted": list(self.posted.items()),
            "place": self.place,
        }


def read_record(record: Json) -> Json:
    """What `record` wrote, as the arguments of a chat."""
    posted = {int(message): int(bot) for message, bot in record.get("posted", [])}
    return {**record, "uneditable": set(record["uneditable"]), "posted": posted}
