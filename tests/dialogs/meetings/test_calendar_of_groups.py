"""Group meetings and internship days in calendars: by a file that is sent anew after each change, and at the address to
which a calendar program subscribes.
"""

from datetime import timedelta
from typing import Any

import pytest

from models.group_meeting import GroupMeeting
from models.meeting import ChangeReason
from services.internship.planning import cancel_day, move_internship_day
from services.internship.times import USUAL_HOURS
from services.meetings.calendar_addresses import renew_calendar_address
from services.meetings.followed import followed_at
from services.meetings.groups.changing import cancel_group, move_group
from services.meetings.groups.opening import group_times
from tests.support.calendar_programs import PROGRAMS, CalendarProgram, opened_files, statements, subscribed
from tests.support.groups import join_in, leave_in, opened_in
from tests.support.internships import days_of_pair
from tests.support.languages import CROSS
from tests.support.people import pair
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
BOTH = pytest.mark.parametrize("program", PROGRAMS)


async def moved(petrova: Dweller, group: GroupMeeting) -> None:
    async with petrova.town.act(petrova) as act:
        later = group.starts_at + timedelta(hours=1)
        assert later in await group_times(act, group.length, moving=group)
        await move_group(act, group.id, later, ChangeReason.work)


async def cancelled(petrova: Dweller, group: GroupMeeting) -> None:
    async with petrova.town.act(petrova) as act:
        await cancel_group(act, group.id, ChangeReason.work)


@SQLITE
@BOTH
async def test_a_group_meeting_is_taken_moved_and_withdrawn_for_both(town: Town, program: Any) -> None:
    ivanov, petrova = await pair(town)
    group = await opened_in(petrova, 12)
    await join_in(group, ivanov)
    calendars: list[tuple[Dweller, CalendarProgram]] = [(ivanov, program()), (petrova, program())]
    for dweller, _ in calendars:
        await dweller.press("meetings", "groups", f"group:{group.id}", "calendar")
    await moved(petrova, group)
    await town.advance(seconds=1)
    for dweller, calendar in calendars:
        assert await opened_files(dweller, calendar) == 2
        assert [one.starts_at for one in calendar.shown] == [group.starts_at + timedelta(hours=1)]
    await cancelled(petrova, group)
    await town.advance(seconds=1)
    for dweller, calendar in calendars:
        assert (await opened_files(dweller, calendar), calendar.shown) == (3, [])


@SQLITE
@BOTH
async def test_who_leaves_a_group_loses_the_entry_and_gets_it_back_on_return(town: Town, program: Any) -> None:
    ivanov, petrova = await pair(town)
    group = await opened_in(petrova, 12)
    await ivanov.press_notice("gr_join")
    await ivanov.press_notice("gr_file")
    calendar = program()
    for change, left in ((leave_in, 0), (join_in, 1)):
        await change(group, ivanov)
        await town.advance(seconds=1)
        await opened_files(ivanov, calendar)
        assert len(calendar.shown) == left


@CROSS
async def test_internship_days_come_as_one_file_and_change_one_by_one(town: Town, language: str) -> None:
    ivanov, petrova = await pair(town, language)
    first, second, third = await days_of_pair(ivanov, petrova, 7, 8, 9)
    await ivanov.press("meetings", "internship", "calendar")
    calendar = PROGRAMS[0]()
    await opened_files(ivanov, calendar)
    assert len(calendar.shown) == 3
    async with town.act(petrova) as act:
        await cancel_day(act, first.id, ChangeReason.work)
        to = third.starts_at.date() + timedelta(days=7)
        await move_internship_day(act, third.id, to, USUAL_HOURS, ChangeReason.work)
    await town.advance(seconds=1)
    assert await opened_files(ivanov, calendar) == 3
    assert sorted(one.starts_at.date() for one in calendar.shown) == [second.starts_at.date(), to]
    assert await opened_files(petrova, PROGRAMS[1]()) == 0


@SQLITE
@BOTH
async def test_groups_and_internship_days_are_in_the_subscription(town: Town, program: Any) -> None:
    ivanov, petrova = await pair(town)
    group = await opened_in(petrova, 12)
    await days_of_pair(ivanov, petrova, 7)
    assert [len(await subscribed(dweller, program())) for dweller in (ivanov, petrova)] == [1, 2]
    await join_in(group, ivanov)
    shown = await subscribed(ivanov, program())
    assert sorted(one.title.split(":")[0] for one in shown) == ["Групповая встреча", "Стажировка"]
    await cancelled(petrova, group)
    assert [len(await subscribed(dweller, program())) for dweller in (ivanov, petrova)] == [1, 1]


async def test_the_subscription_stays_one_statement(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await join_in(await opened_in(petrova, 12), ivanov)
    await join_in(await opened_in(petrova, 15), ivanov)
    await days_of_pair(ivanov, petrova, 7, 8)
    async with town.act(ivanov) as act:
        code = await renew_calendar_address(act)
    await town.settled()
    with statements() as said:
        async with town.database.read() as session:
            followed = await followed_at(session, code, town.clock.now())
    assert followed is not None
    assert (len(followed.groups), len(followed.days), len(said)) == (2, 2, 1)
