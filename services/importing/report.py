"""What the dry run tells the coordinator: numbers and headings, which stay with the list, and words quoted from it,
which are forgotten when it is loaded or dropped.
"""

from dataclasses import asdict, dataclass
from itertools import islice
from typing import Any

from services.importing.changes import Changes
from services.importing.column_questions import column_questions
from services.importing.columns import Recognized
from services.importing.questions import Answers, Question, open_questions
from services.importing.rows import NAME_PARTS, Parsed

WRONG_KEPT, NAMES_SHOWN, POSTS_KEPT = 100, 3, 50


@dataclass(frozen=True, slots=True)
class Checked:
    """One dry run."""

    recognized: Recognized
    parsed: Parsed
    changes: Changes

    @property
    def questions(self) -> list[Question]:
        return [*column_questions(self.recognized), *self.changes.questions]

    def not_kept(self) -> dict[int, list[str]]:
        """What the columns say that are not kept, by person: one value for each of `recognized.not_kept`."""
        cells = {line.number: line.cells for line in self.recognized.lines}
        return {
            person_id: [cells[line][place] if place < len(cells[line]) else "" for place in self.recognized.not_kept]
            for (line, _), person_id in self.changes.known.items()
        }

    def counted(self) -> dict[str, Any]:
        return {
            "kind": self.recognized.kind.value,
            "known": self.recognized.known,
            "unknown": self.recognized.unknown,
            "account": self.recognized.account.stored(),
            "city_unsaid": self.changes.city_unsaid,
            "problem_count": len(self.parsed.problems),
            **counts_of(self.changes),
        }

    def quoted(self, answers: Answers) -> dict[str, Any]:
        people = (entry.person for entry in self.parsed.entries if entry.person)
        return {
            "names": [[one[part] for part in NAME_PARTS] for one in islice(people, NAMES_SHOWN)],
            "wrong": [asdict(one) for one in self.changes.wrong[:WRONG_KEPT]],
            "problems": [asdict(one) for one in self.parsed.problems[:WRONG_KEPT]],
            "posts": [[words, position] for (words, position), _ in self.parsed.posts.most_common(POSTS_KEPT)],
            "questions": [one.stored() for one in open_questions(self.questions, answers)],
        }


def counts_of(changes: Changes) -> dict[str, Any]:
    return {
        "new": changes.new,
        "changed": changes.changed,
        "unchanged": changes.unchanged,
        "new_people": changes.new_people,
        "columns": {column.value: count for column, count in changes.columns.most_common()},
        "wrong_count": len(changes.wrong),
    }
