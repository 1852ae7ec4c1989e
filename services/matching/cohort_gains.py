"""What each possible pair of a cohort brings, for all pairs at once: with numpy, because a call of
`services/matching/scoring.py` for each pair takes a hundred times as long. A test holds both to the same points.

What depends on one side only, or on a few kinds, is looked up in small tables: that costs a copy for each pair, not a
calculation.
"""

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

from services.matching.cohort_task import CohortMentee, CohortMentor, CohortTask, Measures

if TYPE_CHECKING:
    import numpy as np

    Table = np.ndarray[tuple[int, int], np.dtype[np.int32]]
    Marks = np.ndarray[tuple[int, int], np.dtype[np.bool_]]
    Counts = np.ndarray[tuple[int, int], np.dtype[np.uint8]]
    Bytes = np.ndarray[tuple[int, int], np.dtype[np.uint8]]
    Numbers = np.ndarray[tuple[int], np.dtype[np.int64]]

REMOTE, NOVICE = "remote", "novice"


def gains_of(mentees: list[CohortMentee], mentors: list[CohortMentor], task: CohortTask) -> "Table":
    """What each pair brings, a row for each mentee; 0 where a pair is not possible. Both are in the order of ids."""
    import numpy as np

    by, wished = task.measures, _wishes(mentees, mentors, task.measures)
    shared = _shared([one.topics for one in mentees], [one.topics for one in mentors])
    wanted = np.array([len(one.topics) for one in mentees], dtype=np.float32)[:, None]
    near = _same([one.city_id for one in mentees], [one.city_id for one in mentors])
    districts = near & _same([one.district for one in mentees], [one.district for one in mentors], unknown="")
    takes = _among([one.programme for one in mentees], [one.programmes for one in mentors])
    forms = _among([one.form for one in mentees], [one.forms for one in mentors])
    remote = np.array([one.form == REMOTE for one in mentees])[:, None]
    meets = near | np.array([REMOTE in one.forms for one in mentors])
    points = _of_mentors(mentees, mentors, by)
    points += wished
    # in floats, whose division is faster, and is exact enough to be rounded down
    points += (shared * np.float32(by.topics) / np.maximum(wanted, 1)).astype(np.int32)
    for marks, worth in ((near, by.city), (forms & (near | remote), by.form), (districts, by.district)):
        points += marks * np.int32(worth)
    points *= takes & meets & ((shared > 0) | (wished > 0) | (wanted == 0))
    _keep_apart(points, mentees, mentors, task.apart)
    return points


def _of_mentors(mentees: list[CohortMentee], mentors: list[CohortMentor], by: Measures) -> "Table":
    """What every possible pair brings, and points for free places and for what the mentor has led, each up to
    `enough`.
    """
    import numpy as np

    always = by.waiting + by.programme
    free = [always + by.places * min(one.places, by.enough) // by.enough for one in mentors]
    led = [by.novices * min(one.novices, by.enough) // by.enough for one in mentors]
    others_and_novices = np.array([free, [one + more for one, more in zip(free, led, strict=True)]], dtype=np.int32)
    points: Table = others_and_novices[[int(one.programme == NOVICE) for one in mentees]]
    return points


def _wishes(mentees: list[CohortMentee], mentors: list[CohortMentor], by: Measures) -> "Table":
    import numpy as np

    points = np.zeros((len(mentees), len(mentors)), dtype=np.int32)
    ids = np.array([one.id for one in mentors])
    rows, wished = _flat([one.wishes[: len(by.wishes)] for one in mentees])
    choice = np.arange(len(rows)) - np.searchsorted(rows, rows)  # the place of each wish among those of its mentee
    columns = np.searchsorted(ids, wished).clip(max=len(ids) - 1)
    here = ids[columns] == wished
    points[rows[here], columns[here]] = np.array(by.wishes, dtype=np.int32)[choice[here]]
    return points


def _keep_apart(
    points: "Table", mentees: list[CohortMentee], mentors: list[CohortMentor], pairs: tuple[tuple[int, int], ...]
) -> None:
    """The named pairs, and everybody with themselves, are not possible."""
    rows = {one.id: place for place, one in enumerate(mentees)}
    columns = {one.id: place for place, one in enumerate(mentors)}
    for mentee, mentor in (*pairs, *((one, one) for one in rows.keys() & columns.keys())):
        if mentee in rows and mentor in columns:
            points[rows[mentee], columns[mentor]] = 0


def _among(wanted: Sequence[str], offered: Sequence[tuple[str, ...]]) -> "Marks":
    """Whether each wanted one is among each offered ones."""
    import numpy as np

    kinds = {kind: place for place, kind in enumerate(sorted(set(wanted)))}
    marks: Marks = np.array([[kind in some for some in offered] for kind in kinds])[[kinds[one] for one in wanted]]
    return marks


def _same(wanted: Sequence[int | str], offered: Sequence[int | str], unknown: int | str | None = None) -> "Marks":
    """Whether the two are the same, and not `unknown`."""
    import numpy as np

    number = {value: place for place, value in enumerate({*wanted, *offered})}
    others = np.array([number[one] for one in offered], dtype=np.int32)
    known = np.array([-1 if one == unknown else number[one] for one in wanted], dtype=np.int32)
    marks: Marks = known[:, None] == others
    return marks


def _shared(wanted: Sequence[tuple[int, ...]], offered: Sequence[tuple[int, ...]]) -> "Counts":
    """How many topics each two share: counted as bits, because numpy multiplies tables of whole numbers slowly."""
    import numpy as np

    named = _flat(wanted)
    topics = np.unique(named[1])
    ours = _bits(len(wanted), named, topics)
    theirs = np.ascontiguousarray(_bits(len(offered), _flat(offered), topics).T)
    shared = np.zeros((len(wanted), len(offered)), dtype=np.uint8)
    for byte, others in enumerate(theirs):
        shared += np.bitwise_count(ours[:, byte, None] & others)
    return shared


def _bits(count: int, named: "tuple[Numbers, Numbers]", topics: "Numbers") -> "Bytes":
    """A row of bits for each of `count` flat lists, eight in a byte; other topics than these are left out."""
    import numpy as np

    table = np.zeros((count, len(topics)), dtype=np.uint8)
    if len(topics):
        rows, values = named
        columns = np.searchsorted(topics, values).clip(max=len(topics) - 1)
        here = topics[columns] == values
        table[rows[here], columns[here]] = 1
    return np.packbits(table, axis=1)


def _flat(lists: Sequence[tuple[int, ...]]) -> "tuple[Numbers, Numbers]":
    """All numbers of the lists, and beside each the place of its list."""
    import numpy as np

    lengths = [len(one) for one in lists]
    values = np.fromiter(chain.from_iterable(lists), dtype=np.int64, count=sum(lengths))
    return np.repeat(np.arange(len(lists)), lengths), values
