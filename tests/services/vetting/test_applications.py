"""Applications: every state × every move × every person who might try it; who is told; and simultaneous decisions."""

import asyncio
from dataclasses import dataclass
from itertools import product

import pytest
from sqlalchemy import delete, select

from models.notice import NoticeKind
from models.person import Role, RoleGrant
from models.profile import ApplicationNotice, ApplicationReason, ApplicationState, MentorProfile
from models.vetting import Criterion, CriterionMark, VettingNote
from services.home.waiting import waiting_for
from services.places.search import Portion
from services.refusals import NotAllowed, NotFound, Refusal
from services.vetting import decisions as vetting
from services.vetting.applications import (
    MOVES,
    AlreadyApplied,
    IncompleteOffer,
    Offer,
    Step,
    answer_step,
    apply_as_mentor,
    send_application,
)
from services.vetting.criteria import earlier_notes
from services.vetting.decisions import (
    ApplicationDecided,
    OwnApplication,
    application,
    approve_application,
    decline_application,
    mark_criterion,
    note_decision,
    return_application,
)
from services.vetting.lists import ApplicationList, applications_of, counted_applications
from services.vetting.waiting import applications_waiting
from tests.support.moment import NOW
from tests.support.office import Office

INCOMPLETE, SUBMITTED, RETURNED, APPROVED, DECLINED = ApplicationState
MAY_BECOME = {  # a second copy of the rules
    None: {INCOMPLETE, SUBMITTED},
    INCOMPLETE: {SUBMITTED},
    SUBMITTED: {APPROVED, RETURNED, DECLINED},
    RETURNED: {SUBMITTED},
    DECLINED: {SUBMITTED},
    APPROVED: set(),
}
OFFER = Offer("Люблю учить", [1], True, False, "", "", 3)
TELLS = {
    APPROVED: ApplicationNotice.approved,
    RETURNED: ApplicationNotice.returned,
    DECLINED: ApplicationNotice.declined,
}


@dataclass
class Case:
    """One application. `attempt` is the number of the one that was seen last."""

    office: Office
    applicant: int
    coordinator: int
    attempt: int = 1

    async def to(self, state: ApplicationState, by: int | None) -> object:
        does, mine = self.office.does, (self.applicant, self.attempt)
        if state is INCOMPLETE:
            return await does(by, answer_step, Step.about, about="Люблю учить")
        if state is SUBMITTED:
            return await does(by, apply_as_mentor, OFFER)
        if state is APPROVED:
            return await does(by, approve_application, *mine)
        if state is RETURNED:
            return await does(by, return_application, *mine, "Сколько лет вы руководите школой?")
        return await does(by, decline_application, *mine, ApplicationReason.no_room)

    async def state(self) -> ApplicationState | None:
        async with self.office.database.read() as session:
            profile = await session.get(MentorProfile, self.applicant)
            return profile.state if profile else None


async def case_in(office: Office, state: ApplicationState | None, coordinator: int) -> Case:
    case = Case(office, await office.person("Петрова Анна"), coordinator)
    if state is INCOMPLETE:
        await case.to(INCOMPLETE, case.applicant)
    elif state is not None:
        await case.to(SUBMITTED, case.applicant)
        if state is not SUBMITTED:
            await case.to(state, coordinator)
    return case


async def former_coordinator(office: Office) -> int:
    person_id = await office.person("Бывшая Яна", Role.coordinator)
    async with office.database.write() as session:
        await session.execute(delete(RoleGrant).where(RoleGrant.person_id == person_id))
    return person_id


def expected(state: ApplicationState | None, move: ApplicationState, who: str) -> type[Refusal] | None:
    """What the rules say: None when the move is allowed. Other people who write, write an application of their own."""
    if move in (INCOMPLETE, SUBMITTED):
        may_write = SUBMITTED in MAY_BECOME[state]
        return None if may_write else AlreadyApplied
    if who not in ("coordinator", "owner"):
        return NotAllowed
    if state in (None, INCOMPLETE):
        return NotFound
    return None if move in MAY_BECOME[state] else ApplicationDecided


def test_the_table_of_moves_is_what_was_agreed() -> None:
    assert MOVES == MAY_BECOME


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("state", [None, *ApplicationState])
async def test_each_move_is_allowed_only_to_the_people_in_the_table(
    office: Office, state: ApplicationState | None
) -> None:
    coordinator = await office.person("Орлова Мария", Role.coordinator)
    people: dict[str, int | None] = {
        "stranger": None,
        "mentee": await office.person("Жуков Олег", Role.mentee),
        "other mentor": await office.mentor(),
        "coordinator": coordinator,
        "owner": await office.person("Волков Иван", Role.owner),
        "former coordinator": await former_coordinator(office),
    }
    for move, who in product((APPROVED, RETURNED, DECLINED), ["applicant", *people]):
        case = await case_in(office, state, coordinator)
        await tried(case, move, who, case.applicant if who == "applicant" else people[who])
    for move in (INCOMPLETE, SUBMITTED):
        case = await case_in(office, state, coordinator)
        await tried(case, move, "applicant", case.applicant)


async def tried(case: Case, move: ApplicationState, who: str, by: int | None) -> None:
    state, before = await case.state(), await case.office.told()
    refusal = expected(state, move, who)
    if refusal is None:
        await case.to(move, by)
        told = (await case.office.told())[len(before) :]
        assert sorted(told) == sorted(await tells(case, move)), (state, move, who)
        writes_on = move is INCOMPLETE and state is not None
        assert await case.state() is (state if writes_on else move), (state, move, who)
    else:
        with pytest.raises(refusal):
            await case.to(move, by)
        assert (await case.state(), await case.office.told()) == (state, before), (state, move, who)


async def tells(case: Case, move: ApplicationState) -> list[tuple[int, NoticeKind]]:
    """The applicant is told of a decision, everybody who decides of a sent application, nobody of an unfinished one."""
    if move is INCOMPLETE:
        return []
    if move is not SUBMITTED:
        return [(case.applicant, TELLS[move])]
    async with case.office.database.read() as session:
        query = select(RoleGrant.person_id).where(RoleGrant.role.in_((Role.coordinator, Role.owner)))
        return [(person_id, ApplicationNotice.arrived) for person_id in await session.scalars(query)]


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("role", [Role.coordinator, Role.owner])
async def test_no_coordinator_decides_on_their_own_application(office: Office, role: Role) -> None:
    other = await office.person("Орлова Мария", Role.coordinator)
    case = Case(office, await office.person("Петрова Анна", role), other)
    await case.to(SUBMITTED, case.applicant)
    assert await office.told() == [(other, ApplicationNotice.arrived)]
    for by, count in ((case.applicant, 0), (other, 1)):
        assert (await office.does(by, counted_applications))[ApplicationList.ours].count == count
        assert len(await office.does(by, waiting_for, {"application": applications_waiting})) == count
        assert (await office.does(by, application, case.applicant) is None) is (count == 0)
    for move in (APPROVED, RETURNED, DECLINED):
        with pytest.raises(OwnApplication):
            await case.to(move, case.applicant)
    with pytest.raises(OwnApplication):
        await office.does(case.applicant, mark_criterion, case.applicant, 1, Criterion.leader, met=True)
    with pytest.raises(OwnApplication):
        await office.does(case.applicant, note_decision, case.applicant, 1, "Достойна")
    await case.to(APPROVED, other)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_note_belongs_to_the_attempt_that_was_seen(office: Office) -> None:
    orlova = await office.person("Орлова Мария", Role.coordinator)
    case = await case_in(office, DECLINED, orlova)
    await case.to(SUBMITTED, case.applicant)
    with pytest.raises(ApplicationDecided):
        await office.does(orlova, note_decision, case.applicant, 1, "Мало опыта")
    assert await office.count(VettingNote) == 0


async def test_two_coordinators_at_once_decide_once(office: Office) -> None:
    coordinators = [await office.person(f"Орлова{number} Мария", Role.coordinator) for number in range(6)]
    case = await case_in(office, SUBMITTED, coordinators[0])
    moves = (APPROVED, RETURNED, DECLINED) * 2
    decisions = [case.to(move, by) for move, by in zip(moves, coordinators, strict=True)]
    results = await asyncio.gather(*decisions, return_exceptions=True)
    assert sum(isinstance(result, MentorProfile) for result in results) == 1
    assert sum(isinstance(result, ApplicationDecided) for result in results) == 5
    assert len([kind for person_id, kind in await office.told() if person_id == case.applicant]) == 1


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_the_race_bites_without_the_lock(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """When everybody reads the application before anybody writes, more than one decides."""
    coordinators = [await office.person(f"Орлова{number} Мария", Role.coordinator) for number in range(4)]
    case = await case_in(office, SUBMITTED, coordinators[0])
    all_have_read = asyncio.Barrier(len(coordinators))

    async def unlocked(act: vetting.Act, mentor_id: int) -> MentorProfile | None:
        profile = await act.session.get(MentorProfile, mentor_id)
        await all_have_read.wait()
        return profile

    monkeypatch.setattr(vetting, "locked_application", unlocked)
    results = await asyncio.gather(*(case.to(DECLINED, by) for by in coordinators))
    assert len(results) > 1


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_marks_and_note_carry_over_after_a_question_but_not_after_a_decline(office: Office) -> None:
    orlova = await office.person("Орлова Мария", Role.coordinator)
    case = await case_in(office, SUBMITTED, orlova)
    await office.does(orlova, mark_criterion, case.applicant, 1, Criterion.leader, met=True)
    await office.does(orlova, note_decision, case.applicant, 1, "Говорили по телефону")
    await case.to(RETURNED, orlova)
    await office.does(case.applicant, send_application, "Двадцать лет")
    assert await marks(office) == {1: {Criterion.leader}, 2: {Criterion.leader}}
    assert await office.count(VettingNote) == 2
    case.attempt = 2
    await case.to(DECLINED, orlova)
    await case.to(SUBMITTED, case.applicant)
    assert set(await marks(office)) == {1, 2}
    async with office.database.read() as session:
        profile = await session.get_one(MentorProfile, case.applicant)
        assert (profile.attempt, profile.question, profile.answer) == (3, "", "")


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_mark_pressed_by_two_is_one_mark_and_is_refused_once_decided(office: Office) -> None:
    orlova, volkov = [await office.person(name, Role.coordinator) for name in ("Орлова Мария", "Волков Иван")]
    case = await case_in(office, SUBMITTED, orlova)
    for by in (orlova, volkov):
        await office.does(by, mark_criterion, case.applicant, 1, Criterion.ready, met=True)
    assert await marks(office) == {1: {Criterion.ready}}
    await office.does(volkov, mark_criterion, case.applicant, 1, Criterion.ready, met=False)
    assert await marks(office) == {}
    await case.to(APPROVED, orlova)
    with pytest.raises(ApplicationDecided):
        await office.does(volkov, mark_criterion, case.applicant, 1, Criterion.ready, met=True)
    await office.does(volkov, note_decision, case.applicant, 1, "Одобрили без беседы")
    await office.does(orlova, note_decision, case.applicant, 1, "")
    assert await office.count(VettingNote) == 0


async def marks(office: Office) -> dict[int, set[Criterion]]:
    found: dict[int, set[Criterion]] = {}
    async with office.database.read() as session:
        for mark in await session.scalars(select(CriterionMark)):
            found.setdefault(mark.attempt, set()).add(mark.criterion)
    return found


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(
    "offer",
    [
        Offer(" ", [1], True, False, "", "", 3),
        Offer("я" * 601, [1], True, False, "", "", 3),
        Offer("Учу", [], True, False, "", "", 3),
        Offer("Учу", [1], False, False, "", "", 3),
        Offer("Учу", [1], True, True, " ", "", 3),
        Offer("Учу", [1], True, False, "", "", 6),
        Offer("Учу", [999], True, False, "", "", 3),
    ],
)
async def test_an_incomplete_offer_is_not_taken(office: Office, offer: Offer) -> None:
    applicant = await office.person("Петрова Анна")
    with pytest.raises(IncompleteOffer):
        await office.does(applicant, apply_as_mentor, offer)
    assert await office.count(MentorProfile) == 0


async def test_each_application_is_in_the_list_of_those_whom_it_waits_for(office: Office) -> None:
    orlova = await office.person("Орлова Мария", Role.coordinator)
    await office.mentor(name="Белова Инна")  # approved without having applied, as from an imported list
    lists = {SUBMITTED: "ours", RETURNED: "theirs", APPROVED: "decided", DECLINED: "decided"}
    cases = {state: await case_in(office, state, orlova) for state in (INCOMPLETE, *lists)}
    found = {which: await office.does(orlova, applications_of, which, Portion()) for which in ApplicationList}
    for which in ApplicationList:
        ids = {profile.person_id for profile in found[which].applications}
        assert ids == {cases[state].applicant for state, its in lists.items() if its == which}
    counted = await office.does(orlova, counted_applications)
    assert [(one.count, one.oldest) for one in counted.values()] == [(1, NOW), (1, NOW), (2, NOW)]
    for other in (None, cases[SUBMITTED].applicant):
        assert {one.count for one in (await office.does(other, counted_applications)).values()} == {0}


async def test_notes_on_earlier_applications_stay_readable(office: Office) -> None:
    case = await case_in(office, SUBMITTED, await office.person("Орлова Мария", Role.coordinator))
    await office.does(case.coordinator, note_decision, case.applicant, 1, "Мало опыта")
    await case.to(DECLINED, case.coordinator)
    await case.to(SUBMITTED, case.applicant)
    profile = await office.does(case.coordinator, application, case.applicant)
    assert profile is not None
    notes = await office.does(case.coordinator, earlier_notes, profile)
    assert [(note.words, note.attempt) for note in notes] == [("Мало опыта", 1)]
