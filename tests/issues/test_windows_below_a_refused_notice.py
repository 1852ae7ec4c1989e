"""When the rules refused a notice's button, its dialog stayed on top of the open window: the next press on that window
counted as one on an old window, and its state was lost.
"""

import pytest
from sqlalchemy import update

from models.mentorship import Mentorship, MentorshipState
from tests.support.people import pair
from tests.support.projects import project_of
from tests.support.town import Town


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_window_goes_on_when_a_notice_is_refused(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await project_of(ivanov)
    await ivanov.press("report")
    await ivanov.say("Провели опрос")
    await ivanov.press("send")
    async with town.act() as act:
        await act.session.execute(update(Mentorship).values(state=MentorshipState.closed))
    await petrova.start()
    await petrova.press("profile")
    shown = await petrova.window()
    await petrova.press_notice("rep_history")
    assert petrova.answers[-1]["show_alert"]
    assert await petrova.window() == shown
    await petrova.press("person")
    assert "text" not in petrova.answers[-1]
    assert "name" in await petrova.buttons()
