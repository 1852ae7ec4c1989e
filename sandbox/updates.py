"""Updates that wait for the bot: one queue, read by polling or delivered to a webhook.

An update is kept until it is acknowledged or its lifetime is over: 24 hours, or 150 seconds for a press. Source:
https://core.telegram.org/bots/api#getting-updates and the public Bot API server.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass

from aiogram.enums import UpdateType

from sandbox.clock import Clock
from sandbox.counters import Counters
from sandbox.journal import Records
from sandbox.json_types import Json
from sandbox.wakeup import Wakeup

LIFETIME = {"callback_query": 150.0}
LONG_LIFETIME = 24 * 3600.0
KINDS = {kind.value for kind in UpdateType}
ON_REQUEST_ONLY = {"chat_member", "message_reaction", "message_reaction_count"}


def update_kinds(value: object) -> list[str] | None:
    """What `allowed_updates` names. What is not a list of names counts as absent, so that it is not obeyed for ever."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return None
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        return None
    return value


@dataclass(frozen=True)
class Update:
    """`chat_id` and `kind` name the lane in which a webhook receives it. `raw`: a test gave the whole update, which is
    delivered unchanged.
    """

    id: int
    kind: str
    chat_id: int
    body: Json
    expires: float
    raw: Json | None = None

    def as_json(self) -> Json:
        return {"update_id": self.id} | ({self.kind: self.body} if self.raw is None else self.raw)


class Queue:
    """Unacknowledged updates, by ascending id."""

    def __init__(self, journal: Records, counters: Counters, clock: Clock) -> None:
        self._journal = journal
        self._counters = counters
        self._clock = clock
        self._updates: dict[int, Update] = {}
        self.allowed: list[str] = []
        self.changed = Wakeup()
        self.on_new: Callable[[Update], None] = lambda update: None
        self.on_acknowledged: Callable[[], None] = lambda: None

    def load(self) -> None:
        loaded = [Update(**record) for _, record in self._journal.load("updates")]
        self._updates = {update.id: update for update in sorted(loaded, key=lambda update: update.id)}
        for _, record in self._journal.load("allowed"):
            self.allowed = record["kinds"]

    def allow(self, kinds: list[str] | None) -> None:
        """Which kinds are made from now on; None keeps the earlier choice. Unknown names are passed over; without any
        other the default holds.
        """
        if kinds is None:
            return
        known = [name.lower() for name in kinds if name.lower() in KINDS]
        if known != self.allowed:
            self.allowed = known
            self._journal.put("allowed", "all", {"kinds": known})

    def add(self, kind: str, chat_id: int, body: Json) -> Update | None:
        """Queue an update. Returns None when the bot has said that it does not want this kind."""
        if kind not in self.allowed if self.allowed else kind in ON_REQUEST_ONLY:
            return None
        return self._queue(Update(self._new_id(), kind, chat_id, body, self._expires(kind)))

    def add_raw(self, raw: Json) -> Update:
        """Queue any update, even of a kind that the bot has not asked for. It gets the next id."""
        given = {name: value for name, value in raw.items() if name != "update_id"}
        kind = next(iter(given), "")
        return self._queue(Update(self._new_id(), kind, _chat_of(given.get(kind)), {}, self._expires(kind), given))

    def _new_id(self) -> int:
        return self._counters.next("update", 500_000_001)

    def _expires(self, kind: str) -> float:
        return self._clock.now() + LIFETIME.get(kind, LONG_LIFETIME)

    def _queue(self, update: Update) -> Update:
        self._updates[update.id] = update
        self._journal.put("updates", update.id, asdict(update))
        self.on_new(update)
        self.changed.fire()
        return update

    def next_id(self) -> int:
        """The id after the last one that was given."""
        return self._counters.last("update") + 1

    def waiting(self) -> list[Update]:
        """All updates that are unacknowledged and not expired."""
        now = self._clock.now()
        for update in [update for update in self._updates.values() if update.expires <= now]:
            self.acknowledge(update)
        return list(self._updates.values())

    def is_empty(self) -> bool:
        """Like `not waiting()`, but fast with thousands waiting, because it is checked at every change."""
        now = self._clock.now()
        return not any(update.expires > now for update in self._updates.values())

    def acknowledge(self, update: Update) -> None:
        if self._updates.pop(update.id, None):
            self._journal.drop("updates", update.id)
            self.on_acknowledged()
            self.changed.fire()

    def acknowledge_before(self, offset: int) -> None:
        """Acknowledges updates below the offset of a getUpdates; stored before the answer goes out."""
        gone = [update for update in self._updates.values() if update.id < offset]
        for update in gone:
            self.acknowledge(update)
        if gone:
            self._journal.flush()

    def clear(self) -> None:
        for update in list(self._updates.values()):
            self.acknowledge(update)


def _chat_of(body: object) -> int:
    """The chat that an update seems to come from; 0 when none can be read."""
    if not isinstance(body, dict):
        return 0
    for holder in (body.get("chat"), body.get("from")):
        if isinstance(holder, dict) and isinstance(holder.get("id"), int):
            return int(holder["id"])
    return _chat_of(body.get("message"))
