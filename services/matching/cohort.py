"""The best assignment of a whole cohort of mentees to free places, from plain data: no database, no clock.

Best means that the sum over all pairs is the greatest. A pair brings the points of `services/matching/scoring.py`, more
if the mentee asked for this mentor, and what it is worth that one mentee fewer goes on waiting. Nobody is forced into a
pair: without a common topic only those are paired who asked for it.

numpy and scipy take long to import, so they are imported when solving, which a process of its own does.
"""

from collections import Counter
from dataclasses import replace

from services.matching.cohort_gains import gains_of
from services.matching.cohort_task import CohortMentee, CohortMentor, CohortTask

Pairs = list[tuple[int, int]]  # (mentee, mentor)


def best_pairs(task: CohortTask) -> Pairs:
    """The best pairs, the locked ones included, by the mentee's id. The same task always has the same answer."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    mentees, mentors = _to_assign(task)
    made = [pair for pair in task.locked if pair[0] in {one.id for one in task.mentees}]
    if mentees and mentors:
        gains = gains_of(mentees, mentors, task)
        places = np.repeat(np.arange(len(mentors)), [min(one.places, len(mentees)) for one in mentors])
        # a row for each place: the solver wants the shorter side as rows, and turns the matrix if it is not
        columns, rows = linear_sum_assignment(np.take(-gains.T.astype(np.float64), places, axis=0))
        chosen = zip(rows.tolist(), places[columns].tolist(), strict=True)
        made += [(mentees[row].id, mentors[of].id) for row, of in chosen if gains[row, of] > 0]
    return sorted(made)


def _to_assign(task: CohortTask) -> tuple[list[CohortMentee], list[CohortMentor]]:
    """Those whom no lock has settled, in one order, with the places that the locks leave."""
    settled, taken = {mentee for mentee, _ in task.locked}, Counter(mentor for _, mentor in task.locked)
    mentees = [one for one in task.mentees if one.id not in settled]
    left = [replace(one, places=one.places - taken[one.id]) if one.id in taken else one for one in task.mentors]
    mentors = [one for one in left if one.places > 0]
    return sorted(mentees, key=lambda one: one.id), sorted(mentors, key=lambda one: one.id)
