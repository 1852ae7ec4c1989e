"""B12: the indicators of an association with a million meetings, beside one bare statement that counts the meetings by
form and state.
"""

import asyncio
import re
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter

import asyncpg
from sqlalchemy import text

from benchmarks import crowd
from benchmarks.figures import at_most, exactly
from benchmarks.places import ENGINES, database_url, postgres
from models.connection.database import Database
from services.indicators.definitions import Measure
from services.indicators.figures import all_figures
from services.indicators.periods import Period, PeriodKind, Scope
from services.indicators.policy import INDICATORS_BY_DEFAULT
from services.unit_of_work import Act

NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)
MENTORS, MENTEES, PAIRS, MEETINGS, PROJECTS = 2_000, 25_000, 50_000, 1_000_000, 20_000
COUNTS = {"MENTORS": MENTORS, "MENTEES": MENTEES, "PAIRS": PAIRS, "MEETINGS": MEETINGS}
COUNTS |= {"PROJECTS": PROJECTS, "RESULTS": 3 * PROJECTS}
RUNS = 5
GOAL = {"SQLite": 3.0, "PostgreSQL": 1.0}  # seconds
AGO = {
    "SQLite": r"strftime('%Y-%m-%d %H:%M:%S.000000', '2026-03-10 09:00:00', '-' || (\1) || ' minutes')",
    "PostgreSQL": r"(TIMESTAMPTZ '2026-03-10 09:00:00+00' - make_interval(mins => (\1)))",
}
BEGAN = r"(1576800 - (\1) * 7919 % 1051200)"  # minutes ago, of three years the first two
BARE = "SELECT form, state, count(*) FROM meetings GROUP BY form, state"


def _statements(engine: str) -> list[str]:
    said = (Path(__file__).parent / "b12_rows.sql").read_text("utf-8")
    for name, count in COUNTS.items():
        said = re.sub(rf"\b{name}\b", str(count), said)
    said = re.sub(r"BEGAN\((i|\(i - 1\) / 20 \+ 1)\)", BEGAN, said)
    return [one for one in re.sub(r"ago\[(.+?)\]", AGO[engine], said).split(";\n") if one.strip()]


async def _settle(database: Database, engine: str, url: str) -> None:
    """What PostgreSQL does by itself within minutes of such a change."""
    if engine == "PostgreSQL":
        connection = await asyncpg.connect(url.replace("postgresql+asyncpg://", "postgresql://", 1))
        await connection.execute("VACUUM ANALYZE")
        await connection.close()
        return
    async with database.write() as session:
        await session.execute(text("ANALYZE"))


async def prepare(database: Database, engine: str, url: str) -> None:
    await crowd.people(database, MENTORS + MENTEES)
    await crowd.mentors(database, MENTORS)
    for statement in _statements(engine):
        async with database.write() as session:
            connection = await session.connection()
            await connection.exec_driver_sql(statement)
    await _settle(database, engine, url)


async def seconds(database: Database, scope: Scope | None) -> tuple[float, int]:
    """Of all indicators, or without a scope of the bare statement; and how many meetings were counted."""
    async with database.read() as session:
        started = perf_counter()
        if scope is None:
            rows = (await session.execute(text(BARE))).all()
            return perf_counter() - started, sum(count for _, _, count in rows)
        figures = (await all_figures(Act(session, NOW, None, None), scope)).figures
        return perf_counter() - started, figures[Measure.held].of or 0


async def median_of(database: Database, scope: Scope | None) -> tuple[float, int]:
    taken = sorted([await seconds(database, scope) for _ in range(RUNS)])
    return taken[RUNS // 2]


async def measure(engine: str, server: str) -> None:
    async with database_url(engine, server) as url:
        database = Database(url)
        await prepare(database, engine, url)
        whole = Scope(Period(PeriodKind.everything, None), INDICATORS_BY_DEFAULT, NOW)
        year = Scope(Period(PeriodKind.school_year, date(2024, 9, 1)), INDICATORS_BY_DEFAULT, NOW)
        city = Scope(Period(PeriodKind.everything, None), INDICATORS_BY_DEFAULT, NOW, city_id=2)
        bare, _ = await median_of(database, None)
        for name, scope in (("all time", whole), ("a school year", year), ("all time, one city", city)):
            taken, counted = await median_of(database, scope)
            at_most(f"B12 all indicators of {name}, {engine}", "s", taken, GOAL[engine])
            if scope is whole:
                exactly(f"B12 meetings counted, {engine}", "meetings", counted, MEETINGS)
                at_most(f"B12 all indicators beside one bare count, {engine}", "s", taken, 25, of=bare)
        await database.close()


async def main() -> None:
    with postgres() as server:
        for engine in ENGINES:
            await measure(engine, server)


if __name__ == "__main__":
    asyncio.run(main())
