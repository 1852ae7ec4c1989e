"""People who wait and mentors with places, in an office, and the draft of a cohort for them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count

from sqlalchemy import select, update

from models.cohort import CohortSeat, SeatState
from models.mentorship import Programme
from models.person import Person, Role
from models.profile import ApplicationState, Form, MenteeProfile, MentorProfile
from services.matching.cohort import best_pairs
from services.matching.cohorts import begin_cohort, conclude, recompute, take_up_cohort
from services.matching.drafting import take_out
from services.matching.programmes import take_for
from services.matching.scoring import Weights
from services.people.wishes import chosen_topics
from services.unit_of_work import Act
from tests.support.moment import NOW
from tests.support.office import Office

_CHATS = count(6_000_000_000)


@dataclass
class Hall:
    """Surnames are the keys of `ids`. Everybody meets remotely, and mentees are novices."""

    office: Office
    orlova: int
    ids: dict[str, int] = field(default_factory=dict)

    async def mentee(self, name: str, topics: Sequence[int] = (1,)) -> int:
        person_id = await self._person(name, Role.mentee)
        await self.office.does(person_id, _wish, topics)
        return person_id

    async def mentor(
        self,
        name: str,
        places: int = 1,
        topics: Sequence[int] = (1,),
        programmes: Sequence[Programme] = tuple(Programme),
    ) -> int:
        person_id = await self._person(name, Role.mentor)
        await self.office.does(person_id, _offer, places, topics, programmes)
        return person_id

    async def _person(self, name: str, role: Role) -> int:
        person_id = await self.office.person(f"{name} Анна Сергеевна", role, telegram_id=next(_CHATS))
        self.ids[name] = person_id
        return person_id

    async def drafted(self) -> int:
        """Begins a cohort and computes it here; returns its id."""
        cohort = await self.office.does(self.orlova, begin_cohort)
        await self.computed(cohort.id)
        return cohort.id

    async def drafted_without(self, mentee_id: int) -> int:
        """The same, and takes that mentee out."""
        cohort_id = await self.drafted()
        async with self.office.database.read() as session:
            theirs = CohortSeat.cohort_id == cohort_id, CohortSeat.mentee_id == mentee_id
            seat_id = await session.scalar(select(CohortSeat.id).where(*theirs))
        await self.office.does(self.orlova, take_out, seat_id)
        await self.computed_again(cohort_id)
        return cohort_id

    async def computed_again(self, cohort_id: int) -> None:
        await self.office.does(self.orlova, recompute, cohort_id)
        await self.computed(cohort_id)

    async def computed(self, cohort_id: int) -> None:
        task = await self.office.does(None, take_up_cohort, cohort_id, Weights())
        assert task is not None
        await self.office.does(None, conclude, cohort_id, best_pairs(task))

    async def seats(self) -> dict[str, tuple[str | None, SeatState]]:
        """By the mentee's surname: the mentor's, and the state."""
        async with self.office.database.read() as session:
            seats = await session.scalars(select(CohortSeat).order_by(CohortSeat.id))
            return {one.mentee.surname: (one.mentor.surname if one.mentor else None, one.state) for one in seats}

    async def seat_id(self, name: str) -> int:
        async with self.office.database.read() as session:
            mine = select(CohortSeat.id).where(CohortSeat.mentee_id == self.ids[name])
            return await session.scalar(mine.order_by(CohortSeat.id.desc()).limit(1)) or 0

    async def leaves(self, name: str) -> None:
        """Closes the chat with the bot."""
        async with self.office.database.write() as session:
            await session.execute(update(Person).where(Person.id == self.ids[name]).values(reachable=False))


async def open_hall(office: Office) -> Hall:
    return Hall(office, await office.person("Орлова Мария", Role.coordinator, telegram_id=next(_CHATS)))


async def _wish(act: Act, topics: Sequence[int]) -> None:
    wished = await chosen_topics(act, topics)
    act.session.add(MenteeProfile(person_id=act.me.id, form=Form.remote, words="", topics=wished))


async def _offer(act: Act, places: int, topics: Sequence[int], programmes: Sequence[Programme]) -> None:
    about = {"state": ApplicationState.approved, "about": "", "capacity": places, "submitted_at": NOW}
    profile = MentorProfile(person_id=act.me.id, **about, topics=await chosen_topics(act, topics))
    take_for(profile, programmes)
    act.session.add(profile)
