"""Three questions to both sides of a mentorship, and the mentee's self-assessment, answered from the notice."""

import pytest
from sqlalchemy import select

from models.survey import SurveyAnswer, SurveyMoment
from services.matching.ending import end_mentorship
from services.matching.surveys import QUESTIONS
from tests.support.people import coordinator, pair
from tests.support.surveys import TERM, ask_at_the_beginning
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
COMPETENCIES = 6


async def answer(person: Dweller, survey: str, *grades: int) -> None:
    for grade in grades:
        notice = await person.notice(f"survey_grade:1:{survey}")
        row = notice["reply_markup"]["inline_keyboard"][0]
        await person.press_on(notice, row[grade - 1]["callback_data"])


async def grades(town: Town, person: Dweller, moment: SurveyMoment) -> list[int]:
    async with town.act(person) as act:
        mine = SurveyAnswer.person_id == act.me.id, SurveyAnswer.moment == moment
        found = {one.asked_about: one.grade for one in await act.session.scalars(select(SurveyAnswer).where(*mine))}
        return [found[one] for questions in QUESTIONS.values() for one in questions if one in found]


@pytest.mark.parametrize(("language", "thanks"), [("ru", "Спасибо"), ("en", "Thank you")])
async def test_each_question_takes_one_tap_and_the_notice_shows_the_next(
    town: Town, language: str, thanks: str
) -> None:
    ivanov, petrova = await pair(town, language)
    await ask_at_the_beginning(town)
    assert "Иванов Пётр Алексеевич" in await petrova.last_text()
    taps = petrova.taps
    await answer(petrova, "questions", 4, 5, 3)
    assert (petrova.taps - taps, await grades(town, petrova, SurveyMoment.beginning)) == (3, [4, 5, 3])
    assert thanks in await petrova.last_text()
    with pytest.raises(AssertionError):  # the self-assessment is the mentee's
        await petrova.notice("survey_grade:1:competencies")
    await petrova.press_notice("survey_again")
    await answer(petrova, "questions", 1)
    assert await grades(town, petrova, SurveyMoment.beginning) == [1, 5, 3]
    assert await grades(town, ivanov, SurveyMoment.beginning) == []


async def test_a_mentee_sees_the_grades_of_both_moments_side_by_side(town: Town) -> None:
    ivanov, petrova = await pair(town)
    orlova = await coordinator(town)
    await ask_at_the_beginning(town)
    await answer(ivanov, "competencies", *[2] * COMPETENCIES)
    await town.advance(seconds=TERM.total_seconds() / 2 + 60)
    assert any("Прошла половина срока" in str(said.get("text")) for said in await petrova.from_bot())
    async with town.act(orlova) as act:
        await end_mentorship(act, 1)
    await town.settled()
    await answer(ivanov, "competencies", 4, *[3] * (COMPETENCIES - 1))
    await ivanov.press_notice("survey_open")
    assert "Стратегия и цели школы: 2 → 4" in await ivanov.text()
    await ivanov.press("home", "help", "assessment")
    assert "Работа с командой: 2 → 3" in await ivanov.text()
    await answer(petrova, "questions", 5, 5, 5)
    assert await grades(town, petrova, SurveyMoment.end) == [5, 5, 5]


async def test_an_old_question_is_answered_with_what_to_do(town: Town) -> None:
    """The mentorship has ended since it was asked how it begins; a month later its end is no longer asked about."""
    ivanov, _ = await pair(town)
    orlova = await coordinator(town)
    await ask_at_the_beginning(town)
    beginning = await ivanov.notice("survey_grade:1:questions:beginning")
    async with town.act(orlova) as act:
        await end_mentorship(act, 1)
    await town.settled()
    data = beginning["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await ivanov.press_on(beginning, data)
    assert "Отвечать больше не нужно" in str([*ivanov.answers, *await ivanov.from_bot()])
    await town.advance(days=31)
    await ivanov.press_notice("survey_grade:1:questions:end")
    assert await grades(town, ivanov, SurveyMoment.end) == []
