"""Mentors as any visitor may see them; `services/matching/mentor_search.py` finds them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select

from models.mentorship import Mentorship, MentorshipState
from models.profile import ApplicationState, MentorProfile
from services.consents.consents import has_agreed
from services.matching.mentorships import mentees_of
from services.meetings.free_times import Sides, free_times_of
from services.unit_of_work import Act

TAKEN = mentees_of(MentorProfile.person_id).correlate(MentorProfile).scalar_subquery()


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


SHOWN = MentorProfile.state == ApplicationState.approved, has_agreed(MentorProfile.person_id)


def _shown() -> Select[Any]:
    """Approved mentors who have agreed that their data are kept. Mentors from an imported list appear, and can be
    asked, only after that.
    """
    return select(MentorProfile, TAKEN).where(*SHOWN)


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
        query = select(Mentorship.id).where(*mine, Mentorship.state == MentorshipState.active).limit(1)
        if await act.session.scalar(query) is None:
            return None
    (times,) = await free_times_of(act, [Sides.of(mentor, reader if reader is not mentor else None)])
    return times[0] if times else None
