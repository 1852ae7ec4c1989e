"""Step 4: a mentor sets free hours with taps only."""

import pytest
from sqlalchemy import select

from models.free_hours import WeeklyHours
from models.person import Role
from tests.support.people import known, mentee, mentor
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
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
async def test_a_normal_week_takes_twelve_taps_and_no_typing(town: Town, language: str) -> None:
    smirnova = await new_mentor(town, language)
    smirnova.taps = smirnova.typed = 0
    await smirnova.press("hours", "choose")
    await smirnova.press(*(f"weekday:{day}" for day in range(5)))
    await smirnova.press("next", "pair:10", "pair:16", "save")
    assert (smirnova.taps <= 12, smirnova.typed) == (True, 0)
    assert await week_of(smirnova) == {day: [(10, 12), (16, 18)] for day in range(5)}
    assert ("Пн: 10:00–12:00, 16:00–18:00" if language == "ru" else "Mon: 10:00–12:00, 16:00–18:00") in (
        await smirnova.text()
    )


@SQLITE
async def test_a_ready_pattern_is_one_tap(town: Town) -> None:
    smirnova = await new_mentor(town)
    await smirnova.press("hours", "pattern:halves")
    assert await week_of(smirnova) == {day: [(10, 13), (15, 18)] for day in range(5)}
    assert "pattern:halves" not in await smirnova.buttons()


@SQLITE
async def test_single_hours_that_touch_become_one_window(town: Town) -> None:
    smirnova = await new_mentor(town)
    await smirnova.press("hours", "choose", "weekday:5", "next", "pair:8", "by_hour", "hour:10", "hour:8", "save")
    assert await week_of(smirnova) == {5: [(9, 11)]}


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
    await petrova.press("weekday:0", "next", "save")
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
