"""Readiness for a season (F41): free places beside waiting mentees, by programme, topic, city and form, and what is
short.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select

from models.person import City
from models.profile import Topic
from services.guards import require_coordinator
from services.matching.season import FreeMentor, Season, WaitingMentee, season_now
from services.unit_of_work import Act

Key = int | str


class SeasonView(StrEnum):
    """By what places and mentees are counted."""

    programme = "programme"
    topic = "topic"
    city = "city"
    form = "form"


@dataclass(frozen=True, slots=True)
class Balance:
    """`key`: of a programme or form its value, of a topic or city its id. Who wishes several topics, and who offers
    several, counts in each.
    """

    key: Key
    waiting: list[WaitingMentee]
    mentors: list[FreeMentor]

    @property
    def places(self) -> int:
        return sum(one.free for one in self.mentors)

    @property
    def short(self) -> int:
        """How many places are missing."""
        return max(0, len(self.waiting) - self.places)


_WANTED: dict[SeasonView, Callable[[WaitingMentee], list[Key]]] = {
    SeasonView.programme: lambda one: [one.programme.value],
    SeasonView.topic: lambda one: [*one.topics],
    SeasonView.city: lambda one: [one.person.city_id],
    SeasonView.form: lambda one: [one.form.value],
}
_OFFERED: dict[SeasonView, Callable[[FreeMentor], list[Key]]] = {
    SeasonView.programme: lambda one: [programme.value for programme in one.programmes],
    SeasonView.topic: lambda one: [*one.topics],
    SeasonView.city: lambda one: [one.person.city_id],
    SeasonView.form: lambda one: [form.value for form in one.forms],
}


async def season_to_see(act: Act) -> Season:
    """Raises NotAllowed."""
    require_coordinator(act)
    return await season_now(act)


async def topics_and_cities(act: Act) -> tuple[list[Topic], list[City]]:
    """All of them, also those that are no longer offered: somebody may still wish or offer them."""
    return list(await act.session.scalars(select(Topic))), list(await act.session.scalars(select(City)))


def balances(season: Season, view: SeasonView) -> list[Balance]:
    """What is shortest comes first."""
    wanted, offered = _WANTED[view], _OFFERED[view]
    keys = {key for one in season.mentees for key in wanted(one)} | {
        key for other in season.mentors for key in offered(other)
    }
    found = [balance(season, view, key) for key in keys]
    return sorted(found, key=lambda one: (-one.short, -len(one.waiting), str(one.key).zfill(9)))


def balance(season: Season, view: SeasonView, key: Key) -> Balance:
    return Balance(
        key,
        [one for one in season.mentees if key in _WANTED[view](one)],
        [one for one in season.mentors if key in _OFFERED[view](one)],
    )
