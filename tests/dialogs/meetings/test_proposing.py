"""«Выберите удобное»: a mentor proposes times in the chat, and the mentee takes one by one tap."""

import pytest
from sqlalchemy import delete

from models.free_hours import WeeklyHours
from models.meeting import MeetingState
from models.profile import Form
from models.time_proposal import TimeProposal
from services.meetings.booking import Choice, book_meeting
from tests.support import people
from tests.support.meetings import meetings, press_day_ahead
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def choose(petrova: Dweller, *labels: str) -> None:
    """From a mentee's card: the times on the first open day."""
    await petrova.press("propose")
    for number, label in enumerate(labels):
        if number:
            await petrova.press("add")
        await press_day_ahead(petrova, 5)
        await petrova.press_label(label)


async def open_card(petrova: Dweller) -> None:
    await petrova.start()
    await petrova.press("mentees")
    await petrova.press_first("mentee")


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_mentee_takes_one_of_two_times_by_one_tap(town: Town, language: str) -> None:
    ivanov, petrova = await people.pair(town, language)
    await open_card(petrova)
    await petrova.press("propose")
    await press_day_ahead(petrova)
    await petrova.press_label("11:00")
    assert "send" not in await petrova.buttons()
    await petrova.press("add")
    await press_day_ahead(petrova)
    await petrova.press_label("15:00")
    await petrova.press("send")
    assert ("Ответа ждём до" if language == "ru" else "We wait for the answer until") in await petrova.text()
    ivanov.taps = 0
    await ivanov.press_notice("mt_ptake")
    assert ivanov.taps == 1
    [meeting] = await meetings(town)
    assert meeting.state is MeetingState.planned
    assert ("Новая встреча" if language == "ru" else "New meeting") in (await petrova.notice("mt_open"))["text"]


async def test_a_mentor_without_free_hours_sets_them_from_the_window_that_needs_them(town: Town) -> None:
    _, petrova = await people.pair(town)
    async with town.act() as act:
        await act.session.execute(delete(WeeklyHours))
    await open_card(petrova)
    await petrova.press("propose")
    assert "Свободных часов впереди нет" in await petrova.text()
    await petrova.press("hours")
    assert "Свободные часы" in await petrova.text()
    await petrova.press("back")
    assert "Предложить время" in await petrova.text()


async def test_each_sees_the_times_by_both_clocks(town: Town) -> None:
    ivanov, petrova = await people.mentee(town, city_id=6), await people.mentor(town)
    await people.join(town, ivanov, petrova)
    await open_card(petrova)
    await choose(petrova, "10:00", "11:00")
    assert "17:00)" in await petrova.text()
    await petrova.press("send")
    notice = (await ivanov.notice("mt_ptake"))["text"]
    assert "17:00 (Москва:" in notice
    assert "10:00)" in notice


async def test_a_time_taken_meanwhile_leaves_the_others_on_the_notice(town: Town) -> None:
    ivanov, petrova = await people.pair(town)
    sidorova = await people.mentee(town, "Сидорова Мария Павловна")
    await open_card(petrova)
    await choose(petrova, "11:00", "15:00")
    await petrova.press("send")
    await people.join(town, sidorova, petrova)
    async with town.act(petrova) as act:
        proposal = await act.session.get_one(TimeProposal, 1)
        start = proposal.times[0].starts_at
    async with town.act(sidorova) as act:
        await book_meeting(act, Choice(2, start, Form.remote))
    await ivanov.press_notice("mt_ptake")
    assert "только что заняли" in ivanov.answers[-1]["text"]
    await ivanov.press_notice("mt_ptake")
    assert len(await meetings(town)) == 2


async def test_the_mentor_is_told_when_nothing_suits_and_when_the_time_for_an_answer_is_over(town: Town) -> None:
    ivanov, petrova = await people.pair(town)
    for end in ("mt_pnone", ""):
        await open_card(petrova)
        await choose(petrova, "11:00", "15:00")
        await petrova.press("send")
        if end:
            await ivanov.press_notice(end)
            assert "Предложенное время не подошло" in (await petrova.notice("mt_pagain"))["text"]
        else:
            await town.advance(days=3)
            assert "Время не выбрано" in (await petrova.notice("mt_pagain"))["text"]
