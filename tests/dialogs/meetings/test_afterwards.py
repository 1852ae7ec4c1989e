"""After a meeting, in the chat: who reads a rating is said before it, different answers, what comes next, the fit."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from models.meeting import MeetingState
from services.meetings.feedback import say_whether_held
from tests.support.groups import join_in, opened_in
from tests.support.internships import days_of_pair
from tests.support.meetings import book, ended_meeting, log_a_meeting, until
from tests.support.people import coordinator, pair
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
BOTH = pytest.mark.parametrize("language", ["ru", "en"])
HELD, RATED, AFTER = "thing:held_mentee:1", "rate:5", "thing:held_mentor:1"


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


async def met(town: Town, language: str = "ru") -> tuple[Dweller, Dweller]:
    """A pair who met yesterday; nobody has said anything yet."""
    ivanov, petrova = await pair(town, language)
    await ended_meeting(town)
    for one in (ivanov, petrova):
        await one.start()
    return ivanov, petrova


async def said(town: Town, dweller: Dweller, held: bool) -> None:
    async with town.act(dweller) as act:
        await say_whether_held(act, 1, held)


@SQLITE
@BOTH
async def test_who_sees_a_rating_is_said_before_it_is_given(town: Town, language: str) -> None:
    ivanov, _ = await met(town, language)
    await ivanov.press("waiting", HELD, "held")
    reads = "увидят только координаторы" if language == "ru" else "Only coordinators will see"
    assert reads in plain(await ivanov.text())
    await ivanov.press(RATED)
    assert reads not in plain(await ivanov.text())
    await ivanov.press("next")
    assert "agreement" in await ivanov.buttons()  # booking opens, and says what the second meeting needs


@SQLITE
@pytest.mark.parametrize("held", [1, 0])
async def test_the_notice_leads_to_the_next_meeting_after_words_and_when_it_did_not_take_place(
    town: Town, held: int
) -> None:
    ivanov, _ = await pair(town)
    await until(town, await book(ivanov), hours=-2)
    await ivanov.press_on(await ivanov.notice("mt_held"), f"mt_held:1:{held}")
    if held:
        await ivanov.press_notice("mt_skip")
        await ivanov.press_notice("mt_words")
        await ivanov.say("Помогло")
    await ivanov.press_notice("mt_again")
    assert "Запись на встречу" in await ivanov.text()


@SQLITE
async def test_a_mentor_rates_nobody_and_writes_down_what_was_agreed(town: Town) -> None:
    ivanov, petrova = await met(town)
    await petrova.press("waiting", AFTER, "held")
    assert not any(button.startswith("rate") for button in await petrova.buttons())
    await petrova.press("agreed")
    await petrova.say("Обсудили <b>набор</b>, встречаемся раз в месяц")
    assert "Обсудили <b>набор</b>" in plain(await petrova.text())
    notice = await ivanov.notice("mt_after")
    assert "Обсудили <b>набор</b>" in plain(notice["text"])


@SQLITE
@BOTH
async def test_different_answers_are_shown_to_both_and_decided_by_a_coordinator(town: Town, language: str) -> None:
    ivanov, petrova = await met(town, language)
    orlova = await coordinator(town, language=language)
    await ivanov.press("waiting", HELD, "held")
    await petrova.press("waiting", AFTER, "not_held")
    differ = "Ответы разные" if language == "ru" else "The answers differ"
    assert differ in plain(await petrova.text())
    assert ("Ответы о встрече разные" if language == "ru" else "answers about a meeting differ") in plain(
        (await ivanov.notice("mt_after"))["text"]
    )
    await orlova.start()
    await orlova.press("waiting", "thing:dispute:1", "held")
    decided = "Решение координатора: встреча состоялась" if language == "ru" else "decided that the meeting took place"
    for one in (ivanov, petrova):
        assert decided in plain((await one.notice("mt_after"))["text"])


@SQLITE
async def test_an_answer_is_undone_in_the_window_while_it_can_be(town: Town) -> None:
    ivanov, _ = await met(town)
    await ivanov.press("waiting", HELD, "not_held")
    assert "Ваш ответ: не состоялась" in plain(await ivanov.text())
    await ivanov.press("held")
    assert "Ваш ответ: состоялась" in plain(await ivanov.text())


@SQLITE
async def test_after_thirty_days_it_stays_unknown_and_nothing_waits(town: Town) -> None:
    ivanov, _ = await pair(town)
    await ended_meeting(town, days_ago=31)
    await ivanov.start()
    assert "waiting" not in await ivanov.buttons()
    await ivanov.press("meetings", "past", "past:1", "after")
    assert "неизвестно, состоялась ли она" in plain(await ivanov.text())
    assert "held" not in await ivanov.buttons()


@SQLITE
async def test_a_mentee_who_changes_the_mentor_goes_on_to_other_mentors(town: Town) -> None:
    ivanov, petrova = await met(town)
    await said(town, ivanov, True)
    await town.advance(hours=2)
    await ivanov.press_notice("fit_say:1:change")
    await ivanov.press_notice("fit_change")
    await ivanov.press("reason:other_topics", "skip", "close", "find")
    assert any(button.startswith("mentor:") for button in await ivanov.buttons())
    with pytest.raises(AssertionError):
        await petrova.notice("fit_say:1:change")


@SQLITE
async def test_a_logged_meeting_is_confirmed_by_one_tap_and_rated_at_once(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await log_a_meeting(town, petrova, hours=30)
    taps = ivanov.taps
    await ivanov.press_notice("log_was")
    assert ivanov.taps == taps + 1
    await ivanov.press_notice("mt_rate:1:4")
    assert "ваша оценка — 4" in plain((await ivanov.notice("mt_words"))["text"])


@SQLITE
async def test_the_practice_log_is_sent_as_pdf_and_as_a_workbook(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await ended_meeting(town, MeetingState.held)
    await days_of_pair(ivanov, petrova, 3)
    await join_in(await opened_in(petrova, 18), ivanov)
    await town.advance(days=40)  # nobody says whether the group meeting took place, so it did
    await petrova.start()
    await petrova.press("help", "practice", "period:everything")
    assert "Индивидуальные встречи: 1, групповые: 1, дни стажировки: 1" in plain(await petrova.text())
    await petrova.press("pdf")
    files = [message["document"] for message in await petrova.from_bot() if "document" in message]
    assert files[-1]["file_name"] == "Журнал практики.pdf"
    await petrova.press("xlsx")
    files = [message["document"] for message in await petrova.from_bot() if "document" in message]
    content = await town.client.file(files[-1]["file_id"])
    book = load_workbook(BytesIO(content))
    assert [cell.value for cell in book["Итоги"]["B"]][:4] == ["Число", 1, 1, 1]
    assert [cell.value for cell in book["Встречи"]["C"]] == ["Форма", "дистанционно", "день стажировки", "дистанционно"]
    assert "групповая «Первые сто дней», участников: 1" in [cell.value for cell in book["Встречи"]["B"]]
