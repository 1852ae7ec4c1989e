"""A group meeting in the chat: opened by taps, joined from the notice, waited for, offered, moved, too small, rated."""

import pytest

from models.group_meeting import GroupNotice
from models.person import Role
from services.people.person import grant
from tests.support.groups import join_in, leave_in, mentees_of, opened_in, until_before
from tests.support.languages import CROSS
from tests.support.meetings import press_day_ahead, sent
from tests.support.people import coordinator, pair
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
NAMES = "Белов Олег Ильич", "Орлов Иван Ильич", "Котов Пётр Ильич"


async def with_others(town: Town) -> tuple[Dweller, Dweller, list[Dweller]]:
    """A pair, and three further mentees of the mentor."""
    ivanov, petrova = await pair(town)
    return ivanov, petrova, await mentees_of(petrova, *NAMES)


@CROSS
async def test_a_mentor_opens_a_group_by_taps_and_a_mentee_joins_by_one(town: Town, language: str) -> None:
    ivanov, petrova = await pair(town, language)
    await petrova.press("meetings", "groups", "new", "open")
    await press_day_ahead(petrova, 4)
    await petrova.press_label("18:00")
    await petrova.press("topic:1")
    assert (
        "ваши стажёры: 1" if language == "ru" else "your mentees will see the invitation: 1"
    ) in await petrova.text()
    await petrova.press("confirm")
    assert ("✓ Встреча открыта" if language == "ru" else "✓ The meeting is open") in await petrova.text()
    taps = ivanov.taps
    await ivanov.press_notice("gr_join")
    assert ivanov.taps == taps + 1
    notice = (await ivanov.notice("gr_leave"))["text"]
    assert ("✓ Вы записаны" if language == "ru" else "✓ You have joined") in notice
    await ivanov.start()
    assert ("Групповая встреча: " if language == "ru" else "Group meeting: ") in await ivanov.text()


@SQLITE
async def test_a_held_offer_says_until_when_and_goes_to_the_next_when_it_runs_out(town: Town) -> None:
    ivanov, petrova, others = await with_others(town)
    [sidorova] = await mentees_of(petrova, "Сидорова Мария Викторовна")
    group = await opened_in(petrova, 18)
    await join_in(group, *others)
    await ivanov.press_notice("gr_join")
    assert "✓ Вы в очереди, ваш номер: 1" in (await ivanov.notice("gr_leave"))["text"]
    await sidorova.press_notice("gr_join")
    await leave_in(group, others[0])
    offer = (await ivanov.notice("gr_take"))["text"]
    assert "Держим его для вас до ср, 11 марта, 12:0" in offer.replace("\u00a0", " ")
    await ivanov.start()
    assert "держим для вас до ср, 11 марта, 12:0" in (await ivanov.text()).replace("\u00a0", " ")
    await town.advance(hours=24, seconds=5)
    assert "предложено следующему" in await last_notice(ivanov)
    await sidorova.press_notice("gr_take")
    assert "✓ Вы записаны" in (await sidorova.notice("gr_leave"))["text"]
    await ivanov.press_notice("gr_take")
    assert "Место больше не держим" in await everything(ivanov)


async def last_notice(dweller: Dweller) -> str:
    return next(text for text in reversed(await texts(dweller)) if "Держим" not in text and "/start" not in text)


async def texts(dweller: Dweller) -> list[str]:
    return [str(message.get("text", "")) for message in await dweller.from_bot()]


async def everything(dweller: Dweller) -> str:
    answers = [str(answer.get("text", "")) for answer in dweller.answers]
    return "\n".join([*await texts(dweller), *answers])


@SQLITE
async def test_below_the_minimum_the_mentor_holds_it_by_one_tap_and_everybody_is_told(town: Town) -> None:
    ivanov, petrova = await pair(town)
    group = await opened_in(petrova, 18)
    await join_in(group, ivanov)
    await until_before(town, group, hours=24)
    asked = (await petrova.notice("gr_hold"))["text"].replace("\u00a0", " ")
    assert "Записано 1, нужно не меньше 2" in asked
    assert "Не ответите — встреча состоится" in asked
    await petrova.press_notice("gr_hold")
    assert "Групповая встреча состоится" in await everything(ivanov)
    assert await sent(town, GroupNotice.holds) == 1


@SQLITE
async def test_a_move_says_before_and_after_and_asks_anew_by_one_tap(town: Town) -> None:
    ivanov, petrova = await pair(town)
    group = await opened_in(petrova, 18)
    await join_in(group, ivanov)
    await petrova.press("meetings", "groups", f"group:{group.id}", "move")
    await press_day_ahead(petrova, 8)
    await petrova.press_label("12:00")
    await petrova.press("move_reason:travel")
    moved = (await ivanov.notice("gr_come"))["text"].replace("\u00a0", " ")
    assert "Было: пн, 16 марта, 18:00\nСтало: ср, 18 марта, 12:00" in moved
    assert "Причина: поездка" in moved
    await ivanov.press_notice("gr_come")
    await petrova.press("home", "meetings", "groups", f"group:{group.id}")
    assert "Иванов П. А. ✓" in (await petrova.text()).replace("\u00a0", " ")


@SQLITE
async def test_who_leaves_late_is_warned_first_and_the_mentor_is_told(town: Town) -> None:
    ivanov, petrova = await pair(town)
    group = await opened_in(petrova, 18, minimum=1)
    await join_in(group, ivanov)
    await until_before(town, group, hours=11)
    await ivanov.press_notice("gr_leave")
    assert "ментор уже рассчитывает на вас" in await ivanov.text()
    await ivanov.press("leave_sure")
    assert "✓ Место освобождено" in await ivanov.text()
    assert "Не придёт: Иванов Пётр Алексеевич" in await everything(petrova)


@SQLITE
async def test_afterwards_the_mentor_ticks_who_came_and_only_coordinators_read_what_is_said(town: Town) -> None:
    ivanov, petrova, others = await with_others(town)
    group = await opened_in(petrova, 18)
    await join_in(group, ivanov, others[0])
    await until_before(town, group, hours=-2)
    await petrova.press_notice("gr_held")
    await petrova.press_notice("gr_came")
    await petrova.press_first("came")
    await petrova.press("save")
    assert "✓ Отмечено, кто пришёл: 1 из 2" in await everything(petrova)
    await ivanov.press_notice(f"gr_rate:{group.id}:4")
    await ivanov.press_notice("gr_words")
    await ivanov.say("Мало времени")
    orlova = await coordinator(town)
    await orlova.press("indicators", "association", "group_words", "said:1")
    assert "Мало времени" in await orlova.text()
    assert "Мало времени" not in await everything(petrova)
    async with town.act(petrova) as act:
        await grant(act, act.me, Role.coordinator)
    await petrova.start()
    await petrova.press("people")
    assert "group_words" not in await petrova.buttons()


@SQLITE
async def test_who_has_blocked_the_bot_is_passed_over_and_the_mentor_knows_it(town: Town) -> None:
    ivanov, petrova, others = await with_others(town)
    [sidorova] = await mentees_of(petrova, "Сидорова Мария Викторовна")
    group = await opened_in(petrova, 18)
    await join_in(group, *others, ivanov, sidorova)
    async with town.act(ivanov) as act:
        act.me.reachable = False
    await leave_in(group, others[0])
    assert "Место на встрече предложили следующему" in await everything(petrova)
    assert "у участника закрыт чат с ботом" in await everything(petrova)
    await sidorova.press_notice("gr_take")
