"""Windows of matching tell only what is true now, and whoever waits has a date and a button."""

import pytest

from services.matching.agreement_drafts import agreements_begun
from tests.support import people
from tests.support.agreements import write_draft
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def choose(ivanov: Dweller, *mentors: Dweller) -> None:
    for mentor in mentors:
        async with mentor.town.act(mentor) as act:
            card = f"m_{act.me.id}"
        await ivanov.start(card)
        await ivanov.press("ask", "as_it_is", "send")


async def seen(person: Dweller) -> str:
    return (await person.text()).replace("\u00a0", " ")


async def test_a_further_choice_is_left_out_while_the_first_mentor_has_not_answered(town: Town) -> None:
    ivanov, petrova = await people.mentee(town), await people.mentor(town)
    others = [await people.mentor(town, f"{name} Инна Ильинична") for name in ("Белова", "Гордеева")]
    await choose(ivanov, petrova, *others)
    await ivanov.press("request")
    assert [label for label in await ivanov.labels() if label.startswith("✕")] == ["✕ Белова И. И.", "✕ Гордеева И. И."]
    await ivanov.press_first("leave_out")
    assert "2. Гордеева Инна Ильинична" in await seen(ivanov)
    await petrova.press_notice("rq_no")
    await petrova.press_notice("rq_why")
    await ivanov.start()
    await ivanov.press("request")
    assert "Если ментор не сможет" not in await seen(ivanov)
    assert "нажмите «Что дальше»:\n1. Гордеева" in await seen(ivanov)


async def test_a_question_without_a_reply_is_reminded_of_and_comes_back_to_the_mentor(town: Town) -> None:
    ivanov, petrova = await people.mentee(town), await people.mentor(town)
    await choose(ivanov, petrova)
    await petrova.press_notice("rq_ask")
    await petrova.say("Сколько вас?")
    await ivanov.start()
    assert "Ментор ждёт вашего ответа на вопрос до" in await seen(ivanov)
    first = (await ivanov.notice("rq_reply"))["message_id"]
    for days in (1, 2):
        await town.advance(days=days, minutes=1)
        assert (await ivanov.notice("rq_reply"))["message_id"] > first
    await town.advance(days=10)
    again = (await petrova.notice("rq_yes"))["text"]
    assert "Стажёр не ответил на ваш вопрос" in again
    assert "Решить можно и раньше" in again
    await petrova.press_notice("rq_yes")
    assert "Ответ ждём до" not in (await petrova.from_bot())[-1]["text"].partition("✓")[2]


async def test_an_answered_request_does_not_say_that_an_answer_is_awaited(town: Town) -> None:
    ivanov, petrova = await people.mentee(town), await people.mentor(town)
    await choose(ivanov, petrova)
    await petrova.start()
    await petrova.press("waiting", "thing:request:1")
    assert "Ответ ждём до" in await seen(petrova)
    await petrova.press("cannot", "reason:no_time")
    assert "Ответ ждём до" not in await seen(petrova)
    assert "Свободных мест" not in await seen(petrova)


async def test_windows_that_filters_narrow_name_the_filters(town: Town) -> None:
    ivanov = await people.mentee(town)
    await people.mentor(town)
    await ivanov.press("find_mentor")
    await ivanov.say("ыыыы")
    await ivanov.press("suggest")
    assert "Отбор: «ыыыы»" in await seen(ivanov)
    assert "С этим отбором рекомендовать некого" in await seen(ivanov)
    await ivanov.press("back", "near")
    await town.client.send(ivanov.id, location={"latitude": 55.75, "longitude": 37.61})
    await town.settled()
    assert "С этим отбором никого не нашли" in await seen(ivanov)
    await ivanov.press("back", "back", "drop:words")
    await ivanov.say("Петрова")
    await ivanov.press("map")
    assert "Отбор: «Петрова»" in await seen(ivanov)


async def test_your_topics_are_only_those_that_you_chose(town: Town) -> None:
    """The mentee wishes topics 1 and 2, the mentor offers 1 and 3."""
    ivanov, _ = await people.mentee(town), await people.mentor(town)
    await ivanov.press("find_mentor")
    assert "Ваши темы: Управленческая команда. Мест: 3 из 3" in await seen(ivanov)


async def test_an_agreement_tells_the_next_reminder_while_there_is_one(town: Town) -> None:
    ivanov, _ = await people.pair(town)
    async with town.act(ivanov) as act:
        await write_draft(act, "Первая", "Вторая", "Третья")
        assert await agreements_begun(act)
    await ivanov.start()
    await ivanov.press("help", "agreement", "write")
    assert "Целей может быть до 3" in await seen(ivanov)
    assert "Чтобы добавить ещё одну" not in await seen(ivanov)
    await ivanov.press("next", "next", "months:6", "rhythm:fortnightly", "propose")
    before = await seen(ivanov)
    await town.advance(days=4)
    await ivanov.start()
    await ivanov.press("help", "agreement")
    assert "Напомним" in before
    assert (await seen(ivanov)).count("Напомним") == 1
    await town.advance(days=4)
    await ivanov.start()
    await ivanov.press("help", "agreement")
    assert "Напомним" not in await seen(ivanov)
    assert "Координатор об этом уже знает" in await seen(ivanov)
