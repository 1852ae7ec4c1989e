"""B10: the best pairs of 500 mentees and 100 mentors, from plain data, beside the solver alone on a ready matrix; and
5,000 with 1,000 in a process of its own, with its memory.
"""

import asyncio
import json
import resource
import subprocess
import sys
from random import Random
from time import perf_counter

import numpy as np
from scipy.optimize import linear_sum_assignment

from benchmarks.figures import Figure, at_most, exactly, report
from benchmarks.workers import ROOT, in_turns
from services.matching.cohort import best_pairs
from services.matching.cohort_gains import gains_of
from services.matching.cohort_task import CohortMentee, CohortMentor, CohortTask, Measures

PROGRAMMES, FORMS, TOPICS, CITIES, DISTRICTS = ("internship", "novice", "project"), ("remote", "in_person"), 16, 4, 12
MEASURES = Measures(topics=500, novices=100, district=100, city=150, form=100, programme=50, places=30, enough=5)
MEBIBYTE = 1024  # of ru_maxrss, which Linux gives in KiB


def cohort(mentees: int, mentors: int) -> CohortTask:
    chance = Random(mentees)
    hosts = range(mentees, mentees + mentors)
    return CohortTask(
        tuple(_mentee(chance, one, hosts) for one in range(mentees)),
        tuple(_mentor(chance, one) for one in hosts),
        MEASURES,
    )


def _mentee(chance: Random, number: int, hosts: range) -> CohortMentee:
    topics, wishes = chance.sample(range(TOPICS), chance.randint(1, 4)), chance.sample(hosts, chance.randint(0, 3))
    place = chance.randrange(CITIES), str(chance.randrange(DISTRICTS))
    return CohortMentee(number, chance.choice(PROGRAMMES), tuple(topics), *place, chance.choice(FORMS), tuple(wishes))


def _mentor(chance: Random, number: int) -> CohortMentor:
    programmes, topics = chance.sample(PROGRAMMES, chance.randint(1, 3)), chance.sample(range(TOPICS), 4)
    place = chance.randrange(CITIES), str(chance.randrange(DISTRICTS))
    forms = chance.sample(FORMS, chance.randint(1, 2))
    return CohortMentor(
        number, chance.randint(1, 5), tuple(programmes), tuple(topics), *place, tuple(forms), chance.randint(0, 6)
    )


class Ready:
    """The matrix, with a column for each place."""

    def __init__(self, task: CohortTask) -> None:
        self.task = task
        self.gains = gains_of(list(task.mentees), list(task.mentors), task)
        self.columns = np.repeat(np.arange(len(task.mentors)), [one.places for one in task.mentors])
        self.matrix = np.ascontiguousarray(-self.gains[:, self.columns].astype(np.float64))

    async def solver(self) -> float:
        started = perf_counter()
        linear_sum_assignment(self.matrix)
        return (perf_counter() - started) * 1000

    async def ours(self) -> float:
        started = perf_counter()
        best_pairs(self.task)
        return (perf_counter() - started) * 1000

    def totals(self) -> tuple[int, int]:
        """Ours and the solver's."""
        first = len(self.task.mentees)
        ours = sum(int(self.gains[mentee, mentor - first]) for mentee, mentor in best_pairs(self.task))
        rows, columns = linear_sum_assignment(self.matrix)
        return ours, int(-self.matrix[rows, columns].sum())


def alone(mentees: int, mentors: int) -> None:
    """In a process of its own: prints seconds and MiB."""
    started = perf_counter()
    pairs = best_pairs(cohort(mentees, mentors))
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEBIBYTE
    sys.stdout.write(json.dumps([perf_counter() - started, used, len(pairs)]))


def in_own_process(mentees: int, mentors: int) -> list[float]:
    command = [sys.executable, "-m", "benchmarks.b10_cohort", str(mentees), str(mentors)]
    done = subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.PIPE)
    found: list[float] = json.loads(done.stdout)
    return found


async def main() -> None:
    ready = Ready(cohort(500, 100))
    ours, solver = await in_turns(ready.ours, ready.solver)
    at_most("B10 best pairs of 500 and 100, beside the solver alone", "ms", ours, 2, of=solver)
    total, best = ready.totals()
    exactly("B10 total of these pairs, beside the solver's", "points", total, best)
    taken, used, pairs = in_own_process(5_000, 1_000)
    report(Figure("B10 best pairs of 5,000 and 1,000", taken, "s"))
    report(Figure("B10 memory for 5,000 and 1,000", used, "MiB"))
    report(Figure("B10 pairs made of 5,000 and 1,000", pairs, "pairs"))


if __name__ == "__main__":
    if sizes := [int(one) for one in sys.argv[1:]]:
        alone(*sizes)
    else:
        asyncio.run(main())
