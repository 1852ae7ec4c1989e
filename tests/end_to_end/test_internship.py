"""An internship of three days from planning to the certificate: the mentor in Moscow, the intern of Vladivostok comes
there; one day is moved, and another intern comes on the same days.
"""

from datetime import timedelta

import pytest

from services.internship.internships import my_internship_pairs, whole_internship
from services.internship.rules import REPORT_IN
from tests.support.internships import days_of_pair, tick_days
from tests.support.meetings import press_first_day
from tests.support.people import coordinator, join, mentee, mentor
from tests.support.pictures import PIXEL
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
VLADIVOSTOK = 6


async def plan_three_days(petrova: Dweller) -> None:
    await petrova.start()
    await petrova.press("meetings", "internship", "plan", "later")
    await tick_days(petrova, 3)
    await petrova.press("next", "programme", "point:walk", "point:lesson", "ready", "several", "propose")


async def next_morning(town: Town, petrova: Dweller) -> None:
    """To the moment of the morning's reminder of the next day."""
    async with town.act(petrova) as act:
        [pair, *_] = await my_internship_pairs(act)
        starts = [day.starts_at for day in (await whole_internship(act, 1)).days if day.starts_at > act.now]
        assert pair.mentor_id == act.me.id
        ahead = min(starts) - timedelta(minutes=80) - act.now
    await town.advance(seconds=ahead.total_seconds())


async def move_first_day(petrova: Dweller, ivanov: Dweller) -> None:
    """The intern is told both times, and confirms the new one."""
    await petrova.press_first("day")
    await petrova.press("move")
    await press_first_day(petrova)
    await petrova.press("reason:work")
    moved = (await ivanov.notice("in_agree"))["text"]
    assert moved.index("Было:") < moved.index("Стало:")
    await ivanov.press_notice("in_agree")


async def spend_day(town: Town, ivanov: Dweller, petrova: Dweller, number: int) -> None:
    """Both are reminded in the morning; in the evening the intern writes the diary."""
    await next_morning(town, petrova)
    for person in (ivanov, petrova):
        said = (await person.notice("in_open"))["text"].replace("\xa0", " ")
        assert f"Сегодня стажировка, день {number} из 3" in said
    await town.advance(hours=13)
    await ivanov.press_notice("in_diary")
    await ivanov.say(f"День {number}: урок и совещание")
    await ivanov.send_file("день.png", PIXEL, None, "photo")


async def test_three_days_beside_the_director_lead_to_a_certificate(town: Town) -> None:
    ivanov, petrova = await mentee(town, city_id=VLADIVOSTOK), await mentor(town)
    await join(town, ivanov, petrova)
    await plan_three_days(petrova)
    assert "По вашему времени это 16:00–23:00" in (await ivanov.notice("in_agree"))["text"].replace("\xa0", " ")
    await ivanov.press_notice("in_agree")
    assert "Стажёр подтвердил дни" in (await petrova.notice("in_open"))["text"].replace("\xa0", " ")
    await move_first_day(petrova, ivanov)
    for number in (1, 2, 3):
        await spend_day(town, ivanov, petrova, number)
    await petrova.start()
    await petrova.press("meetings", "internship")
    assert (await petrova.text()).count("прошёл") == 3
    await ivanov.press_notice("in_report")
    await ivanov.say("Вернусь и начну с обхода школы")
    await ivanov.press("send")
    await petrova.press_notice("in_review")
    await petrova.say("Внимательный коллега")
    await petrova.press("send")
    for paper in ("in_paper", "in_word"):
        await ivanov.press_notice(paper)
    names = [message["document"]["file_name"] for message in await ivanov.from_bot() if "document" in message]
    assert names == ["Сертификат стажировки.pdf", "Отзыв о стажировке.pdf"]


async def test_two_interns_come_on_one_day_and_both_are_in_the_mentors_list(town: Town) -> None:
    ivanov, petrova = await mentee(town), await mentor(town)
    await join(town, ivanov, petrova)
    await plan_three_days(petrova)
    sidorova = await mentee(town, "Сидорова Мария Павловна")
    await join(town, sidorova, petrova)
    await petrova.start()
    await petrova.press("meetings", "internship")
    await petrova.press(next(one for one in reversed(await petrova.buttons()) if one.startswith("pair:")))
    await petrova.press("plan", "later")
    await tick_days(petrova, 1)
    await petrova.press("next", "several", "propose")
    assert "День назначен" in await petrova.text()
    notice = (await sidorova.notice("in_agree"))["text"]
    assert "В эти дни могут прийти и другие стажёры" in notice


async def test_who_does_not_report_is_seen_by_the_coordinator(town: Town) -> None:
    ivanov, petrova = await mentee(town), await mentor(town)
    await join(town, ivanov, petrova)
    orlova = await coordinator(town)
    await days_of_pair(ivanov, petrova, 2)
    await town.advance(days=3 + REPORT_IN.days)
    await orlova.start()
    assert "Стажировка без отчёта или отзыва: Иванов П. А." in (await orlova.text()).replace("\xa0", " ")
