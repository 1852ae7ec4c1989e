"""Three questions to both sides of a mentorship, and the mentee's self-assessment: asked by a notice, answered by one
tap each. The answers of a moment may be changed for 30 days after it was asked about.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select

from models.mentorship import Mentorship, MentorshipState
from models.survey import Survey, SurveyAnswer, SurveyMoment, SurveyNotice, SurveyQuestion
from services.days import day_of
from services.locks import locked
from services.notices import Reminder, remind
from services.refusals import AlreadyDecided, NotAllowed
from services.unit_of_work import Act

GRADES = range(1, 6)
OPEN = timedelta(days=30)  # after the end of a mentorship
QUESTIONS: Mapping[Survey, tuple[SurveyQuestion, ...]] = {
    Survey.questions: (SurveyQuestion.goal, SurveyQuestion.openness, SurveyQuestion.benefit),
    Survey.competencies: (
        SurveyQuestion.strategy,
        SurveyQuestion.team,
        SurveyQuestion.teaching,
        SurveyQuestion.resources,
        SurveyQuestion.law,
        SurveyQuestion.reflection,
    ),
}
OF_BOTH = frozenset({Survey.questions})


class SurveyOver(AlreadyDecided):
    """The mentorship ended too long ago, or has not ended any more."""

    key = "refusal-survey-over"


@dataclass(frozen=True, slots=True)
class SurveyAsked:
    """What a notice asks: one survey about one moment of a mentorship."""

    mentorship_id: int
    survey: Survey
    moment: SurveyMoment

    @property
    def questions(self) -> tuple[SurveyQuestion, ...]:
        return QUESTIONS[self.survey]


async def ask_when_begun(act: Act, mentorship: Mentorship, until: date | None) -> None:
    """Ask both sides now, and again half-way to `until`, the last day of the agreement; nobody is asked twice."""
    await _ask(act, mentorship, SurveyMoment.beginning, act.now)
    left = (until - day_of(mentorship.mentee, act.now)) / 2 if until else timedelta()
    if left > timedelta():
        await _ask(act, mentorship, SurveyMoment.middle, act.now + left)


async def ask_when_ended(act: Act, mentorship: Mentorship) -> None:
    """Ask both sides about a mentorship that has just ended. One that is opened again and ends anew is asked about
    again, unless it ends on the same day.
    """
    await _ask(act, mentorship, SurveyMoment.end, act.now, f":{act.now.date()}")


async def _ask(act: Act, mentorship: Mentorship, moment: SurveyMoment, due_at: datetime, attempt: str = "") -> None:
    surveys = (Survey.questions,) if moment is SurveyMoment.middle else tuple(Survey)
    asked = [(mentorship.mentee_id, survey) for survey in surveys] + [(mentorship.mentor_id, Survey.questions)]
    await remind(
        act,
        (
            Reminder(
                person_id,
                SurveyNotice.asked,
                {"mentorship_id": mentorship.id, "survey": survey.value, "moment": moment.value},
                due_at,
                f"survey:{mentorship.id}:{person_id}:{survey.value}:{moment.value}{attempt}",
            )
            for person_id, survey in asked
        ),
    )


async def asked_mentorship(act: Act, asked: SurveyAsked, *, to_change: bool = False) -> Mentorship:
    """The mentorship that the acting person is asked about. Raises NotAllowed (not theirs, or a survey for the other
    side), SurveyOver.
    """
    if to_change:
        mentorship = await locked(act, Mentorship, asked.mentorship_id)
    else:
        mentorship = await act.session.get(Mentorship, asked.mentorship_id)
    if mentorship is None:
        raise NotAllowed
    sides = {mentorship.mentee_id} | ({mentorship.mentor_id} if asked.survey in OF_BOTH else set())
    if act.me.id not in sides:
        raise NotAllowed
    if not _is_open(act, mentorship, asked.moment):
        raise SurveyOver(days=OPEN.days)
    return mentorship


def _is_open(act: Act, mentorship: Mentorship, moment: SurveyMoment) -> bool:
    active = mentorship.state is MentorshipState.active
    if moment is not SurveyMoment.end:
        return active
    return not active and mentorship.ended_at is not None and act.now < mentorship.ended_at + OPEN


async def grade(act: Act, asked: SurveyAsked, question: SurveyQuestion, given: int) -> None:
    """Keep the acting person's answer, or change it. Raises NotAllowed, SurveyOver."""
    await asked_mentorship(act, asked, to_change=True)
    if question not in asked.questions or given not in GRADES:
        raise NotAllowed
    key = (asked.mentorship_id, act.me.id, asked.moment, question)
    answer = await act.session.get(SurveyAnswer, key)
    if answer is None:
        kept = dict(zip(("mentorship_id", "person_id", "moment", "asked_about"), key, strict=True))
        act.session.add(SurveyAnswer(**kept, grade=given, answered_at=act.now))
    elif answer.grade != given:
        answer.grade, answer.answered_at = given, act.now


def question_after(asked: SurveyAsked, question: SurveyQuestion) -> SurveyQuestion | None:
    """The next question; None after the last."""
    place = asked.questions.index(question) + 1
    return asked.questions[place] if place < len(asked.questions) else None


@dataclass(frozen=True, slots=True)
class Assessed:
    """One competency, as the mentee graded it when the mentorship began and when it ended."""

    competency: SurveyQuestion
    beginning: int | None
    end: int | None


async def my_assessment(act: Act, mentorship_id: int) -> list[Assessed]:
    """The acting mentee's own grades, which nobody else is shown. Raises NotAllowed."""
    mentorship = await act.session.get(Mentorship, mentorship_id)
    if mentorship is None or mentorship.mentee_id != act.me.id:
        raise NotAllowed
    mine = SurveyAnswer.mentorship_id == mentorship_id, SurveyAnswer.person_id == act.me.id
    answers = list(await act.session.scalars(select(SurveyAnswer).where(*mine)))
    given = {(one.moment, one.asked_about): one.grade for one in answers}
    return [
        Assessed(one, given.get((SurveyMoment.beginning, one)), given.get((SurveyMoment.end, one)))
        for one in QUESTIONS[Survey.competencies]
    ]


async def my_latest_assessed(act: Act) -> int | None:
    """The latest mentorship for which the acting mentee has assessed themselves; None when there is none."""
    competencies = SurveyAnswer.asked_about.in_(QUESTIONS[Survey.competencies])
    query = select(SurveyAnswer.mentorship_id).where(SurveyAnswer.person_id == act.me.id, competencies)
    return await act.session.scalar(query.order_by(SurveyAnswer.mentorship_id.desc()).limit(1))
