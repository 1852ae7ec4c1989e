"""«Написать координатору»: from the help, or with words that no window asked for. The first coordinator to take it
answers.
"""

import pytest

from tests.support.people import coordinator, mentee
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
QUESTION = "Можно ли сменить <b>тему</b> & проект?"


async def ask(person: Dweller) -> None:
    await person.start()
    await person.press("help", "write")
    await person.say(QUESTION)
    await person.press("send")


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_question_reaches_the_coordinators_and_the_answer_comes_back(town: Town, language: str) -> None:
    orlova, ivanov = await coordinator(town, language=language), await mentee(town, language=language)
    await ask(ivanov)
    notice = (await orlova.from_bot())[-1]
    assert QUESTION in notice["text"]
    await orlova.press_notice("inquiry_answer")
    await orlova.say("Да, до защиты.")
    assert "✓" in next(one["text"] for one in await orlova.from_bot() if one["message_id"] == notice["message_id"])
    assert "Да, до защиты." in (await ivanov.from_bot())[-1]["text"]
    await ivanov.start()
    await ivanov.press("help", "write")
    assert "Да, до защиты." in await ivanov.text()


async def test_the_first_coordinator_answers_and_may_leave_the_question_to_others(town: Town) -> None:
    orlova, kim = await coordinator(town), await coordinator(town, "Ким Олег Ильич")
    ivanov = await mentee(town)
    await ask(ivanov)
    await orlova.press_notice("inquiry_answer")
    await kim.press_notice("inquiry_answer")
    assert "Орлова" in kim.answers[-1]["text"]
    await orlova.press("put_back")
    await kim.press_notice("inquiry_answer")
    await kim.say("Можно.")
    assert "Можно." in (await ivanov.from_bot())[-1]["text"]
    await orlova.press_notice("inquiry_answer")
    assert "уже ответили" in (await orlova.from_bot())[-2]["text"]


async def test_after_four_hours_without_an_answer_another_coordinator_may_take_the_question(town: Town) -> None:
    orlova, kim = await coordinator(town), await coordinator(town, "Ким Олег Ильич")
    await ask(await mentee(town))
    await orlova.press_notice("inquiry_answer")
    await kim.start()
    assert "waiting" not in await kim.buttons()
    await town.advance(hours=4)
    await kim.start()
    await kim.press("waiting", "thing:inquiry:1", "answer")
    await kim.say("Можно.")
    assert "waiting" not in await kim.buttons()


async def test_words_that_no_window_asked_for_are_kept_and_offered_to_a_coordinator(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    await ivanov.start()
    await ivanov.say(QUESTION)
    await ivanov.press("write_words")
    assert QUESTION in await ivanov.text()
    await ivanov.press("send")
    assert QUESTION in (await orlova.from_bot())[-1]["text"]
    await ivanov.say(QUESTION)
    await ivanov.press("profile", "back")
    assert "write_words" not in await ivanov.buttons()


async def test_a_coordinator_is_not_invited_to_write_to_coordinators(town: Town) -> None:
    orlova = await coordinator(town)
    await orlova.start()
    await orlova.say("Куда нажать?")
    assert "write_words" not in await orlova.buttons()
    assert "Написать координатору" not in await orlova.text()


async def test_words_that_name_a_button_press_it(town: Town) -> None:
    ivanov = await mentee(town)
    await ivanov.start()
    await ivanov.say("профиль")
    assert "person" in await ivanov.buttons()


async def test_nobody_has_more_than_three_open_questions(town: Town) -> None:
    await coordinator(town)
    ivanov = await mentee(town)
    for _ in range(3):
        await ask(ivanov)
    await ask(ivanov)
    assert "ждут ответа 3" in ivanov.answers[-1]["text"]


@pytest.mark.parametrize(("language", "expected"), [("ru", "ждём до 13 марта"), ("en", "expected by 13 March")])
async def test_a_question_says_until_when_it_waits_and_the_coordinators_are_reminded(
    town: Town, language: str, expected: str
) -> None:
    """Asked on a Tuesday, so the third working day is Friday."""
    orlova, kim = await coordinator(town, language=language), await coordinator(town, "Ким Олег Ильич")
    ivanov = await mentee(town, language=language)
    await ask(ivanov)
    await ivanov.press("help", "write")
    assert expected in await ivanov.text()
    await town.advance(days=3)
    assert ("Напоминание" if language == "ru" else "Reminder") in (await orlova.from_bot())[-1]["text"]
    assert QUESTION in (await kim.notice("inquiry_answer"))["text"]
    await ivanov.start()
    await town.advance(days=1)
    await ivanov.press("help", "write")
    assert ("ещё раз" if language == "ru" else "write again") in await ivanov.text()


async def test_an_answered_question_is_not_reminded_of(town: Town) -> None:
    orlova, kim, ivanov = await coordinator(town), await coordinator(town, "Ким Олег Ильич"), await mentee(town)
    await ask(ivanov)
    await orlova.press_notice("inquiry_answer")
    await orlova.say("Да, до защиты.")
    before = len(await kim.from_bot())
    await town.advance(days=3)
    assert len(await kim.from_bot()) == before
