"""A person who had blocked the bot was booked, asked and told, and the people waiting for them read «Ментору уже
сообщили».
"""

import pytest

from models.meeting import ChangeReason, MeetingNotice
from services.care.inquiries import answer_inquiry, ask_coordinators
from services.matching.answering import accept_request
from services.matching.questions import ask_about, reply_to_question
from services.matching.requests import CannotAsk, send_request
from services.meetings.meetings import cancel_meeting
from tests.support.meetings import book, book_by_taps, sent, until
from tests.support.people import coordinator, mentee, mentor, pair
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


async def block(person: Dweller) -> None:
    await person.town.client.block(person.id)
    await person.town.settled()


async def told(person: Dweller, words: str) -> int:
    return sum(words in str(message.get("text")) for message in await person.from_bot())


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_the_mentee_of_a_mentor_who_is_away_is_told_the_truth(town: Town, language: str) -> None:
    ivanov, petrova = await pair(town, language)
    await block(petrova)
    await book_by_taps(ivanov)
    untold, closed = {
        "ru": ("Сообщить о новой встрече не удалось", "Сообщить ментору пока не удаётся"),
        "en": ("We could not give notice of the new meeting", "We cannot notify the mentor for now"),
    }[language]
    assert closed in await ivanov.text()
    assert await told(ivanov, untold) == 1
    await town.client.unblock(petrova.id)
    await town.settled()
    await block(petrova)
    assert await sent(town, MeetingNotice.booked) == 1
    assert await told(ivanov, untold) == 1


@SQLITE
async def test_a_403_during_sending_is_told_to_the_person_who_waits(town: Town) -> None:
    """Nobody knew yet that the mentor was away, because the update about it has not come."""
    ivanov, petrova = await pair(town)
    meeting = await book(ivanov)
    await town.client.fault(method="sendMessage", error_code=403, times=1)
    async with town.act(ivanov) as act:
        await cancel_meeting(act, meeting.id, ChangeReason.other)
    await town.settled()
    assert await told(ivanov, "Сообщить об отмене встречи не удалось") == 1
    await petrova.start()
    assert await told(petrova, "Встреча отменена") == 1


@SQLITE
async def test_a_reminder_that_did_not_arrive_is_told_to_the_other_side(town: Town) -> None:
    ivanov, petrova = await pair(town)
    meeting = await book(ivanov)
    await block(petrova)
    await until(town, meeting, hours=24)
    assert await told(ivanov, "Напомнить о встрече не удалось") == 1
    await until(town, meeting, hours=1)
    assert await sent(town, MeetingNotice.untold) == 1


@SQLITE
async def test_a_person_who_is_back_in_time_is_not_reported_as_away(town: Town) -> None:
    ivanov, petrova = await pair(town)
    meeting = await book(ivanov)
    for person in (ivanov, petrova):
        await block(person)
    async with town.act(ivanov) as act:
        await cancel_meeting(act, meeting.id, ChangeReason.other)
    await town.settled()
    for person in (petrova, ivanov):
        await town.client.unblock(person.id)
        await town.settled()
    assert await told(petrova, "Встреча отменена") == 1
    assert await told(ivanov, "Сообщить об отмене встречи не удалось") == 0


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_the_catalogue_says_that_a_mentor_is_away_and_takes_no_request(town: Town, language: str) -> None:
    ivanov, petrova = await mentee(town, language=language), await mentor(town)
    async with town.act(petrova) as act:
        petrova_id = act.me.id
    await block(petrova)
    await ivanov.start()
    await ivanov.press("find_mentor")
    assert {"ru": "Нет чата с ботом", "en": "No chat with the bot"}[language] in await ivanov.text()
    await ivanov.press(f"mentor:{petrova_id}")
    unreachable = {"ru": "не может передать запрос", "en": "cannot pass on a request"}[language]
    assert unreachable in await ivanov.text()
    assert "ask" not in await ivanov.buttons()
    async with town.act(ivanov) as act:
        with pytest.raises(CannotAsk):
            await send_request(act, petrova_id, "")


@SQLITE
async def test_a_request_to_a_mentor_who_has_gone_since_is_told_to_the_mentee(town: Town) -> None:
    ivanov, petrova = await mentee(town), await mentor(town)
    async with town.act(petrova) as act:
        petrova_id = act.me.id
    await town.client.fault(method="sendMessage", error_code=403, times=1)
    async with town.act(ivanov) as act:
        await send_request(act, petrova_id, "Хочу собрать команду")
    await town.settled()
    assert await told(ivanov, "Ментор пока не знает о вашем запросе") == 1
    await ivanov.press_notice("rq_then")
    assert "Передать ваш запрос пока не удалось" in await ivanov.text()
    await ivanov.start()
    await ivanov.press("request")
    assert {"withdraw"} <= set(await ivanov.buttons())


@SQLITE
async def test_a_mentor_is_told_that_the_mentee_does_not_know_of_the_acceptance(town: Town) -> None:
    ivanov, petrova = await mentee(town), await mentor(town)
    async with town.act(petrova) as act:
        petrova_id = act.me.id
    async with town.act(ivanov) as act:
        request = await send_request(act, petrova_id, "")
    await town.settled()
    await block(ivanov)
    async with town.act(petrova) as act:
        await accept_request(act, request.id)
    await town.settled()
    assert await told(petrova, "Стажёр пока не знает, что запрос принят") == 1


@SQLITE
async def test_a_question_a_reply_and_a_reminder_that_did_not_arrive_are_told(town: Town) -> None:
    ivanov, petrova = await mentee(town), await mentor(town)
    async with town.act(petrova) as act:
        petrova_id = act.me.id
    async with town.act(ivanov) as act:
        request = await send_request(act, petrova_id, "")
    await town.settled()
    await town.client.fault(method="sendMessage", error_code=403, times=1)
    async with town.act(petrova) as act:
        await ask_about(act, request.id, "Сколько вас?")
    await town.settled()
    assert "Стажёр пока не знает о вашем вопросе" in (await petrova.notice("rq_yes"))["text"]
    await ivanov.start()
    await block(petrova)
    async with town.act(ivanov) as act:
        await reply_to_question(act, request.id, "Двенадцать")
    await town.settled()
    assert await told(ivanov, "Ментор пока не знает о вашем ответе") == 1
    await town.advance(days=1, minutes=1)
    assert await told(ivanov, "Напомнить ментору о вашем запросе не удалось") == 1
    await ivanov.press_notice("rq_then")
    assert "Передать ваш запрос пока не удалось" in await ivanov.text()


@SQLITE
async def test_a_coordinator_is_told_that_the_answer_did_not_arrive(town: Town) -> None:
    ivanov, orlova = await mentee(town), await coordinator(town)
    async with town.act(ivanov) as act:
        inquiry = await ask_coordinators(act, "Когда сессия?")
    await town.settled()
    await block(ivanov)
    async with town.act(orlova) as act:
        await answer_inquiry(act, inquiry.id, "В марте")
    await town.settled()
    assert await told(orlova, "Ваш ответ пока не дошёл") == 1
