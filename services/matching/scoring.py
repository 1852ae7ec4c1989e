"""How well a mentor suits a mentee: points to order by, and reasons to tell people. Plain data in, plain data out: no
database and no clock, so that a list, a notice and the matching of a whole cohort judge alike.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from enum import StrEnum

from models.mentorship import Programme
from models.profile import Form

TOLD = 3  # reasons, so that a line stays a line
ENOUGH = 5  # guided novices, or free places: more of them give no more points


class ReasonKind(StrEnum):
    """Why a mentor suits a mentee, in the order in which people are told."""

    topics = "topics"
    novices = "novices"
    district = "district"
    city = "city"
    form = "form"
    programme = "programme"
    places = "places"


@dataclass(frozen=True, slots=True)
class Weights:
    """The most points that each reason can give; whole numbers, not negative."""

    topics: int = 500
    novices: int = 100
    district: int = 100
    city: int = 150
    form: int = 100
    programme: int = 50
    places: int = 30


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a mentee asks for. `topics`: ids. `district`: of the school, if known. `programme`: None while unknown."""

    topics: frozenset[int]
    city_id: int
    district: str | None
    form: Form
    programme: Programme | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """What a mentor offers. `novices`: how many mentees they have accompanied in their first years in post. `free`:
    places, not negative.
    """

    topics: frozenset[int]
    city_id: int
    district: str | None
    forms: frozenset[Form]
    programmes: frozenset[Programme]
    novices: int
    free: int


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason with its numbers: `count` of `of`; without `of` (0) only how many; 1 where nothing is counted."""

    kind: ReasonKind
    count: int = 1
    of: int = 0


@dataclass(frozen=True, slots=True)
class Suitability:
    """`points` only order mentors for one mentee; people are told the reasons, never the points."""

    points: int
    reasons: tuple[Reason, ...]


def can_accompany(wanted: Wanted, offered: Offered) -> bool:
    """Whether the pair is possible: a place is free, the mentor takes the programme, and from another city the two
    can meet remotely.
    """
    takes = wanted.programme is None or wanted.programme in offered.programmes
    meets = wanted.city_id == offered.city_id or Form.remote in offered.forms
    return offered.free > 0 and takes and meets


def suitability(wanted: Wanted, offered: Offered, weights: Weights) -> Suitability:
    """The points for all reasons together, and the reasons themselves, which do not depend on the weights."""
    reasons = reasons_for(wanted, offered)
    return Suitability(sum(_points(one, weights) for one in reasons), reasons)


def reasons_for(wanted: Wanted, offered: Offered) -> tuple[Reason, ...]:
    shared = len(wanted.topics & offered.topics)
    near = wanted.city_id == offered.city_id
    same_district = near and bool(wanted.district) and wanted.district == offered.district
    met = wanted.form in offered.forms and (near or wanted.form is Form.remote)
    novices = offered.novices if wanted.programme is Programme.novice else 0
    found = (
        (shared, Reason(ReasonKind.topics, shared, len(wanted.topics))),
        (novices, Reason(ReasonKind.novices, novices)),
        (same_district, Reason(ReasonKind.district)),
        (near, Reason(ReasonKind.city)),
        (met, Reason(ReasonKind.form)),
        (wanted.programme in offered.programmes, Reason(ReasonKind.programme)),
        (offered.free, Reason(ReasonKind.places, offered.free)),
    )
    return tuple(reason for there, reason in found if there)


def reasons_told(reasons: Iterable[Reason], among: Container[ReasonKind] = tuple(ReasonKind)) -> list[Reason]:
    """The first of these kinds, at most TOLD. The same district says already that the city is the same."""
    found = list(reasons)
    district = any(one.kind is ReasonKind.district for one in found)
    said = [one for one in found if one.kind in among and not (district and one.kind is ReasonKind.city)]
    return said[:TOLD]


def _points(reason: Reason, weights: Weights) -> int:
    """Rounded down, so that sums are exact; a share of `of`, or of what counts as enough."""
    most: int = getattr(weights, reason.kind.value)
    if reason.kind is ReasonKind.topics:
        return most * reason.count // reason.of
    if reason.kind in (ReasonKind.novices, ReasonKind.places):
        return most * min(reason.count, ENOUGH) // ENOUGH
    return most
