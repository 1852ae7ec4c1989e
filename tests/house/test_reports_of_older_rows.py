"""A report of an older schema has one text and files beside it: they become parts, and go back."""

from sqlalchemy import text

from bot.reference import load_reference
from models.connection.database import Database
from models.person import Role
from models.project import Project, ProjectState, Stage, StageState
from models.report import PartKind, Report, ReportPart, ReportState
from tests.support.moment import NOW
from tests.support.office import Office
from tests.support.stairway import go

BEFORE, SINCE = "0038", "0039"
PARTS = [(PartKind.words, "Провели опрос", ""), (PartKind.photo, "", "photo"), (PartKind.words, "И разбор", "")]


async def test_parts_of_a_report_become_a_text_and_files_and_again_parts(database: Database) -> None:
    await load_reference(database)
    author_id = await Office(database).person("Иванов Пётр", Role.mentee)
    async with database.write() as session:
        project = Project(author_id=author_id, title="П", state=ProjectState.active, opened_at=NOW)
        stage = Stage(project=project, number=1, title="Анализ", state=StageState.submitted)
        session.add_all([project, stage])
        await session.flush()
        by = {"stage_id": stage.id, "added_by_id": author_id, "added_at": NOW}
        parts = [ReportPart(kind=kind, words=words, file_id=file_id, **by) for kind, words, file_id in PARTS]
        session.add(Report(stage_id=stage.id, state=ReportState.submitted, submitted_at=NOW, parts=parts))
        session.add(ReportPart(kind=PartKind.words, words="Черновик", **by))
    await database.close()
    await go(database.url, BEFORE)
    assert await found(database.url, "SELECT words FROM reports") == [("Провели опрос\n\nИ разбор",)]
    assert await found(database.url, "SELECT report_id, kind, file_id FROM report_files") == [(1, "photo", "photo")]
    await go(database.url, SINCE)
    assert await found(database.url, "SELECT report_id, stage_id, kind, words, added_by_id FROM report_parts") == [
        (1, 1, "words", "Провели опрос\n\nИ разбор", author_id),
        (1, 1, "photo", "", author_id),
    ]


async def found(url: str, query: str) -> list[tuple[object, ...]]:
    database = Database(url)
    try:
        async with database.read() as session:
            return [tuple(row) for row in await session.execute(text(query))]
    finally:
        await database.close()
