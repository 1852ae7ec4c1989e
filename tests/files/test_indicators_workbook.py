"""The report as a workbook and as a document, opened by other libraries."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook

from files.documents.formats import text_of
from files.documents.limits import DocumentLimits
from files.workbook import workbook
from handlers.indicators.figures.files import picture_of, report_document, report_sheets
from handlers.indicators.figures.question_lines import question_lines
from handlers.shared.speech import Speech
from models.person import Person
from models.survey import SurveyMoment, SurveyQuestion
from services.defence.results import ResultShare
from services.indicators.definitions import DEFINITIONS, Figuring, Measure
from services.indicators.figures import Answers, Figures, MeasureFigure
from services.indicators.mentors import MentorResults
from services.indicators.periods import Period, PeriodKind, Scope
from services.indicators.policy import INDICATORS_BY_DEFAULT
from services.indicators.reports import PeriodReport
from tests.support.moment import NOW

SHARES = {Measure.reached_with: (263, ResultShare(789, 789)), Measure.reached_without: (85, ResultShare(300, 201))}


def made(projects: int = 263) -> PeriodReport:
    parts = {one.measure: 10 if one.figuring is Figuring.part else None for one in DEFINITIONS.values()}
    figures = {one: MeasureFigure(one, 7, whole) for one, whole in parts.items()}
    figures[Measure.answered] = MeasureFigure(Measure.answered, 5, median=timedelta(hours=32))
    figures |= {
        one: MeasureFigure(one, 300, share=share, planned=min(count, projects))
        for one, (count, share) in SHARES.items()
    }
    scope = Scope(Period(PeriodKind.everything, None), INDICATORS_BY_DEFAULT, NOW)
    mentor = Person(surname="=Петрова", first_name="Анна", patronymic="")
    answers = {(SurveyQuestion.goal, SurveyMoment.beginning, False): Answers(20, 70, 20)}
    return PeriodReport(Figures(scope, figures), answers, [MentorResults(mentor, 3, 2, ResultShare(6, 5))])


@pytest.mark.parametrize("locale", ["ru", "en"])
def test_the_workbook_has_typed_cells_and_charts_of_its_own(locale: str) -> None:
    book = load_workbook(BytesIO(workbook(*report_sheets(Speech(locale, "UTC"), made()))))
    figures, results, mentors, questions = book.worksheets
    assert [len(sheet._charts) for sheet in book.worksheets] == [1, 1, 0, 0]
    assert [results.cell(row, 5).value for row in (2, 3)] == [1, 0.67]
    assert results.cell(3, 5).number_format == "0%"
    [series] = results._charts[0].series
    assert series.val.numRef.f.endswith("$E$2:$E$3")
    assert series.errBars is not None
    assert mentors.cell(2, 1).value == "=Петрова Анна"
    assert mentors.cell(2, 1).data_type == "s"
    assert questions.cell(2, 3).value == 3.5
    assert {type(figures.cell(row, 3).value) for row in range(2, 2 + len(DEFINITIONS))} <= {int, float}


def test_few_projects_have_no_chart_and_no_whisker() -> None:
    speech, report = Speech("ru", "UTC"), made(projects=9)
    book = load_workbook(BytesIO(workbook(*report_sheets(speech, report))))
    assert [len(sheet._charts) for sheet in book.worksheets] == [1, 0, 0, 0]
    picture = picture_of(speech, report.found, "", dark=False)
    assert picture.shares == ()
    assert "нужно 10, а есть 9" in picture.note


def test_the_document_says_the_figures_and_how_they_are_counted() -> None:
    said = text_of(report_document(Speech("ru", "UTC"), made()), DocumentLimits()).text
    said = said.replace("\u00a0", " ")
    assert "Результаты без ментора: 67 % (201 из 300)" in said
    assert "связь, а не доказательство" in said
    assert "=Петрова А.: стажёров 3" in said
    assert "Понятно, к какой цели мы идём\nСтажёры: 3,5 (20) →" in said


def test_many_answers_of_few_people_have_no_mean() -> None:
    """A mentor answers once for each mentee, so in a city with one mentor all answers may be one person's."""
    speech, report = Speech("ru", "UTC"), made()
    asked = SurveyQuestion.goal, SurveyMoment.beginning, True
    of_one = replace(report, questions={asked: Answers(20, 70, 1)})
    questions = load_workbook(BytesIO(workbook(*report_sheets(speech, of_one)))).worksheets[3]
    assert [questions.cell(3, column).value for column in (3, 4)] == [None, 20]
    lines = question_lines(speech, of_one.found.scope, of_one.questions)
    assert "— (20)" in "\n".join(lines)
    assert "3,5" not in "\n".join(lines)
