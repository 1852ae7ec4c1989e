"""The bot's account: its name, descriptions, command menus and menu buttons."""

from dataclasses import dataclass

from sandbox.chats import Chat
from sandbox.journal import Records
from sandbox.json_types import Json

BOT_USERNAME = "ryadom_bot"
BOT_NAME = "Рядом"


@dataclass(frozen=True)
class Account:
    """How the bot is called until it sets its own name."""

    username: str = BOT_USERNAME
    name: str = BOT_NAME


class Profile:
    """Texts and commands by (what, scope, language), as in the names of the methods set…, get… and delete…."""

    def __init__(self, bot_id: int, journal: Records, account: Account) -> None:
        self._journal = journal
        self._facts: dict[str, Json] = {}
        self.id = bot_id
        self._account = account

    @property
    def username(self) -> str:
        return self._account.username

    def load(self) -> None:
        self._facts = dict(self._journal.load("profile"))

    def user(self, language: str = "") -> Json:
        name = self.get("name", language=language) or {"name": self._account.name}
        return {"id": self.id, "is_bot": True, "first_name": name["name"], "username": self._account.username}

    def get(self, what: str, scope: str = "", language: str = "") -> Json | None:
        """The fact for that language, else the one for all languages."""
        return self._facts.get(f"{what}/{scope}/{language}") or self._facts.get(f"{what}/{scope}/")

    def exactly(self, what: str, scope: str, language: str) -> Json | None:
        return self._facts.get(f"{what}/{scope}/{language}")

    def set(self, what: str, value: Json | None, scope: str = "", language: str = "") -> None:
        """Store a fact; None deletes it."""
        key = f"{what}/{scope}/{language}"
        if value is None:
            self._facts.pop(key, None)
            self._journal.drop("profile", key)
        else:
            self._facts[key] = value
            self._journal.put("profile", key, value)

    def commands_for(self, chat: Chat) -> list[Json]:
        """The commands in the chat's menu.

        The order of scopes and languages: https://core.telegram.org/bots/api#determining-list-of-commands
        """
        kind = "all_private_chats" if chat.id > 0 else "all_group_chats"
        for scope in (f"chat:{chat.id}", kind, "default"):
            for language in (chat.language, ""):
                if found := self.exactly("commands", scope, language):
                    return list(found["commands"])
        return []
