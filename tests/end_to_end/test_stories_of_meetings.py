"""Stories of meetings in the chat: a small group, two time zones, clocks that change, what is said afterwards. That of
an internship is in `test_internship.py`, that of a waitlist with an offer that runs out in
`dialogs/meetings/test_groups.py`; each rule by itself is tested beside its service.
"""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from models.meeting import ClaimedTime, MeetingState
from tests.support.agreements import agreed
from tests.support.groups import join_in, opened_in, until_before
from tests.support.meetings import book_by_taps, ended_meeting, meetings, press_day_ahead, until
from tests.support.people import coordinator, join, mentee, mentor, pair
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
VLADIVOSTOK = 6


async def told(dweller: Dweller) -> str:
    return "\n".join(str(one.get("text", "")) for one in await dweller.from_bot()).replace("\xa0", " ")


async def shown(dweller: Dweller) -> str:
    return (await dweller.text()).replace("\xa0", " ")


async def test_below_the_minimum_the_mentor_calls_it_off_and_everybodys_time_is_free(town: Town) -> None:
    ivanov, petrova = await pair(town)
    group = await opened_in(petrova, 18)
    await join_in(group, ivanov)
    await until_before(town, group, hours=24)
    await petrova.press_notice(f"gr_hold:{group.id}:{int(group.starts_at.timestamp())}:0")
    assert "Записалось меньше участников, чем нужно" in await told(ivanov)
    await ivanov.start()
    assert "Групповая встреча" not in await shown(ivanov)
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).select_from(ClaimedTime)) == 0


async def test_moscow_and_vladivostok_book_and_move_by_their_own_clocks(town: Town) -> None:
    ivanov, petrova = await mentee(town, city_id=VLADIVOSTOK), await mentor(town)
    await join(town, ivanov, petrova)
    await book_by_taps(ivanov, "19:00")
    booked = await told(petrova)
    assert "12:00" in booked
    assert "(Владивосток) это 19:00" in booked
    [meeting] = await meetings(town)
    await until(town, meeting, hours=24)
    assert "19:00" in (await ivanov.notice("mt_move"))["text"]
    await petrova.press_notice("mt_move")
    await press_day_ahead(petrova)
    await petrova.press_label("10:00")
    await petrova.press("reason:work")
    moved = (await told(ivanov)).rpartition("Было:")[2]
    assert moved.index("19:00") < moved.index("Стало:") < moved.index("17:00")


async def test_a_series_over_a_change_of_clocks_keeps_the_mentors_hour_and_says_so(town: Town) -> None:
    ivanov, petrova = await pair(town)
    async with town.act(petrova) as act:
        act.me.timezone = "Europe/Berlin"
        await agreed(act, "7/2026")
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("15:00")  # 13:00 in Berlin until the clocks change on 29 March
    await ivanov.press("series", "rhythm:week")
    window = await shown(ivanov)
    assert "15:00" in window
    assert "14:00" in window
    assert "(Берлин) это 13:00" in window
    assert "Часы переводят не везде" in window
    await ivanov.press("book_all")
    assert "13:00" in await told(petrova)
    assert "12:00" not in (await petrova.notice("mt_open"))["text"]
    await ivanov.press("back")
    assert "book" in await ivanov.buttons()


async def test_a_meeting_that_one_side_denies_is_disputed_undone_and_settled_by_the_two(town: Town) -> None:
    ivanov, petrova = await pair(town)
    orlova = await coordinator(town)
    await ended_meeting(town)
    await ivanov.start()
    await ivanov.press("waiting", "thing:held_mentee:1", "held")
    await petrova.start()
    await petrova.press("waiting", "thing:held_mentor:1", "not_held")
    assert "Ответы разные" in await shown(petrova)
    await orlova.start()
    assert "Ответы о встрече разные" in await shown(orlova)
    await petrova.press("held")
    assert "Ваш ответ: состоялась" in await shown(petrova)
    await orlova.start()
    assert "Ответы о встрече разные" not in await shown(orlova)
    assert [meeting.state for meeting in await meetings(town)] == [MeetingState.held]
    await ivanov.start()
    await town.advance(hours=2)
    await ivanov.press_notice("fit_say:1:thinking")
    await ivanov.press_notice("mt_again")
    assert "day" in {one.split(":")[0] for one in await ivanov.buttons()}


async def test_a_past_meeting_without_booking_is_logged_confirmed_and_leads_to_a_task(town: Town) -> None:
    ivanov, petrova = await pair(town)
    async with town.act() as act:
        yesterday = (act.now - timedelta(days=1)).date()
    await petrova.press("meetings", "past", "log_meeting", "whom:1", f"day:{yesterday}")
    await petrova.press_first("time")
    await petrova.press("form:in_person", "log")
    await ivanov.press_notice("log_was")
    assert [meeting.state for meeting in await meetings(town)] == [MeetingState.held]
    await ivanov.start()
    await ivanov.press("meetings", "past", "past:1")
    assert "Состоялась" in await shown(ivanov)
    assert (await meetings(town))[0].length == timedelta(minutes=60)
