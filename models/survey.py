"""What a mentee and a mentor say about a mentorship when it begins, half-way and when it ends: the same three questions
to both, and the mentee's assessment of their own competencies. Each answer is a number from 1 to 5.
"""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.notice import NoticeKind
from models.privacy import OnErase, RowsOf, Told, personal_data


class SurveyMoment(StrEnum):
    beginning = "beginning"
    middle = "middle"
    end = "end"


class Survey(StrEnum):
    """`questions`: both sides about their work together. `competencies`: the mentee about themselves."""

    questions = "questions"
    competencies = "competencies"


class SurveyQuestion(StrEnum):
    goal = "goal"
    openness = "openness"
    benefit = "benefit"
    strategy = "strategy"
    team = "team"
    teaching = "teaching"
    resources = "resources"
    law = "law"
    reflection = "reflection"


class SurveyNotice(NoticeKind):
    asked = "survey_asked"


class SurveyAnswer(Base):
    __tablename__ = "survey_answers"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.keep),
        told=Told(117, "moment asked_about grade answered_at"),
    )
    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True, index=True)
    moment: Mapped[SurveyMoment] = mapped_column(primary_key=True)
    asked_about: Mapped[SurveyQuestion] = mapped_column(primary_key=True)
    grade: Mapped[int]
    answered_at: Mapped[datetime]
