"""Two records of one person become one: nothing is lost, and nothing refers to the record that went."""

from collections import Counter
from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import func, select, update

from models.audit import AuditEntry
from models.base import Base
from models.meeting import ClaimedTime, Meeting, MeetingState
from models.mentorship import MentoringRequest, Mentorship, MentorshipState, Programme, RequestNotice, RequestState
from models.notice import Notice
from models.person import Person, Role, RoleGrant
from models.person_note import PersonNote
from models.profile import ApplicationState, Form, MentorProfile
from models.project import Project, ProjectState
from models.vetting import VettingNote
from services.people.joining import SETTLED, CannotBeJoined, join_records
from services.people.references import can_collide, columns_to_move, profiles
from services.refusals import NotAllowed
from services.unit_of_work import Act, Uow
from tests.support.erased import ID, full_story
from tests.support.people import add_person, coordinator, known
from tests.support.town import Town

KEPT_CHAT = 4242
THREE = ("Петрова", "Белова", "Волкова")


def test_every_reference_to_a_person_moves_and_every_key_that_could_collide_is_settled() -> None:
    """A new table with a partial unique key for a person needs a rule in `services/people/joining.py`."""
    keys = [
        key
        for table in Base.metadata.sorted_tables
        for key in table.foreign_keys
        if key.column is Person.__table__.c.id
    ]
    moved = {*columns_to_move(), *(column for table in profiles() for column in table.primary_key)}
    assert len(keys) > 25
    assert {key.parent for key in keys} == moved
    assert can_collide() == SETTLED


async def references(act: Act, person_id: int) -> Counter[str]:
    """How many rows refer to the person, by column; also those that refer to a profile."""
    columns = [*columns_to_move(), *(column for table in profiles() for column in table.primary_key)]
    keys = [key for table in profiles() for key in table.primary_key]
    columns += [key.parent for table in Base.metadata.sorted_tables for key in table.foreign_keys if key.column in keys]
    found: Counter[str] = Counter()
    for column in columns:
        found[str(column)] += await act.session.scalar(select(func.count()).where(column == person_id)) or 0
    return found


async def test_everything_that_a_person_has_moves_to_the_record_that_stays(town: Town) -> None:
    owner = await known(town, "Волков Иван Петрович", Role.owner)
    await full_story(town)
    async with town.act() as act:
        await act.session.execute(update(Person).where(Person.id == ID).values(telegram_id=None))
        kept = (await add_person(act, "Жукова Анна", Role.mentee, telegram_id=KEPT_CHAT)).id
        before, own = await references(act, ID), await references(act, kept)
    async with town.act(owner) as act:
        assert (await join_records(act, ID, kept)).id == kept  # the one with an account stays
    async with town.act() as act:
        assert +(await references(act, ID)) == Counter()
        assert await act.session.get(Person, ID) is None
        before["personal_links.person_id"] = 0  # nobody needs a link any more
        before["personal_links.made_by_id"] -= 1  # the other link that they made keeps working
        before["role_grants.person_id"] -= 1  # both were mentees
        before["calendar_addresses.person_id"] = 0  # the account that had it has gone
        before["notices.person_id"] += 1  # the person is told
        before["audit_entries.subject_id"] = 0
        assert await references(act, kept) == before + own
        about = select(AuditEntry.action).where(
            AuditEntry.subject_id == kept, AuditEntry.action == "application.approved"
        )
        assert await act.session.scalar(about)


async def two(act: Act) -> tuple[Person, Person]:
    one = await add_person(act, "Рябова Анна Сергеевна", Role.mentor, telegram_id=KEPT_CHAT)
    return one, await add_person(act, "Рябова Анна", Role.mentor)


async def test_of_two_applications_the_better_one_stays_and_the_note_on_the_other_too(uow: Uow) -> None:
    async with uow.write() as act:
        one, other = await two(act)
        for person, state in ((one, ApplicationState.submitted), (other, ApplicationState.approved)):
            profile = MentorProfile(person_id=person.id, state=state, about=state.value, submitted_at=act.now)
            act.session.add(profile)
        await act.session.flush()
        written = {"written_by_id": act.me.id, "written_at": act.now}
        act.session.add(VettingNote(mentor_id=one.id, attempt=1, words="Позвонить", **written))
    async with uow.write() as act:
        await join_records(act, one.id, other.id)
    async with uow.read() as act:
        profile = await act.session.get_one(MentorProfile, one.id)
        assert (profile.state, profile.about) == (ApplicationState.approved, "approved")
        assert (await act.session.scalars(select(PersonNote.words))).all() == ["Позвонить"]


async def test_a_search_ends_when_the_other_record_has_a_mentor_in_the_programme(uow: Uow) -> None:
    async with uow.write() as act:
        stays, goes = await two(act)
        petrova, belova, volkova = [await add_person(act, f"{name} Анна", Role.mentor) for name in THREE]
        pair = {"mentee_id": goes.id, "mentor_id": petrova.id, "state": MentorshipState.active, "began_at": act.now}
        act.session.add(Mentorship(**pair, programme=Programme.project))
        for state, mentor in ((RequestState.sent, belova), (RequestState.planned, volkova)):
            asked = {"mentee_id": stays.id, "mentor_id": mentor.id, "state": state, "sent_at": act.now}
            act.session.add(MentoringRequest(**asked, programme=Programme.project, words=""))
    async with uow.write() as act:
        await join_records(act, goes.id, stays.id)
    async with uow.read() as act:
        assert list(await act.session.scalars(select(MentoringRequest.state))) == [RequestState.withdrawn]
        told = select(Notice.person_id).where(Notice.kind == RequestNotice.withdrawn)
        assert list(await act.session.scalars(told)) == [belova.id]


async def test_what_a_person_may_have_only_once_is_ended_in_the_record_that_goes(uow: Uow) -> None:
    async with uow.write() as act:
        one, other = await two(act)
        mentor = await add_person(act, "Петрова Анна", Role.mentor)
        for person in (one, other):
            sent = {"state": RequestState.sent, "sent_at": act.now}
            act.session.add(MentoringRequest(mentee_id=person.id, mentor_id=mentor.id, **sent))
            active = {"state": ProjectState.active, "opened_at": act.now}
            act.session.add(Project(author_id=person.id, title=person.full_name, **active))
    async with uow.write() as act:
        await join_records(act, other.id, one.id)
    async with uow.read() as act:
        requests = select(MentoringRequest.state).where(MentoringRequest.mentee_id == one.id)
        assert sorted(await act.session.scalars(requests)) == [RequestState.sent, RequestState.withdrawn]
        projects = select(Project.state).where(Project.author_id == one.id)
        assert sorted(await act.session.scalars(projects)) == [ProjectState.active, ProjectState.stopped]


async def _both_come(act: Act, _one: Person, other: Person) -> None:
    other.telegram_id = 77


async def _pair(act: Act, one: Person, other: Person) -> None:
    await _mentorship(act, one, other)


async def _two_mentors(act: Act, one: Person, other: Person) -> None:
    mentor = await add_person(act, "Петрова Анна", Role.mentor)
    for mentee in (one, other):
        await _mentorship(act, mentee, mentor)


async def _same_time(act: Act, one: Person, other: Person) -> None:
    """Each has a meeting with a mentee of their own."""
    for mentor in (one, other):
        pair = await _mentorship(act, await add_person(act, "Иванов Олег", Role.mentee), mentor)
        times = {"starts_at": act.now, "ends_at": act.now, "booked_at": act.now}
        meeting = Meeting(mentorship_id=pair.id, form=Form.remote, state=MeetingState.planned, **times)
        act.session.add(meeting)
        await act.session.flush()
        act.session.add(ClaimedTime(person_id=mentor.id, cell=1, meeting_id=meeting.id))


async def _mentorship(act: Act, mentee: Person, mentor: Person) -> Mentorship:
    began = {"state": MentorshipState.active, "began_at": act.now}
    pair = Mentorship(mentee_id=mentee.id, mentor_id=mentor.id, **began)
    act.session.add(pair)
    await act.session.flush()
    return pair


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(
    ("why", "hinder"),
    [("both_came", _both_come), ("pair", _pair), ("two_mentors", _two_mentors), ("same_time", _same_time)],
)
async def test_records_that_cannot_be_of_one_person_are_not_joined(
    uow: Uow, why: str, hinder: Callable[[Act, Person, Person], Awaitable[None]]
) -> None:
    async with uow.write() as act:
        one, other = await two(act)
        await hinder(act, one, other)
    with pytest.raises(CannotBeJoined) as refused:
        async with uow.write() as act:
            await join_records(act, one.id, other.id)
    assert refused.value.values == {"why": why}


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_only_an_owner_joins_a_coordinators_record_and_nobody_their_own(town: Town) -> None:
    orlova, owner = await coordinator(town), await known(town, "Волков Иван Петрович", Role.owner)
    async with town.act(orlova) as act:
        own = act.me.id
        one, other = await two(act)
        act.session.add(RoleGrant(person_id=other.id, role=Role.coordinator, granted_at=act.now))
    for first, second in ((one.id, other.id), (own, one.id)):
        with pytest.raises(NotAllowed):
            async with town.act(orlova) as act:
                await join_records(act, first, second)
    async with town.act(owner) as act:
        assert (await join_records(act, one.id, other.id)).id == one.id
