"""Presses of inline buttons, which expire after 150 seconds, and the bot's answers to them."""

import secrets
from dataclasses import dataclass

from sandbox.clock import Clock
from sandbox.errors import bad_request
from sandbox.journal import Records
from sandbox.json_types import Json
from sandbox.updates import LIFETIME
from sandbox.wakeup import Wakeup

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass
class Press:
    id: str
    person_id: int
    expires: float
    chat_id: int = 0
    answer: Json | None = None


class Presses:
    """Presses by their query id. A second answer to the same press is accepted: the last one counts."""

    def __init__(self, journal: Records, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock
        self._presses: dict[str, Press] = {}
        self.answered = Wakeup()

    def load(self) -> None:
        presses = [Press(key, **record) for key, record in self._journal.load("presses")]
        self._presses = {press.id: press for press in sorted(presses, key=lambda press: press.expires)}

    def add(self, person_id: int, chat_id: int | None = None) -> Press:
        """`chat_id` is where the button is, if not in the person's own chat."""
        self._forget_old()
        number = str(secrets.randbits(62))
        press = Press(number, person_id, self._clock.now() + LIFETIME["callback_query"], chat_id or person_id)
        self._presses[number] = press
        record = {"person_id": person_id, "expires": press.expires, "chat_id": press.chat_id}
        self._journal.put("presses", number, record)
        return press

    def answer(self, query_id: str, answer: Json) -> Press:
        """Raises ApiError when the press is unknown or older than 150 seconds."""
        press = self._presses.get(query_id)
        if press is None or press.expires <= self._clock.now():
            raise bad_request(TOO_OLD)
        press.answer = answer
        self.answered.fire()
        return press

    def _forget_old(self) -> None:
        now = self._clock.now()
        for press in list(self._presses.values()):
            if press.expires > now:
                return  # they are in the order in which they were made
            del self._presses[press.id]
            self._journal.drop("presses", press.id)
