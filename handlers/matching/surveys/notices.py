"""Asks the questions of a survey in one notice, which shows the next question after each tap."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.matching.surveys.states import ASSESSMENT
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, open_on_top, show_outcome
from handlers.shared.people import name_of
from handlers.shared.speech import Html, Speech
from models.survey import Survey, SurveyMoment, SurveyNotice, SurveyQuestion
from services.matching.surveys import GRADES, SurveyAsked, asked_mentorship, grade, my_assessment, question_after
from services.unit_of_work import Act, Uow


class Grade(CallbackData, prefix="survey_grade"):
    mentorship_id: Id
    survey: Survey
    moment: SurveyMoment
    question: SurveyQuestion
    grade: int


class AnswerAgain(CallbackData, prefix="survey_again"):
    mentorship_id: Id
    survey: Survey
    moment: SurveyMoment


class OpenAssessment(CallbackData, prefix="survey_open"):
    mentorship_id: Id


async def _write(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    asked = SurveyAsked(ids["mentorship_id"], Survey(ids["survey"]), SurveyMoment(ids["moment"]))
    mentorship = await asked_mentorship(act, asked)
    first = asked.questions[0]
    intro = speech.say(
        f"surveys-asked-{asked.survey.value}",
        moment=asked.moment.value,
        other=name_of(speech, mentorship.other_side(act.me.id)),
        side="mentee" if act.me.id == mentorship.mentee_id else "mentor",
        count=len(asked.questions),
        least=min(GRADES),
        most=max(GRADES),
    )
    return Letter(Html(f"{intro}\n\n{_question(speech, asked, first)}"), _grades(asked, first))


def _question(speech: Speech, asked: SurveyAsked, question: SurveyQuestion) -> Html:
    number = asked.questions.index(question) + 1
    return speech.say("surveys-question", number=number, count=len(asked.questions), question=speech.term(question))


def _grades(asked: SurveyAsked, question: SurveyQuestion) -> Rows:
    about = {"mentorship_id": asked.mentorship_id, "survey": asked.survey, "moment": asked.moment}
    return (tuple((str(one), Grade(**about, question=question, grade=one)) for one in GRADES),)


async def on_grade(press: CallbackQuery, callback_data: Grade, uow: Uow, speech: Speech) -> None:
    asked = SurveyAsked(callback_data.mentorship_id, callback_data.survey, callback_data.moment)
    async with uow.write() as act:
        await grade(act, asked, callback_data.question, callback_data.grade)
    following = question_after(asked, callback_data.question)
    if following is None:
        await show_outcome(press, speech.say(f"surveys-done-{asked.survey.value}"), rows=_after(speech, asked))
        return
    question = _question(speech, asked, following)
    await show_outcome(
        press, speech.say("surveys-next", grade=callback_data.grade, question=question), rows=_grades(asked, following)
    )


def _after(speech: Speech, asked: SurveyAsked) -> Rows:
    about = {"mentorship_id": asked.mentorship_id, "survey": asked.survey, "moment": asked.moment}
    rows: Rows = (((speech.label("surveys-btn-again"), AnswerAgain(**about)),),)
    if asked.survey is Survey.competencies:
        look = speech.label("surveys-btn-open"), OpenAssessment(mentorship_id=asked.mentorship_id)
        return ((look,), *rows)
    return rows


async def on_again(press: CallbackQuery, callback_data: AnswerAgain, uow: Uow, speech: Speech) -> None:
    asked = SurveyAsked(callback_data.mentorship_id, callback_data.survey, callback_data.moment)
    async with uow.read() as act:
        await asked_mentorship(act, asked)
    first = asked.questions[0]
    await show_outcome(press, _question(speech, asked, first), rows=_grades(asked, first))


async def on_open(
    _press: CallbackQuery, callback_data: OpenAssessment, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        await my_assessment(act, callback_data.mentorship_id)
    await open_on_top(dialog_manager, *ASSESSMENT.at(callback_data.mentorship_id))


VIEWS = (NoticeView(SurveyNotice.asked, _write),)
BUTTONS: Buttons = ((Grade, on_grade), (AnswerAgain, on_again), (OpenAssessment, on_open))
