"""The demonstration shows reports with files, and a draft that a team writes together."""

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.person import Person
from models.report import FileState, PartKind, Report, ReportPart, ReportState
from services.projects.report_drafts import my_draft
from services.unit_of_work import Act
from tests.support.demo_data import Loaded
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.xdist_group("demo")  # loaded once


async def test_the_files_of_a_waiting_report_come_from_their_copies(demo_town: Town) -> None:
    petrova = Dweller(demo_town, 1003)
    before = len(await petrova.from_bot())
    await petrova.press_notice("rep_files")
    photo, document = (await petrova.from_bot())[before : before + 2]
    assert document["document"]["file_name"] == "Опрос родителей.xlsx"
    for file in (photo["photo"][-1], document["document"]):
        assert len(await demo_town.client.file(file["file_id"])) > 1000


async def test_every_report_that_waits_has_a_table(demo: Database) -> None:
    async with demo.read() as session:
        parts = list(await session.scalars(select(ReportPart).where(ReportPart.kind == PartKind.document)))
        reports = set(await session.scalars(select(Report.id).where(Report.state == ReportState.submitted)))
    assert {one.report_id for one in parts} == reports | {None}
    assert {one.file_state for one in parts} == {FileState.kept}


async def test_the_ready_mentee_and_a_colleague_have_begun_the_next_report(loaded: Loaded, demo: Database) -> None:
    async with demo.read() as session:
        ivanov = (await session.scalars(select(Person).where(Person.telegram_id == 1002))).unique().one()
        draft = await my_draft(Act(session, loaded.now, 1002, ivanov))
        assert draft is not None
        added = select(ReportPart).where(ReportPart.stage_id == draft.stage_id, ReportPart.report_id.is_(None))
        surnames = [one.added_by.surname for one in await session.scalars(added.order_by(ReportPart.id))]
    assert (draft.number, surnames) == (3, ["Макарова", "Макарова", "Иванов"])
