"""Schools of a list whose names are only similar to those of others: the coordinator says whether they are the same."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace

from models.school_names import same_school, school_name, similar_school
from models.spelling import plain
from services.importing.cells import RowProblem
from services.importing.known import KnownSchools
from services.importing.questions import OTHER, Answers, Question, QuestionKind
from services.importing.rows import Entry, Parsed, Wrong

MOST_ASKED = 4  # schools in one question
_Place = tuple[int, str]  # a city, and a plain name in it


@dataclass(frozen=True, slots=True)
class SchoolsUnderstood:
    """The list with each school under the name of the known one that it means, and without the rows for which nobody
    has said; and what to ask.
    """

    parsed: Parsed
    questions: list[Question] = field(default_factory=list)


def schools_understood(parsed: Parsed, known: KnownSchools, answers: Answers) -> SchoolsUnderstood:
    reading = _Reading(known, answers)
    entries, left_out = list[Entry](), dict[int, str]()
    for entry in parsed.entries:
        name = reading.name(entry) if entry.school else ""
        if name is None:
            left_out.setdefault(entry.line, next(iter(reading.asked[_place(entry)].names.values())))
        else:
            entries.append(entry if name == entry.school else replace(entry, school=name))
    wrong = [Wrong(line, RowProblem.similar_school, named=similar) for line, similar in left_out.items()]
    questions = [replace(one, rows=reading.rows[place]) for place, one in reading.asked.items()]
    return SchoolsUnderstood(replace(parsed, entries=entries, wrong=[*parsed.wrong, *wrong]), questions)


class _Reading:
    """Reads the schools of the rows in order. New schools of earlier rows count as known ones for later rows."""

    def __init__(self, known: KnownSchools, answers: Answers) -> None:
        self._known = known
        self._answers = answers
        self._names: dict[_Place, str | None] = {}
        self._brought: dict[_Place, list[Entry]] = defaultdict(list)  # by city and what similar names have in common
        self.asked: dict[_Place, Question] = {}
        self.rows = Counter[_Place]()

    def name(self, entry: Entry) -> str | None:
        """The school's name; None while nobody has said which school is meant."""
        place = _place(entry)
        self.rows[place] += 1
        if place not in self._names:
            self._names[place] = self._understood(entry)
        return self._names[place]

    def _understood(self, entry: Entry) -> str | None:
        known = self._known.find(entry.city_id, entry.school)
        if known is not None:
            return str(known["name"])
        similar = self._similar(entry)
        same = [name for name in similar.values() if same_school(name, entry.school)]
        if len(same) == 1:
            return same[0]
        question = _question(entry, similar)
        said = self._answers.get(question.key, "")
        if said in similar:
            return similar[said]
        if similar and said != OTHER:
            self.asked[_place(entry)] = question
            return None
        self._brought[entry.city_id, school_name(entry.school).alike].append(entry)
        return entry.school

    def _similar(self, entry: Entry) -> dict[str, str]:
        """The names of known schools by their ids, then those of new ones by the first row that names them."""
        listed = {str(row["id"]): str(row["name"]) for row in self._known.similar(entry.city_id, entry.school)}
        brought = self._brought.get((entry.city_id, school_name(entry.school).alike), [])
        new = {f"row{one.line}": one.school for one in brought if similar_school(one.school, entry.school)}
        return listed | new


def _place(entry: Entry) -> _Place:
    return entry.city_id, plain(entry.school)


def _question(entry: Entry, similar: dict[str, str]) -> Question:
    names = dict(list(similar.items())[:MOST_ASKED])
    about = f"{entry.city_id} {plain(entry.school)}"
    return Question(QuestionKind.school, about, entry.school, line=entry.line, options=(*names, OTHER), names=names)
