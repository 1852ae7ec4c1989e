"""A mentee who is asked about a new mentor reads what is cancelled if they agree, days of an internship included."""

import pytest

from models.internship import InternshipDay, InternshipDayState
from services.matching.handing_over import propose_handover, to_hand_over
from tests.support.internships import days_of_pair
from tests.support.people import coordinator, mentor, pair
from tests.support.town import Town


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_question_about_a_new_mentor_names_the_days_that_would_be_cancelled(town: Town) -> None:
    ivanov, petrova = await pair(town)
    orlova, belova = await coordinator(town), await mentor(town, "Белова Инна Ильинична")
    [day, _] = await days_of_pair(ivanov, petrova, 8, 9)
    ids = []
    for one in (petrova, belova):
        async with town.act(one) as act:
            ids.append(act.me.id)
    async with town.act(orlova) as act:
        [found] = await to_hand_over(act, ids[0])
        assert len(found.days) == 2
        await propose_handover(act, ids[0], [found.pair.id], ids[1])
    await town.settled()
    asked = (await ivanov.notice("hand_yes"))["text"].replace("\u00a0", " ")
    assert asked.count("день стажировки, отменится") == 2
    await ivanov.press_notice("hand_yes")
    assert "дни стажировки, они отменены" in (await petrova.last_text()).replace("\u00a0", " ")
    async with town.act(orlova) as act:
        assert (await act.session.get_one(InternshipDay, day.id)).state is InternshipDayState.cancelled
