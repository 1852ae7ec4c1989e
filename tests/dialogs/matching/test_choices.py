"""A mentee chooses several mentors in order, and is asked before the next one is."""

import pytest

from tests.support import people
from tests.support.town import Dweller, NoSuchButton, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


async def choose(town: Town, ivanov: Dweller, mentor: Dweller) -> None:
    async with town.act(mentor) as act:
        card = f"m_{act.me.id}"
    await ivanov.start(card)
    await ivanov.press("ask", "as_it_is", "send")


async def searching(town: Town) -> tuple[Dweller, Dweller, Dweller]:
    ivanov, petrova = await people.mentee(town), await people.mentor(town)
    belova = await people.mentor(town, "Белова Инна Ильинична")
    for one in (petrova, belova):
        await choose(town, ivanov, one)
    return ivanov, petrova, belova


async def last(person: Dweller, words: str) -> str:
    """The newest message with these words."""
    return next(str(one["text"]) for one in reversed(await person.from_bot()) if words in one.get("text", ""))


async def test_a_refusal_a_question_and_a_reply_lead_to_the_second_choice(town: Town) -> None:
    ivanov, petrova, belova = await searching(town)
    await ivanov.press("request")
    assert "2. Белова Инна Ильинична" in await ivanov.text()
    assert "Ответ ждём до" in await last(petrova, "Запрос на сопровождение")
    with pytest.raises(NoSuchButton):
        await belova.notice("rq_yes")
    await petrova.press_notice("rq_no")
    await petrova.press_notice("rq_why")
    asked = (await ivanov.notice("rq_next"))["text"]
    assert "Следующий ваш выбор: Белова Инна Ильинична. Мест: 3 из 3." in asked
    assert "Ваш текст: «Хочу собрать команду»" in asked
    await ivanov.press_notice("rq_then")
    await ivanov.press("words")
    await ivanov.say("Помогите с командой")
    await ivanov.press("send")
    assert "Помогите с командой" in (await belova.notice("rq_yes"))["text"]
    await belova.press_notice("rq_ask")
    await belova.say("Сколько вас?")
    assert "Сколько вас?" in (await ivanov.notice("rq_reply"))["text"]
    await ivanov.start()
    assert "Вопрос ментора: Белова И. И." in (await ivanov.text()).replace("\u00a0", " ")
    await ivanov.press_notice("rq_reply")
    await ivanov.say("Двенадцать")
    answered = (await belova.notice("rq_yes"))["text"]
    assert "Сколько вас?" in answered
    assert "Ответ: Двенадцать" in answered
    await belova.press_notice("rq_yes")
    assert "Белова Инна Ильинична" in (await ivanov.notice("rq_time"))["text"]


@SQLITE
async def test_silence_reminds_the_mentor_twice_and_then_asks_the_mentee(town: Town) -> None:
    ivanov, petrova, belova = await searching(town)
    for days in (1, 2):
        await town.advance(days=days, minutes=1)
        assert "Напоминание" in (await petrova.notice("rq_yes"))["text"]
    await town.advance(days=20)
    asked = (await ivanov.notice("rq_wait"))["text"]
    assert "Ответа не было" in asked
    assert "Белова Инна Ильинична" in asked
    await ivanov.start()
    assert "Ответа ментора нет: Петрова А. С." in (await ivanov.text()).replace("\u00a0", " ")
    await ivanov.press_notice("rq_wait")
    await town.advance(days=20)
    await ivanov.press_notice("rq_next")
    assert (await belova.notice("rq_yes"))["text"]
    assert "Запрос отозван" in await last(petrova, "Отвечать не нужно")


@SQLITE
async def test_a_pause_tells_the_asker_who_may_leave_the_next_choice_out(town: Town) -> None:
    ivanov, petrova, _ = await searching(town)
    await petrova.press_notice("rq_no")
    await petrova.press_notice("rq_why:1:pause")
    assert "Пауза до" in await last(petrova, "Запрос на сопровождение")
    assert await ivanov.notice("rq_next")
    await ivanov.start()
    await ivanov.press("waiting", "thing:next_choice:2", "drop")
    assert "Других менторов в вашем выборе нет" in await ivanov.text()
    assert "send" not in await ivanov.buttons()
    await ivanov.press_notice("rq_next")  # the choice is gone
    assert "Отправить" not in await ivanov.text()
