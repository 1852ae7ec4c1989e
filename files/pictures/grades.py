"""Grades at two moments side by side, as plain data."""

from dataclasses import dataclass
from typing import Any, ClassVar

from files.pictures.drawn import Picture


@dataclass(frozen=True, slots=True)
class GradeLine:
    """What was graded, and the grades; None when there is none."""

    label: str
    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class GradesPicture(Picture):
    """`most`: the highest grade there is. `first` and `last` are the words for the two moments."""

    title: str
    first: str
    last: str
    most: int
    lines: tuple[GradeLine, ...]
    dark: bool = False
    kind: ClassVar[str] = "grades"

    @classmethod
    def read(cls, said: dict[str, Any]) -> "GradesPicture":
        return cls(**{**said, "lines": tuple(GradeLine(**one) for one in said["lines"])})
