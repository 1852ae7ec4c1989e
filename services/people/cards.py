"""One person, whole: what a coordinator sees of anybody, and what a mentor sees of their mentee."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, func, or_, select

from models.agreement import Agreement
from models.internship import Internship
from models.meeting import Meeting, MeetingState
from models.mentorship import MentoringRequest, Mentorship, MentorshipState, RequestState
from models.person import Person
from models.personal_link import PersonalLink
from models.profile import MenteeProfile, MentorProfile
from models.project import Project
from services.days import day_of
from services.entry.personal_links import VALID_FOR
from services.guards import require_coordinator, require_mentor, require_right_over
from services.internship.internships import internships_about
from services.matching.agreements import agreements_of
from services.meetings.coming import is_coming
from services.people.notes import NoteRead, notes_about
from services.people.person import IN_POST, months_between
from services.people.records import may_be_untied
from services.people.roles import read_roles
from services.projects.projects import latest_project, require_mentor_of
from services.refusals import NotAllowed, NotFound
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class Known:
    """What both see. `months_in_post` is None when it is not known since when they hold the post. The meetings are all
    of the person's for a coordinator, and those of the two for the mentor.
    """

    person: Person
    wishes: MenteeProfile | None
    months_in_post: int | None
    next_meeting: Meeting | None
    last_meeting: Meeting | None
    project: Project | None


@dataclass(frozen=True, slots=True)
class WholePerson:
    """What a coordinator sees of anybody. `requests`: the mentee's open ones; `asked`: how many wait for the mentor.
    `agreements`: those of the person as a mentee, the newest last.
    `link_until`: until when the newest personal link works. `may_change`: whether the acting coordinator may change the
    record.
    """

    known: Known
    offer: MentorProfile | None
    requests: list[MentoringRequest]
    asked: int
    guided_by: list[Mentorship]
    agreements: list[Agreement]
    guides: list[Mentorship]
    internships: list[Internship]
    ended: int
    notes: list[NoteRead]
    link_until: datetime | None
    may_change: bool
    may_untie: bool

    def number_of(self, pair: Mentorship) -> str:
        """The number of the mentorship's agreement; empty without one."""
        return next((one.number for one in self.agreements if one.mentorship_id == pair.id), "")

    @property
    def to_end(self) -> list[Mentorship]:
        """The active mentorships of the person."""
        return [*self.guided_by, *self.guides]


async def whole_person(act: Act, person_id: int) -> WholePerson:
    """Raises NotAllowed, NotFound."""
    require_coordinator(act)
    person = await person_to_see(act, person_id)
    await read_roles(act, person)
    pairs = await _pairs(act, person_id)
    active = [pair for pair in pairs if pair.state is MentorshipState.active]
    return WholePerson(
        known=await _known(act, person, or_(Mentorship.mentee_id == person_id, Mentorship.mentor_id == person_id)),
        offer=await act.session.get(MentorProfile, person_id),
        requests=await _open_requests(act, person_id),
        asked=await _asked(act, person_id),
        guided_by=[pair for pair in active if pair.mentee_id == person_id],
        agreements=await agreements_of(act, person_id),
        guides=[pair for pair in active if pair.mentor_id == person_id],
        internships=await internships_about(act, person_id),
        ended=len(pairs) - len(active),
        notes=await notes_about(act, person_id),
        link_until=await _link_until(act, person_id),
        may_change=_may_change(act, person),
        may_untie=await may_be_untied(act, person),
    )


async def known_mentee(act: Act, mentee_id: int) -> Known:
    """One of the acting mentor's mentees. Raises NotAllowed."""
    await require_mentor_of(act, mentee_id)
    person = await person_to_see(act, mentee_id)
    between = Mentorship.mentee_id == mentee_id, Mentorship.mentor_id == act.me.id
    return await _known(act, person, and_(*between, Mentorship.state == MentorshipState.active))


async def my_mentees(act: Act) -> list[tuple[Person, datetime | None]]:
    """The acting mentor's mentees, by name, each with the start of their next meeting. Raises NotAllowed."""
    me = require_mentor(act)
    coming = Meeting.mentorship_id == Mentorship.id, is_coming(act)
    mine = Mentorship.mentor_id == me.id, Mentorship.state == MentorshipState.active
    with_me = Mentorship.mentee_id == Person.id, *mine
    starts_at = select(func.min(Meeting.starts_at)).join(Mentorship, and_(*coming)).where(*with_me)
    query = (
        select(Person, starts_at.correlate(Person).scalar_subquery())
        .where(Person.id.in_(select(Mentorship.mentee_id).where(*mine)))
        .order_by(Person.in_order, Person.id)
    )
    return [(person, next_at) for person, next_at in await act.session.execute(query)]


async def person_to_see(act: Act, person_id: int) -> Person:
    """Raises NotFound for a record that was removed, erased or joined with another."""
    person = await act.session.get(Person, person_id)
    if person is None or person.is_erased:
        raise NotFound
    return person


async def _known(act: Act, person: Person, pairs: ColumnElement[bool]) -> Known:
    past = Meeting.state != MeetingState.cancelled, Meeting.ends_at <= act.now
    meetings = select(Meeting).join(Mentorship, Mentorship.id == Meeting.mentorship_id).where(pairs).limit(1)
    return Known(
        person=person,
        wishes=await act.session.get(MenteeProfile, person.id),
        months_in_post=_months_in_post(person, day_of(person, act.now)),
        next_meeting=await act.session.scalar(meetings.where(is_coming(act)).order_by(Meeting.starts_at)),
        last_meeting=await act.session.scalar(meetings.where(*past).order_by(Meeting.starts_at.desc())),
        project=await latest_project(act, person.id),
    )


def _months_in_post(person: Person, today: date) -> int | None:
    return months_between(person.in_post_since, today) if person.in_post_since and person.position in IN_POST else None


async def _pairs(act: Act, person_id: int) -> list[Mentorship]:
    theirs = or_(Mentorship.mentee_id == person_id, Mentorship.mentor_id == person_id)
    return list(await act.session.scalars(select(Mentorship).where(theirs).order_by(Mentorship.id)))


async def _open_requests(act: Act, mentee_id: int) -> list[MentoringRequest]:
    sent = MentoringRequest.mentee_id == mentee_id, MentoringRequest.state == RequestState.sent
    return list(await act.session.scalars(select(MentoringRequest).where(*sent).order_by(MentoringRequest.id)))


async def _asked(act: Act, mentor_id: int) -> int:
    sent = MentoringRequest.mentor_id == mentor_id, MentoringRequest.state == RequestState.sent
    return await act.session.scalar(select(func.count()).where(*sent)) or 0


async def _link_until(act: Act, person_id: int) -> datetime | None:
    newest = select(func.max(PersonalLink.made_at)).where(PersonalLink.person_id == person_id)
    made_at: datetime | None = await act.session.scalar(newest)
    return made_at + VALID_FOR if made_at is not None and made_at + VALID_FOR > act.now else None


def _may_change(act: Act, person: Person) -> bool:
    try:
        require_right_over(act, person)
    except NotAllowed:
        return False
    return True
