"""What only the coordinator can say about a list. Questions are asked after the dry run; the answers are kept with the
list and count in the next dry run and in the loading. A question without an answer has a default that adds nothing
wrong: the row is not loaded, the topic not added, the column only kept.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from models.newer_values import read_as

Answers = Mapping[str, str]  # the question's key → one of its options


class QuestionKind(StrEnum):
    """What a question is about, in the order in which they are asked."""

    column = "column"
    roles = "roles"
    topic = "topic"
    school = "school"  # a school has a similar name
    moved = "moved"  # somebody of this name works at another school
    renamed = "renamed"  # somebody with the same first name and patronymic works at this school
    which = "which"  # several people fit


OTHER, KEPT, ADD, SKIP, NOBODY = "other", "kept", "add", "skip", "nobody"
# One answer may be given to all questions of these kinds at once.
ALIKE = frozenset({QuestionKind.topic, QuestionKind.school, QuestionKind.moved, QuestionKind.renamed})


@dataclass(frozen=True, slots=True)
class Question:
    """`about`: the heading, topic or row, the same in each reading of the file. `words`: what the list says. `school`:
    where the list says that the person works. `samples`: a few values of the column. `rows`: how many rows it concerns.
    `people`: known ones who may be meant. `options`: the values of possible answers, besides the ids of `people`.
    `names`: of the topics or schools among them.
    """

    kind: QuestionKind
    about: str = ""
    words: str = ""
    school: str = ""
    samples: str = ""
    line: int = 0
    rows: int = 1
    people: tuple[int, ...] = ()
    options: tuple[str, ...] = ()
    names: dict[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        return f"{self.kind.value}:{self.about}"

    @property
    def choices(self) -> tuple[str, ...]:
        return (*map(str, self.people), *self.options)

    def stored(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def read(cls, stored: dict[str, Any]) -> "Question":
        told = {**stored, "kind": read_as(QuestionKind, stored["kind"])}
        return cls(**{**told, "people": tuple(told["people"]), "options": tuple(told["options"])})


def open_questions(questions: Iterable[Question], answers: Answers) -> list[Question]:
    """Those without an answer, in order. What the columns mean comes first and alone, because everything else depends
    on it.
    """
    order = list(QuestionKind)
    left = sorted((one for one in questions if one.key not in answers), key=lambda one: order.index(one.kind))
    columns = [one for one in left if one.kind is QuestionKind.column]
    return columns or left


def alike(question: Question, others: Iterable[Question]) -> list[Question]:
    """The question, and those of the others that can get the same answer."""

    def is_alike(one: Question) -> bool:
        is_same = one.kind is question.kind and one.kind in ALIKE
        is_plain = one.kind is not QuestionKind.school or len(one.names) == len(question.names) == 1
        return is_same and is_plain and len(one.people) == len(question.people) < 2

    return [one for one in others if one == question or is_alike(one)]


def answer_to(question: Question, other: Question, option: str) -> str:
    """The other question's option that means the same: of the only person or school asked about, or a fixed word."""
    if option.isdecimal() and len(question.people) == len(other.people) == 1:
        return str(other.people[0])
    if question.kind is QuestionKind.school and option in question.names:
        return next(iter(other.names))
    return option


def headings_said(answers: Answers) -> dict[str, str]:
    """What columns mean by their plain headings; "" for one that is only kept."""
    prefix = Question(QuestionKind.column).key
    said = {key.removeprefix(prefix): meaning for key, meaning in answers.items() if key.startswith(prefix)}
    return {heading: "" if meaning == KEPT else meaning for heading, meaning in said.items()}
