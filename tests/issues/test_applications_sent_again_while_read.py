"""A coordinator came to an application from its notice and went back to the card. The applicant sent it again;
the card showed the new one, and each decision was refused as one about the old one.
"""

import pytest

from models.profile import ApplicationState, MentorProfile
from tests.support.applying import write_application
from tests.support.people import coordinator, known
from tests.support.town import Town


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_application_that_the_card_shows_is_decided(town: Town) -> None:
    orlova, other = await coordinator(town), await coordinator(town, "Ким Олег Ильич")
    petrova = await known(town, "Петрова Анна Сергеевна")
    await petrova.press("am_mentor")
    await write_application(petrova)
    await petrova.press("send")
    await orlova.press_notice("ap_ask")
    await orlova.press("back")
    await other.press_notice("ap_ask")
    await other.say("Сколько лет вы директор?")
    await petrova.press_notice("ap_answer")
    await petrova.say("Двадцать")
    await orlova.press("criteria", "back")
    assert "Двадцать" in await orlova.text()
    await orlova.press("approve", "approve_unmarked")
    async with town.act(petrova) as act:
        profile = await act.session.get_one(MentorProfile, act.me.id)
        assert profile.state is ApplicationState.approved
