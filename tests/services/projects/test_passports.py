"""A passport is written answer by answer, opened, and changed with a history of which the mentor is told."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.mentorship import Mentorship, Programme
from models.passport import PassportNotice, PassportPart, ProjectChange, RiskLikelihood, SectionKind
from models.person import Role
from models.project import Project, ProjectState
from services.matching.pairing import NewPair, make_pairs
from services.projects.changing import PassportClosed, changes_of
from services.projects.indicators import LastIndicator, remove_indicator, set_values
from services.projects.passports import (
    PassportIncomplete,
    ProjectGoesOn,
    SectionRequired,
    begin_passport,
    drop_draft,
    open_passport,
    passport_of,
    skip_section,
    write_section,
)
from services.projects.projects import latest_project, reviewer_of
from services.projects.risks import add_risk
from services.projects.stages import add_stages, remove_stage, set_stage_day
from services.projects.stopping import stop_project
from services.projects.template import add_section, retire_section
from services.refusals import NotAllowed
from services.unit_of_work import Act
from tests.support.office import Office
from tests.support.passports import an_office, write_draft

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def pair_of(office: Office, programme: Programme = Programme.project) -> tuple[int, int, int]:
    """A mentee, their mentor and the mentorship."""
    mentee = await office.person("Иванов Пётр", Role.mentee)
    mentor = await office.mentor()
    [made] = await office.does(None, make_pairs, [NewPair(mentee, mentor, programme)])
    assert made is not None
    return mentee, mentor, made


async def told_of(office: Office, person: int) -> list[str]:
    return [kind.value for who, kind in await office.told() if who == person and isinstance(kind, PassportNotice)]


async def test_each_answer_is_kept_at_once_and_the_draft_is_taken_up_again(database: Database) -> None:
    office = await an_office(database)
    author = await office.person("Иванов Пётр", Role.mentee)
    project = await office.does(author, begin_passport)
    passport = await office.does(author, passport_of, project.id)
    await office.does(author, write_section, passport.sections[1].section.id, "Дети заняты после уроков")
    again = await office.does(author, begin_passport)
    passport = await office.does(author, passport_of, again.id)
    assert again.id == project.id
    assert [one.words for one in passport.sections if one.filled] == ["Дети заняты после уроков"]
    assert passport.next_section is passport.sections[0]


async def test_a_draft_with_a_required_section_empty_is_not_opened(database: Database) -> None:
    office = await an_office(database)
    author = await office.person("Иванов Пётр", Role.mentee)
    project = await office.does(author, begin_passport)
    with pytest.raises(PassportIncomplete) as refused:
        await office.does(author, open_passport, project.id, None)
    assert refused.value.values == {"number": 1}


async def test_the_mentor_is_told_when_a_project_is_opened_with_them(database: Database) -> None:
    office = await an_office(database)
    author, mentor, pair = await pair_of(office)
    project_id = await office.does(author, write_draft)
    await office.does(author, open_passport, project_id, pair)
    assert await told_of(office, mentor) == [PassportNotice.opened.value]
    reviewer = await office.does(author, reviewer_of, author)
    assert reviewer is not None
    assert reviewer.id == mentor


async def test_nobody_else_sees_or_writes_a_draft(database: Database) -> None:
    office = await an_office(database)
    author, mentor, _ = await pair_of(office)
    project_id = await office.does(author, write_draft)
    section = (await office.does(author, passport_of, project_id)).sections[0].section.id
    for other in (mentor, await office.person("Орлова Мария", Role.coordinator)):
        with pytest.raises(NotAllowed):
            await office.does(other, passport_of, project_id)
        with pytest.raises(NotAllowed):
            await office.does(other, write_section, section, "Чужое")
        assert await office.does(other, latest_project, author) is None


async def test_a_change_of_an_opened_passport_is_in_the_history_and_told_once(database: Database) -> None:
    office = await an_office(database)
    author, mentor, pair = await pair_of(office)
    project_id = await office.does(author, write_draft)
    await office.does(author, open_passport, project_id, pair)
    passport = await office.does(author, passport_of, project_id)
    await office.does(author, write_section, passport.sections[0].section.id, "Школа полного дня")
    await office.does(author, write_section, passport.sections[0].section.id, "Школа полного дня")  # nothing changed
    await office.does(author, set_values, passport.indicators[0].id, target=70.5)
    history = await office.does(mentor, changes_of, passport.project)
    assert [(one.part, one.before, one.after, one.person_id) for one in history] == [
        (PassportPart.indicator, "40 → 60 %", "40 → 70,5 %", author),
        (PassportPart.section, "Слова раздела 1", "Школа полного дня", author),
    ]
    assert await told_of(office, mentor) == [PassportNotice.opened.value, *[PassportNotice.changed.value] * 2]


async def test_stages_that_move_together_are_told_in_one_notice(database: Database) -> None:
    office = await an_office(database)
    author, mentor, pair = await pair_of(office)
    project_id = await office.does(author, write_draft)
    project = await office.does(author, open_passport, project_id, pair)
    first, *_, last = project.stages
    assert first.due_on
    assert last.due_on
    later = first.due_on + timedelta(weeks=2)
    await office.does(author, set_stage_day, first.id, later, shift_later=True)
    async with database.read() as session:
        changes = list(await session.scalars(select(ProjectChange)))
        moved = (await session.get_one(Project, project_id)).stages
    assert len(changes) == 3
    assert moved[0].due_on == later
    assert moved[2].due_on
    assert moved[2].due_on >= last.due_on + timedelta(weeks=2)
    assert await told_of(office, mentor) == [PassportNotice.opened.value, PassportNotice.changed.value]


async def test_a_second_project_begins_only_when_the_first_has_ended(database: Database) -> None:
    office = await an_office(database)
    author, mentor, pair = await pair_of(office)
    project_id = await office.does(author, write_draft)
    await office.does(author, open_passport, project_id, pair)
    with pytest.raises(ProjectGoesOn):
        await office.does(author, begin_passport)
    stopped = await office.does(author, stop_project, project_id, "Перешёл в другую школу")
    assert (stopped.state, stopped.stop_reason) == (ProjectState.stopped, "Перешёл в другую школу")
    assert (await told_of(office, mentor))[-1] == PassportNotice.stopped.value
    assert (await office.does(author, begin_passport)).id != project_id
    section = (await office.does(author, passport_of, project_id)).sections[0].section.id
    with pytest.raises(PassportClosed):
        await office.does(author, write_section, section, "Поздно")


async def test_a_passport_keeps_the_template_it_was_begun_with(database: Database) -> None:
    office = await an_office(database)
    early, late = [await office.person(name, Role.mentee) for name in ("Иванов Пётр", "Белов Олег")]
    coordinator = await office.person("Орлова Мария", Role.coordinator)
    first = await office.does(early, begin_passport)
    await office.does(coordinator, retire_section, 2, retired=True)
    await office.does(coordinator, add_section, "Бюджет")
    second = await office.does(late, begin_passport)
    before = (await office.does(early, passport_of, first.id)).sections
    after = (await office.does(late, passport_of, second.id)).sections
    assert SectionKind.relevance in [one.section.kind for one in before]
    assert [one.section.title for one in before] == [""] * 7
    assert SectionKind.relevance not in [one.section.kind for one in after]
    assert after[-1].section.title == "Бюджет"
    with pytest.raises(SectionRequired):
        await office.does(late, skip_section, after[0].section.id)
    await office.does(late, skip_section, after[-1].section.id)


async def test_a_draft_is_dropped_with_everything_in_it(database: Database) -> None:
    office = await an_office(database)
    author = await office.person("Иванов Пётр", Role.mentee)

    async def with_risk(act: Act) -> int:
        project_id = await write_draft(act)
        await add_risk(act, project_id, "Уйдёт методист", RiskLikelihood.high, "Готовим замену")
        return project_id

    project_id = await office.does(author, with_risk)
    await office.does(author, drop_draft, project_id)
    assert await office.count(Project) == 0
    assert await office.does(author, latest_project, author) is None


async def test_the_last_indicator_and_the_last_stage_of_an_opened_project_stay(database: Database) -> None:
    office = await an_office(database)
    author, _, pair = await pair_of(office)
    project_id = await office.does(author, write_draft)
    await office.does(author, open_passport, project_id, pair)
    passport = await office.does(author, passport_of, project_id)
    with pytest.raises(LastIndicator):
        await office.does(author, remove_indicator, passport.indicators[0].id)
    await office.does(author, remove_stage, passport.project.stages[0].id)
    await office.does(author, add_stages, project_id, ["Новый"])
    stages = (await office.does(author, passport_of, project_id)).project.stages
    assert [(one.number, one.title) for one in stages] == [(1, "Замысел"), (2, "Итоги"), (3, "Новый")]


async def test_the_mentorship_stays_with_the_project_after_it_has_ended(database: Database) -> None:
    office = await an_office(database)
    author, _, pair = await pair_of(office)
    project_id = await office.does(author, write_draft)
    await office.does(author, open_passport, project_id, pair)
    async with database.read() as session:
        assert (await session.get_one(Project, project_id)).mentorship_id == pair
        assert (await session.get_one(Mentorship, pair)).mentee_id == author
