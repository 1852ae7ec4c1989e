"""All state of this Telegram in one place, and the few ways to change it."""

from dataclasses import dataclass, field
from pathlib import Path

from sandbox.calls import Calls
from sandbox.clock import Clock
from sandbox.counters import Counters
from sandbox.events import Hub
from sandbox.faults import Faults
from sandbox.files import Files
from sandbox.followers import Followers
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
    strict: bool = True
    token: str = ""  # empty until `open` when it makes its own

    @classmethod
    def create(cls, data_dir: Path, token: str, account: Account, *, strict: bool, pace: bool) -> "World":
        journal, clock, hub = Journal(data_dir / "telegram.sqlite3"), Clock(), Hub()
        counters = Counters(journal)
        queue = Queue(journal, counters, clock)
        return cls(
            journal=journal,
            clock=clock,
            counters=counters,
            people=People(),
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
        for key, message in self.journal.load("messages"):
            self.people.known(int(key.split("/")[0])).messages[message["message_id"]] = message
        for person in self.people:
            person.messages = dict(sorted(person.messages.items()))
        self.webhook.load()

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

    def save_person(self, person: Person) -> None:
        self.journal.put("people", person.id, person.record())
        self.hub.tell("person", self.card(person))

    def card(self, person: Person) -> Json:
        """What belongs to a person but is not in a message."""
        return {
            "user": person.user,
            "keyboard": person.keyboard,
            "commands": self.profile.commands_for(person),
            "blocked": person.blocked,
        }

    def post(self, person: Person, content: Json, *, sender: Json | None = None) -> Json:
        """Add a new message to a person's chat, from the bot unless a sender is given."""
        message: Json = {
            "message_id": self.counters.next("message"),
            "from": sender or self.profile.user(person.language),
            "chat": person.chat,
            "date": self.clock.today(),
            **content,
        }
        self.show(person, message)
        return message

    def new_album(self) -> Json:
        """The field that the messages of one album share."""
        return {"media_group_id": str(self.counters.next("album", 13_000_000_000_001))}

    def show(self, person: Person, message: Json) -> None:
        """Show a new or changed message to the person. Messages are replaced, never changed in place."""
        person.messages[message["message_id"]] = message
        self.journal.put("messages", f"{person.id}/{message['message_id']}", message)
        self.hub.tell("message", {"person_id": person.id, "message": message})
        self.seen.fire()

    def remove(self, person: Person, message_id: int) -> None:
        del person.messages[message_id]
        self.journal.drop("messages", f"{person.id}/{message_id}")
        self.hub.tell("deleted", {"person_id": person.id, "message_id": message_id})
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
