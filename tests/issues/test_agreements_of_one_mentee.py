"""A mentor or a coordinator could open only the newest agreement of a mentee with several: when the internship ended,
the agreement of the project that went on could be neither read nor closed.
"""

import pytest

from models.agreement import AgreementState
from models.mentorship import MentorshipState, Programme
from services.matching.agreements import begin_agreement
from tests.support.people import coordinator, join, mentor, pair
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def with_agreements(town: Town, *ended: int) -> None:
    """Each mentorship has an agreement; those with these ids have ended."""
    async with town.act() as act:
        for pair_id in (1, 2):
            agreement = await begin_agreement(act, pair_id)
            if pair_id in ended:
                agreement.state = AgreementState.ended
                agreement.mentorship.state = MentorshipState.closed


async def open_mentee(petrova: Dweller) -> None:
    await petrova.start()
    await petrova.press("mentees")
    await petrova.press(next(button for button in await petrova.buttons() if button.startswith("mentee:")))


async def test_a_mentor_reads_and_closes_the_agreement_that_goes_on(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await join(town, ivanov, petrova, Programme.project)
    await with_agreements(town, 2)
    await open_mentee(petrova)
    await petrova.press("agreement")
    assert "Ментор: Петрова Анна Сергеевна. Сопровождение управленческого проекта: завершён" in await petrova.text()
    await petrova.press("about:1")
    assert "close" in await petrova.buttons()
    await petrova.press("back", "about:2")
    assert "certificate" in await petrova.buttons()


async def test_a_mentor_sees_no_agreement_of_the_mentee_with_somebody_else(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await join(town, ivanov, await mentor(town, "Белова Вера Олеговна"), Programme.project)
    await with_agreements(town)
    await open_mentee(petrova)
    await petrova.press("agreement")
    assert "close" in await petrova.buttons()  # the only one opens at once


async def test_a_coordinator_opens_each_agreement_of_a_mentee(town: Town) -> None:
    orlova = await coordinator(town)
    ivanov, _ = await pair(town)
    await join(town, ivanov, await mentor(town, "Белова Вера Олеговна"), Programme.project)
    await with_agreements(town)
    async with town.act(ivanov) as act:
        ivanov_id = act.me.id
    await orlova.press("people", "list:mentees", f"person:{ivanov_id}", "agreement")
    for agreement_id, name in ((1, "Петрова"), (2, "Белова")):
        await orlova.press(f"about:{agreement_id}")
        assert name in await orlova.text()
        await orlova.press("back")
