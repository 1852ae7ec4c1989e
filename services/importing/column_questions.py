"""Asks what the columns hold whose headings nobody has explained yet."""

from models.spelling import plain
from services.importing.columns import Recognized
from services.importing.headings import Column
from services.importing.questions import KEPT, Question, QuestionKind

HEADING_LIMIT = 200
_OF_PAIRS = frozenset((Column.mentor, Column.mentee, Column.agreement, Column.agreement_date, Column.programme))

_PARTS = (Column.surname, Column.first_name, Column.patronymic)
_LIKELY = (Column.position, Column.school, Column.district, Column.since, Column.topics, Column.capacity, Column.role)


def column_questions(recognized: Recognized) -> list[Question]:
    """Columns that the list has already are not among the answers."""
    is_pairs = Column.mentee in recognized.places
    taken = {*recognized.places, *(_PARTS if Column.name in recognized.places else ())}
    free = [one for one in (*_LIKELY, *Column) if one not in taken and (is_pairs or one not in _OF_PAIRS)]
    return [
        Question(
            QuestionKind.column,
            plain(one.heading)[:HEADING_LIMIT],
            one.heading,
            samples="; ".join(one.samples),
            options=(KEPT, *dict.fromkeys(column.value for column in free)),
        )
        for one in recognized.asked
    ]
