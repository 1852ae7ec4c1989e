"""«Чат с ботом закрыт» was said about people who had never opened it, and coordinators read that a person had been told
who had closed the chat.
"""

import pytest
from sqlalchemy import update

from models.person import Person
from services.care.inquiries import ask_coordinators
from services.entry.personal_links import LINK_MARK, make_link
from services.matching.requests import send_request
from services.vetting.applications import Offer, apply_as_mentor
from tests.support.meetings import book_by_taps
from tests.support.people import coordinator, known, mentee, mentor, pair
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
CLOSED = {"ru": "чат с ботом закрыт", "en": "chat with the bot is closed"}


async def block(person: Dweller) -> None:
    await person.town.client.block(person.id)
    await person.town.settled()


async def told(person: Dweller, words: str) -> int:
    return sum(words in str(message.get("text")) for message in await person.from_bot())


async def go_as_if_never_here(person: Dweller) -> int:
    """As if the record came from a list and nobody had joined with it."""
    async with person.town.act(person) as act:
        person_id = act.me.id
        await act.session.execute(update(Person).where(Person.id == person_id).values(telegram_id=None))
    return person_id


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_mentor_not_yet_in_the_bot_is_told_of_a_meeting_at_the_first_sign_in(town: Town, language: str) -> None:
    orlova = await coordinator(town)
    ivanov, petrova = await pair(town, language)
    petrova_id = await go_as_if_never_here(petrova)
    await book_by_taps(ivanov)
    not_here = {"ru": "Ментор пока не в боте: сообщим, когда войдёт", "en": "The mentor has not joined the bot yet"}
    assert not_here[language] in await ivanov.text()
    assert await told(ivanov, {"ru": "Если войдёт до встречи", "en": "On joining before the meeting"}[language])
    assert not any(CLOSED[language] in str(one) for one in await ivanov.from_bot())
    async with town.act(orlova) as act:
        code = (await make_link(act, petrova_id)).code
    anna = await town.person("Анна", language)
    await anna.start(LINK_MARK + code)
    assert await told(anna, {"ru": "Новая встреча", "en": "New meeting"}[language]) == 0
    await anna.press("agree")
    await town.settled()
    assert await told(anna, {"ru": "Новая встреча", "en": "New meeting"}[language]) == 1


async def apply(person: Dweller) -> int:
    """Applies, then closes the chat."""
    async with person.town.act(person) as act:
        await apply_as_mentor(
            act, Offer("Опыт", [1], remote=True, in_person=False, building="", video_link="", capacity=2)
        )
    await person.town.settled()
    await block(person)
    return act.me.id


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_coordinator_is_not_told_that_an_applicant_who_is_away_was_told(town: Town, language: str) -> None:
    orlova = await coordinator(town, language=language)
    ids = [await apply(await known(town, name)) for name in ("Петрова Анна Сергеевна", "Смирнова Ольга Павловна")]
    await orlova.press_notice("ap_yes")
    await orlova.start()
    await orlova.press("vetting", f"application:{ids[0]}", "decline", "reason:no_room", "decline_sure")
    assert CLOSED[language] in await orlova.text()
    assert await told(orlova, CLOSED[language]) == 2
    assert not await told(orlova, {"ru": "ответ с причиной отправлен", "en": "has been sent"}[language])


@SQLITE
async def test_an_answer_to_somebody_away_is_said_to_be_kept(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    async with town.act(ivanov) as act:
        await ask_coordinators(act, "Когда лекция?")
    await town.settled()
    await block(ivanov)
    await orlova.press_notice("inquiry_answer")
    await orlova.say("В марте")
    assert "✓ Ответ сохранён. Передать его пока не удаётся" in await orlova.text()


@SQLITE
async def test_a_mentor_is_not_told_that_a_mentee_who_is_away_learns_the_answer(town: Town) -> None:
    ivanov, petrova = await mentee(town), await mentor(town)
    async with town.act(petrova) as act:
        petrova_id = act.me.id
    async with town.act(ivanov) as act:
        await send_request(act, petrova_id, "")
    await town.settled()
    await block(ivanov)
    await petrova.press_notice("rq_no")
    await petrova.press_notice("rq_why")
    assert await told(petrova, "Сообщить стажёру пока не удаётся") == 1
