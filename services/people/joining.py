"""Two records of one person become one: somebody registered before their personal link came, or stands in two lists.

Everything that refers to the record that goes moves to the one that stays, in one transaction (`references.py`). What
the joined record may have only once is ended here first.
"""

from dataclasses import dataclass

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.orm import aliased

from models.calendar_address import CalendarAddress
from models.consent import Consent
from models.free_hours import WeeklyHours
from models.meeting import ClaimedTime, Meeting
from models.mentorship import MentoringRequest, Mentorship, MentorshipState, RequestNotice, RequestState
from models.person import Person, RecordNotice
from models.person_note import PersonNote
from models.personal_link import PersonalLink
from models.profile import ApplicationState, MentorProfile
from models.project import GOES_ON, Project, ProjectState
from models.vetting import VettingNote
from services.audit import record
from services.guards import hold_coordinator, require_coordinator, require_right_over
from services.locks import locked_all
from services.matching.pairing import settle_requests
from services.matching.requests import OPEN, decide_request
from services.notices import tell
from services.people.cards import person_to_see
from services.people.references import UNCHECKED, move_references
from services.people.roles import read_roles
from services.people.team import hold_owners
from services.places.typed import leave_city, leave_school
from services.privacy.erasing import hold_traces_of
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act

# the better application stays when both records have one
_BEST = (
    ApplicationState.approved,
    ApplicationState.submitted,
    ApplicationState.returned,
    ApplicationState.incomplete,
    ApplicationState.declined,
)
# tables whose partial unique keys cannot collide, because `_settle` has ended what would
SETTLED = frozenset({"consents", "mentoring_requests", "mentorships", "projects"})


class CannotBeJoined(Refusal):
    """`why`: "both_came" (each record has an account), "pair" (they are a mentor and a mentee, or one asked the other),
    "two_mentors" (each has one as a mentee), "same_time" (both have a meeting at one time).
    """

    key = "refusal-cannot-be-joined"


@dataclass(frozen=True, slots=True)
class RecordContents:
    """What one record holds."""

    person: Person
    mentorships: int
    meetings: int
    projects: int
    notes: int
    application: ApplicationState | None


@dataclass(frozen=True, slots=True)
class Joining:
    """`stays` is the record with an account; if neither has one, the one that the coordinator began with."""

    stays: RecordContents
    goes: RecordContents


async def records_to_join(act: Act, person_id: int, other_id: int) -> Joining:
    """What each of the two holds. Raises NotAllowed, NotFound, CannotBeJoined."""
    stays, goes = await _two(act, person_id, other_id)
    await _require_joinable(act, stays.id, goes.id)
    return Joining(await _held(act, stays), await _held(act, goes))


async def join_records(act: Act, person_id: int, other_id: int) -> Person:
    """Join the two records; the person is told. Raises NotAllowed, NotFound, CannotBeJoined."""
    both = await _two(act, person_id, other_id)
    if any(one.is_in_charge for one in both):
        await hold_owners(act, person_id, other_id)
    else:
        await hold_coordinator(act, person_id, other_id)
    ids = [one.id for one in both]
    await locked_all(act, PersonalLink, PersonalLink.person_id.in_(ids))
    if len(await hold_traces_of(act, both)) < len(both):
        raise NotFound  # one of them has just been erased
    stays, goes = await _two(act, person_id, other_id)
    await _require_joinable(act, stays.id, goes.id)
    await _settle(act, stays, goes)
    _complete(stays, goes)
    left = goes.city_id, goes.school_id
    await act.session.flush()
    await move_references(act, stays.id, goes.id)
    await act.session.execute(delete(Person).where(Person.id == goes.id), execution_options=UNCHECKED)
    act.session.expunge_all()
    await leave_school(act, left[1])
    await leave_city(act, left[0])
    if stays.telegram_id is not None:
        await tell(act, stays.id, RecordNotice.joined, {})
    record(act, "record.joined", stays.id)
    return stays


async def _two(act: Act, person_id: int, other_id: int) -> tuple[Person, Person]:
    """The record that stays, and the one that goes."""
    require_coordinator(act)
    if person_id == other_id:
        raise NotFound
    person, other = await person_to_see(act, person_id), await person_to_see(act, other_id)
    await read_roles(act, person, other)
    for one in (person, other):
        require_right_over(act, one)
    if person.telegram_id is not None and other.telegram_id is not None:
        raise CannotBeJoined(why="both_came")
    return (other, person) if other.telegram_id is not None else (person, other)


async def _require_joinable(act: Act, stays: int, goes: int) -> None:
    both = (stays, goes)
    for table in (Mentorship, MentoringRequest):
        between = table.mentee_id.in_(both), table.mentor_id.in_(both)
        if await act.session.scalar(select(table.id).where(*between).limit(1)) is not None:
            raise CannotBeJoined(why="pair")
    guided = Mentorship.mentee_id.in_(both), Mentorship.state == MentorshipState.active
    programmes = list(await act.session.scalars(select(Mentorship.programme).where(*guided)))
    if len(programmes) > len(set(programmes)):
        raise CannotBeJoined(why="two_mentors")
    other = aliased(ClaimedTime)
    same = select(ClaimedTime.cell).join(other, other.cell == ClaimedTime.cell)
    if await act.session.scalar(same.where(ClaimedTime.person_id == stays, other.person_id == goes).limit(1)):
        raise CannotBeJoined(why="same_time")


async def _held(act: Act, person: Person) -> RecordContents:
    theirs = or_(Mentorship.mentee_id == person.id, Mentorship.mentor_id == person.id)
    counts = (
        select(func.count()).select_from(Mentorship).where(theirs),
        select(func.count()).select_from(Meeting).join(Meeting.mentorship).where(theirs),
        select(func.count()).where(Project.author_id == person.id),
        select(func.count()).where(PersonNote.person_id == person.id),
    )
    row = (await act.session.execute(select(*(count.scalar_subquery() for count in counts)))).one()
    mentorships, meetings, projects, notes = (int(count) for count in row)
    profile = await act.session.get(MentorProfile, person.id)
    return RecordContents(person, mentorships, meetings, projects, notes, profile.state if profile else None)


async def _settle(act: Act, stays: Person, goes: Person) -> None:
    """End what the joined record may have only once."""
    given = update(Consent).where(Consent.person_id == goes.id, Consent.ended_at.is_(None))
    await act.session.execute(given.values(ended_at=act.now))
    await _settle_requests(act, stays, goes)
    active = Project.author_id.in_((stays.id, goes.id)), Project.state.in_(GOES_ON)
    projects = {project.author_id: project for project in await act.session.scalars(select(Project).where(*active))}
    if len(projects) > 1:
        projects[goes.id].state = ProjectState.stopped
    await act.session.execute(delete(CalendarAddress).where(CalendarAddress.person_id == goes.id))
    if stays.telegram_id is not None:
        await act.session.execute(delete(PersonalLink).where(PersonalLink.person_id == goes.id))
    if await act.session.scalar(select(WeeklyHours.id).where(WeeklyHours.mentor_id == stays.id).limit(1)):
        await act.session.execute(delete(WeeklyHours).where(WeeklyHours.mentor_id == goes.id))
    await _settle_applications(act, stays, goes)


async def _settle_requests(act: Act, stays: Person, goes: Person) -> None:
    """Where one of the two has a mentor, the open requests of both in that programme end. Where the record that stays
    has an open request in the same programme, the one of the other record is withdrawn.
    """
    guided = Mentorship.mentee_id.in_((stays.id, goes.id)), Mentorship.state == MentorshipState.active
    pairs = list(await act.session.scalars(select(Mentorship).where(*guided)))
    both = {(person.id, pair.programme): (pair.mentor_id, pair.id) for pair in pairs for person in (stays, goes)}
    await settle_requests(act, both)
    sent = MentoringRequest.mentee_id.in_((stays.id, goes.id)), MentoringRequest.state == RequestState.sent
    requests = list(await act.session.scalars(select(MentoringRequest).where(*sent).order_by(MentoringRequest.id)))
    settled = {request.programme for request in requests if request.mentee_id == stays.id}
    planned = MentoringRequest.mentee_id == goes.id, MentoringRequest.state == RequestState.planned
    chosen = select(MentoringRequest.programme).where(
        MentoringRequest.mentee_id == stays.id, MentoringRequest.state.in_(OPEN)
    )
    settled |= set(await act.session.scalars(chosen))
    await act.session.execute(delete(MentoringRequest).where(*planned, MentoringRequest.programme.in_(settled)))
    for request in requests:
        if request.mentee_id == goes.id and request.programme in settled:
            decide_request(act, request, RequestState.withdrawn)
            await tell(act, request.mentor_id, RequestNotice.withdrawn, {"request_id": request.id})


async def _settle_applications(act: Act, stays: Person, goes: Person) -> None:
    """Of two applications the better one stays. The notes on the other become notes about the person."""
    mine, theirs = [await act.session.get(MentorProfile, one.id) for one in (stays, goes)]
    if mine is None or theirs is None:
        return
    worse = mine if _BEST.index(theirs.state) < _BEST.index(mine.state) else theirs
    for note in await act.session.scalars(select(VettingNote).where(VettingNote.mentor_id == worse.person_id)):
        kept = {"words": note.words, "written_by_id": note.written_by_id, "written_at": note.written_at}
        act.session.add(PersonNote(person_id=stays.id, **kept))
    await act.session.delete(worse)


def _complete(stays: Person, goes: Person) -> None:
    """Take from the record that goes what the other lacks."""
    stays.patronymic = stays.patronymic or goes.patronymic
    if stays.city.is_none:
        stays.city_id, stays.timezone = goes.city_id, goes.timezone
        stays.school_id = goes.school_id
    elif stays.city_id == goes.city_id:
        stays.school_id = stays.school_id or goes.school_id
    if stays.position is None:
        stays.position, stays.in_post_since = goes.position, goes.in_post_since
