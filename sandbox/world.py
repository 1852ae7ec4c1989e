"""All state of this Telegram in one place, and the few ways to change it."""

from dataclasses import dataclass, field
from pathlib import Path

from sandbox.access import Access
from sandbox.calls import Calls
from sandbox.chats import Chat
from sandbox.clock import Clock
from sandbox.counters import Counters
from sandbox.events import Hub
from sandbox.faults import Faults
from sandbox.files import Files
from sandbox.followers import Followers
from sandbox.groups import CHANNEL, Group, Groups
from sandbox.journal import Journal
from sandbox.json_types import Json
from sandbox.own_token import BOT_ID, own_token
from sandbox.pace import Pace
from sandbox.people import People, Person
from sandbox.polling import Polling
from sandbox.presses import Presses
from sandbox.profile import Account, Profile
from sandbox.quiet import Quiet
from sandbox.updates import Queue
from sandbox.wakeup import Wakeup
from sandbox.webhook import Webhook


@dataclass
class World:
    """The parts and how they are connected. `seen` fires whenever somebody's chat changes."""

    journal: Journal
    clock: Clock
    counters: Counters
    people: People
    groups: Groups
    files: Files
    queue: Queue
    polling: Polling
    webhook: Webhook
    presses: Presses
    profile: Profile
    hub: Hub
    calls: Calls
    followers: Followers
    faults: Faults
    pace: Pace
    seen: Wakeup = field(default_factory=Wakeup)
    quiet: Quiet = field(default_factory=Quiet)
    worlds: "list[World]" = field(default_factory=list)  # of all bots, each of which has a world of its own
    strict: bool = True
    token: str = ""  # empty until `open` when it makes its own

    @classmethod
    def create(cls, data_dir: Path, token: str, account: Account, *, strict: bool, pace: bool) -> "World":
        journal, clock, hub = Journal(data_dir / "telegram.sqlite3"), Clock(), Hub()
        counters = Counters(journal)
        queue = Queue(journal, counters, clock)
        world = cls(
            journal=journal,
            clock=clock,
            counters=counters,
            people=People(),
            groups=Groups(),
            files=Files(journal, counters),
            queue=queue,
            polling=Polling(queue),
            webhook=Webhook(journal, queue, clock),
            presses=Presses(journal, clock),
            profile=Profile(_bot_id(token), journal, hub, account),
            hub=hub,
            calls=Calls(hub),
            followers=Followers(clock),
            faults=Faults(),
            pace=Pace(on=pace),
            strict=strict,
            token=token,
        )
        world.worlds.append(world)
        return world

    def open(self) -> None:
        """Load the state from before the last stop, clean or not."""
        self.journal.open()
        self.token = self.token or own_token(self.journal.folder)
        self.followers.announced = lambda: self.hub.tell("clock", self.clock_card())
        for _, record in self.journal.load("clock"):
            self.clock.offset, self.clock.version = record["offset"], record["version"]
        for room in (self.counters, self.files, self.queue, self.presses, self.profile):
            room.load()
        people = [Person.from_record(record) for _, record in self.journal.load("people")]
        for person in sorted(people, key=lambda person: person.place):
            self.people.add(person)
        groups = [Group.from_record(record) for _, record in self.journal.load("groups")]
        for group in sorted(groups, key=lambda group: group.place):
            self.groups.add(group)
        chats: dict[int, Chat] = {chat.id: chat for chat in (*self.people, *self.groups)}
        for key, message in self.journal.load("messages"):
            chats[int(key.split("/")[0])].messages[message["message_id"]] = message
        for chat in chats.values():
            chat.messages = dict(sorted(chat.messages.items()))
        self.webhook.load()

    @property
    def access(self) -> Access:
        return Access(self.people, self.groups, self.profile.id)

    def let_go(self) -> None:
        """The server is stopping: end all waiting."""
        for waiting in (self.seen, self.queue.changed, self.clock.moved, self.presses.answered):
            waiting.close()
        self.followers.close()
        self.hub.close()

    async def close(self) -> None:
        await self.webhook.close()
        self.counters.settle()
        self.journal.close()

    def is_idle(self) -> bool:
        """Whether nothing is unacknowledged and the bot waits for more, which means that it has finished."""
        listens = self.webhook.settings is not None or self.polling.is_parked
        return listens and self.queue.is_empty()

    def save(self, chat: Chat) -> None:
        room, kind = ("groups", "group") if isinstance(chat, Group) else ("people", "person")
        self.journal.put(room, chat.id, chat.record())
        self.hub.tell(kind, self.card(chat))

    def card(self, chat: Chat) -> Json:
        """What belongs to a chat but is not in a message."""
        card: Json = {"keyboard": chat.keyboard, "commands": self.profile.commands_for(chat)}
        if isinstance(chat, Group):
            return card | {"chat": chat.chat, "members": list(chat.members.values())}
        assert isinstance(chat, Person)
        return card | {"user": chat.user, "blocked": chat.blocked}

    def post(self, chat: Chat, content: Json, *, sender: Json | None = None) -> Json:
        """Add a new message to a chat, from the bot unless a sender is given."""
        message: Json = {
            "message_id": self.counters.next("message"),
            **chat.signature(sender or self.profile.user(chat.language)),
            "chat": chat.chat,
            "date": self.clock.today(),
            **content,
        }
        if sender is None and chat.chat["type"] == CHANNEL:
            chat.posted[message["message_id"]] = self.profile.id
            self.save(chat)
        self.show(chat, message)
        return message

    def user(self, user_id: int) -> Json | None:
        """A person or a bot of this Telegram."""
        person = self.people.get(user_id)
        bot = next((one.profile.user() for one in self.worlds if one.profile.id == user_id), None)
        return person.user if person else bot

    def new_album(self) -> Json:
        """The field that the messages of one album share."""
        return {"media_group_id": str(self.counters.next("album", 13_000_000_000_001))}

    def show(self, chat: Chat, message: Json) -> None:
        """Show a new or changed message in the chat. Messages are replaced, never changed in place."""
        chat.messages[message["message_id"]] = message
        self.journal.put("messages", f"{chat.id}/{message['message_id']}", message)
        self.hub.tell("message", {"chat_id": chat.id, "message": message})
        self.seen.fire()

    def remove(self, chat: Chat, message_id: int) -> None:
        del chat.messages[message_id]
        self.journal.drop("messages", f"{chat.id}/{message_id}")
        self.hub.tell("deleted", {"chat_id": chat.id, "message_id": message_id})
        self.seen.fire()

    def clock_card(self) -> Json:
        clock = self.clock
        return {
            "now": clock.now(),
            "offset": clock.offset,
            "version": clock.version,
            "next": self.followers.next_due(),
        }

    def advance(self, seconds: float) -> None:
        self.clock.advance(seconds)
        record = {"offset": self.clock.offset, "version": self.clock.version}
        self.journal.put("clock", "clock", record)
        self.journal.flush()
        self.hub.tell("clock", self.clock_card())


def _bot_id(token: str) -> int:
    return int(token.partition(":")[0]) if token else BOT_ID
