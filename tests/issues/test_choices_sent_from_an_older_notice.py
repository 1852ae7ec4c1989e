"""After a refusal a notice offered to send the next choice. The mentee asked somebody else instead, and a later press
on that notice withdrew the new request without a word.
"""

import pytest
from sqlalchemy import func, update

from models.mentorship import RequestState
from models.profile import MentorProfile
from models.receiving import Conversation
from services.matching.requests import my_choices
from services.matching.searches import my_searches
from tests.support import people
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def choose(town: Town, ivanov: Dweller, mentor: Dweller) -> None:
    async with town.act(mentor) as act:
        card = f"m_{act.me.id}"
    await ivanov.start(card)
    await ivanov.press("ask", "as_it_is", "send")


async def waiting_for(town: Town, ivanov: Dweller) -> list[str]:
    """The surnames of the mentors whose answer the mentee awaits."""
    async with town.act(ivanov) as act:
        return [one.mentor.surname for one in await my_choices(act) if one.state is RequestState.sent]


async def asked_somebody_else(town: Town) -> tuple[Dweller, Dweller]:
    """Petrova has refused, Belova is the next choice, and Gordeeva was asked since; returns Ivanov and Gordeeva."""
    ivanov, petrova = await people.mentee(town), await people.mentor(town)
    belova = await people.mentor(town, "Белова Инна Ильинична")
    gordeeva = await people.mentor(town, "Гордеева Вера Олеговна")
    for one in (petrova, belova):
        await choose(town, ivanov, one)
    await petrova.press_notice("rq_no")
    await petrova.press_notice("rq_why")
    await choose(town, ivanov, gordeeva)
    assert await waiting_for(town, ivanov) == ["Гордеева"]
    return ivanov, gordeeva


async def test_a_press_withdraws_no_request_that_its_notice_did_not_name(town: Town) -> None:
    ivanov, _ = await asked_somebody_else(town)
    await ivanov.press_notice("rq_next")
    assert await waiting_for(town, ivanov) == ["Гордеева"]
    await ivanov.press_notice("rq_then")
    assert "Гордеева Вера Олеговна. Ответ ждём до" in await ivanov.text()
    assert "мы отзовём" in await ivanov.text()
    await ivanov.press("send")
    assert await waiting_for(town, ivanov) == ["Белова"]


async def test_a_window_of_the_version_before_is_shown_anew_before_it_withdraws_a_request(town: Town) -> None:
    ivanov, _ = await asked_somebody_else(town)
    await ivanov.press_notice("rq_then")
    async with town.database.write() as session:
        older = func.replace(Conversation.state, "instead_of", "not_known_yet")
        await session.execute(update(Conversation).values(state=older))
    await ivanov.press("send")
    assert await waiting_for(town, ivanov) == ["Гордеева"]
    assert "Этот запрос не отправлен" in ivanov.answers[-1]["text"]
    await ivanov.press("send")
    assert await waiting_for(town, ivanov) == ["Белова"]


async def test_while_the_mentor_awaits_a_reply_the_mentee_is_not_told_to_wait(town: Town) -> None:
    ivanov, gordeeva = await asked_somebody_else(town)
    await gordeeva.press_notice("rq_ask")
    await gordeeva.say("Сколько вас?")
    await ivanov.press_notice("rq_then")
    assert "ждёт вашего ответа до" in await ivanov.text()
    assert "wait" not in await ivanov.buttons()


async def test_a_choice_is_not_sent_in_a_programme_that_its_mentor_has_left(town: Town) -> None:
    ivanov, _ = await asked_somebody_else(town)
    async with town.act(ivanov) as act:
        [search] = await my_searches(act)
        [planned] = search.planned
        profile = await act.session.get_one(MentorProfile, planned.mentor_id)
        profile.takes_internship = profile.takes_novice = profile.takes_project = False
    await ivanov.press_notice("rq_then")
    assert "Отправить запрос сейчас нельзя" in await ivanov.text()
    assert "send" not in await ivanov.buttons()
