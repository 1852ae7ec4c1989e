"""The indicators of the demo are the figures of the practice."""

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.person import Person
from models.survey import SurveyMoment
from services.indicators.definitions import Measure
from services.indicators.figures import THREE_QUESTIONS, Figures, all_figures, three_questions
from services.indicators.periods import PeriodKind, scope_now
from services.indicators.policy import INDICATORS_BY_DEFAULT
from services.unit_of_work import Act
from tests.support.demo_data import Loaded
from tests.support.people import act_of

pytestmark = pytest.mark.xdist_group("demo")  # loaded once


async def figures(loaded: Loaded, demo: Database, kind: PeriodKind) -> Figures:
    async with demo.read() as session:
        act = Act(session, loaded.now, None, None)
        return await all_figures(act, scope_now(act, INDICATORS_BY_DEFAULT, kind))


async def test_three_years_have_the_figures_of_the_practice(loaded: Loaded, demo: Database) -> None:
    found = await figures(loaded, demo, PeriodKind.everything)
    counts = {
        Measure.mentors: 79,
        Measure.agreements: 499,
        Measure.novices: 185,
        Measure.with_mentor: 366,
        Measure.without_mentor: 105,
    }
    assert {measure: found.figures[measure].count for measure in counts} == counts
    assert [found.figures[one].percent for one in (Measure.reached_with, Measure.reached_without)] == [100, 67]
    assert found.comparable


async def test_no_figure_of_the_process_is_empty(loaded: Loaded, demo: Database) -> None:
    found = await figures(loaded, demo, PeriodKind.everything)
    for measure in (Measure.met_early, Measure.held, Measure.in_use, Measure.completed):
        assert 50 < (found.figures[measure].percent or 0) <= 100, measure
    assert found.figures[Measure.answered].median is not None


async def test_the_three_questions_are_answered_at_every_moment_and_better_at_the_end(
    loaded: Loaded, demo: Database
) -> None:
    async with demo.read() as session:
        orlova = await session.scalar(select(Person.id).where(Person.telegram_id == 1001))
        act = await act_of(session, orlova, loaded.now)
        pooled = await three_questions(act, scope_now(act, INDICATORS_BY_DEFAULT, PeriodKind.everything))
    for asked in THREE_QUESTIONS:
        first, _, last = (pooled[asked, moment, False] for moment in SurveyMoment)
        assert min(first.count, last.count) > 100
        assert first.mean < last.mean
