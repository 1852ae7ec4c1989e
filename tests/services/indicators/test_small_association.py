"""Each indicator against a small association, computed by hand.

| who | city | what |
|---|---|---|
| Петрова (mentor since 2024) | Moscow | accompanies A, B, C; one lecture, one master class |
| Белова (mentor since 5 March 2026) | Vladivostok | accompanies D |
| Громов (mentor since 2024) | Moscow | accompanies nobody |
| an erased mentor | Moscow | accompanied E, ended in December 2025 |

| pair | began | ended | programme | first meeting |
|---|---|---|---|---|
| A (in post since September 2023) with Петрова | 1 September 2025, 0:00 | — | project | after 30 days exactly |
| B (since September 2022) with Петрова | 10 September 2025 | 20 February 2026 | project | after 31 days |
| C (an erased novice) with Петрова | 15 January 2026 | — | novice | in a group after 5 days |
| D (since February 2026) with Белова | 1 March 2026, 0:30 in Moscow | — | novice | none, too early |
| E (since 2010) with the erased mentor | 2 August 2025 | closed, opened again, closed in December | project | — |

D had an internship day on 5 March and a proposed one; Белова met a group on 28 February, 23:59 in Moscow.
B had been 36 months in post and reached the goals. E was closed for reached goals first, then for lack of time.
"""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Select, delete, func, select

from models.connection.database import Database
from models.mentorship import Programme
from models.passport import Indicator
from services.indicators.counted import counted_ids
from services.indicators.definitions import Measure, MeasureGroup, measures_of
from services.indicators.figures import Figures, all_figures
from services.indicators.periods import Period, PeriodKind, Scope
from services.indicators.policy import IndicatorsPolicy
from tests.support.associations import MOSCOW, NOW, VLADIVOSTOK, Association, small_association
from tests.support.many_mentors import statements

POLICY = IndicatorsPolicy(least=2)
YEAR = Scope(Period(PeriodKind.school_year, date(2025, 9, 1)), POLICY, NOW)
YEAR_BEFORE = Scope(Period(PeriodKind.school_year, date(2024, 9, 1)), POLICY, NOW)
FEBRUARY = Scope(Period(PeriodKind.month, date(2026, 2, 1)), POLICY, NOW)
MARCH = Scope(Period(PeriodKind.month, date(2026, 3, 1)), POLICY, NOW)
EVERYTHING = Scope(Period(PeriodKind.everything, None), POLICY, NOW)
SHOWN = [one for group in MeasureGroup for one in measures_of(group)]


@pytest.fixture
async def small(database: Database) -> Association:
    return await small_association(database)


async def figures(small: Association, scope: Scope) -> Figures:
    async with small.database.read() as session:
        return await all_figures(small.act(session), scope)


def table(found: Figures) -> dict[str, object]:
    """«count», or «count of whole»; of a pooled share reached of planned, in projects."""
    said: dict[str, object] = {}
    for measure in SHOWN:
        figure = found.figures.get(measure)
        if figure is None:
            said[measure.value] = None
        elif figure.share is not None:
            said[measure.value] = f"{figure.share.reached}/{figure.share.planned} in {figure.count}"
        else:
            said[measure.value] = figure.count if figure.of is None else f"{figure.count}/{figure.of}"
    return said


BY_HAND = {
    #             year  before  February  March  everything  Vladivostok  novice
    "mentors": (4, 3, 2, 3, 4, 1, 2),
    "novices": (3, 0, 2, 3, 3, 1, 2),
    "agreements": (2, 1, 0, 1, 3, 1, 1),
    "remote": (2, 0, 1, 0, 2, 0, 0),
    "in_person": (2, 0, 0, 1, 2, 0, 0),
    "remote_group": (1, 0, 1, 0, 1, 1, None),
    "in_person_group": (1, 0, 0, 0, 1, 0, None),
    "internship_days": (1, 0, 0, 1, 1, 1, 1),
    "lectures": (1, 1, 1, 0, 2, 0, None),
    "with_mentor": (2, 1, 2, 0, 3, 0, 0),
    "without_mentor": (3, 0, 2, 1, 3, 1, None),
    "reached_with": ("4/4 in 2", "2/3 in 1", "4/4 in 2", "0/0 in 0", "6/7 in 3", "0/0 in 0", "0/0 in 0"),
    "reached_without": ("1/4 in 2", "0/0 in 0", "0/1 in 1", "0/0 in 0", "1/4 in 2", "0/1 in 1", None),
    "met_early": ("2/3", "0/1", "0/0", "0/0", "2/4", "0/0", "1/1"),
    "held": ("4/6", "0/0", "1/3", "1/1", "4/6", "0/0", "0/0"),
    "answered": (5, 0, 4, 0, 5, 0, 0),
    "in_use": ("3/4", "1/3", "1/2", "2/3", "3/4", "1/1", "2/2"),
    "completed": ("1/2", "0/0", "1/1", "0/0", "1/2", "0/0", "0/0"),
}
SCOPES = (
    YEAR,
    YEAR_BEFORE,
    FEBRUARY,
    MARCH,
    EVERYTHING,
    replace(YEAR, city_id=VLADIVOSTOK),
    replace(YEAR, programme=Programme.novice),
)


async def test_every_indicator_is_what_was_computed_by_hand(small: Association) -> None:
    for place, scope in enumerate(SCOPES):
        assert table(await figures(small, scope)) == {name: row[place] for name, row in BY_HAND.items()}, place


async def test_the_median_of_an_even_number_is_between_the_middle_two(small: Association) -> None:
    february, year = await figures(small, FEBRUARY), await figures(small, YEAR)
    assert february.figures[Measure.answered].median == timedelta(hours=30)
    assert year.figures[Measure.answered].median == timedelta(hours=10)
    assert (await figures(small, MARCH)).figures[Measure.answered].median is None


async def test_shares_are_compared_from_the_least_number_of_projects_on(small: Association) -> None:
    found = await figures(small, YEAR)
    assert found.comparable
    assert not replace(found, scope=replace(YEAR, policy=replace(POLICY, least=3))).comparable
    assert not (await figures(small, replace(YEAR, programme=Programme.project))).comparable


async def test_a_project_without_planned_results_is_no_observation(small: Association) -> None:
    """It is a decided project, but says nothing about the share of results."""
    before = (await figures(small, YEAR)).figures[Measure.reached_with]
    async with small.database.write() as session:
        first = select(func.min(Indicator.project_id)).where(Indicator.project_id.in_(_with_mentor()))
        await session.execute(delete(Indicator).where(Indicator.project_id == first.scalar_subquery()))
    found = await figures(small, YEAR)
    after = found.figures[Measure.reached_with]
    assert (before.count, before.planned, after.count, after.planned) == (2, 2, 2, 1)
    assert not found.comparable


def _with_mentor() -> Select[tuple[int]]:
    return counted_ids(Measure.reached_with, YEAR)


async def test_the_cities_together_are_the_whole(small: Association) -> None:
    """But for the groups and lectures, whose city is the mentor's, each thing has one city."""
    whole = await figures(small, YEAR)
    cities = [await figures(small, replace(YEAR, city_id=city)) for city in (MOSCOW, VLADIVOSTOK)]
    for measure in SHOWN:
        assert sum(one.figures[measure].count for one in cities) == whole.figures[measure].count, measure


async def test_the_figures_of_any_association_take_four_statements(small: Association) -> None:
    async with small.database.read() as session:
        act = small.act(session)
        with statements(act) as said:
            await all_figures(act, YEAR)
    assert len(said) == 4
