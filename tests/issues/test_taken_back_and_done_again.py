"""Taking back and doing again told the same people each time, without end: a mentor of a request, coordinators of a
proposal or a talk, a colleague of an invitation.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.reference import load_reference
from models.connection.database import Database
from models.event import EventKind
from models.person import Role
from services.daily_limit import DAY, TooOften
from services.events.changing import event_to_change
from services.events.suggesting import PROPOSALS_A_DAY, ProposalDraft, propose_event, withdraw_proposal
from services.events.talks import TALKS_A_DAY, give_up_talk, propose_talk
from services.matching.choices import add_choice, send_next
from services.matching.requests import REQUESTS_A_DAY, Wish, send_request, withdraw_request
from services.people.profiles import change_school
from services.projects.passports import open_passport
from services.projects.team import INVITATIONS_A_DAY, invite_colleague, remove_member
from services.unit_of_work import Act
from tests.support.events import COORDINATOR, MENTEE, MENTOR, acting, club, with_each_role
from tests.support.moment import NOW
from tests.support.office import Office
from tests.support.passports import an_office, write_draft
from tests.support.people import act_of

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
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
    await office.does(mentee, send_request, mentor, "")
    planned = await office.does(mentee, add_choice, other, Wish())
    with pytest.raises(TooOften):  # the next one in the order would be told, too
        await office.does(mentee, send_next, planned.id)
    async with office.database.write() as session:
        await send_next(await act_of(session, mentee, NOW + DAY), planned.id)


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
