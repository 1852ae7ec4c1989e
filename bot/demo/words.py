"""The words that the demo is made from: lists of names, places and texts, and the story of the ready people."""

from functools import lru_cache

from pydantic import BaseModel

from bot.demo.event_words import BroadcastWords, ChannelWords, EventWords, ProposalWords
from bot.word_files import read_words
from models.passport import RiskLikelihood


class NameWords(BaseModel):
    """`surnames` and `patronymics` are in their masculine form."""

    surnames: list[str]
    men: list[str]
    women: list[str]
    patronymics: list[str]
    women_in_ten: int


class PlaceWords(BaseModel):
    """`centre`: latitude and longitude of the city. `share`: its share of all people, in per cent. `named`: schools
    kept for the ready people. The city has no schools with these numbers and no such streets, so that no real school
    gets invented people.
    """

    city: str
    centre: tuple[float, float]
    share: int
    schools: int
    numbers_from: int
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


class IndicatorWords(BaseModel):
    name: str
    unit: str
    direction: str
    baseline: float
    target: float


class TextWords(BaseModel):
    mentor: MentorWords
    requests: list[str]
    agendas: list[str]
    goals: list[str]
    feedback: list[str]
    reports: list[str]
    road_maps: list[list[str]]
    comments: list[str]
    projects: list[ProjectWords]
    indicators: list[IndicatorWords]


class Chatting(BaseModel):
    """One of the few who have a chat in the local Telegram; `shown` is displayed beside the surname there."""

    telegram_id: int
    name: str
    shown: str


class RiskWords(BaseModel):
    what: str
    likelihood: RiskLikelihood
    measure: str


class PassportWords(BaseModel):
    """`sections`: by kind. `raised_to`: the new target of the last indicator, given later."""

    sections: dict[str, str]
    indicators: list[IndicatorWords]
    raised_to: float
    risks: list[RiskWords]


class ReadyMentee(Chatting):
    school: str
    topics: list[int]
    words: str
    goals: list[str]
    new_goal: str
    agendas: list[str]
    next_agenda: str
    project: ProjectWords
    passport: PassportWords
    stages: list[str]
    first_report: str
    second_report: str
    third_draft: str


class ColleagueWords(Chatting):
    """Of the ready mentee's project team, with what they added to the passport's tasks and to the draft of the next
    report.
    """

    to_tasks: str
    addition: str


class FileWords(BaseModel):
    """A file of a report and its caption; what is in it, as rows of a table or as lines of a text."""

    name: str
    caption: str
    size: int
    rows: list[list[str]] = []
    lines: list[str] = []


class ReportFiles(BaseModel):
    """`most`: the highest number in the table of the survey."""

    survey: FileWords
    chart: FileWords
    staff: FileWords
    most: int


class OfferWords(Chatting):
    school: str
    topics: list[int]
    capacity: int
    building: str
    link: str
    about: str


class RequestWords(Chatting):
    school: str
    topics: list[int]
    words: str


class QuestionedWords(RequestWords):
    question: str


class InternshipWords(BaseModel):
    programme: str
    diary: str


class CareWords(BaseModel):
    concern: str
    pulse: str


class StoryWords(BaseModel):
    coordinator: Chatting
    mentee: ReadyMentee
    mentor: OfferWords
    colleague: ColleagueWords
    report_files: ReportFiles
    internship: InternshipWords
    care: CareWords
    visitor: Chatting
    asking: RequestWords
    questioned: QuestionedWords
    choosing: RequestWords
    applicants: list[OfferWords]
    proposal: ProposalWords
    channel: ChannelWords
    events: list[EventWords]
    broadcasts: list[BroadcastWords]

    @property
    def chatting(self) -> list[Chatting]:
        """Everybody who has a chat; a fresh browser shows the first three."""
        seeking = self.asking, self.questioned, self.choosing
        return [self.mentee, self.mentor, self.coordinator, self.visitor, *seeking, *self.applicants, self.colleague]


class Words(BaseModel):
    names: NameWords
    places: list[PlaceWords]
    texts: TextWords
    story: StoryWords


@lru_cache(maxsize=1)
def demo_words() -> Words:
    """Raises BadWords."""
    return Words(
        names=read_words("demo_names.json", NameWords),
        places=read_words("demo_places.json", list[PlaceWords]),
        texts=read_words("demo_texts.json", TextWords),
        story=read_words("demo_story.json", StoryWords),
    )
