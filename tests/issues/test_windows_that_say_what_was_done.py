"""A window that says what its person has just done is refreshed like any other, and goes on saying it. Before, it was
left alone: a coordinator who had asked a question in words did not see the answer arrive.
"""

import pytest

from services.vetting.applications import Offer, apply_as_mentor
from tests.support.people import coordinator, known
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


async def an_application(town: Town) -> tuple[Dweller, Dweller, str]:
    """A coordinator, the applicant, and the widget of the application in the coordinator's list."""
    orlova, petrova = await coordinator(town), await known(town, "Петрова Анна Сергеевна")
    async with town.act(petrova) as act:
        await apply_as_mentor(act, Offer("Люблю учить", [1], True, False, "", "", 3))
        application = f"application:{act.me.id}"
    await town.settled()
    await town.advance(seconds=15)  # a window is refreshed at most once in ten seconds
    return orlova, petrova, application


@SQLITE
async def test_the_card_shows_the_answer_to_a_question_and_decides_on_what_it_shows(town: Town) -> None:
    orlova, petrova, application = await an_application(town)
    await orlova.press("vetting", application, "return")
    await orlova.say("Сколько лет вы руководите школой?")
    assert "вопрос отправлен" in await orlova.text()
    await petrova.press_notice("ap_answer")
    await petrova.say("Двадцать один")
    assert "Двадцать один" in await orlova.text()
    assert "вопрос отправлен" in await orlova.text()
    await orlova.press("criteria", "criterion:leader:yes", "back", "approve", "approve_unmarked")
    assert "Заявка одобрена" in await orlova.text()


@SQLITE
async def test_home_below_a_question_asked_from_the_notice_shows_that_the_answer_waits(town: Town) -> None:
    orlova, petrova, _ = await an_application(town)
    await orlova.press_notice("ap_ask")
    await orlova.say("Сколько лет вы руководите школой?")
    assert "waiting" not in await orlova.buttons()
    await petrova.press_notice("ap_answer")
    await petrova.say("Двадцать один")
    assert "waiting" in await orlova.buttons()
    assert "вопрос отправлен" in await orlova.text()
    await orlova.press("waiting")
    assert "вопрос отправлен" not in await orlova.text()
