"""The list behind each figure, mentors by the results of their mentees, and the three questions pooled."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.person import Person
from models.survey import SurveyAnswer, SurveyMoment, SurveyQuestion
from services.indicators.definitions import DEFINITIONS, Measure
from services.indicators.figures import Answers, figures_of, three_questions
from services.indicators.items import CountedItems, items_of
from services.indicators.mentors import mentors_results, my_results
from services.indicators.periods import Period, PeriodKind, Scope
from services.indicators.policy import IndicatorsPolicy
from services.indicators.shares import Interval, wilson
from services.places.search import Portion
from services.refusals import NotAllowed
from services.unit_of_work import Act
from tests.support.associations import NOW, Association, small_association
from tests.support.people import act_of

WHOLE = Portion(at_most=100)
YEAR = Scope(Period(PeriodKind.school_year, date(2025, 9, 1)), IndicatorsPolicy(), NOW)


@pytest.fixture
async def small(database: Database) -> Association:
    return await small_association(database)


@asynccontextmanager
async def acting(small: Association, surname: str) -> AsyncIterator[Act]:
    async with small.database.write() as session:
        person_id = await session.scalar(select(Person.id).where(Person.surname == surname).limit(1))
        yield await act_of(session, person_id, NOW)


async def listed(small: Association, measure: Measure, words: str = "", part: Portion = WHOLE) -> CountedItems:
    async with acting(small, "Орлова") as act:
        return await items_of(act, measure, YEAR, words, part)


async def test_each_list_is_as_long_as_its_figure_says(small: Association) -> None:
    async with acting(small, "Орлова") as act:
        figures = (await figures_of(act, YEAR)).figures
    for measure in DEFINITIONS:
        figure, found = figures[measure], await listed(small, measure)
        assert found.count == len(found.items) == (figure.count if figure.of is None else figure.of), measure
        if figure.of is not None:
            assert sum(bool(one.inside) for one in found.items) == figure.count


async def test_a_list_is_searched_by_either_side_and_shown_in_parts(small: Association) -> None:
    assert (await listed(small, Measure.agreements, "абрам")).count == 1
    assert (await listed(small, Measure.agreements, "петрова")).count == 1
    assert (await listed(small, Measure.held, "Быков Петрова")).count == 2
    assert (await listed(small, Measure.lectures, "петров")).count == 1
    assert (await listed(small, Measure.lectures, "громов")).count == 0
    last = await listed(small, Measure.mentors, part=Portion(first=50, at_most=3))
    assert (last.count, last.first, len(last.items)) == (4, 3, 1)


async def test_whoever_is_erased_is_counted_and_has_no_card(small: Association) -> None:
    novices = await listed(small, Measure.novices)
    assert sorted(one.person.surname if one.person else "" for one in novices.items) == ["", "Абрамов", "Дёмин"]


async def test_a_decided_project_is_shown_with_its_share(small: Association) -> None:
    shares = {one.share for one in (await listed(small, Measure.reached_with)).items}
    assert {(one.reached, one.planned) for one in shares if one} == {(3, 3), (1, 1)}


async def test_mentors_are_listed_by_the_alphabet_with_their_mentees_results(small: Association) -> None:
    async with acting(small, "Орлова") as act:
        found = await mentors_results(act, YEAR, "", WHOLE)
    named = {one.mentor.surname: (one.mentees, one.projects, one.share.reached) for one in found.lines}
    assert named == {"—": (1, 0, 0), "Белова": (1, 0, 0), "Громов": (0, 0, 0), "Петрова": (3, 2, 4)}
    assert [one.mentor.in_order for one in found.lines] == sorted(one.mentor.in_order for one in found.lines)


async def test_a_mentor_reads_the_own_results_and_no_list(small: Association) -> None:
    async with acting(small, "Петрова") as act:
        mine = await my_results(act, YEAR)
        assert (mine.mentees, mine.projects, mine.share.percent) == (3, 2, 100)
        with pytest.raises(NotAllowed):
            await mentors_results(act, YEAR, "", WHOLE)
        with pytest.raises(NotAllowed):
            await items_of(act, Measure.mentors, YEAR, "", WHOLE)


async def test_the_three_questions_are_pooled_by_moment_and_side(small: Association) -> None:
    async with acting(small, "Орлова") as act:
        pair = (await items_of(act, Measure.met_early, YEAR, "Абрамов", WHOLE)).items[0].thing
        for person_id, grade in ((pair.mentee_id, 3), (pair.mentor_id, 5)):
            key = {"mentorship_id": pair.id, "person_id": person_id, "moment": SurveyMoment.beginning}
            for asked in (SurveyQuestion.goal, SurveyQuestion.law):
                act.session.add(SurveyAnswer(asked_about=asked, grade=grade, answered_at=NOW, **key))
        await act.session.flush()
        pooled = await three_questions(act, YEAR)
    begun = SurveyQuestion.goal, SurveyMoment.beginning
    assert pooled == {(*begun, False): Answers(1, 3, 1), (*begun, True): Answers(1, 5, 1)}


async def test_a_mentor_who_answers_for_several_mentees_is_one_person(small: Association) -> None:
    async with acting(small, "Орлова") as act:
        pairs = (await items_of(act, Measure.met_early, YEAR, "Петрова", WHOLE)).items
        for pair in [one.thing for one in pairs]:
            answer = {"asked_about": SurveyQuestion.goal, "moment": SurveyMoment.end, "grade": 4, "answered_at": NOW}
            act.session.add(SurveyAnswer(mentorship_id=pair.id, person_id=pair.mentor_id, **answer))
        await act.session.flush()
        pooled = await three_questions(act, YEAR)
    assert len(pairs) > 1
    assert pooled == {(SurveyQuestion.goal, SurveyMoment.end, True): Answers(len(pairs), 4 * len(pairs), 1)}


@pytest.mark.parametrize(
    ("share", "n", "interval"),
    # published values of Wilson's interval: 15 of 148 by Newcombe, Statistics in Medicine 17 (1998), table I
    [(81 / 263, 263, (25, 37)), (15 / 148, 148, (6, 17)), (0.0, 20, (0, 17)), (1.0, 29, (88, 100))],
)
def test_the_interval_is_wilsons(share: float, n: int, interval: tuple[int, int]) -> None:
    assert wilson(share, n) == Interval(*interval)
