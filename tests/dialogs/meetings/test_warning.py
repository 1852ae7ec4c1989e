"""A mentee who can no longer move or cancel a meeting warns the mentor, who can."""

import pytest

from models.meeting import MeetingNotice
from tests.support.languages import CROSS
from tests.support.meetings import book, sent, until
from tests.support.people import pair
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
WARN, MOVE, OPEN = "mt_warn", "mt_move", "mt_open"


async def nearly_late(town: Town, language: str = "ru") -> tuple[Dweller, Dweller]:
    """A pair with a meeting in an hour; the mentee has its card open."""
    ivanov, petrova = await pair(town, language)
    await until(town, await book(ivanov), hours=1)
    await ivanov.start()
    await ivanov.press("meetings", "meeting:1")
    return ivanov, petrova


@CROSS
async def test_in_the_last_hours_one_tap_warns_the_mentor_who_may_move_it(town: Town, language: str) -> None:
    ivanov, petrova = await nearly_late(town, language)
    label = "Не успеваю: предупредить" if language == "ru" else "Can’t come: tell mentor"
    assert label in await ivanov.labels()
    await ivanov.press("warn")
    assert ("Ментор получит уведомление" if language == "ru" else "The mentor will be notified") in await ivanov.text()
    assert "warn" not in await ivanov.buttons()
    warning = (await petrova.notice(OPEN))["text"]
    assert ("не успевает на встречу" if language == "ru" else "can’t come to the meeting") in warning
    assert "Иванов Пётр Алексеевич" in warning
    await petrova.press_notice(MOVE)
    assert ("Перенос встречи" if language == "ru" else "Moving a meeting") in await petrova.text()


@SQLITE
async def test_the_reminder_of_the_last_hour_has_the_same_button(town: Town) -> None:
    ivanov, petrova = await nearly_late(town)
    await ivanov.press_notice(WARN)
    assert any("✓ Ментор получит уведомление" in message.get("text", "") for message in await ivanov.from_bot())
    await petrova.start()
    await petrova.press("meetings", "meeting:1")
    assert "Стажёр не успевает" in await petrova.text()
    assert await sent(town, MeetingNotice.warned) == 1


@SQLITE
async def test_the_mentor_is_warned_once_of_one_time(town: Town) -> None:
    ivanov, _ = await nearly_late(town)
    reminder = await ivanov.notice(WARN)
    await ivanov.press("warn")
    await ivanov.press_on(reminder, f"{WARN}:1")
    assert await sent(town, MeetingNotice.warned) == 1
