"""Finds which rows of a list mean known people: by Telegram id where the row has one, else by name, city and school.
Where only the coordinator knows, it asks.
"""

from collections.abc import Container
from dataclasses import dataclass, field, replace

from models.person import Role
from models.profile import ApplicationState
from services.importing.cells import BadCell, RowProblem
from services.importing.known import KnownPerson, KnownSchools, everybody
from services.importing.namesakes import Namesakes
from services.importing.questions import OTHER, Answers, Question, QuestionKind
from services.importing.rows import NAME_PARTS, Entry, Parsed, Wrong
from services.unit_of_work import Act

MOST_ASKED = 5  # people in one question
Pair = tuple[Entry, KnownPerson | None]


@dataclass(frozen=True, slots=True)
class Matched:
    """Each entry with its known person, or None for somebody new; the rows that could not be matched; and what to ask
    about some of these.
    """

    pairs: list[Pair] = field(default_factory=list)
    wrong: list[Wrong] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


async def match_people(act: Act, parsed: Parsed, schools: KnownSchools, answers: Answers) -> Matched:
    """Reads everybody at once, so the number of statements does not grow with the list."""
    people = await everybody(act)
    namesakes = Namesakes(people, schools, act.me.city_id)
    matched = _Matching(people, namesakes, answers).match(parsed.entries)
    return _without_own_role(matched, act.me.id)


class _Matching:
    """First every row by itself, then the rows that seem new, once it is known who else is in the list."""

    def __init__(self, people: list[KnownPerson], namesakes: Namesakes, answers: Answers) -> None:
        self._namesakes = namesakes
        self._answers = answers
        self._by_id = {one.id: one for one in people}
        self._by_telegram = {one.values["telegram_id"]: one for one in people if one.values["telegram_id"] is not None}
        self._taken: dict[int, int] = {}  # the line of each person
        self._found = Matched()

    def match(self, entries: list[Entry]) -> Matched:
        pairs = [pair for entry in entries if (pair := self._alone(entry)) is not None]
        listed = set(self._taken)
        for entry, found in pairs:
            pair = (entry, found) if found is not None else self._new(entry, listed)
            if pair is not None:
                self._found.pairs.append(pair)
        return self._found

    def _alone(self, entry: Entry) -> Pair | None:
        try:
            entry, found = self._pair(entry)
        except BadCell as bad:
            self._found.wrong.append(Wrong(entry.line, bad.problem))
            return None
        return (entry, found) if found is None or self._takes(entry, found) else None

    def _takes(self, entry: Entry, found: KnownPerson) -> bool:
        """False when an earlier row means this person."""
        if found.id in self._taken:
            self._found.wrong.append(Wrong(entry.line, RowProblem.repeated, self._taken[found.id]))
            return False
        self._taken[found.id] = entry.line
        return True

    def _pair(self, entry: Entry) -> Pair:
        """The row's person by Telegram id, else by name. Raises BadCell."""
        in_chat = self._by_telegram.get(entry.telegram_id)
        if in_chat is None:
            return entry, self._meant(entry)
        if not entry.names_city:
            entry = replace(entry, city_id=in_chat.values["city_id"])
        if self._namesakes.called_otherwise(in_chat, entry):
            raise BadCell(RowProblem.other_telegram)
        return entry, in_chat

    def _meant(self, entry: Entry) -> KnownPerson | None:
        fitting = self._namesakes.meant(entry)
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        answer = self._answer(entry, QuestionKind.which, fitting)
        if answer is None:
            raise BadCell(RowProblem.several if entry.school else RowProblem.ambiguous)
        return self._by_id.get(answer)

    def _new(self, entry: Entry, listed: Container[int]) -> Pair | None:
        """A row that seems to mean somebody new may mean a known person who is not in the list: after a move to this
        school, or with another surname. A Telegram id says that it does not.
        """
        if entry.telegram_id is not None or self._answers.get(_question(entry, QuestionKind.which).key) == OTHER:
            return entry, None
        for kind, problem, may_be in (
            (QuestionKind.moved, RowProblem.elsewhere, self._namesakes.elsewhere(entry)),
            (QuestionKind.renamed, RowProblem.renamed, self._namesakes.called_anew(entry)),
        ):
            people = [one for one in may_be if one.id not in listed]
            if not people:
                continue
            answer = self._answer(entry, kind, people)
            if answer is None:
                named = self._namesakes.school_of(people[0])
                self._found.wrong.append(Wrong(entry.line, problem, named=named))
                return None
            if answer in self._by_id:
                found = self._by_id[answer]
                return (entry, found) if self._takes(entry, found) else None
        return entry, None

    def _answer(self, entry: Entry, kind: QuestionKind, people: list[KnownPerson]) -> int | None:
        """The id of the person whom the coordinator named, or 0 for somebody else. None when they have not said, or
        named somebody who is not one of these any more; then they are asked.
        """
        question = _question(entry, kind, people)
        said = self._answers.get(question.key, "")
        if said == OTHER:
            return 0
        if said.isdecimal() and int(said) in question.people:
            return int(said)
        self._found.questions.append(question)
        return None


def _question(entry: Entry, kind: QuestionKind, people: list[KnownPerson] | None = None) -> Question:
    name = " ".join(filter(None, (entry.person[part] for part in NAME_PARTS)))
    may_be = tuple(one.id for one in people or ())[:MOST_ASKED]
    about = f"{entry.line}{entry.side}"
    return Question(kind, about, name, entry.school, line=entry.line, people=may_be, options=(OTHER,))


def _without_own_role(matched: Matched, me: int) -> Matched:
    """The coordinator who sends a list cannot make themselves a mentor with it. The rest of their row is loaded."""
    kept, wrong = list[Pair](), list(matched.wrong)
    for entry, found in matched.pairs:
        if found is not None and found.id == me and Role.mentor in entry.roles and not _is_mentor(found):
            wrong.append(Wrong(entry.line, RowProblem.own_role))
            entry = replace(entry, roles=entry.roles - {Role.mentor}, offer={})
        kept.append((entry, found))
    return replace(matched, pairs=kept, wrong=wrong)


def _is_mentor(one: KnownPerson) -> bool:
    approved = one.offer is not None and one.offer["state"] is ApplicationState.approved
    return approved and Role.mentor in one.roles
