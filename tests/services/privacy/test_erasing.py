"""Races with erasing end well."""

import asyncio
from datetime import datetime

from sqlalchemy import select

from models.audit import AuditEntry
from models.connection.database import Database
from models.meeting import ClaimedTime, Meeting, MeetingState
from models.mentorship import Mentorship, MentorshipState
from models.person import Role
from models.profile import Form
from models.vetting import VettingNote
from services.meetings.booking import Choice, book_meeting
from services.meetings.free_times import free_times
from services.privacy.erasing import erase_me
from services.refusals import Refusal
from services.unit_of_work import Uow
from services.vetting.applications import Offer, apply_as_mentor
from services.vetting.decisions import note_decision
from tests.support.moment import NOW
from tests.support.office import Office
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import act_of
from tests.support.racing import as_far_as_it_gets


async def _book(pairs: Pairs, uow: Uow, start: datetime) -> str:
    try:
        async with uow.write() as act:
            await book_meeting(act, Choice(pairs.mentorships[0], start, Form.remote))
    except Refusal as refusal:
        return type(refusal).__name__
    return "booked"


async def _erase(uow: Uow) -> str:
    async with uow.write() as act:
        await erase_me(act)
    return "erased"


async def test_a_mentor_who_is_erased_while_a_mentee_books_leaves_no_meeting(database: Database) -> None:
    """Depending on the order, the meeting is cancelled or was never made."""
    pairs = await make_pairs(database)
    async with pairs.mentee().read() as act:
        start = (await free_times(act, await act.session.get_one(Mentorship, pairs.mentorships[0])))[0]
    outcomes = await asyncio.gather(_book(pairs, pairs.mentee(), start), _erase(pairs.mentor()))
    assert outcomes[1] == "erased"
    assert outcomes[0] in ("booked", "PairEnded", "SlotTaken", "NotAllowed")
    async with database.read() as session:
        assert (await session.scalars(select(Mentorship.state))).all() == [MentorshipState.closed]
        assert MeetingState.planned not in (await session.scalars(select(Meeting.state))).all()
        assert (await session.scalars(select(ClaimedTime))).all() == []


async def test_both_sides_of_a_pair_may_be_erased_at_once(database: Database) -> None:
    pairs = await make_pairs(database)
    await asyncio.gather(_erase(pairs.mentee()), _erase(pairs.mentor()))
    async with database.read() as session:
        pair = (await session.scalars(select(Mentorship))).one()
        assert pair.mentee_id < 0
        assert pair.mentor_id < 0
        assert pair.mentee_id != pair.mentor_id


async def test_notes_written_while_a_person_is_erased_are_deleted_too(office: Office) -> None:
    orlova = await office.person("Орлова Мария", Role.coordinator)
    applicant = await office.person("Петрова Анна")
    await office.does(applicant, apply_as_mentor, Offer("Люблю учить", [1], True, False, "", "", 3))
    async with office.database.write() as session:
        coordinator = await act_of(session, orlova, NOW)
        await note_decision(coordinator, applicant, 1, "Достойна")
        erasing = asyncio.create_task(office.does(applicant, erase_me))
        await as_far_as_it_gets(erasing, office.database)
    await erasing
    async with office.database.read() as session:
        noted = select(AuditEntry.subject_id).where(AuditEntry.action == "application.noted")
        assert (await session.scalars(noted)).all() == [None]
    assert await office.count(VettingNote) == 0
