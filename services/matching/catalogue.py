"""The mentors' list, open to any visitor."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from models.mentorship import Mentorship, MentorshipState
from models.person import City, Person
from models.profile import ApplicationState, MentorProfile, Topic
from services.alphabet import by_name
from services.consents.consents import has_agreed
from services.meetings.free_times import Sides, free_times_of
from services.places.typed import offered
from services.unit_of_work import Act

_TAKEN = (
    select(func.count())
    .where(Mentorship.mentor_id == MentorProfile.person_id, Mentorship.state == MentorshipState.active)
    .correlate(MentorProfile)
    .scalar_subquery()
)


@dataclass(frozen=True, slots=True)
class MentorCard:
    """An approved mentor and how many mentees they accompany now."""

    profile: MentorProfile
    taken: int

    @property
    def free(self) -> int:
        return max(0, self.profile.capacity - self.taken)

    @property
    def can_be_told(self) -> bool:
        """Whether the bot can tell the mentor of a request."""
        return self.profile.person.can_be_told


_SHOWN = MentorProfile.state == ApplicationState.approved, has_agreed(MentorProfile.person_id)


def _shown() -> Select[Any]:
    """Approved mentors who have agreed that their data are kept. Mentors from an imported list appear, and can be
    asked, only after that.
    """
    return select(MentorProfile, _TAKEN).where(*_SHOWN)


async def mentors(act: Act, topic_id: int | None = None, city_id: int | None = None) -> list[MentorCard]:
    """Mentors who are not paused: first those who can be asked now, then the others, each group by name."""
    query = _shown().join(Person, Person.id == MentorProfile.person_id).where(_not_paused(act))
    if topic_id is not None:
        query = query.where(MentorProfile.topics.any(Topic.id == topic_id))
    if city_id is not None:
        query = query.where(Person.city_id == city_id)
    found = [MentorCard(*row) for row in await act.session.execute(query.order_by(Person.id))]
    return sorted(found, key=lambda one: (not one.free or not one.can_be_told, by_name(one.profile.person)))


def _not_paused(act: Act) -> ColumnElement[bool]:
    return MentorProfile.paused_until.is_(None) | (MentorProfile.paused_until <= act.now)


async def mentor_card(act: Act, mentor_id: int) -> MentorCard | None:
    """One mentor of the list, also when paused; None when there is no such mentor (any more)."""
    row = (await act.session.execute(_shown().where(MentorProfile.person_id == mentor_id))).one_or_none()
    return MentorCard(*row) if row else None


async def nearest_time(act: Act, card: MentorCard) -> datetime | None:
    """The earliest time the reader could meet this mentor, UTC. None when there is none, and when the mentor is paused
    or full, except for the mentor's own mentees.
    """
    mentor, reader = card.profile.person, act.person
    if not card.free or card.profile.is_paused(act.now):
        mine = Mentorship.mentee_id == (reader.id if reader else None), Mentorship.mentor_id == mentor.id
        query = select(Mentorship.id).where(*mine, Mentorship.state == MentorshipState.active)
        if await act.session.scalar(query) is None:
            return None
    (times,) = await free_times_of(act, [Sides.of(mentor, reader if reader is not mentor else None)])
    return times[0] if times else None


async def mentors_cities(act: Act) -> list[City]:
    """Cities that have a mentor in the list; a typed city is included only for the people who work there."""
    mine = select(Person.city_id).join(MentorProfile, MentorProfile.person_id == Person.id)
    query = select(City).where(City.id.in_(mine.where(*_SHOWN)), offered(act, City))
    return list(await act.session.scalars(query.order_by(City.id)))
