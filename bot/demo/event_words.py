"""The shape of the words about the demo's events, broadcasts and channel; they are part of its story."""

from pydantic import BaseModel

from models.broadcast import BroadcastPurpose, BroadcastState
from models.event import EventKind, EventRhythm
from models.person import Role


class SectionWords(BaseModel):
    day: int
    minute: int
    title: str
    capacity: int | None = None


class TalkWords(BaseModel):
    """`proposed`: days from the present."""

    title: str
    words: str
    proposed: int


class ProposalWords(TalkWords):
    """A master class that a mentor proposes; `days` and `minute` as of an event."""

    days: int
    minute: int
    place: str


class ChannelWords(BaseModel):
    telegram_id: int
    title: str


class EventWords(BaseModel):
    """`announced` and `days` are days from the present; `minute` counts from midnight in Moscow. `came`: how many came
    on each day. With a `capacity` the last of those who come wait in line. `rhythm`, `times`: of a series. `lasts`:
    days of an event to come. `talk` stands in its first section; `waiting_talk` waits for a decision.
    """

    key: str
    kind: EventKind
    title: str
    announced: int
    days: int
    minute: int
    place: str
    link: str
    audience: list[Role]
    coming: int
    declined: int
    words: str
    came: list[int] = []
    capacity: int | None = None
    rhythm: EventRhythm | None = None
    times: int = 1
    lasts: int = 1
    in_channel: bool = False
    sections: list[SectionWords] = []
    talk: TalkWords | None = None
    waiting_talk: TalkWords | None = None


class BroadcastWords(BaseModel):
    """`days`: when it began or begins, from the present."""

    words: str
    purpose: BroadcastPurpose
    state: BroadcastState
    audience: list[Role]
    days: int
    answerable: bool = False
