"""The draft of a cohort: what coordinators change in it, and what recomputing keeps."""

import pytest

from models.cohort import SeatState
from models.mentorship import DeclineReason
from services.matching import drafting
from services.matching.answering import decline_request
from services.matching.cohorts import (
    CohortOpen,
    NobodyWaits,
    begin_cohort,
    conclude,
    drop_cohort,
    open_cohort,
)
from services.matching.drafting import (
    PairImpossible,
    choose_mentor,
    exchange,
    keep_apart,
    lock_pair,
    return_to_cohort,
    take_out,
)
from services.matching.publishing import publish, refuse_pair
from services.matching.requests import send_request
from services.refusals import NotAllowed
from services.unit_of_work import Act
from tests.support.office import Office
from tests.support.seasons import Hall, open_hall

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
async def hall(office: Office) -> Hall:
    """Ivanov suits Petrova best, Sidorov Somova; Kotov finds no place."""
    hall = await open_hall(office)
    await hall.mentee("Иванов", (1, 2))
    await hall.mentee("Сидоров", (2, 3))
    await hall.mentee("Котов", (3,))
    await hall.mentor("Петрова", 1, (1, 2))
    await hall.mentor("Сомова", 1, (2, 3))
    return hall


@pytest.fixture
async def cohort_id(hall: Hall) -> int:
    return await hall.drafted()


async def changes(hall: Hall, service: object, name: str, *more: object, **how: object) -> None:
    await hall.office.does(hall.orlova, service, await hall.seat_id(name), *more, **how)  # type: ignore[arg-type]


async def recomputed(hall: Hall, cohort_id: int) -> dict[str, str | None]:
    await hall.computed_again(cohort_id)
    return {mentee: mentor for mentee, (mentor, _) in (await hall.seats()).items()}


@pytest.mark.usefixtures("cohort_id")
async def test_the_draft_has_the_best_pairs_and_those_without(hall: Hall) -> None:
    assert await hall.seats() == {
        "Иванов": ("Петрова", SeatState.proposed),
        "Сидоров": ("Сомова", SeatState.proposed),
        "Котов": (None, SeatState.proposed),
    }
    assert [kind.value for _, kind in await hall.office.told()] == ["cohort_computed"]


async def test_a_locked_pair_and_one_chosen_by_hand_stay_when_the_rest_is_computed_anew(
    hall: Hall, cohort_id: int
) -> None:
    await changes(hall, take_out, "Сидоров")
    await changes(hall, choose_mentor, "Котов", hall.ids["Сомова"])
    await changes(hall, return_to_cohort, "Сидоров")
    assert await recomputed(hall, cohort_id) == {"Иванов": "Петрова", "Сидоров": None, "Котов": "Сомова"}
    await changes(hall, lock_pair, "Котов", keep=False)
    assert (await recomputed(hall, cohort_id))["Сидоров"] == "Сомова"


async def test_who_was_taken_out_stays_out(hall: Hall, cohort_id: int) -> None:
    await changes(hall, take_out, "Сидоров")
    assert await recomputed(hall, cohort_id) == {"Иванов": "Петрова", "Сидоров": None, "Котов": "Сомова"}
    assert (await hall.seats())["Сидоров"][1] is SeatState.taken_out


async def test_who_must_not_be_paired_is_never_proposed_and_cannot_be_chosen(hall: Hall, cohort_id: int) -> None:
    await changes(hall, keep_apart, "Иванов")
    assert (await recomputed(hall, cohort_id))["Иванов"] != "Петрова"
    with pytest.raises(PairImpossible) as refused:
        await changes(hall, choose_mentor, "Иванов", hall.ids["Петрова"])
    assert refused.value.values == {"why": "apart"}
    await changes(hall, drafting.let_together, "Иванов", hall.ids["Петрова"])
    assert (await recomputed(hall, cohort_id))["Иванов"] == "Петрова"


async def test_a_mentor_who_has_just_refused_a_mentee_is_not_proposed_but_can_be_chosen(hall: Hall) -> None:
    request = await hall.office.does(hall.ids["Иванов"], send_request, hall.ids["Петрова"], "")
    await hall.office.does(hall.ids["Петрова"], decline_request, request.id, DeclineReason.conflict)
    cohort_id = await hall.drafted()
    assert (await hall.seats())["Иванов"][0] != "Петрова"
    await changes(hall, take_out, "Сидоров")
    await changes(hall, choose_mentor, "Иванов", hall.ids["Петрова"])
    assert (await recomputed(hall, cohort_id))["Иванов"] == "Петрова"
    await hall.office.does(hall.orlova, publish, cohort_id)
    await hall.office.does(hall.ids["Иванов"], refuse_pair, await hall.seat_id("Иванов"))
    await hall.mentor("Новикова", 1, (1, 2))
    await hall.drafted()
    assert (await hall.seats())["Иванов"][0] == "Новикова"


@pytest.mark.usefixtures("cohort_id")
async def test_two_pairs_exchange_their_mentors(hall: Hall) -> None:
    seat = await hall.seat_id("Иванов")

    async def found(act: Act) -> list[str]:
        return [one.mentee.surname for one in await drafting.partners(act, await drafting.seat_to_see(act, seat))]

    assert await hall.office.does(hall.orlova, found) == ["Сидоров"]
    await changes(hall, exchange, "Иванов", await hall.seat_id("Сидоров"))
    pairs = {mentee: mentor for mentee, (mentor, _) in (await hall.seats()).items()}
    assert pairs == {"Иванов": "Сомова", "Сидоров": "Петрова", "Котов": None}


@pytest.mark.usefixtures("cohort_id")
async def test_a_mentor_without_a_place_in_the_draft_cannot_be_chosen(hall: Hall) -> None:
    with pytest.raises(PairImpossible) as refused:
        await changes(hall, choose_mentor, "Котов", hall.ids["Сомова"])
    assert refused.value.values == {"why": "full"}


async def test_there_is_one_open_cohort_and_only_when_somebody_waits(hall: Hall, cohort_id: int) -> None:
    with pytest.raises(CohortOpen):
        await hall.office.does(hall.orlova, begin_cohort)
    await hall.office.does(hall.orlova, drop_cohort, cohort_id)
    assert await hall.office.does(hall.orlova, open_cohort) is None
    for name in ("Петрова", "Сомова"):
        await hall.leaves(name)
    with pytest.raises(NobodyWaits):
        await hall.office.does(hall.orlova, begin_cohort)


async def test_a_cohort_dropped_while_it_is_computed_stays_dropped(hall: Hall) -> None:
    cohort = await hall.office.does(hall.orlova, begin_cohort)
    await hall.office.does(hall.orlova, drop_cohort, cohort.id)
    await hall.office.does(None, conclude, cohort.id, [(hall.ids["Иванов"], hall.ids["Петрова"])])
    assert await hall.seats() == {}


async def test_mentees_and_mentors_change_nothing(hall: Hall, cohort_id: int) -> None:
    seat = await hall.seat_id("Иванов")
    before = await hall.seats()
    for who in (hall.ids["Иванов"], hall.ids["Петрова"]):
        for service, *more in ((take_out, seat), (keep_apart, seat), (publish, cohort_id), (drop_cohort, cohort_id)):
            with pytest.raises(NotAllowed):
                await hall.office.does(who, service, *more)
    assert await hall.seats() == before
