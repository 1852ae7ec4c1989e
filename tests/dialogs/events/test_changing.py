"""An event is announced, changed and cancelled in the chat, and people are told; a whole event from its announcement to
its certificate.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from models.event import Answer, Event, EventKind, Registration
from models.person import Role
from services.events.announcing import EventDraft, announce
from services.events.changing import change_event, values_of
from services.events.checking_in import LINK_MARK, check_in_code
from tests.support.announcing import day_in, draft
from tests.support.people import coordinator, known, mentee, mentor
from tests.support.taps import Task
from tests.support.town import Dweller, Town

Begin = Callable[[Dweller, str], Task]


@pytest.fixture
def engine() -> str:
    return "sqlite"


async def announced(who: Dweller, *audience: Role, days: float = 3, capacity: int | None = None) -> int:
    async with who.town.act(who) as act:
        starts_at = (act.now + timedelta(days=days)).replace(second=0, microsecond=0)
        said = EventDraft(
            EventKind.lecture, "Первый педсовет", starts_at, "Школа № 57", "", "", audience, capacity=capacity
        )
        event = await announce(act, said, f"{starts_at}")
    await who.town.settled()
    return event.id


async def move_to(who: Dweller, days: int) -> None:
    day = await day_in(who.town, days)
    if f"day:{day}" not in await who.buttons():
        await who.press("later")
    await who.press(f"day:{day}", "time:1080")


async def test_a_lecture_is_announced_moved_in_four_taps_and_cancelled(town: Town, task: Begin) -> None:
    orlova, ivanov, petrova = await coordinator(town), await mentee(town), await mentor(town)
    await draft(orlova, days=3)
    await orlova.press("send")
    await ivanov.press_notice("event_answer:coming")
    await town.advance(days=2, hours=8)
    moving = task(orlova, "move an event from its notice, everybody told")
    await orlova.press_notice("event_move")
    await move_to(orlova, 5)
    assert "Стало" in await orlova.text()
    await orlova.press("save")
    moving.done(taps=4, typed=0)
    for reader in (ivanov, petrova):
        assert "Было" in (await reader.notice("event_answer:coming"))["text"]
    await ivanov.press_notice("event_answer:coming")
    await orlova.press("event", "change", "cancel")
    await orlova.say("Лектор болеет")
    await orlova.press("really")
    for reader in (ivanov, petrova):
        assert "Лектор болеет" in await reader.last_text()
    before = len(await ivanov.from_bot())
    await town.advance(days=2)
    assert len(await ivanov.from_bot()) == before


async def test_a_lecture_is_announced_in_ten_taps(town: Town, task: Begin) -> None:
    orlova, _ = await coordinator(town), await mentor(town)
    announcing = task(orlova, "announce a lecture to a segment (besides the texts)")
    await draft(orlova)
    await orlova.press("send")
    announcing.done(taps=10, typed=100)


async def test_a_changed_place_is_told_with_both(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    event_id = await announced(orlova, Role.mentor)
    await petrova.press_notice("event_answer:coming")
    await orlova.press("events", f"event:{event_id}", "change", "to_where")
    await orlova.say("Школа № 58")
    await orlova.press("save")
    text = (await petrova.notice("event_answer:coming"))["text"]
    assert "Школа № 57" in text
    assert "Школа № 58" in text
    await petrova.press("events", f"event:{event_id}")
    assert "Подтвердите" in await petrova.text()
    await petrova.press("coming")
    assert "Ждём вас" in await petrova.text()


async def test_an_event_moved_to_another_city_is_told_with_both(town: Town) -> None:
    orlova, petrova, far = (
        await coordinator(town),
        await mentor(town),
        await known(town, "Ким Олег", Role.mentor, city_id=6),
    )
    silent = await known(town, "Белов Пётр", Role.mentor)
    event_id = await announced(orlova, Role.mentor)
    await petrova.press_notice("event_answer:coming")
    await orlova.press("events", f"event:{event_id}", "change", "to_where", "to_city", "city:6")
    assert "Для какого города" in await orlova.text()
    await orlova.press("save")
    assert "Было: Все города" in (await petrova.notice("event_answer:coming"))["text"]
    await petrova.press_notice("event_answer:coming")
    assert "Ждём вас" in (await petrova.notice("event_answer:declined"))["text"]
    assert "другого города" in await silent.last_text()
    assert "Придёте?" in (await far.notice("event_answer:coming"))["text"]


async def test_a_freed_place_is_offered_and_taken_by_one_tap(town: Town) -> None:
    orlova, petrova, belov = await coordinator(town), await mentor(town), await known(town, "Белов Пётр", Role.mentor)
    await announced(orlova, Role.mentor, capacity=1)
    await petrova.press_notice("event_answer:coming")
    await belov.press_notice("event_answer:coming")
    assert "в очереди" in (await belov.notice("event_answer:declined"))["text"]
    await petrova.press_notice("event_answer:declined")
    belov.taps = 0
    assert "Освободилось место" in (await belov.notice("event_answer:coming"))["text"]
    await belov.press_notice("event_answer:coming")
    assert belov.taps == 1
    async with town.act() as act:
        come = select(func.count()).select_from(Registration).where(Registration.answer == Answer.coming)
        assert await act.session.scalar(come) == 1


async def test_people_are_checked_in_by_code_and_by_list_and_get_certificates(town: Town) -> None:
    orlova, petrova, belov = await coordinator(town), await mentor(town), await known(town, "Белов Пётр", Role.mentor)
    event_id = await announced(orlova, Role.mentor)
    await petrova.press_notice("event_answer:coming")
    await town.advance(days=3, minutes=-30)
    async with town.act(orlova) as act:
        _, code, _ = await check_in_code(act, event_id)
    link = f"{LINK_MARK}{event_id}_{code}"
    await petrova.start(link)
    assert "Вы отмечены" in await petrova.text()
    await petrova.start(link)
    assert "уже отмечены" in await petrova.text()
    await belov.start(link)
    await belov.press("register")
    assert "Вы отмечены" in await belov.text()
    await orlova.press("events", f"event:{event_id}", "desk")
    assert "Отмечены: 2 из 2" in await orlova.text()
    await orlova.press("code")
    assert (await orlova.window())["photo"]
    await town.advance(hours=3)
    await petrova.press_notice("event_rate:1:5")
    await petrova.press_notice("event_paper")
    assert any("document" in message for message in await petrova.from_bot())


async def test_a_stranger_or_a_guess_is_not_checked_in(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    event_id = await announced(orlova, Role.mentor)
    await town.advance(days=3, minutes=-30)
    async with town.act(orlova) as act:
        _, code, _ = await check_in_code(act, event_id)
    for words, said in ((code, "Вас нет среди приглашённых"), ("0" * 20, "не действует")):
        await ivanov.start(f"{LINK_MARK}{event_id}_{words}")
        assert said in await ivanov.text()
        assert "Первый педсовет" not in await ivanov.text()


async def test_who_comes_is_searched_and_sent_as_a_table(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    event_id = await announced(orlova, Role.mentor)
    await petrova.press_notice("event_answer:coming")
    await orlova.press("events", f"event:{event_id}", "answers")
    assert "Петрова А. С." in await orlova.text()
    await orlova.say("Сидоров")
    assert "никого не нашли" in await orlova.text()
    await orlova.press("everybody", "file")
    assert any(".xlsx" in str(message.get("document")) for message in await orlova.from_bot())


async def test_a_question_about_an_event_is_answered_by_a_notice(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    await announced(orlova, Role.mentor)
    await petrova.press_notice("event_ask")
    await petrova.say("Где парковка?")
    await orlova.press_notice("event_reply")
    await orlova.say("Во дворе")
    assert "Во дворе" in (await petrova.notice("event_ask"))["text"]
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).select_from(Event)) == 1


async def test_whoever_waits_reads_after_any_change_that_they_still_wait(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    belov = await known(town, "Белов Иван Ильич", Role.mentor)
    event_id = await announced(orlova, Role.mentor, capacity=1)
    await belov.press_notice("event_answer:coming")
    await petrova.press_notice("event_answer:coming")
    async with town.act(orlova) as act:
        event = await act.session.get_one(Event, event_id)
        await change_event(act, event_id, replace(values_of(event), title="Другое название"), event.sequence)
    await town.settled()
    assert "Вы по-прежнему в очереди." in (await petrova.from_bot())[-1]["text"]


async def test_a_change_in_a_series_has_at_most_eight_buttons(town: Town) -> None:
    orlova = await coordinator(town)
    await draft(orlova)
    await orlova.press("options", "to_rhythm", "rhythm:week", "times:3", "send", "event", "change")
    shown = set(await orlova.buttons()) - {"back", "home"}
    assert {"following", "cancel"} <= shown
    assert len(shown) <= 8
    await orlova.press("to_length", "length:45")
    changed = set(await orlova.buttons()) - {"back", "home"}
    assert {"following", "save"} <= changed
    assert len(changed) <= 8
