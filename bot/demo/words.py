"""The words that demo people are made of: lists of names, places and texts, and the story of the ready people."""

from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, TypeAdapter

from models.event import EventKind
from models.person import Role

_FOLDER = Path(__file__).parent.parent / "words"


class NameWords(BaseModel):
    """`surnames` and `patronymics` as men bear them."""

    surnames: list[str]
    men: list[str]
    women: list[str]
    patronymics: list[str]
    women_in_ten: int


class PlaceWords(BaseModel):
    """`share`: people of that city, of a hundred. `named`: schools of the ready people, nobody else's."""

    city: str
    share: int
    schools: int
    numbers_to: int
    named: list[str] = []
    districts: list[str]
    streets: list[str]


class MentorWords(BaseModel):
    """`help` has one sentence for each topic."""

    experience: list[str]
    help: list[str]
    manner: list[str]


class ProjectWords(BaseModel):
    title: str
    goal: str


class TextWords(BaseModel):
    mentor: MentorWords
    requests: list[str]
    agendas: list[str]
    feedback: list[str]
    reports: list[str]
    road_maps: list[list[str]]
    comments: list[str]
    projects: list[ProjectWords]


class Chatting(BaseModel):
    """One of the few who have a chat in the local Telegram; `shown` stands beside the surname there."""

    telegram_id: int
    name: str
    shown: str


class ReadyMentee(Chatting):
    school: str
    topics: list[int]
    words: str
    agendas: list[str]
    next_agenda: str
    project: ProjectWords
    stages: list[str]
    first_report: str
    second_report: str


class OfferWords(BaseModel):
    name: str
    school: str
    topics: list[int]
    capacity: int
    building: str
    link: str
    about: str


class ReadyMentor(OfferWords, Chatting):
    """The mentor of the story."""


class Asking(BaseModel):
    name: str
    school: str
    topics: list[int]
    words: str


class EventWords(BaseModel):
    """`announced` and `days`: days from the present; `minute` of that day in Moscow."""

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


class StoryWords(BaseModel):
    coordinator: Chatting
    mentee: ReadyMentee
    mentor: ReadyMentor
    visitor: Chatting
    asking: Asking
    applicants: list[OfferWords]
    events: list[EventWords]


class Words(BaseModel):
    names: NameWords
    places: list[PlaceWords]
    texts: TextWords
    story: StoryWords


@lru_cache(maxsize=1)
def demo_words() -> Words:
    parts = {name: _read(name) for name in Words.model_fields}
    return Words.model_validate(parts)


def _read(name: str) -> object:
    return TypeAdapter(object).validate_json((_FOLDER / f"demo_{name}.json").read_bytes())
