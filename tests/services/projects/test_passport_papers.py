"""The passport as a file: what it holds, and who may read it."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from handlers.projects.pages.papers import passport_file
from models.connection.database import Database
from models.passport import RiskLikelihood
from services.projects.additions import add_to_section
from services.projects.passports import passport_of
from services.projects.projects import stage_to_read
from services.projects.reading import WholeProject, whole_project
from services.projects.risks import add_risk
from services.refusals import NotAllowed
from tests.support.defences import AUTHOR, CHAIR, COORDINATOR, OTHER, SECOND, open_room
from tests.support.passports import an_office, with_deputy

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def test_the_commission_reads_the_passport_but_no_report(database: Database) -> None:
    room = await open_room(database)
    await room.arranged(CHAIR, SECOND)
    for who in (AUTHOR, CHAIR, SECOND, COORDINATOR):
        async with room.who(who).read() as act:
            assert (await whole_project(act, 1)).passport.project.id == 1
    for who, what in ((OTHER, passport_of), (CHAIR, stage_to_read)):
        async with room.who(who).read() as act:
            with pytest.raises(NotAllowed):
                await what(act, 1)


async def printed_words(whole: WholeProject) -> str:
    _, content = await passport_file(whole)
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())


async def test_the_file_has_every_section_the_team_its_additions_and_the_risks(database: Database) -> None:
    office = await an_office(database)
    author, deputy, project = await with_deputy(office)
    section = (await office.does(author, passport_of, project.id)).sections[1].section.id
    await office.does(deputy, add_to_section, section, "1. Есть спортзал")
    await office.does(author, add_risk, project.id, "Мало педагогов", RiskLikelihood.high, "Пригласим студентов")
    words = await printed_words(await office.does(author, whole_project, project.id))
    for part in (
        "ПАСПОРТ УПРАВЛЕНЧЕСКОГО ПРОЕКТА",
        "Слова раздела 2",
        "Дополнение: Белова Ольга. 1. Есть спортзал",
        "1) Дети в кружках: было 40, план 60 %",
        "2) Замысел: срок",
        "Команда проекта Белова Ольга",
        "1) Мало педагогов. Вероятность: высокая. Что делаем: Пригласим студентов",
        "страница 1 из 1",
    ):
        assert part in words
