"""Taking back and doing again told the same people each time, without end: a mentor of a request or an agreement,
coordinators of a proposal or a talk, a colleague of an invitation, own mentees of a group meeting, the trusted person
of a report.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.reference import load_reference
from models.concern import TrustedPerson
from models.connection.database import Database
from models.event import EventKind
from models.group_meeting import GroupNotice
from models.meeting import ChangeReason
from models.person import Role
from services.care.concerns import REPORTS_A_DAY, TOLD_A_DAY, close_my_concern, send_concern, write_on
from services.daily_limit import DAY, TooOften
from services.events.changing import event_to_change
from services.events.suggesting import PROPOSALS_A_DAY, ProposalDraft, move_proposal, propose_event, withdraw_proposal
from services.events.talks import TALKS_A_DAY, give_up_talk, propose_talk
from services.internship.rules import WISHES_A_DAY
from services.internship.wishing import wish_days
from services.matching.agreement_signing import SENT_A_DAY, propose, take_back
from services.matching.choices import add_choice, send_next
from services.matching.requests import REQUESTS_A_DAY, Wish, send_request, withdraw_request
from services.meetings.groups.changing import cancel_group
from services.meetings.groups.joining import leave_group
from services.meetings.groups.rules import GROUPS_A_DAY
from services.people.profiles import change_school
from services.projects.passports import open_passport
from services.projects.team import INVITATIONS_A_DAY, invite_colleague, remove_member
from services.unit_of_work import Act
from tests.support.agreements import drafted, worded
from tests.support.events import COORDINATOR, MENTEE, MENTOR, acting, club, with_each_role
from tests.support.groups import joins, opened, told
from tests.support.internships import march
from tests.support.moment import NOW
from tests.support.office import Office
from tests.support.pairs import make_pairs
from tests.support.passports import an_office, write_draft
from tests.support.people import act_of, add_person

Again = Callable[[Act, int], Awaitable[object]]


async def only_so_often(database: Database, who: int, again: Again, at_most: int) -> None:
    """By somebody with this Telegram id, who may go on a day later."""
    for number in range(at_most):
        async with acting(database, who) as act:
            await again(act, number)
    async with acting(database, who) as act:
        with pytest.raises(TooOften):
            await again(act, at_most)
    async with acting(database, who, hours=DAY // timedelta(hours=1) + 1) as act:
        await again(act, at_most)


async def test_requests(database: Database) -> None:
    await load_reference(database)
    office = Office(database)
    mentor, other, mentee = await office.mentor(), await office.mentor(), await office.person("Иванов П", Role.mentee)

    for _ in range(REQUESTS_A_DAY - 1):
        await office.does(mentee, withdraw_request, (await office.does(mentee, send_request, mentor, "")).id)
    sent = await office.does(mentee, send_request, mentor, "")
    planned = await office.does(mentee, add_choice, other, Wish())
    with pytest.raises(TooOften):  # the next one in the order would be told, too
        await office.does(mentee, send_next, planned.id, sent.id)
    async with office.database.write() as session:
        await send_next(await act_of(session, mentee, NOW + DAY), planned.id, sent.id)


async def test_proposals_of_events(database: Database) -> None:
    async def propose_and_withdraw(act: Act, number: int) -> None:
        draft = ProposalDraft(EventKind.master_class, "Урок", "О чём", act.now + timedelta(days=10), "Школа № 57")
        await withdraw_proposal(act, (await propose_event(act, draft, f"{act.now}{number}")).id)

    await only_so_often(await with_each_role(database), MENTOR, propose_and_withdraw, PROPOSALS_A_DAY)


async def test_talks(database: Database) -> None:
    event_id = await club(await with_each_role(database), Role.mentee, kind=EventKind.conference)
    async with acting(database, COORDINATOR) as act:
        (await event_to_change(act, event_id)).days = 2

    async def propose_and_give_up(act: Act, number: int) -> None:
        await give_up_talk(act, (await propose_talk(act, event_id, "Три вопроса", "О чём", f"{act.now}{number}")).id)

    await only_so_often(database, MENTEE, propose_and_give_up, TALKS_A_DAY)


async def test_invitations_to_a_team(database: Database) -> None:
    office = await an_office(database)
    author, deputy = await office.person("Иванов Пётр", Role.mentee), await office.person("Белова Ольга")
    for one in (author, deputy):
        await office.does(one, change_school, "Школа № 57")
    project = await office.does(author, open_passport, await office.does(author, write_draft), None)

    async def invite_and_remove(act: Act) -> None:
        await remove_member(act, (await invite_colleague(act, project.id, deputy)).id)

    for _ in range(INVITATIONS_A_DAY):
        await office.does(author, invite_and_remove)
    with pytest.raises(TooOften):
        await office.does(author, invite_and_remove)


async def test_other_times_of_a_proposal(database: Database) -> None:
    await with_each_role(database)
    async with acting(database, MENTOR) as act:
        draft = ProposalDraft(EventKind.master_class, "Урок", "О чём", act.now + timedelta(days=10), "Школа № 57")
        proposal_id = (await propose_event(act, draft, "k")).id

    async def move(act: Act, number: int) -> None:
        later = Act(act.session, act.now + timedelta(minutes=number), act.telegram_id, act.person)
        await move_proposal(later, proposal_id, later.now + timedelta(days=5))

    await only_so_often(database, MENTOR, move, PROPOSALS_A_DAY - 1)  # it was told when it was new, too


async def test_reports_of_problems(database: Database) -> None:
    await with_each_role(database)

    async def send_and_close(act: Act, _number: int) -> None:
        await close_my_concern(act, (await send_concern(act, "Слова", None, may_name=False)).id)

    await only_so_often(database, MENTEE, send_and_close, REPORTS_A_DAY)


async def test_words_added_to_a_report(database: Database) -> None:
    await with_each_role(database)
    async with acting(database, COORDINATOR) as act:
        reader = await add_person(act, "Ким Олег", Role.coordinator, telegram_id=50)
        act.session.add(TrustedPerson(person_id=reader.id, named_at=act.now))
    async with acting(database, MENTEE) as act:
        concern_id = (await send_concern(act, "Слова", reader.id, may_name=False)).id

    async def add(act: Act, number: int) -> None:
        later = Act(act.session, act.now + timedelta(seconds=number + 1), act.telegram_id, act.person)
        await write_on(later, concern_id, "И ещё")

    await only_so_often(database, MENTEE, add, TOLD_A_DAY - 1)


async def test_group_meetings(database: Database) -> None:
    pairs = await make_pairs(database)
    for _ in range(GROUPS_A_DAY):
        group_id = await opened(pairs)
        async with pairs.mentor().write() as act:
            await cancel_group(act, group_id, ChangeReason.other)
    with pytest.raises(TooOften):
        await opened(pairs)


async def test_the_mentor_reads_once_that_all_places_are_taken(database: Database) -> None:
    pairs = await make_pairs(database, 3)
    group_id = await opened(pairs)
    await joins(pairs, group_id, 0, 1, 2)
    async with pairs.mentee(2).write() as act:
        await leave_group(act, group_id)
    await joins(pairs, group_id, 2)
    assert len(await told(database, GroupNotice.full)) == 1


async def test_days_that_an_intern_proposes(database: Database) -> None:
    pairs = await make_pairs(database)

    async def wish(day: int) -> None:
        pairs.pass_by(timedelta(minutes=1))
        async with pairs.mentee().write() as act:
            await wish_days(act, pairs.mentorships[0], march(day))

    for number in range(WISHES_A_DAY):
        await wish(11 + number % 2)
    with pytest.raises(TooOften):
        await wish(13)


async def test_an_agreement_that_is_sent_and_taken_back(database: Database) -> None:
    pairs = await make_pairs(database)
    agreement_id = await drafted(pairs)

    async def send() -> None:
        pairs.pass_by(timedelta(minutes=1))
        async with pairs.mentee().write() as act:
            await propose(act, agreement_id, worded)

    for _ in range(SENT_A_DAY):
        await send()
        async with pairs.mentee().write() as act:
            await take_back(act, agreement_id)
    with pytest.raises(TooOften):
        await send()
