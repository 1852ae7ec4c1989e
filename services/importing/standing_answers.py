"""Answers that are given before the questions are known: one for each kind of question."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from models.person import Role
from models.spelling import plain
from services.importing.headings import Column
from services.importing.questions import ADD, KEPT, NOBODY, OTHER, SKIP, Answers, Question, QuestionKind

SAME = "same"
ALLOWED = {
    QuestionKind.roles: (Role.mentee.value, Role.mentor.value, NOBODY),
    QuestionKind.topic: (ADD, SKIP),
    QuestionKind.school: (SAME, OTHER),
    QuestionKind.moved: (SAME, OTHER),
    QuestionKind.renamed: (SAME, OTHER),
}


@dataclass(frozen=True, slots=True)
class StandingAnswers:
    """`kinds`: one of the ALLOWED answers for each kind; `headings`: what columns hold, by their plain headings."""

    kinds: Mapping[QuestionKind, str] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)

    def to(self, questions: Iterable[Question]) -> Answers:
        """Only to questions that these answer without doubt: of several people or schools only one is the same."""
        found = {one.key: self._to(one) for one in questions}
        return {key: said for key, said in found.items() if said}

    def _to(self, question: Question) -> str:
        if question.kind is QuestionKind.column:
            return self.headings.get(question.about, "")
        said = self.kinds.get(question.kind, "")
        if said != SAME:
            return said
        may_be = (*map(str, question.people), *question.names)
        return may_be[0] if len(may_be) == 1 else ""


class NotAnAnswer(ValueError):
    """Words that are no answer to any question."""


def standing_answers(said: Iterable[str], columns: Iterable[str]) -> StandingAnswers:
    """From words such as «moved=same», and «Ступень=position» for columns. Raises NotAnAnswer."""
    kinds = {}
    for one in said:
        kind, _, answer = one.partition("=")
        if kind not in set(ALLOWED) or answer not in ALLOWED[QuestionKind(kind)]:
            raise NotAnAnswer(one)
        kinds[QuestionKind(kind)] = answer
    return StandingAnswers(kinds, dict(map(_meaning, columns)))


def _meaning(words: str) -> tuple[str, str]:
    heading, _, meaning = words.rpartition("=")
    if not heading or meaning not in {*Column, KEPT}:
        raise NotAnAnswer(words)
    return plain(heading), meaning
