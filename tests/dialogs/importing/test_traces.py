"""What remains of an imported or exported list: an entry in the audit trail, and for some time the file's id."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.audit import AuditEntry
from models.imported_list import ImportedList, ListKind
from services.importing.orders import FILE_KNOWN_FOR
from tests.support.lists import xlsx
from tests.support.people import coordinator
from tests.support.town import Dweller, Town

MENTORS = (
    ("ФИО", "Город", "Об опыте"),
    ("Петрова Анна Сергеевна", "Москва", "Двадцать лет."),
    ("Ким Олег", "Москва", "Год."),
)
AN_HOUR = timedelta(hours=1)


async def bring(town: Town) -> Dweller:
    orlova = await coordinator(town)
    await orlova.start()
    await orlova.press("importing")
    await orlova.send_file("менторы.xlsx", xlsx(MENTORS))
    return orlova


async def file_id(town: Town) -> str:
    async with town.act() as act:
        return (await act.session.scalars(select(ImportedList.file_id))).one()


async def pass_days(town: Town, days: timedelta) -> None:
    await town.advance(seconds=days.total_seconds())
    await town.ryadom.ticker._prune()


async def test_the_audit_trail_names_a_list_and_its_rows(town: Town) -> None:
    orlova = await bring(town)
    await orlova.press_notice("imp_load")
    await orlova.start()
    await orlova.press("importing", "export", "kind:people")
    await orlova.start()
    await orlova.press("importing", "links", "make")
    async with town.act() as act:
        entries = list(await act.session.scalars(select(AuditEntry).order_by(AuditEntry.id)))
    assert [(entry.action, entry.list_kind, entry.rows) for entry in entries] == [
        ("list.loaded", ListKind.mentors, 2),
        ("list.exported", ListKind.people, 3),
        ("links.made", None, 2),
    ]


async def test_the_file_of_a_loaded_list_is_forgotten_after_thirty_days(town: Town) -> None:
    orlova = await bring(town)
    await orlova.press_notice("imp_load")
    await pass_days(town, FILE_KNOWN_FOR - AN_HOUR)
    assert await file_id(town) != ""
    await pass_days(town, 2 * AN_HOUR)
    assert await file_id(town) == ""


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_list_that_nobody_decides_on_for_thirty_days_can_only_be_sent_again(town: Town) -> None:
    orlova = await bring(town)
    notice = await orlova.notice("imp_load")
    await pass_days(town, FILE_KNOWN_FOR + AN_HOUR)
    assert await file_id(town) == ""
    answer = await orlova.press_on(notice, notice["reply_markup"]["inline_keyboard"][0][0]["callback_data"])
    assert "Пришлите файл ещё раз" in str(answer) + await orlova.last_text()
