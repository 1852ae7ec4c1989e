import pytest

from tests.support.people import mentee
from tests.support.town import Town


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_help_opens_on_top_of_a_window_and_leads_back_to_it(town: Town) -> None:
    ivanov = await mentee(town)
    await ivanov.press("profile", "wishes", "words")
    asked = await ivanov.text()
    await ivanov.say("/help")
    assert "Профиль и данные" in await ivanov.text()
    await ivanov.press("back")
    assert await ivanov.text() == asked
