"""A move is told as «Было … Стало …», and everything that named the former time follows."""

from collections.abc import Callable
from typing import Any

import pytest

from models.meeting import ChangeReason, Meeting
from services.meetings.meetings import cancel_meeting
from tests.support.languages import CROSS
from tests.support.meetings import book, book_by_taps, meetings, press_day_ahead, press_first_day, until
from tests.support.people import pair
from tests.support.taps import Task
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
COME, MOVE, OPEN, AGAIN, WARN = "mt_come", "mt_move", "mt_open", "mt_again", "mt_warn"


async def move_to_noon(mover: Dweller, days: int = 6) -> None:
    """From the card of the first meeting."""
    await mover.start()
    await mover.press("meetings", "meeting:1", "move")
    await press_day_ahead(mover, days)
    await mover.press_label("12:00")
    await mover.press("reason:travel")


async def cancel(canceller: Dweller, meeting: Meeting) -> None:
    async with canceller.town.act(canceller) as act:
        await cancel_meeting(act, meeting.id, ChangeReason.work)
    await canceller.town.advance(seconds=1)


async def as_it_is_now(dweller: Dweller, message: dict[str, Any]) -> dict[str, Any]:
    return next(one for one in await dweller.messages() if one["message_id"] == message["message_id"])


async def card(dweller: Dweller) -> str:
    await dweller.start()
    await dweller.press("meetings", "meeting:1")
    return await dweller.text()


@CROSS
async def test_the_notice_of_a_move_names_both_times(town: Town, language: str) -> None:
    ivanov, petrova = await pair(town, language)
    await book(ivanov)
    await move_to_noon(petrova)
    [_, was, now] = [line for line in (await ivanov.notice(OPEN))["text"].splitlines() if line][:3]
    assert was.startswith("Было: " if language == "ru" else "Was: ")
    assert was.endswith(", 15:00")
    assert now.startswith("Стало: " if language == "ru" else "Now: ")
    assert ", 12:00, " in now


@CROSS
async def test_a_reminder_is_moved_in_four_taps(
    town: Town, language: str, task: Callable[[Dweller, str], Task]
) -> None:
    ivanov, petrova = await pair(town, language)
    await until(ivanov.town, await book(ivanov), hours=24)
    moving = task(ivanov, "move a meeting from its reminder")
    await ivanov.press_notice(MOVE)
    await press_first_day(ivanov)
    await ivanov.press_label((await ivanov.labels())[0])
    await ivanov.press("reason:work")
    moving.done(taps=4, typed=0)
    outcome = "✓ Встреча перенесена: " if language == "ru" else "✓ The meeting is moved: "
    assert outcome in (await ivanov.notice(OPEN))["text"]
    assert ("дела в школе" if language == "ru" else "school matters") in (await petrova.notice(OPEN))["text"]


@CROSS
async def test_the_card_says_how_many_moves_are_left_and_announces_the_last(town: Town, language: str) -> None:
    ivanov, _ = await pair(town, language)
    await book(ivanov)
    assert ("Перенести можно ещё 2 раза" if language == "ru" else "2 more times") in await card(ivanov)
    await move_to_noon(ivanov)
    assert ("это последний перенос" if language == "ru" else "this is the last move") in await card(ivanov)
    await move_to_noon(ivanov, days=9)
    assert ("Переносов не осталось" if language == "ru" else "no moves left") in await card(ivanov)
    assert "move" not in await ivanov.buttons()
    assert "cancel" in await ivanov.buttons()


@SQLITE
async def test_the_card_says_until_when_each_side_can_change_the_meeting(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await book(ivanov)
    assert ", 03:00" in (await card(ivanov)).split("отменить можно до: ")[1]
    assert "Перенести или отменить можно до начала встречи" in await card(petrova)


@SQLITE
async def test_settled_notices_follow_a_move_when_touched(town: Town) -> None:
    ivanov, petrova = await pair(town)
    meeting = await book(ivanov)
    await cancel(petrova, meeting)
    await ivanov.press_notice(AGAIN)
    await press_day_ahead(ivanov)
    await ivanov.press_label("15:00")
    await ivanov.press("confirm")
    settled = await ivanov.notice(OPEN)
    assert "✓ Вы записаны: " in settled["text"]
    booked = (await meetings(ivanov.town))[1]
    await cancel(petrova, booked)
    await ivanov.press_on(settled, settled["reply_markup"]["inline_keyboard"][0][0]["callback_data"])
    assert "→ Встреча отменена." in (await as_it_is_now(ivanov, settled))["text"]
    assert "Отменена" in await ivanov.text()


@SQLITE
async def test_a_notice_of_a_new_meeting_follows_its_move_when_touched(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await book_by_taps(ivanov)
    booked = await petrova.notice(OPEN)
    await move_to_noon(ivanov)
    await petrova.press_on(booked, booked["reply_markup"]["inline_keyboard"][0][0]["callback_data"])
    text = (await as_it_is_now(petrova, booked))["text"]
    assert "→ Назначено теперь: " in text
    assert text.endswith(", 12:00")


@SQLITE
async def test_a_reminder_offers_moving_only_while_it_is_possible(town: Town) -> None:
    ivanov, _ = await pair(town)
    meeting = await book(ivanov)
    await until(ivanov.town, meeting, hours=24)
    reminder = await ivanov.notice(MOVE)
    await until(ivanov.town, meeting, hours=11)
    await ivanov.press_on(reminder, f"{MOVE}:1:{int(meeting.starts_at.timestamp())}")
    buttons = str((await as_it_is_now(ivanov, reminder))["reply_markup"])
    assert MOVE not in buttons
    assert WARN in buttons


@SQLITE
async def test_a_cancelled_meeting_shows_no_link(town: Town) -> None:
    ivanov, petrova = await pair(town)
    meeting = await book(ivanov)
    assert "https://video.example/petrova" in await card(ivanov)
    await cancel(petrova, meeting)
    await ivanov.start()
    await ivanov.press("meetings", "past", "past:1")
    assert "Отменена" in await ivanov.text()
    assert "https://video.example/petrova" not in str(await ivanov.window())
