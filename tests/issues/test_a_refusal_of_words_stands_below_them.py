"""When the rules refused typed words, the window above the words explained it, and so was no longer the
lowest message.
"""

import pytest

from tests.support.people import mentor
from tests.support.town import Town


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_words_that_the_rules_refuse_are_answered_below_them(town: Town) -> None:
    petrova = await mentor(town)
    await petrova.press("profile", "person", "name")
    await petrova.say("Петрова 5")
    last = (await petrova.messages())[-1]
    assert "❗" in last["text"]
    assert last == await petrova.window()
    assert [message for message in (await petrova.messages())[:-1] if message.get("reply_markup")] == []
