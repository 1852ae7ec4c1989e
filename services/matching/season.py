"""Who waits for a mentor now, and which mentors have free places: both readiness (F41) and cohorts begin here."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

from sqlalchemy import case, exists, func, select
from sqlalchemy.orm import contains_eager, lazyload

from models.cohort import CohortSeat, SeatState
from models.mentorship import MentoringRequest, Mentorship, Programme, RequestState
from models.person import ERASED, Person, Role, RoleGrant
from models.profile import Form, MenteeProfile, MentorProfile
from models.project import Project, ProjectState
from services.consents.consents import has_agreed
from services.days import day_of
from services.matching.catalogue import SHOWN, TAKEN
from services.matching.programmes import MenteeFacts, months_in_post, proposed_programme, taken_by
from services.matching.requests import OPEN
from services.matching.scoring import Offered, Wanted
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class WaitingMentee:
    """`wishes`: the mentor whom they have asked and who has not answered, and their further choices in order."""

    person: Person
    programme: Programme
    topics: frozenset[int]
    form: Form
    wishes: tuple[int, ...] = ()

    @property
    def wanted(self) -> Wanted:
        person = self.person
        return Wanted(self.topics, person.city_id, district_named_by(person), self.form, self.programme)


@dataclass(frozen=True, slots=True)
class FreeMentor:
    """`novices`: how many mentees they have accompanied in their first years in post."""

    person: Person
    free: int
    programmes: frozenset[Programme]
    topics: frozenset[int]
    forms: frozenset[Form]
    novices: int

    @property
    def offered(self) -> Offered:
        person = self.person
        about = self.topics, person.city_id, district_named_by(person)
        return Offered(*about, self.forms, self.programmes, self.novices, self.free)


@dataclass(frozen=True, slots=True)
class Season:
    """Both sides, by name."""

    mentees: list[WaitingMentee] = field(default_factory=list)
    mentors: list[FreeMentor] = field(default_factory=list)

    def mentee(self, person_id: int) -> WaitingMentee | None:
        return next((one for one in self.mentees if one.person.id == person_id), None)

    def mentor(self, person_id: int) -> FreeMentor | None:
        return next((one for one in self.mentors if one.person.id == person_id), None)

    @property
    def places(self) -> int:
        return sum(one.free for one in self.mentors)


async def season_now(act: Act, also: Collection[int] = ()) -> Season:
    """`also`: mentors who count even if they have no free place."""
    return Season(await _waiting(act), await _free(act, also))


def district_named_by(person: Person) -> str:
    """ "" when it is not known."""
    return (person.school.district if person.school else "") or ""


async def _waiting(act: Act) -> list[WaitingMentee]:
    """Mentees who can be told, and have asked for a mentor or have not had one: an ended mentorship was asked for once,
    but a pair of a cohort that somebody refused counts for nothing.
    """
    requests = await _open_requests(act)
    refused = exists().where(CohortSeat.mentorship_id == Mentorship.id, CohortSeat.state == SeatState.refused)
    has_pair = exists().where(Mentorship.mentee_id == Person.id, ~refused)
    has_asked = exists().where(MentoringRequest.mentee_id == Person.id, MentoringRequest.state == RequestState.sent)
    query = (
        select(MenteeProfile)
        .join(Person, Person.id == MenteeProfile.person_id)
        .options(contains_eager(MenteeProfile.person))
        .where(
            exists().where(RoleGrant.person_id == Person.id, RoleGrant.role == Role.mentee),
            Person.can_be_told,
            Person.surname != ERASED,
            has_agreed(Person.id),
            has_asked | ~has_pair,
        )
        .order_by(Person.in_order, Person.id)
    )
    authors = await _authors(act)
    return [_wait(act, one, requests[one.person_id], authors) for one in await act.session.scalars(query)]


def _wait(act: Act, profile: MenteeProfile, requests: list[MentoringRequest], authors: set[int]) -> WaitingMentee:
    """Waits for the programme of the oldest request that was sent, else of a planned one, else for the proposed one."""
    person = profile.person
    months = months_in_post(person, day_of(person, act.now))
    facts = MenteeFacts(person.position, months, has_project=person.id in authors)
    programme = requests[0].programme if requests else proposed_programme(facts)
    wishes = tuple(one.mentor_id for one in requests if one.programme is programme)
    topics = frozenset(topic.id for topic in profile.topics)
    return WaitingMentee(person, programme, topics, profile.form, wishes)


async def _open_requests(act: Act) -> dict[int, list[MentoringRequest]]:
    """By mentee: those that were sent, the oldest first, and then those that are planned, in the order of choice."""
    found: dict[int, list[MentoringRequest]] = defaultdict(list)
    query = select(MentoringRequest).where(MentoringRequest.state.in_(OPEN))
    unread = lazyload(MentoringRequest.mentee), lazyload(MentoringRequest.mentor)
    is_planned = MentoringRequest.state == RequestState.planned
    in_order = is_planned, case((is_planned, MentoringRequest.rank), else_=0), MentoringRequest.id
    for request in await act.session.scalars(query.options(*unread).order_by(*in_order)):
        found[request.mentee_id].append(request)
    return found


async def _authors(act: Act) -> set[int]:
    return set(await act.session.scalars(select(Project.author_id).where(Project.state == ProjectState.active)))


async def _free(act: Act, also: Collection[int]) -> list[FreeMentor]:
    """Mentors of the list who can be told, are not paused, and have a free place or are among `also`."""
    query = (
        select(MentorProfile, MentorProfile.capacity - TAKEN)
        .join(Person, Person.id == MentorProfile.person_id)
        .options(contains_eager(MentorProfile.person))
        .where(
            *SHOWN,
            (MentorProfile.capacity > TAKEN) | MentorProfile.person_id.in_(also),
            MentorProfile.paused_until.is_(None) | (MentorProfile.paused_until <= act.now),
            Person.can_be_told,
        )
        .order_by(Person.in_order, Person.id)
    )
    rows = [(profile, int(free)) for profile, free in await act.session.execute(query)]
    led = await novices_led(act)
    return [_offer(profile, free, led.get(profile.person_id, 0)) for profile, free in rows]


def _offer(profile: MentorProfile, free: int, novices: int) -> FreeMentor:
    topics = frozenset(topic.id for topic in profile.topics)
    return FreeMentor(profile.person, free, frozenset(taken_by(profile)), topics, frozenset(profile.forms), novices)


async def novices_led(act: Act) -> dict[int, int]:
    """By mentor: how many mentees they have accompanied in their first years in post."""
    counted = select(Mentorship.mentor_id, func.count(Mentorship.mentee_id.distinct()))
    query = counted.where(Mentorship.programme == Programme.novice).group_by(Mentorship.mentor_id)
    return {int(mentor): int(count) for mentor, count in await act.session.execute(query)}
