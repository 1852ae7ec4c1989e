"""Stories of events in the chat: a lecture that is changed and cancelled, a series, a conference with a talk, guests, a
waitlist, and who came. Each rule by itself is tested beside its service.
"""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from models.event import Answer, Event, EventKind, EventState, Registration
from models.person import Role
from services.events.announcing import EventDraft, announce
from services.events.checking_in import LINK_MARK, check_in_code
from tests.support.announcing import day_in, draft
from tests.support.people import coordinator, known, mentee, mentor
from tests.support.taps import Task
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
Begin = Callable[[Dweller, str], Task]


async def told(dweller: Dweller) -> str:
    return "\n".join(str(one.get("text", "")) for one in await dweller.from_bot()).replace("\xa0", " ")


async def answer_of(town: Town, who: Dweller, event_id: int = 1) -> Answer | None:
    async with town.act(who) as act:
        mine = await act.session.get(Registration, (event_id, act.me.id))
        return mine.answer if mine else None


async def announced(town: Town, orlova: Dweller, kind: EventKind, **more: int) -> int:
    async with town.act(orlova) as act:
        begins = act.now + timedelta(days=5)
        audience = (Role.mentor, Role.mentee)
        event_id = (
            await announce(act, EventDraft(kind, "Событие", begins, "Школа № 57", "", "", audience, **more), "k")
        ).id
    await town.settled()
    return event_id


async def test_a_lecture_is_announced_changed_and_cancelled(town: Town, task: Begin) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    await draft(orlova)
    await orlova.press("send", "event")
    await ivanov.press_notice("event_answer:coming")
    changing = task(orlova, "move an event from its page, everybody told")
    await orlova.press("move", f"day:{await day_in(town, 11)}", "time:960", "save")
    changing.done(taps=4, typed=0)
    assert "Было:" in await told(ivanov)
    await orlova.press("change", "cancel")
    await orlova.say("Лектор заболел")
    await orlova.press("really")
    assert "Лектор заболел" in await told(ivanov)


async def test_a_club_series_is_answered_moved_and_cancelled_together(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    await draft(orlova, kind=EventKind.club)
    await orlova.press("options", "to_rhythm", "rhythm:month", "times:3", "send", "event")
    await petrova.press_notice("event_all")
    assert "Вы придёте: 3" in await told(petrova)
    await orlova.press("change", "to_day", f"day:{await day_in(town, 11)}", "time:960", "following", "save")
    assert "следующие встречи серии: 2" in await told(petrova)
    await petrova.press_notice("event_all")
    await orlova.press("change", "cancel")
    await orlova.say("Каникулы")
    await orlova.press("really_all")
    async with town.act() as act:
        assert set(await act.session.scalars(select(Event.state))) == {EventState.cancelled}


async def test_a_talk_is_proposed_and_stands_in_the_programme_of_a_conference(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    event_id = await announced(town, orlova, EventKind.conference, days=2)
    await orlova.start()
    await orlova.press("events", f"event:{event_id}", "programme", "edit", "add", "day:2", "time:600")
    await orlova.say("Управление")
    await orlova.press("seats:10")
    await petrova.press_notice("event_answer:coming")
    await petrova.press("events", f"event:{event_id}", "programme", "section:1", "speak")
    await petrova.say("Три вопроса ментора")
    await petrova.say("Что спросить на первой встрече")
    await petrova.press("send")
    await orlova.press_notice("talk_decide")
    await orlova.press("approve:1")
    assert "в программе" in await told(petrova)
    await petrova.press_notice("event_programme")
    assert "Петрова А. С.: «Три вопроса ментора»" in (await petrova.text()).replace("\xa0", " ")


async def test_a_guest_without_a_profile_comes_by_the_link(town: Town) -> None:
    orlova = await coordinator(town)
    event_id = await announced(town, orlova, EventKind.club)
    await orlova.start()
    await orlova.press("events", f"event:{event_id}", "answers", "guests")
    link = (await orlova.text()).partition("start=")[2].split()[0]
    anna = await town.person("Анна")
    await anna.start(link)
    await anna.press("come", "agree")
    await anna.say("Белова Инна Ильинична")
    assert "Вы записаны" in await anna.text()
    await orlova.press("back")
    assert "Белова И. И." in (await orlova.text()).replace("\xa0", " ")


async def test_a_freed_place_is_offered_to_the_first_in_line(town: Town) -> None:
    orlova, petrova, ivanov = await coordinator(town), await mentor(town), await mentee(town)
    await announced(town, orlova, EventKind.lecture, capacity=1)
    await petrova.press_notice("event_answer:coming")
    await ivanov.press_notice("event_answer:coming")
    assert await answer_of(town, ivanov) is Answer.waiting
    await petrova.press_notice("event_answer:declined")
    await ivanov.press_notice("event_answer:coming")
    assert await answer_of(town, ivanov) is Answer.coming


async def test_one_is_checked_in_by_the_picture_another_by_the_list(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    belov = await known(town, "Белов Иван Ильич", Role.mentor)
    event_id = await announced(town, orlova, EventKind.lecture)
    for one in (petrova, belov):
        await one.press_notice("event_answer:coming")
    await town.advance(days=4, hours=23, minutes=30)
    async with town.act(orlova) as act:
        event, code, _ = await check_in_code(act, event_id)
    await petrova.start(f"{LINK_MARK}{event.id}_{code}")
    assert "Вы отмечены" in await petrova.text()
    await orlova.start()
    await orlova.press("events", f"event:{event_id}", "desk")
    await orlova.press_label("1. Белов И. И.")
    await town.advance(hours=3)
    for one in (petrova, belov):
        await one.press_notice("event_rate:1:5")
        assert (await one.notice("event_paper"))["text"]
