"""The people of this Telegram and what each of them sees in the chat with the bot."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from sandbox.errors import ApiError, ControlError, bad_request, forbidden
from sandbox.json_types import Json

BLOCKED = "bot was blocked by the user"


@dataclass
class Person:
    """A person and their private chat with the bot; the chat's id is the person's, as in Telegram."""

    user: Json
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    keyboard: Json | None = None
    pinned: list[int] = field(default_factory=list)
    uneditable: set[int] = field(default_factory=set)  # messages that set or removed a reply keyboard
    messages: dict[int, Json] = field(default_factory=dict)
    place: int = 0  # position in the order in which people were added

    def messages_after(self, message_id: float) -> list[Json]:
        """The messages after that id. Messages are in the order of their ids, so they are read from the end."""
        return [self.messages[number] for number in takewhile(lambda n: n > message_id, reversed(self.messages))][::-1]

    @property
    def id(self) -> int:
        return int(self.user["id"])

    @property
    def chat(self) -> Json:
        names = ("id", "first_name", "last_name", "username")
        return {name: self.user[name] for name in names if name in self.user} | {"type": "private"}

    @property
    def language(self) -> str:
        return str(self.user.get("language_code", ""))

    def record(self) -> Json:
        """Everything but the messages, for the journal."""
        return {
            "user": self.user,
            "started": self.started,
            "blocked": self.blocked,
            "deactivated": self.deactivated,
            "keyboard": self.keyboard,
            "pinned": self.pinned,
            "uneditable": sorted(self.uneditable),
            "place": self.place,
        }

    @classmethod
    def from_record(cls, record: Json) -> "Person":
        return cls(**{**record, "uneditable": set(record["uneditable"])})


class People:
    """Everybody, by id. Lookups raise the error that the API in question would answer."""

    def __init__(self) -> None:
        self._people: dict[int, Person] = {}

    def __iter__(self) -> Iterator[Person]:
        return iter(self._people.values())

    def __contains__(self, person_id: int) -> bool:
        return person_id in self._people

    def add(self, person: Person) -> None:
        person.place = person.place or len(self._people) + 1
        self._people[person.id] = person

    def known(self, person_id: int) -> Person:
        """For the control API. Raises ControlError 404."""
        if person_id not in self._people:
            raise ControlError(f"there is no person {person_id}", 404)
        return self._people[person_id]

    def chat(self, chat_id: int | str) -> Person:
        """The chat that a bot names. Raises ApiError `chat not found`, also for a @username, by which bots cannot name
        people.
        """
        if chat_id == "":
            raise bad_request("chat_id is empty")
        person = self._people.get(chat_id) if isinstance(chat_id, int) else None
        if person is None:
            raise bad_request("chat not found")
        return person

    def reachable(self, chat_id: int | str) -> Person:
        """The chat that a bot writes to. Raises ApiError when there is none, or when the person cannot be
        written to.
        """
        person = self.chat(chat_id)
        if not person.started:
            raise bad_request("chat not found")  # a bot knows only people whom it has met
        if refusal := _refusal(person):
            raise refusal
        return person


def _refusal(person: Person) -> ApiError | None:
    if person.deactivated:
        return forbidden("user is deactivated")
    if person.blocked:
        return forbidden(BLOCKED)
    return None
