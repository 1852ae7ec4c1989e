"""What each possible pair of a cohort brings, for all pairs at once: with numpy, since half a million calls of
`services/matching/scoring.py` take minutes. A test holds both to the same points.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from services.matching.cohort_task import CohortMentee, CohortMentor, CohortTask, Measures

if TYPE_CHECKING:
    import numpy as np

    Table = np.ndarray[tuple[int, int], np.dtype[np.int32]]
    Marks = np.ndarray[tuple[int, int], np.dtype[np.bool_]]

REMOTE, NOVICE = "remote", "novice"


def gains_of(mentees: list[CohortMentee], mentors: list[CohortMentor], task: CohortTask) -> "Table":
    """What each pair brings, a row for each mentee; 0 where a pair is not possible."""
    import numpy as np

    wished, apart = _wishes(mentees, mentors, task.measures), _apart(mentees, mentors, task.apart)
    wanted, offered = _has([one.topics for one in mentees], [one.topics for one in mentors])
    shared = wanted @ offered.T
    near = _same([one.city_id for one in mentees], [one.city_id for one in mentors])
    forms, takes = _in([one.form for one in mentees], [one.forms for one in mentors]), _takes(mentees, mentors)
    remote = _column([one.form == REMOTE for one in mentees])
    meets = near | np.array([REMOTE in one.forms for one in mentors])
    suits = (shared > 0) | (wished > 0) | _column([not one.topics for one in mentees])
    points = _points_of_mentors(mentees, mentors, task.measures) + task.measures.waiting + wished
    points += task.measures.topics * shared // np.maximum(wanted.sum(axis=1, keepdims=True), 1)
    points += task.measures.city * near + task.measures.form * (forms & (near | remote))
    points += task.measures.district * (near & _district(mentees, mentors)) + task.measures.programme * takes
    possible: Table = points * (takes & meets & suits & ~apart)
    return possible


def _points_of_mentors(mentees: list[CohortMentee], mentors: list[CohortMentor], by: Measures) -> "Table":
    """For what the mentor has led and for free places, each up to `enough`."""
    import numpy as np

    novice = _column([one.programme == NOVICE for one in mentees])
    led = np.array([by.novices * min(one.novices, by.enough) // by.enough for one in mentors], dtype=np.int32)
    free = np.array([by.places * min(one.places, by.enough) // by.enough for one in mentors], dtype=np.int32)
    points: Table = novice * led + free
    return points


def _wishes(mentees: list[CohortMentee], mentors: list[CohortMentor], by: Measures) -> "Table":
    import numpy as np

    at = {one.id: place for place, one in enumerate(mentors)}
    points = np.zeros((len(mentees), len(mentors)), dtype=np.int32)
    for row, one in enumerate(mentees):
        for mentor, worth in zip(one.wishes, by.wishes, strict=False):
            if mentor in at:
                points[row, at[mentor]] = worth
    return points


def _apart(mentees: list[CohortMentee], mentors: list[CohortMentor], pairs: tuple[tuple[int, int], ...]) -> "Marks":
    """The named pairs, and everybody with themselves."""
    import numpy as np

    rows = {one.id: place for place, one in enumerate(mentees)}
    columns = {one.id: place for place, one in enumerate(mentors)}
    marks = np.zeros((len(mentees), len(mentors)), dtype=np.bool_)
    for mentee, mentor in (*pairs, *((one, one) for one in rows)):
        if mentee in rows and mentor in columns:
            marks[rows[mentee], columns[mentor]] = True
    return marks


def _takes(mentees: list[CohortMentee], mentors: list[CohortMentor]) -> "Marks":
    return _in([one.programme for one in mentees], [one.programmes for one in mentors])


def _district(mentees: list[CohortMentee], mentors: list[CohortMentor]) -> "Marks":
    known = _column([bool(one.district) for one in mentees])
    return known & _same([one.district for one in mentees], [one.district for one in mentors])


def _in(wanted: Sequence[str], offered: Sequence[Sequence[str]]) -> "Marks":
    """Whether each wanted one is among each offered ones."""
    one, other = _has([(name,) for name in wanted], offered)
    marks: Marks = (one @ other.T) > 0
    return marks


def _same(wanted: Sequence[int | str], offered: Sequence[int | str]) -> "Marks":
    import numpy as np

    number = {value: place for place, value in enumerate({*wanted, *offered})}
    others = np.array([number[one] for one in offered])
    marks: Marks = np.array([number[one] for one in wanted])[:, None] == others
    return marks


def _column(marks: list[bool]) -> "Marks":
    import numpy as np

    return np.array(marks, dtype=np.bool_)[:, None]


def _has(wanted: Sequence[Sequence[int | str]], offered: Sequence[Sequence[int | str]]) -> "tuple[Table, Table]":
    """Both sides as tables of ones and zeros, with a column for each thing that somebody wants."""
    column = {thing: place for place, thing in enumerate({thing for things in wanted for thing in things})}
    return _ones(wanted, column), _ones(offered, column)


def _ones(things: Sequence[Sequence[int | str]], column: dict[int | str, int]) -> "Table":
    import numpy as np

    table = np.zeros((len(things), len(column)), dtype=np.int32)
    for row, theirs in enumerate(things):
        table[row, [column[thing] for thing in theirs if thing in column]] = 1
    return table
