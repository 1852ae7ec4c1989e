"""What the assignment of a cohort is made from: plain data, which a process of its own gets as JSON."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CohortMentee:
    """`wishes`: the mentors they have asked, the first choice first."""

    id: int
    programme: str
    topics: tuple[int, ...]
    city_id: int
    district: str
    form: str
    wishes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CohortMentor:
    """`places`: free ones. `novices`: how many they have accompanied in their first years in post."""

    id: int
    places: int
    programmes: tuple[str, ...]
    topics: tuple[int, ...]
    city_id: int
    district: str
    forms: tuple[str, ...]
    novices: int = 0


@dataclass(frozen=True, slots=True)
class Measures:
    """Points of a pair, as in `scoring.Weights`; `enough` bounds what novices and places count for. `wishes`: for being
    the first, second, third choice. `waiting`: what it costs that somebody stays without a mentor.
    """

    topics: int
    novices: int
    district: int
    city: int
    form: int
    programme: int
    places: int
    enough: int
    wishes: tuple[int, ...] = (400, 250, 150)
    waiting: int = 400


@dataclass(frozen=True, slots=True)
class CohortTask:
    """`apart`: pairs that must not be made. `locked`: pairs that are kept whatever else is best; each takes a place."""

    mentees: tuple[CohortMentee, ...]
    mentors: tuple[CohortMentor, ...]
    measures: Measures
    apart: tuple[tuple[int, int], ...] = ()
    locked: tuple[tuple[int, int], ...] = ()
