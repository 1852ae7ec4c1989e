"""The process that finds the best pairs of a cohort: a task as JSON on its standard input, pairs on its output."""

import json
import os
import sys
from dataclasses import dataclass
from typing import Any

from files.confined import confine
from services.matching.cohort_task import CohortMentee, CohortMentor, CohortTask, Measures

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class SolverBounds:
    """For 5,000 mentees and 1,000 mentors it takes some 15 seconds and half a gigabyte."""

    memory: int = 4096 * MEGABYTE  # of addresses; the libraries reserve most of it without using it
    seconds: int = 120
    patience: int = 300


def task_read(said: dict[str, Any]) -> CohortTask:
    return CohortTask(
        mentees=tuple(CohortMentee(**_with_tuples(one)) for one in said["mentees"]),
        mentors=tuple(CohortMentor(**_with_tuples(one)) for one in said["mentors"]),
        measures=Measures(**_with_tuples(said["measures"])),
        apart=tuple((mentee, mentor) for mentee, mentor in said["apart"]),
        locked=tuple((mentee, mentor) for mentee, mentor in said["locked"]),
    )


def _with_tuples(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()}


def solve() -> None:
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # its threads would reserve more memory than the solver needs
    confine(SolverBounds(**json.loads(sys.argv[1])))
    from services.matching.cohort import best_pairs

    pairs = best_pairs(task_read(json.loads(sys.stdin.buffer.read())))
    sys.stdout.buffer.write(json.dumps(pairs).encode() + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    solve()
