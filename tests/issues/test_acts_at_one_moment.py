"""One act copies or checks what another changes at the same moment: one of them comes second and takes the other into
account.

The first act is not committed yet when the second begins; on PostgreSQL the second waits for a row lock of the first.
"""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.consent import ConsentKind
from models.meeting import ChangeReason, ClaimedTime, Meeting, MeetingState
from models.mentorship import (
    MentoringRequest,
    Mentorship,
    MentorshipNotice,
    MentorshipState,
    Programme,
    RequestNotice,
    RequestState,
)
from models.notice import Notice, NoticeKind
from models.person import Role
from models.profile import Form, MenteeProfile, MentorProfile
from models.report import ReportNotice
from services.consents import consents
from services.consents.consents import withdraw
from services.matching import pairing
from services.matching.answering import accept_request
from services.matching.closing import close_mentorship
from services.matching.requests import send_request, withdraw_request
from services.meetings import booking, free_times
from services.meetings.booking import Choice, book_meeting, move_meeting
from services.meetings.limits import Limit, set_limit
from services.people import offers
from services.people.offers import change_offer, pause
from services.privacy.erasing import erase_me
from services.projects.projects import open_project
from services.projects.road_maps import PlannedStage
from services.unit_of_work import Act, Uow
from tests.support.booking import at
from tests.support.closings import FORM
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import add_person
from tests.support.projects import send_report
from tests.support.racing import begin, outcome

Step = Callable[[Act], Awaitable[object]]
MENTOR_ID, NEWCOMER = 1, 10
ENGINES = pytest.mark.parametrize(("engine", "held"), [("sqlite", True), ("postgresql", True), ("postgresql", False)])


async def unlocked(act: Act, table: type, key: int, *_: object, **__: object) -> object:
    return await act.session.get(table, key)


async def unlocked_beside(act: Act, table: type, key: int, shared: type, foreign: Any, *_: object) -> object:
    row = await act.session.get_one(table, key)
    return row, await act.session.get(shared, getattr(row, foreign.key))


async def do(uow: Uow, step: Step) -> None:
    async with uow.write() as act:
        await step(act)


async def at_once(database: Database, first: tuple[Uow, Step], second: tuple[Uow, Step]) -> str:
    """Returns the outcome of the second act, which begins before the first commits."""
    async with first[0].write() as act:
        await first[1](act)
        waiting = await begin(database, outcome(do(*second)))
    return await waiting


def books(pairs: Pairs) -> Step:
    return lambda act: book_meeting(act, Choice(pairs.mentorships[0], at(4, 12), Form.remote))


LINKS: dict[str, Step] = {
    "": lambda act: withdraw(act, ConsentKind.contacts),
    "https://video.example/new": lambda act: change_offer(act, video_link="https://video.example/new"),
}


@ENGINES
@pytest.mark.parametrize("link", LINKS)
async def test_a_meeting_booked_at_that_moment_gets_the_new_link_too(
    database: Database, link: str, monkeypatch: pytest.MonkeyPatch, *, held: bool
) -> None:
    pairs = await make_pairs(database)
    if not held:
        monkeypatch.setattr(booking, "locked_beside", unlocked_beside)
        for module in (consents, offers):
            monkeypatch.setattr(module, "locked", unlocked)
    booking_first = (pairs.mentee(), books(pairs))
    assert await at_once(database, booking_first, (pairs.mentor(), LINKS[link])) == "done"
    async with database.read() as session:
        shown = (await session.scalars(select(Meeting.place))).one()
    assert (shown == link) is held


@ENGINES
async def test_a_mentor_who_meets_once_a_day_gets_no_second_meeting_at_that_moment(
    database: Database, monkeypatch: pytest.MonkeyPatch, *, held: bool
) -> None:
    pairs = await make_pairs(database, 2)
    await do(pairs.mentor(), lambda act: set_limit(act, Limit.meetings_a_day, 1))
    if not held:
        monkeypatch.setattr(free_times, "locked", unlocked)
    later = Choice(pairs.mentorships[1], at(4, 15), Form.remote)
    second = (pairs.mentee(1), lambda act: book_meeting(act, later))
    assert await at_once(database, (pairs.mentee(), books(pairs)), second) == ("SlotTaken" if held else "done")


@ENGINES
async def test_nothing_is_booked_in_a_pair_that_the_mentor_closes_at_that_moment(
    database: Database, monkeypatch: pytest.MonkeyPatch, *, held: bool
) -> None:
    pairs = await make_pairs(database)
    if not held:
        monkeypatch.setattr(booking, "locked_beside", unlocked_beside)
    closing = (pairs.mentor(), lambda act: close_mentorship(act, pairs.mentorships[0], FORM))
    assert await at_once(database, closing, (pairs.mentee(), books(pairs))) == ("PairEnded" if held else "done")


@pytest.mark.parametrize("mentor_closes_first", [True, False])
async def test_a_meeting_that_moves_while_its_pair_is_closed_is_cancelled(
    database: Database, *, mentor_closes_first: bool
) -> None:
    pairs = await make_pairs(database)
    async with pairs.mentee().write() as act:
        meeting = await book_meeting(act, Choice(pairs.mentorships[0], at(4, 12), Form.remote))
    closing = (pairs.mentor(), lambda act: close_mentorship(act, pairs.mentorships[0], FORM))
    moving = (pairs.mentee(), lambda act: move_meeting(act, meeting.id, at(5, 12), ChangeReason.work))
    first, second = (closing, moving) if mentor_closes_first else (moving, closing)
    assert await at_once(database, first, second) == ("MeetingChanged" if mentor_closes_first else "done")
    async with database.read() as session:
        assert (await session.scalars(select(Meeting.state))).one() is MeetingState.cancelled
        assert (await session.scalars(select(ClaimedTime))).all() == []


async def test_nothing_is_booked_with_a_mentor_who_is_erased_at_that_moment(database: Database) -> None:
    pairs = await make_pairs(database)
    assert await at_once(database, (pairs.mentor(), erase_me), (pairs.mentee(), books(pairs))) == "PairEnded"
    async with database.read() as session:
        assert (await session.scalars(select(Meeting))).all() == []


async def asked(database: Database) -> tuple[Pairs, Uow]:
    """A mentor, and a newcomer who has a project and whose request waits."""
    pairs = await make_pairs(database)
    newcomer = Uow(database, pairs.clock, NEWCOMER)
    async with Uow(database, pairs.clock, None).write() as act:
        person = await add_person(act, "Сидоров Илья", Role.mentee, telegram_id=NEWCOMER)
        act.session.add(MenteeProfile(person_id=person.id, form=Form.remote))
    await do(newcomer, lambda act: open_project(act, "Проект", "", [PlannedStage("Анализ")]))
    await do(newcomer, lambda act: send_request(act, MENTOR_ID, "", Programme.project))
    return pairs, newcomer


async def told(database: Database, person_id: int, *kinds: NoticeKind) -> list[NoticeKind]:
    """Which of those kinds of notices the person gets, in order."""
    mine = Notice.person_id == person_id, Notice.kind.in_(kinds)
    async with database.read() as session:
        return list(await session.scalars(select(Notice.kind).where(*mine).order_by(Notice.id)))


def accepts(act: Act) -> Awaitable[object]:
    return accept_request(act, 1)


def submits(act: Act) -> Awaitable[object]:
    return send_report(act, 1)


@ENGINES
@pytest.mark.parametrize("report_first", [True, False])
async def test_a_mentor_who_accepts_while_a_report_is_sent_is_told_of_it_once(
    database: Database, monkeypatch: pytest.MonkeyPatch, *, held: bool, report_first: bool
) -> None:
    """Accepting writes into the project, so a report that begins after it waits for it even without the lock."""
    pairs, newcomer = await asked(database)
    if not held:
        monkeypatch.setattr(pairing, "locked_all", nothing)
    acts = [(newcomer, submits), (pairs.mentor(), accepts)]
    first, second = acts if report_first else reversed(acts)
    assert await at_once(database, first, second) == "done"
    count = len(await told(database, MENTOR_ID, ReportNotice.submitted))
    assert count == (1 if held or not report_first else 0)


async def nothing(*_: object) -> None:
    """Takes no lock."""


async def test_a_request_is_not_sent_into_a_pause_that_begins_at_that_moment(database: Database) -> None:
    pairs, newcomer = await asked(database)
    await do(newcomer, lambda act: withdraw_request(act, 1))
    pauses = (pairs.mentor(), lambda act: pause(act, at(20, 9).date()))
    assert await at_once(database, pauses, (newcomer, lambda act: send_request(act, MENTOR_ID, ""))) == "CannotAsk"


async def test_erasing_a_mentee_while_the_mentor_accepts_withdraws_the_request(database: Database) -> None:
    kinds = RequestNotice.withdrawn, MentorshipNotice.closed
    pairs, newcomer = await asked(database)
    assert await at_once(database, (newcomer, erase_me), (pairs.mentor(), accepts)) == "RequestDecided"
    assert await told(database, MENTOR_ID, *kinds) == [RequestNotice.withdrawn]
    async with database.read() as session:
        assert (await session.get_one(MentoringRequest, 1)).state is RequestState.withdrawn


async def test_accepting_a_mentee_who_is_being_erased_leaves_a_closed_mentorship(database: Database) -> None:
    kinds = RequestNotice.withdrawn, MentorshipNotice.closed
    pairs, newcomer = await asked(database)
    assert await at_once(database, (pairs.mentor(), accepts), (newcomer, erase_me)) == "done"
    assert await told(database, MENTOR_ID, *kinds) == [MentorshipNotice.closed]
    async with database.read() as session:
        made = (await session.scalars(select(Mentorship).where(Mentorship.request_id == 1))).one()
        assert made.state is MentorshipState.closed


@pytest.mark.parametrize(
    ("accepting_first", "said", "state"),
    [(True, "done", RequestState.accepted), (False, "RequestDecided", RequestState.lapsed)],
)
async def test_a_mentor_who_pauses_while_they_accept_has_done_both_or_paused_first(
    database: Database, *, accepting_first: bool, said: str, state: RequestState
) -> None:
    """A pause sends the mentees who wait to their next choice."""
    pairs, _ = await asked(database)
    acts = [(pairs.mentor(), accepts), (pairs.mentor(), lambda act: pause(act, at(20, 9).date()))]
    first, second = acts if accepting_first else reversed(acts)
    assert await at_once(database, first, second) == said
    async with database.read() as session:
        assert (await session.get_one(MentoringRequest, 1)).state is state
        assert (await session.get_one(MentorProfile, MENTOR_ID)).paused_until is not None
