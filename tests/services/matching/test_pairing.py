"""Whatever makes a mentorship, the same follows: the mentee's search ends, the agreement begins, and those whom it
concerns are told.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

import pytest
from sqlalchemy import select

from models.agreement import Agreement, AgreementNotice, AgreementState
from models.handover import Handover
from models.mentorship import MentoringRequest, Mentorship, MentorshipState, Programme, RequestNotice, RequestState
from models.notice import Notice
from services.importing.pair_changes import PairChange
from services.importing.pair_loading import load_pairs
from services.importing.rows import PairEntry
from services.matching.agreement_reminders import REMINDED_AFTER
from services.matching.answering import accept_request
from services.matching.choices import add_choice
from services.matching.handing_over import propose_handover, receivers
from services.matching.handover_answers import agree_to_handover
from services.matching.pairing import NewPair, make_pairs
from services.matching.publishing import publish
from services.matching.requests import OPEN, Wish, send_request
from services.unit_of_work import Act
from tests.support.many_mentors import statements
from tests.support.office import Office
from tests.support.seasons import Hall, open_hall

NOVICE = Programme.novice
SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


T = TypeVar("T")


@dataclass
class Scene:
    """Ivanov has a report that waits. Somova has one place, and Kotov waits for it."""

    hall: Hall
    ivanov: int
    somova: int
    kotov: int

    async def does(self, person_id: int | None, service: Callable[..., Awaitable[T]], *args: object) -> T:
        return await self.hall.office.does(person_id, service, *args)

    async def told(self) -> list[tuple[int, object]]:
        about = RequestNotice.full, RequestNotice.withdrawn
        return [(who, kind) for who, kind in await self.hall.office.told() if kind in about]


@pytest.fixture
async def scene(office: Office) -> Scene:
    hall = await open_hall(office)
    ivanov, kotov = await hall.mentee("Иванов"), await hall.mentee("Котов", (9,))
    somova = await hall.mentor("Сомова", 1)
    await office.does(kotov, send_request, somova, "", NOVICE)
    return Scene(hall, ivanov, somova, kotov)


async def by_request(scene: Scene) -> None:
    await scene.hall.mentor("Волкова", 1)
    request = await scene.does(scene.ivanov, send_request, scene.somova, "", NOVICE)
    await scene.does(scene.ivanov, add_choice, scene.hall.ids["Волкова"], Wish(programme=NOVICE))
    await scene.does(scene.somova, accept_request, request.id)


async def by_cohort(scene: Scene) -> None:
    cohort_id = await scene.hall.drafted_without(scene.kotov)
    volkova = await scene.hall.mentor("Волкова", 1)
    await scene.does(scene.ivanov, add_choice, volkova, Wish(programme=NOVICE))
    await scene.does(scene.hall.orlova, publish, cohort_id)


async def by_handover(scene: Scene) -> None:
    petrova = await scene.hall.mentor("Петрова", 1)
    request = await scene.does(scene.ivanov, send_request, petrova, "", NOVICE)
    pair = await scene.does(petrova, accept_request, request.id)
    await scene.does(scene.hall.orlova, propose_handover, petrova, [pair.id], scene.somova)
    async with scene.hall.office.database.read() as session:
        handover_id = await session.scalar(select(Handover.id))
    await scene.hall.office.does(scene.ivanov, agree_to_handover, handover_id, shares=False)


async def by_list(scene: Scene) -> None:
    await scene.hall.mentor("Волкова", 1)

    async def search(act: Act) -> None:
        volkova = {"mentor_id": scene.hall.ids["Волкова"], "state": RequestState.planned, "sent_at": act.now}
        act.session.add(MentoringRequest(mentee_id=scene.ivanov, programme=NOVICE, words="", **volkova))

    await scene.does(scene.hall.orlova, search)
    mentor, mentee = (2, "mentor"), (2, "mentee")
    change = PairChange(PairEntry(2, mentor, mentee), None, {}, NOVICE)
    await scene.does(scene.hall.orlova, load_pairs, [change], {mentor: scene.somova, mentee: scene.ivanov})


@SQLITE
@pytest.mark.parametrize("makes", [by_request, by_cohort, by_handover, by_list])
async def test_the_same_follows_whatever_makes_a_pair(scene: Scene, makes: Callable[[Scene], Awaitable[None]]) -> None:
    await makes(scene)
    async with scene.hall.office.database.read() as session:
        active = select(Mentorship).where(Mentorship.state == MentorshipState.active)
        pair = (await session.scalars(active)).one()
        mine = select(Agreement.state).where(Agreement.mentorship_id == pair.id)
        search = MentoringRequest.mentee_id == scene.ivanov, MentoringRequest.state.in_(OPEN)
        reminders = select(Notice.ids).where(Notice.kind == AgreementNotice.reminder)
        found = list(await session.scalars(reminders.order_by(Notice.id.desc()).limit(len(REMINDED_AFTER))))
        agreement_id = await session.scalar(select(Agreement.id).where(Agreement.mentorship_id == pair.id))
        assert (pair.mentee_id, pair.mentor_id, pair.programme) == (scene.ivanov, scene.somova, NOVICE)
        assert await session.scalar(mine) is AgreementState.drafting
        assert [one["agreement_id"] for one in found] == [agreement_id] * len(REMINDED_AFTER)
        assert list(await session.scalars(select(MentoringRequest.id).where(*search))) == []
    told = await scene.told()
    assert told.count((scene.kotov, RequestNotice.full)) == 1


@SQLITE
async def test_who_was_told_that_a_mentor_is_full_is_not_told_again(scene: Scene) -> None:
    await by_list(scene)
    other = await scene.hall.mentee("Сидоров")
    pair = NewPair(other, scene.somova, Programme.internship)  # a list may bring more than there are places
    await scene.does(scene.hall.orlova, make_pairs, [pair])
    assert (await scene.told()).count((scene.kotov, RequestNotice.full)) == 1


@SQLITE
async def test_a_mentee_goes_to_a_mentor_of_theirs_who_has_no_further_place(office: Office) -> None:
    hall = await open_hall(office)
    ivanov, petrova, somova = await hall.mentee("Иванов"), await hall.mentor("Петрова"), await hall.mentor("Сомова", 1)
    pairs = [NewPair(ivanov, petrova, NOVICE), NewPair(ivanov, somova, Programme.internship)]
    first, _ = await office.does(hall.orlova, make_pairs, pairs)
    assert [one.person.id for one, _ in await office.does(hall.orlova, receivers, petrova, [first])] == [somova]
    await office.does(hall.orlova, propose_handover, petrova, [first], somova)
    async with office.database.read() as session:
        handover = (await session.scalars(select(Handover))).one()
    agreed = await office.does(ivanov, agree_to_handover, handover.id, shares=False)
    assert agreed.made_id is not None


async def statements_for(hall: Hall, many: int) -> int:
    mentor = await hall.mentor(f"Сомова{many}", many)
    pairs = [NewPair(await hall.mentee(f"Иванов{many}-{n}"), mentor, NOVICE) for n in range(many)]

    async def count(act: Act) -> int:
        with statements(act) as said:
            await make_pairs(act, pairs)
        return len(said)

    return await hall.office.does(hall.orlova, count)


@SQLITE
async def test_many_pairs_take_as_many_statements_as_few(office: Office) -> None:
    hall = await open_hall(office)
    assert await statements_for(hall, 2) == await statements_for(hall, 30)
