"""A meeting is put into a phone's calendar by a file, which is sent anew when the meeting changes."""

import pytest

from models.meeting import ChangeReason, MeetingNotice
from services.meetings.meetings import cancel_meeting
from services.people.offers import change_offer
from tests.support.calendar_programs import ByIcs, ByVobject, opened_files
from tests.support.languages import CROSS
from tests.support.meetings import book, book_by_taps, meetings, press_day_ahead, sent
from tests.support.people import pair
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
FILE = "mt_file"


async def move_to_noon(mover: Dweller) -> None:
    await mover.start()
    await mover.press("meetings", "meeting:1", "move")
    await press_day_ahead(mover, 6)
    await mover.press_label("12:00")
    await mover.press("reason:travel")


async def cancel(canceller: Dweller) -> None:
    async with canceller.town.act(canceller) as act:
        await cancel_meeting(act, 1, ChangeReason.work)
    await canceller.town.advance(seconds=1)


@CROSS
async def test_a_booked_meeting_is_taken_moved_and_withdrawn(town: Town, language: str) -> None:
    ivanov, petrova = await pair(town, language)
    await book_by_taps(ivanov)
    await ivanov.press("calendar")
    await move_to_noon(petrova)
    calendar = ByVobject()
    assert await opened_files(ivanov, calendar) == 2
    [shown] = calendar.shown
    assert shown.starts_at == (await meetings(town))[0].starts_at
    assert shown.title == ("Встреча: Петрова А. С." if language == "ru" else "Meeting: Петрова А. С.")
    assert "https://video.example/petrova" in shown.words
    await cancel(petrova)
    assert await opened_files(ivanov, calendar) == 3
    assert calendar.shown == []


@SQLITE
async def test_the_mentor_takes_it_from_the_notice_and_also_gets_their_own_changes(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await book_by_taps(ivanov)
    await petrova.press_notice(FILE)
    await move_to_noon(petrova)
    calendar = ByIcs()
    assert await opened_files(petrova, calendar) == 2
    assert [one.starts_at for one in calendar.shown] == [(await meetings(town))[0].starts_at]
    assert await opened_files(ivanov, calendar) == 0


@SQLITE
async def test_a_changed_link_renews_the_file(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await book(ivanov)
    await ivanov.press("meetings", "meeting:1", "calendar")
    async with town.act(petrova) as act:
        await change_offer(act, video_link="https://video.example/new")
    await town.advance(seconds=1)
    calendar = ByVobject()
    assert await opened_files(ivanov, calendar) == 2
    assert [one.place for one in calendar.shown] == ["https://video.example/new"]


@SQLITE
async def test_who_took_no_file_gets_none(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await book(ivanov)
    await move_to_noon(petrova)
    await cancel(petrova)
    assert await sent(town, MeetingNotice.calendar) == 0
    assert await opened_files(ivanov, ByVobject()) == 0


@SQLITE
async def test_a_cancelled_meeting_gives_no_file_and_the_notice_says_why(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await book_by_taps(ivanov)
    notice = await petrova.notice(FILE)
    await cancel(ivanov)
    await petrova.press_on(notice, f"{FILE}:1:")
    assert await opened_files(petrova, ByVobject()) == 0
    assert any("→ Встреча отменена." in one.get("text", "") for one in await petrova.from_bot())
