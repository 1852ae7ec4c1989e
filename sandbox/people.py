"""The people of this Telegram and what each of them sees in the chat with the bot."""

from collections.abc import Iterator
from dataclasses import dataclass

from sandbox.chats import Chat, read_record
from sandbox.errors import ControlError
from sandbox.json_types import Json

BLOCKED = "bot was blocked by the user"


@dataclass
class Person(Chat):
    """A person and their private chat with the bot; the chat's id is the person's, as in Telegram."""

    user: Json
    started: bool = False
    blocked: bool = False
    deactivated: bool = False

    @property
    def chat(self) -> Json:
        names = ("id", "first_name", "last_name", "username")
        return {name: self.user[name] for name in names if name in self.user} | {"type": "private"}

    @property
    def language(self) -> str:
        return str(self.user.get("language_code", ""))

    def card(self, commands: list[Json]) -> Json:
        return {"user": self.user, "keyboard": self.keyboard, "commands": commands, "blocked": self.blocked}

    def record(self) -> Json:
        return {
            **super().record(),
            "user": self.user,
            "started": self.started,
            "blocked": self.blocked,
            "deactivated": self.deactivated,
        }

    @classmethod
    def from_record(cls, record: Json) -> "Person":
        return cls(**read_record(record))


class People:
    """Everybody, by id."""

    def __init__(self) -> None:
        self._people: dict[int, Person] = {}

    def __iter__(self) -> Iterator[Person]:
        return iter(self._people.values())

    def __contains__(self, person_id: int) -> bool:
        return person_id in self._people

    def add(self, person: Person) -> None:
        person.place = person.place or len(self._people) + 1
        self._people[person.id] = person

    def get(self, person_id: int) -> Person | None:
        return self._people.get(person_id)

    def known(self, person_id: int) -> Person:
        """For the control API. Raises ControlError 404."""
        if person_id not in self._people:
            raise ControlError(f"there is no person {person_id}", 404)
        return self._people[person_id]
