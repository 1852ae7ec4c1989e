"""All state of this Telegram in one place, and the few ways to change it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

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
from sandbox.journal import Journal, Records
from sandbox.json_types import Json
from sandbox.own_token import bot_id_of, own_token
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
    """This Telegram as one bot knows it: the parts and how they are connected. The bots of one Telegram share the
    journal, clock, counters, files, groups and followers, and each has people's private chats, updates and account of
    its own. `seen` fires whenever a chat changes.
    """

    journal: Journal
    records: Records  # what is this bot's alone
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
    worlds: "list[World]"  # of all bots, this one among them, the first bot's first
    seen: Wakeup = field(default_factory=Wakeup)
    quiet: Quiet = field(default_factory=Quiet)
    strict: bool = True
    token: str = ""  # empty until `open` when it makes its own
    loading: bool = False  # a program fills this Telegram at the moment

    @classmethod
    def create(cls, data_dir: Path, token: str, account: Account, *, strict: bool, pace: bool) -> "World":
        """The first bot's world."""
        journal, clock, hub = Journal(data_dir / "telegram.sqlite3"), Clock(), Hub()
        counters = Counters(journal)
        shared = {
            "journal": journal,
            "clock": clock,
            "counters": counters,
            "groups": Groups(),
            "files": Files(journal, counters),
            "hub": hub,
            "followers": Followers(clock),
            "worlds": [],
            "seen": Wakeup(),
        }
        return cls._made(shared, journal, token, account, strict=strict, pace=pace)

    def beside(self, token: str, account: Account) -> "World":
        """The world of a further bot in the same Telegram. Raises ValueError when another bot has its number."""
        names = ("journal", "clock", "counters", "groups", "files", "hub", "followers", "worlds", "seen")
        bot_id = bot_id_of(token)
        if any(one.profile.id == bot_id for one in self.worlds):
            raise ValueError(f"two bots have the number {bot_id}")
        shared = {name: getattr(self, name) for name in names}
        records = self.journal.of_bot(bot_id)
        return self._made(shared, records, token, account, strict=self.strict, pace=self.pace.on)

    @classmethod
    def _made(
        cls, shared: dict[str, Any], records: Records, token: str, account: Account, *, strict: bool, pace: bool
    ) -> "World":
        bot_id = bot_id_of(token)
        queue = Queue(records, shared["counters"], shared["clock"])
        hub: Hub = shared["hub"]
        world = cls(
            **shared,
            records=records,
            people=People(),
            queue=queue,
            polling=Polling(queue),
            webhook=Webhook(records, queue, shared["clock"]),
            presses=Presses(records, shared["clock"]),
            profile=Profile(bot_id, records, account),
            calls=Calls(lambda kind, data: hub.tell(kind, {"bot_id": bot_id, **data})),
            faults=Faults(),
            pace=Pace(on=pace),
            strict=strict,
            token=token,
        )
        queue.on_acknowledged = world.quiet.begin
        world.worlds.append(world)
        return world

    def open(self) -> None:
        """Load the state of all bots from before the last stop, clean or not. Called on the first bot's world."""
        self.journal.open()
        self.token = self.token or own_token(self.journal.folder)
        self.followers.announced = lambda: self.hub.tell("clock", self.clock_card())
        for _, record in self.journal.load("clock"):
            self.clock.offset, self.clock.version = record["offset"], record["version"]
        self.counters.load()
        self.files.load()
        groups = [Group.from_record(record) for _, record in self.journal.load("groups")]
        for group in sorted(groups, key=lambda group: group.place):
            self.groups.add(group)
        for world in self.worlds:
            world.load_own()
        for group in self.groups:
            group.messages = dict(sorted(group.messages.items()))

    def load_own(self) -> None:
        """Load what is this bot's alone. Everybody of the first bot's world is known to each bot's."""
        for room in (self.queue, self.presses, self.profile):
            room.load()
        people = [Person.from_record(record) for _, record in self.records.load("people")]
        for person in sorted(people, key=lambda person: person.place):
            self.people.add(person)
        for person in self.worlds[0].people:
            if person.id not in self.people:
                self.people.add(Person(person.user))
        chats: dict[int, Chat] = {chat.id: chat for chat in (*self.people, *self.groups)}
        for key, message in self.records.load("messages"):
            chats[int(key.split("/")[0])].messages[message["message_id"]] = message
        for person in self.people:
            person.messages = dict(sorted(person.messages.items()))
        self.webhook.load()

    @property
    def access(self) -> Access:
        return Access(self.people, self.groups, self.profile.id)

    def let_go(self) -> None:
        """The server is stopping: end all waiting."""
        for world in self.worlds:
            for waiting in (world.seen, world.queue.changed, world.clock.moved, world.presses.answered):
                waiting.close()
        self.followers.close()
        self.hub.close()

    async def close(self) -> None:
        for world in self.worlds:
            await world.webhook.close()
        self.counters.settle()
        self.journal.close()

    def is_idle(self) -> bool:
        """Whether nothing is unacknowledged and the bot waits for more, which means that it has finished."""
        listens = self.webhook.settings is not None or self.polling.is_parked
        return listens and self.queue.is_empty()

    def save(self, chat: Chat) -> None:
        if isinstance(chat, Group):
            self.journal.put("groups", chat.id, chat.record())
        else:
            self.records.put("people", chat.id, chat.record())
        self.tell_card(chat)

    def tell_card(self, chat: Chat) -> None:
        if self.hub.is_heard:
            self._tell("group" if isinstance(chat, Group) else "person", chat, self.card(chat))

    def _tell(self, kind: str, chat: Chat, data: Json) -> None:
        """Tell the pages. A private chat is this bot's, a group everybody's."""
        self.hub.tell(kind, data if isinstance(chat, Group) else {"bot_id": self.profile.id, **data})

    def card(self, chat: Chat) -> Json:
        """What belongs to a chat but is not in a message."""
        bots = [one for one in self.worlds if chat.has(one.profile.id)] if isinstance(chat, Group) else [self]
        return chat.card([command for one in bots for command in one.profile.commands_for(chat)])

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

    def met(self, user_id: int) -> Json | None:
        """A person who has written to this bot."""
        person = self.people.get(user_id)
        return person.user if person and person.started else None

    def show(self, chat: Chat, message: Json) -> None:
        """Show a new or changed message in the chat. Messages are replaced, never changed in place."""
        chat.messages[message["message_id"]] = message
        self._records(chat).put("messages", f"{chat.id}/{message['message_id']}", message)
        self._tell("message", chat, {"chat_id": chat.id, "message": message})
        self.seen.fire()

    def remove(self, chat: Chat, message_id: int) -> None:
        del chat.messages[message_id]
        self._records(chat).drop("messages", f"{chat.id}/{message_id}")
        self._tell("deleted", chat, {"chat_id": chat.id, "message_id": message_id})
        self.seen.fire()

    def _records(self, chat: Chat) -> Records:
        return self.journal if isinstance(chat, Group) else self.records

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
