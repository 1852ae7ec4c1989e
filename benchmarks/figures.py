"""Prints a figure as one line of JSON on standard output."""

import json
import os
import sys
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """`ours` beside a `floor` or a `peer`, and their `ratio`. A figure without a goal is only reported
    (`ok` is None).
    """

    name: str
    ours: float
    unit: str
    floor: float | None = None
    peer: float | None = None
    ratio: float | None = None
    goal: str | None = None
    ok: bool | None = None
    load: float | None = None


def report(figure: Figure) -> None:
    """Adds the machine's average load over the last minute, because figures of a busy machine are less reliable."""
    line = asdict(figure) | {"load": os.getloadavg()[0]}
    sys.stdout.write(json.dumps({key: _short(value) for key, value in line.items()}, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def beside(name: str, unit: str, ours: float, *, at_least: float | None = None, **other: float) -> None:
    """A rate beside a peer's or a floor's (`peer=…` or `floor=…`); `at_least` is the smallest acceptable ratio."""
    ratio = ours / next(iter(other.values()))
    goal = None if at_least is None else f"≥ {at_least} ×"
    ok = None if at_least is None else ratio >= at_least
    report(Figure(name, ours, unit, ratio=ratio, goal=goal, ok=ok, **other))


def at_most(name: str, unit: str, ours: float, limit: float, *, of: float | None = None) -> None:
    """A value that must not exceed `limit`, or, beside a floor `of`, `limit` times that floor."""
    value = ours if of is None else ours / of
    goal = f"≤ {limit:g}" + ("" if of is None else " ×")
    report(Figure(name, ours, unit, floor=of, ratio=None if of is None else value, goal=goal, ok=value <= limit))


def exactly(name: str, unit: str, ours: float, wanted: float) -> None:
    report(Figure(name, ours, unit, goal=f"= {wanted:g}", ok=ours == wanted))


def percentile(values: list[float], part: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def _short(value: object) -> object:
    return float(f"{value:.4g}") if isinstance(value, float) else value
