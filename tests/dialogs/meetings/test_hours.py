"""Step 4: a mentor sets free hours with taps only."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from models.free_hours import WeeklyHours
from models.person import Role
from services.meetings.own_dates import mentors_today
from tests.support.groups import opened_in
from tests.support.hours import day_on, press_day
from tests.support.internships import days_of_pair
from tests.support.meetings import book
from tests.support.people import known, mentee, mentor, pair
from tests.support.taps import Task
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
Begin = Callable[[Dweller, str], Task]
Week = dict[int, list[tuple[int, int]]]


async def week_of(dweller: Dweller) -> Week:
    """The mentor's windows by weekday, in hours."""
    async with dweller.town.act(dweller) as act:
        rows = await act.session.scalars(
            select(WeeklyHours).where(WeeklyHours.mentor_id == act.me.id).order_by(WeeklyHours.start_minute)
        )
        week: Week = {}
        for row in rows:
            week.setdefault(row.weekday, []).append((row.start_minute // 60, row.end_minute // 60))
    return week


async def new_mentor(town: Town, language: str = "ru") -> Dweller:
    return await known(town, "Смирнова Ольга Павловна", Role.mentor, language=language)


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_normal_week_takes_twelve_taps_and_no_typing(town: Town, language: str, task: Begin) -> None:
    smirnova = await new_mentor(town, language)
    setting = task(smirnova, "set a normal week of hours (5 days, two windows)")
    await smirnova.press("hours", "choose")
    await smirnova.press(*(f"weekday:{day}" for day in range(5)))
    await smirnova.press("next", "pair:10", "pair:16", "save")
    setting.done(taps=12, typed=0)
    assert await week_of(smirnova) == {day: [(10, 12), (16, 18)] for day in range(5)}
    assert ("Пн–Пт: 10:00–12:00, 16:00–18:00" if language == "ru" else "Mon–Fri: 10:00–12:00, 16:00–18:00") in (
        await smirnova.text()
    )


@SQLITE
async def test_a_ready_pattern_is_one_tap(town: Town) -> None:
    smirnova = await new_mentor(town)
    await smirnova.press("hours", "pattern:halves")
    assert await week_of(smirnova) == {day: [(10, 13), (15, 18)] for day in range(5)}
    await smirnova.press("patterns", "ready:mornings")
    assert await week_of(smirnova) == {day: [(9, 12)] for day in range(5)}


@SQLITE
async def test_single_hours_that_touch_become_one_window(town: Town) -> None:
    smirnova = await new_mentor(town)
    await smirnova.press("hours", "choose", "weekday:5", "next", "pair:8", "by_hour", "hour:10", "hour:8", "save")
    assert await week_of(smirnova) == {5: [(9, 11)]}


@SQLITE
async def test_the_present_hours_are_ticked_when_a_day_is_edited(town: Town) -> None:
    petrova = await mentor(town)
    await petrova.press("hours", "choose", "weekday:2", "next")
    assert "✓ 10–12" in await petrova.labels()
    await petrova.press("pair:10", "save", "choose", "weekday:2", "weekday:3", "next")
    assert "часы в эти дни разные" in await petrova.text()
    assert "✓ 12–14" not in await petrova.labels()
    await petrova.press("back", "weekday:3", "next", "save")
    assert (await week_of(petrova))[2] == [(12, 18)]


@SQLITE
async def test_hours_are_ticked_for_one_form(town: Town) -> None:
    petrova = await mentor(town)
    await petrova.press(
        "hours", "choose", "weekday:5", "next", "form", "pair:10", "form", "pair:14", "pair:10", "pair:10"
    )
    assert [one for one in await petrova.labels() if one in ("О 14–16", "Д 10–12")] == ["О 14–16"]
    await petrova.press("form", "pair:10", "form", "pair:10", "save")
    assert "Сб: 10:00–12:00 (дистанционно), 14:00–16:00 (очно)" in await petrova.text()


@SQLITE
async def test_a_day_is_copied_to_others(town: Town) -> None:
    smirnova = await new_mentor(town)
    await smirnova.press("hours", "choose", "weekday:0", "next", "pair:10", "save")
    await smirnova.press("choose", "weekday:0", "copy", "onto:2", "onto:5", "save")
    assert await week_of(smirnova) == {day: [(10, 12)] for day in (0, 2, 5)}
    assert "copy" not in await (await pressed(smirnova, "choose", "weekday:1")).buttons()


async def pressed(dweller: Dweller, *widgets: str) -> Dweller:
    await dweller.press(*widgets)
    return dweller


@SQLITE
async def test_limits_are_chosen_by_taps_and_said(town: Town) -> None:
    petrova = await mentor(town)
    await petrova.press("hours", "limits", "limit:notice_hours", "value:48", "limit:meetings_a_day", "value:2")
    assert "не позже чем за 48 часов" in await petrova.text()
    assert "не больше 2 встреч в день" in await petrova.text()
    await petrova.press("limit:meetings_a_day", "value:0", "limit:notice_hours")
    assert "✓ 48 часов" in await petrova.labels()


@SQLITE
async def test_extra_hours_and_days_off_are_listed_and_removed(town: Town) -> None:
    petrova = await mentor(town)
    async with town.act(petrova) as act:
        day = mentors_today(act) + timedelta(days=9)
    await petrova.press("hours", "dates", "extra")
    await press_day(petrova, "on", day)
    await petrova.press("pair:18", "save", "off")
    await press_day(petrova, "from", day)
    await press_day(petrova, "to", day + timedelta(days=2))
    said = await petrova.text()
    assert said.index(": 18:00–20:00") < said.index(": выходные")
    await petrova.press("back")
    assert "Отдельные даты: 1. Выходные: 1." in await petrova.text()
    await petrova.press("dates", f"date:extra_{day}")
    await petrova.press_first("date")
    assert "Отдельных дат и выходных пока нет" in await petrova.text()


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_day_off_over_a_meeting_shows_it_with_a_button(town: Town, language: str) -> None:
    ivanov, petrova = await pair(town, language)
    day = await day_on(petrova, meeting := await book(ivanov))
    await petrova.press("hours", "dates", "off")
    await press_day(petrova, "from", day)
    await press_day(petrova, "to", day)
    assert "15:00" in await petrova.text()
    await petrova.press(f"meeting:meeting_{meeting.id}")
    await petrova.press("move")
    assert ("ваш выходной" if language == "ru" else "your day off") in await petrova.text()
    await petrova.press("back", "cancel", "reason:work", "home", "hours")
    assert "standing" not in await petrova.buttons()


@SQLITE
async def test_a_moved_zone_shows_the_meetings_in_it(town: Town) -> None:
    ivanov, petrova = await pair(town)
    meeting = await book(ivanov)
    await petrova.press("profile", "settings", "zone", "to_zone:Asia/Yekaterinburg")
    assert "17:00" in await petrova.text()
    await petrova.press(f"meeting:meeting_{meeting.id}", "back", "back", "back")
    await ivanov.press("profile", "settings", "zone", "to_zone:Asia/Yekaterinburg")
    assert "quiet" in await ivanov.buttons()


@SQLITE
async def test_a_mentor_who_moves_to_another_city_sees_the_meetings_before_the_schools(
    town: Town,
) -> None:
    ivanov, petrova = await pair(town)
    meeting = await book(ivanov)
    await petrova.press("profile", "person", "city")
    await petrova.say("Екатер")
    await petrova.press_first("to_city")
    assert f"meeting:meeting_{meeting.id}" in await petrova.buttons()
    await petrova.press("back")
    assert "школ" in await petrova.text()


@SQLITE
async def test_a_pause_shows_the_meetings_until_its_end(town: Town) -> None:
    ivanov, petrova = await pair(town)
    day = await day_on(petrova, meeting := await book(ivanov))
    await petrova.press("profile", "pause")
    await press_day(petrova, "until", day)
    assert "pause" in await petrova.buttons()
    await petrova.press("pause")
    await press_day(petrova, "until", day + timedelta(days=1))
    assert f"meeting:meeting_{meeting.id}" in await petrova.buttons()


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_the_week_is_shown_as_a_picture(town: Town, language: str) -> None:
    smirnova = await new_mentor(town, language)
    await smirnova.press("hours")
    assert "photo" not in await smirnova.window()
    await smirnova.press("pattern:halves")
    assert (await smirnova.window())["photo"]
    await smirnova.press("dark")
    assert {"light"} == {"light", "dark"} & set(await smirnova.buttons())


@SQLITE
async def test_one_day_is_cleared_and_the_others_stay(town: Town) -> None:
    petrova = await mentor(town)
    await petrova.press("hours", "choose", "weekday:2", "clear")
    assert sorted(await week_of(petrova)) == [0, 1, 3, 4]


@SQLITE
async def test_choosing_again_begins_with_nothing_ticked(town: Town) -> None:
    petrova = await mentor(town)
    await petrova.press("hours", "choose", "weekday:2", "next", "pair:8", "back", "back", "choose", "next")
    assert "Отметьте хотя бы один день" in await petrova.text()
    await petrova.press("weekday:6", "next", "save")
    assert "Отметьте хотя бы одно время" in await petrova.text()


@SQLITE
async def test_words_instead_of_a_button_are_answered_with_a_sentence(town: Town) -> None:
    petrova = await mentor(town)
    await petrova.press("hours")
    await petrova.say("по вторникам с десяти")
    assert "нужно нажать одну из кнопок" in await petrova.text()


@SQLITE
async def test_a_former_mentor_cannot_change_free_hours(town: Town) -> None:
    petrova = await mentor(town)
    before = await week_of(petrova)
    await petrova.press("hours", "choose", "weekday:2")
    async with town.act(petrova) as act:
        act.me.roles.clear()
    await petrova.press("clear")
    assert await week_of(petrova) == before


@SQLITE
async def test_a_mentee_has_no_free_hours_to_set(town: Town) -> None:
    assert "hours" not in await (await mentee(town)).buttons()


@SQLITE
async def test_a_moved_zone_shows_groups_and_internship_days_and_opens_them(town: Town) -> None:
    ivanov, petrova = await pair(town)
    group = await opened_in(petrova, 12)
    [day] = await days_of_pair(ivanov, petrova, 9)
    await petrova.press("profile", "settings", "zone", "to_zone:Asia/Yekaterinburg")
    shown = (await petrova.text()).replace("\xa0", " ")
    assert "14:00, групповая: Первые сто дней" in shown
    assert "11:00, день стажировки, Иванов П. А." in shown
    await petrova.press(f"meeting:group_{group.id}")
    assert "move" in await petrova.buttons()
    await petrova.press("back", "back")
    await petrova.start()
    await petrova.press("profile", "settings", "zone", "to_zone:Europe/Moscow", f"meeting:day_{day.id}")
    assert {"move", "cancel"} <= {one.split(":")[0] for one in await petrova.buttons()}
    await petrova.press("back")
    assert "Стажировка «Рядом с директором»" in await petrova.text()
