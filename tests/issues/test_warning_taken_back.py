"""A mentee who had warned the mentor pressed «Буду»: the mentor was not told, and read on the card both that the mentee
will come and that they will not.
"""

import pytest

from models.meeting import MeetingNotice
from services.meetings.rules import WARNED_A_DAY
from tests.support.meetings import book, sent, until
from tests.support.people import pair
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def warned(town: Town) -> tuple[Dweller, Dweller]:
    """Five hours before the meeting, from its card."""
    ivanov, petrova = await pair(town)
    await until(town, await book(ivanov), hours=5)
    await ivanov.start()
    await ivanov.press("meetings", "meeting:1", "warn")
    return ivanov, petrova


async def card_of(petrova: Dweller) -> str:
    await petrova.start()
    await petrova.press("meetings", "meeting:1")
    return await petrova.text()


async def test_the_reminder_takes_it_back_and_the_mentor_is_told(town: Town) -> None:
    ivanov, petrova = await warned(town)
    await town.advance(hours=4, seconds=5)
    await ivanov.press_notice("mt_come")
    assert any("Стажёр всё-таки придёт" in message.get("text", "") for message in await petrova.from_bot())
    said = await card_of(petrova)
    assert "Стажёр: буду" in said
    assert "не успевает" not in said


async def test_so_does_the_card_after_which_the_mentor_can_be_warned_again(town: Town) -> None:
    ivanov, petrova = await warned(town)
    await ivanov.press("come", "warn")
    assert "Стажёр не успевает" in await card_of(petrova)
    assert await sent(town, MeetingNotice.warned) == 2


async def test_after_three_warnings_in_a_day_the_next_is_refused_and_never_the_taking_back(town: Town) -> None:
    ivanov, petrova = await warned(town)
    for _ in range(WARNED_A_DAY - 1):
        await ivanov.press("come", "warn")
    await ivanov.press("come")
    assert "Стажёр: буду" in await card_of(petrova)
    await ivanov.press("warn")
    assert await sent(town, MeetingNotice.warned) == WARNED_A_DAY
    assert "не успевает" not in await card_of(petrova)
