"""The morning's digest in the chat: each line acts in one tap in any order; the other acts go on to the next line."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from handlers.care.stalled.digest import BUTTONS_SHOWN, LINES_SHOWN
from models.care import CareDeed, Deed
from models.handover import Handover
from models.mentorship import Mentorship, MentorshipState
from models.person import Person, Role
from models.profile import ApplicationState, MentorProfile
from services.care.digest import remind_of_line
from tests.support.people import add_person, coordinator, mentor
from tests.support.taps import Task
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
MORNING = 21  # hours from the town's first moment to 9:00 in Moscow


async def morning(town: Town, pairs: int) -> Dweller:
    """A coordinator's chat on a morning with so many pairs that have not met for 40 days."""
    orlova = await coordinator(town)
    petrova, _ = await mentor(town, capacity=pairs + 3), await mentor(town, "Белова Ольга Ивановна")
    async with town.act(petrova) as act:
        act.me.created_at = began = act.now - timedelta(days=40)
        for index in range(pairs):
            mentee = await add_person(act, f"Иванов{index + 1} Пётр", Role.mentee)
            mentee.created_at = began
            pair = {"mentee_id": mentee.id, "mentor_id": act.me.id, "state": MentorshipState.active}
            act.session.add(Mentorship(**pair, began_at=began))
    await town.advance(hours=MORNING)
    return orlova


async def digest(orlova: Dweller) -> str:
    return str((await orlova.notice("line_all"))["text"])


def buttons_of(notice: dict[str, Any]) -> list[str]:
    return [one["callback_data"] for row in notice["reply_markup"]["inline_keyboard"] for one in row]


def labels_of(notice: dict[str, Any]) -> list[str]:
    return [one["text"] for row in notice["reply_markup"]["inline_keyboard"] for one in row]


async def numbers(orlova: Dweller) -> list[str]:
    rows = (await orlova.notice("line_all"))["reply_markup"]["inline_keyboard"]
    return [one["text"] for row in rows for one in row if one["callback_data"].startswith("line_at")]


async def deeds(town: Town) -> list[Deed]:
    async with town.act() as act:
        return list(await act.session.scalars(select(CareDeed.deed).order_by(CareDeed.id)))


async def test_each_line_of_a_morning_is_acted_on_in_one_tap(town: Town, task: Callable[..., Task]) -> None:
    orlova = await morning(town, 4)
    acts = task(orlova, "remind, put off, write to and hand over four lines of the digest")
    await orlova.press_notice("line_remind")
    await orlova.press_notice("line_snooze")
    assert "✓ Отложено" in await digest(orlova)
    await orlova.press_notice("line_write")
    assert "Иванов3" in await orlova.text()
    await orlova.say("Нужна ли помощь?")
    await orlova.press_notice("line_hand")
    acts.done(taps=4, typed=len("Нужна ли помощь?"))
    assert "Белова" in await orlova.text()
    assert await deeds(town) == [Deed.reminded, Deed.snoozed, Deed.written]
    assert "4. Нет первой встречи: Иванов4" in await digest(orlova)


@pytest.mark.parametrize("order", [(1, 2, 3), (3, 1, 2), (2, 3, 1), (3, 2, 1)])
async def test_the_lines_of_a_page_are_acted_on_in_one_tap_in_any_order(
    town: Town, order: tuple[int, ...], task: Callable[..., Task]
) -> None:
    orlova = await morning(town, LINES_SHOWN)
    acts = task(orlova, "remind about three lines of the digest, in any order")
    for number in order:
        await orlova.press_notice(f"line_remind:first_meeting:{number}")
        assert f"{number}. Напомнить" not in labels_of(await orlova.notice("line_all"))
    acts.done(taps=LINES_SHOWN, typed=0)
    assert (await digest(orlova)).count("✓ Напомнили") == LINES_SHOWN
    assert await deeds(town) == [Deed.reminded] * LINES_SHOWN


async def test_a_line_acted_on_out_of_order_keeps_its_page(town: Town) -> None:
    orlova = await morning(town, LINES_SHOWN + 1)
    await orlova.press_notice(f"line_remind:first_meeting:{LINES_SHOWN}")
    assert await numbers(orlova) == ["1", "2", "›"]
    for number in (1, 2):
        await orlova.press_notice(f"line_remind:first_meeting:{number}")
    assert f"{LINES_SHOWN + 1}. Напомнить" in labels_of(await orlova.notice("line_all"))


async def test_the_button_of_an_application_opens_it(town: Town) -> None:
    orlova = await coordinator(town)
    await mentor(town)
    async with town.act() as act:
        waits = {"state": ApplicationState.submitted, "submitted_at": act.now - timedelta(days=40)}
        await act.session.execute(update(MentorProfile).values(waits))
    await town.advance(hours=MORNING)
    assert "1. Открыть" in labels_of(await orlova.notice("line_all"))
    await orlova.press_notice("line_open:application")
    assert {"approve", "decline"} <= set(await orlova.buttons())


async def test_a_line_handed_over_rests_until_the_mentee_has_answered(town: Town) -> None:
    orlova = await morning(town, 1)
    await orlova.press_notice("line_hand")
    await orlova.press_first("receiver")
    await orlova.press("ask")
    async with town.act() as act:
        assert len(list(await act.session.scalars(select(Handover)))) == 1
    await orlova.press_notice("line_remind")
    assert "✓ Спросили о передаче" in await digest(orlova)
    assert await deeds(town) == []


async def test_a_number_chooses_the_line_that_the_buttons_are_about(town: Town) -> None:
    orlova = await morning(town, LINES_SHOWN + 2)
    assert await numbers(orlova) == ["1", "2", "3", "›"]
    assert "показаны для строки 1;" in await digest(orlova)
    await orlova.press_notice("line_at:first_meeting:3")
    assert "3. Передать другому" in labels_of(await orlova.notice("line_all"))
    notice = await orlova.notice("line_at")
    last = [
        one["callback_data"] for row in notice["reply_markup"]["inline_keyboard"] for one in row if one["text"] == "›"
    ]
    await orlova.press_on(notice, last[0])
    assert await numbers(orlova) == ["‹", "4", "5"]
    await orlova.press_notice("line_remind")
    assert "✓ Напомнили" in await digest(orlova)
    assert "показаны для строки 5;" in await digest(orlova)


async def test_a_line_that_somebody_else_acted_on_is_told_and_keeps_the_other_lines_buttons(town: Town) -> None:
    orlova, kim = await morning(town, 2), await coordinator(town, "Ким Олег Ильич")
    async with town.act(kim) as act:
        await remind_of_line(act, "first_meeting:1")
    await orlova.press_notice("line_snooze")
    assert "Ким О. И." in orlova.answers[-1]["text"]
    assert "Иванов2" in (await digest(orlova)).split("✓ Напомнили (Ким")[1]
    assert await deeds(town) == [Deed.reminded]
    await orlova.press_notice("line_remind")
    assert len(await deeds(town)) == 2


async def test_a_button_of_a_past_morning_offers_a_day_that_is_ahead(town: Town) -> None:
    orlova = await morning(town, 1)
    old = await orlova.notice("line_snooze")
    await town.advance(days=8)
    await orlova.press_on(old, next(one for one in buttons_of(old) if one.startswith("line_snooze")))
    assert await deeds(town) == []
    assert "Выберите день" in orlova.answers[-1]["text"]
    await orlova.press_notice("line_snooze")
    assert await deeds(town) == [Deed.snoozed]


async def comes_another_mentor(town: Town) -> None:
    async with town.act() as act:
        [belova] = await act.session.scalars(select(Person).where(Person.surname == "Белова"))
        belova.created_at = act.now - timedelta(days=40)  # known to the bot for as long as the pair
        await act.session.execute(update(Mentorship).values(mentor_id=belova.id))


async def test_a_button_for_writing_to_a_mentor_who_has_left_gives_way_to_that_of_the_present_one(town: Town) -> None:
    orlova = await morning(town, 1)
    notice = await orlova.notice("line_write")
    to_mentor = [one for one in buttons_of(notice) if one.startswith("line_write")][1]
    await comes_another_mentor(town)
    await orlova.press_on(notice, to_mentor)
    assert "Пара с тех пор изменилась" in orlova.answers[-1]["text"]
    assert "Белова" in await digest(orlova)
    assert to_mentor not in buttons_of(await orlova.notice("line_write"))


async def test_words_to_a_mentor_who_has_left_meanwhile_are_not_sent(town: Town) -> None:
    orlova = await morning(town, 1)
    await orlova.press_notice("line_open")
    await orlova.press("to_mentor")
    await comes_another_mentor(town)
    await orlova.say("Нужна ли помощь?")
    assert await deeds(town) == []
    assert "people" in await orlova.buttons()  # home


@pytest.mark.parametrize("lines", range(1, LINES_SHOWN + 2))
async def test_the_digest_has_eight_buttons_at_most(town: Town, lines: int) -> None:
    orlova = await morning(town, lines)
    buttons = buttons_of(await orlova.notice("line_all"))
    assert len([one for one in buttons if not one.startswith("line_at")]) in (7, BUTTONS_SHOWN)
