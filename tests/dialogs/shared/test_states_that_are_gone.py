"""A release may rename the states of a conversation; a window that is open meanwhile has the old names."""

import pytest

from models.receiving import Conversation
from tests.support.people import mentee
from tests.support.town import Town


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_window_with_an_unknown_state_is_replaced_by_home(town: Town) -> None:
    ivanov = await mentee(town)
    await ivanov.press("profile", "settings")
    _, data = await ivanov.find("home")
    async with town.act() as act:
        chat = await act.session.get_one(Conversation, ivanov.id)
        assert "Profile:settings" in chat.state
        chat.state = chat.state.replace("Profile:settings", "Former:settings")
    await ivanov.press_on(await ivanov.window(), data)
    assert "find_mentor" in await ivanov.buttons()
    await ivanov.press("find_mentor")
    assert "home" in await ivanov.buttons()
