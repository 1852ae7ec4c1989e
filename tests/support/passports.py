"""Passports of projects for tests, written through the services."""

from bot.reference import load_reference
from models.connection.database import Database
from models.passport import SectionKind
from models.person import Role
from models.project import Project
from services.people.profiles import change_school
from services.projects.indicators import NewIndicator, add_indicator
from services.projects.passports import begin_passport, open_passport, passport_of, write_section
from services.projects.stages import add_stages
from services.projects.team import answer_team_invitation, invite_colleague
from services.unit_of_work import Act
from tests.support.office import Office

MORE = NewIndicator("Дети в кружках", "%", 40, 60)


async def an_office(database: Database) -> Office:
    """With cities and topics."""
    await load_reference(database)
    return Office(database)


async def write_draft(act: Act) -> int:
    """A complete draft of the acting mentee; returns the project's id."""
    project_id = (await begin_passport(act)).id
    for one in (await passport_of(act, project_id)).sections:
        if one.section.kind is SectionKind.results:
            await add_indicator(act, project_id, MORE)
        elif one.section.kind is SectionKind.road_map:
            await add_stages(act, project_id, ["Анализ", "Замысел", "Итоги"])
        else:
            await write_section(act, one.section.id, f"Слова раздела {one.section.number}")
    return project_id


async def with_deputy(office: Office) -> tuple[int, int, Project]:
    """An author whose project has no mentor, and a deputy of the same school who is of its team."""
    author = await office.person("Иванов Пётр", Role.mentee)
    deputy = await office.person("Белова Ольга", telegram_id=6_000_000_000)
    for one in (author, deputy):
        await office.does(one, change_school, "Школа № 57")
    project = await office.does(author, open_passport, await office.does(author, write_draft), None)
    member = await office.does(author, invite_colleague, project.id, deputy)
    await office.does(deputy, answer_team_invitation, member.id, agrees=True)
    return author, deputy, project
