"""On PostgreSQL, erasing and moving a meeting, or erasing and accepting a report, waited for each other until one was
aborted, which counted as a fault of ours. Each case takes what the service locks first, lets the erasing proceed as far
as it can, and goes on.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest

from models.audit import AuditEntry
from models.connection.database import Database
from models.connection.outages import TransactionLost
from models.imported_list import ImportedList, ListNotice, ListState
from models.meeting import ChangeReason, Meeting
from models.mentorship import MentoringRequest, RequestState
from models.person import Person, Role, RoleGrant, School
from models.profile import ApplicationNotice, MentorProfile
from models.project import Project
from services.locks import locked, locked_all
from services.matching.answering import accept_request
from services.meetings.booking import move_meeting
from services.notices import tell
from services.people.records import untie
from services.people.team import remove_from_team
from services.places.schools import merge_school
from services.privacy import erasing
from services.privacy.erasing import erase_me
from services.projects.projects import open_project
from services.projects.reports import accept_report
from services.projects.road_maps import PlannedStage
from services.unit_of_work import Act, Uow
from tests.support.booking import at, book
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import add_person
from tests.support.projects import send_report
from tests.support.racing import begin

pytestmark = pytest.mark.parametrize("engine", ["postgresql"])
MENTOR, MENTEE, OWNER, ORLOVA, NEWCOMER = 1, 100, 8, 9, 10  # Telegram ids
Step = Callable[[Act], Awaitable[object]]


@dataclass(frozen=True)
class Case:
    """`who` does `first` and then, once `erased` waits, `then`."""

    who: int
    first: Step
    then: Step
    erased: int


def _moves(act: Act) -> Awaitable[object]:
    return move_meeting(act, 1, at(4, 14), ChangeReason.work)


CASES = {
    "the mentor moves": Case(MENTOR, lambda act: locked(act, Meeting, 1), _moves, MENTEE),
    "the mentee moves": Case(MENTEE, lambda act: locked(act, Meeting, 1), _moves, MENTOR),
    "a report is accepted": Case(
        MENTOR, lambda act: locked(act, Project, 1), lambda act: accept_report(act, 1), MENTEE
    ),
    "a request is accepted": Case(
        MENTOR, lambda act: locked(act, MentoringRequest, 1), lambda act: accept_request(act, 1), NEWCOMER
    ),
    "a role is taken away": Case(
        OWNER,
        lambda act: locked_all(act, RoleGrant, RoleGrant.person_id > 0),
        lambda act: remove_from_team(act, 4),
        ORLOVA,
    ),
    "a school is merged": Case(OWNER, lambda act: locked(act, School, 1), lambda act: merge_school(act, 1, 2), MENTEE),
    "a list is checked": Case(
        OWNER,
        lambda act: locked(act, ImportedList, 1),
        lambda act: tell(act, 4, ListNotice.checked, {"list_id": 1}),
        ORLOVA,
    ),
    "coordinators are told of an application": Case(
        MENTOR,
        lambda act: locked(act, MentorProfile, act.me.id),
        lambda act: tell(act, 4, ApplicationNotice.arrived, {"mentor_id": 1, "attempt": 1}),
        ORLOVA,
    ),
}


async def association(database: Database) -> Pairs:
    """A pair with a meeting and a project whose first report waits; a mentee whose request waits; an owner; and a
    coordinator who imported a list and decided on the mentor. The first mentee works at a school that they typed.
    """
    pairs = await make_pairs(database)
    async with Uow(database, pairs.clock, None).write() as act:
        await add_person(act, "Волков Иван", Role.owner, Role.coordinator, telegram_id=OWNER)
        orlova = await add_person(act, "Орлова Мария", Role.coordinator, telegram_id=ORLOVA)
        newcomer = await add_person(act, "Сидоров Илья", Role.mentee, telegram_id=NEWCOMER)
        typed, listed = (School(city_id=1, name=f"Школа {typed}", typed=typed) for typed in (True, False))
        loading = ImportedList(brought_by_id=orlova.id, file_id="x", file_name="x", state=ListState.loading)
        loading.brought_at = act.now
        act.session.add_all([typed, listed, loading])
        act.session.add(MentoringRequest(mentee=newcomer, mentor_id=1, state=RequestState.sent, sent_at=act.now))
        await act.session.flush()
        (await act.session.get_one(Person, 2)).school_id = typed.id
        (await act.session.get_one(MentorProfile, 1)).decided_by_id = orlova.id
        act.session.add(AuditEntry(at=act.now, actor_id=1, action="link.used"))
    async with pairs.mentee().write() as act:
        await open_project(act, "Проект", "", [PlannedStage("Анализ"), PlannedStage("Итоги")])
        await send_report(act, 1)
    await book(pairs, 0, at(4, 12))
    return pairs


async def race(pairs: Pairs, case: Case, other: Step = erase_me) -> None:
    async def meanwhile() -> None:
        async with Uow(pairs.database, pairs.clock, case.erased).write() as act:
            await other(act)

    async with Uow(pairs.database, pairs.clock, case.who).write() as act:
        await case.first(act)
        waiting = await begin(pairs.database, meanwhile())
        assert not waiting.done()
        try:
            await case.then(act)
        except BaseException:
            waiting.cancel()
            raise
    await waiting


@pytest.mark.parametrize("name", CASES)
async def test_nobody_waits_in_a_circle_with_an_erasing(database: Database, name: str) -> None:
    await race(await association(database), CASES[name])


async def test_nobody_waits_in_a_circle_with_an_account_that_is_untied(database: Database) -> None:
    moves = Case(MENTEE, lambda act: locked(act, Meeting, 1), _moves, OWNER)
    await race(await association(database), moves, lambda act: untie(act, 1))


@pytest.mark.parametrize("name", CASES)
async def test_it_bites_when_the_person_is_held_first(
    database: Database, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def person_first(act: Act) -> Person | None:
        return await act.session.get(Person, act.me.id, with_for_update={"of": Person})

    pairs = await association(database)
    monkeypatch.setattr(erasing, "hold_traces", person_first)
    with pytest.raises(TransactionLost):
        await race(pairs, CASES[name])
