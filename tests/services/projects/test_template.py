"""Coordinators change the template of passports; passports that are begun later have it."""

import pytest

from models.connection.database import Database
from models.passport import SectionKind
from models.person import Role
from services.projects.passports import begin_passport, passport_of
from services.projects.template import (
    SectionNeeded,
    give_hint,
    move_section_up,
    rename_section,
    require_section,
    retire_section,
    template,
)
from services.refusals import NotAllowed
from tests.support.passports import an_office

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def test_a_later_passport_has_the_changed_sections_in_their_new_order(database: Database) -> None:
    office = await an_office(database)
    coordinator = await office.person("Орлова Мария", Role.coordinator)
    author = await office.person("Иванов Пётр", Role.mentee)
    await office.does(coordinator, rename_section, 3, "Что мешает")
    await office.does(coordinator, give_hint, 3, "Три причины, не больше.")
    await office.does(coordinator, require_section, 3, required=True)
    assert await office.does(coordinator, move_section_up, 3) == 2
    project = await office.does(author, begin_passport)
    sections = [one.section for one in (await office.does(author, passport_of, project.id)).sections]
    assert [one.kind for one in sections[:3]] == [SectionKind.heading, SectionKind.analysis, SectionKind.relevance]
    assert (sections[1].title, sections[1].hint, sections[1].required) == (
        "Что мешает",
        "Три причины, не больше.",
        True,
    )


async def test_a_section_that_every_project_needs_stays(database: Database) -> None:
    office = await an_office(database)
    coordinator = await office.person("Орлова Мария", Role.coordinator)
    needed = next(one for one in await office.does(coordinator, template) if one.kind is SectionKind.road_map)
    with pytest.raises(SectionNeeded):
        await office.does(coordinator, retire_section, needed.number, retired=True)


@pytest.mark.parametrize("role", [Role.mentee, Role.mentor])
async def test_nobody_else_changes_the_template(database: Database, role: Role) -> None:
    office = await an_office(database)
    other = await office.person("Белов Олег", role)
    with pytest.raises(NotAllowed):
        await office.does(other, rename_section, 2, "Моё")
