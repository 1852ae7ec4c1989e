"""The draft of a report: what it takes, who touches it, and what the next version keeps, changes and takes out."""

from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.notice import Notice
from models.passport import MemberState, ProjectMember
from models.person import Role
from models.report import PartKind, ReportNotice, ReportPart
from services.projects.projects import open_project
from services.projects.report_changes import Change, changes_since
from services.projects.report_drafts import (
    add_part,
    added_by_member,
    change_words,
    clear_draft,
    my_draft,
    parts_of_draft,
    take_out_part,
    team_stage,
)
from services.projects.report_rules import (
    PARTS_AT_MOST,
    BadReport,
    FileTooBig,
    GivenPart,
    ReportFull,
    ReportsOver,
    ReportUnchanged,
    TooManyWords,
)
from services.projects.reports import next_stage_to_report, return_report, submit_report
from services.projects.road_maps import PlannedStage
from services.projects.stopping import stop_project
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act, Uow
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import add_person

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
SAID = GivenPart(PartKind.words, "Готово")
PHOTO = GivenPart(PartKind.photo, "Стенд", "photo-id", size=10)
BIG = GivenPart(PartKind.document, "", "x", "film.mov", 20 * 1024 * 1024 + 1)
COORDINATOR = 7


@pytest.fixture
async def pairs(database: Database) -> Pairs:
    """Two mentees; the first has a project of two stages."""
    made = await make_pairs(database, mentees=2)
    async with made.mentee().write() as act:
        await open_project(act, "Проект", "Цель", [PlannedStage("Анализ"), PlannedStage("Итоги")])
        await add_person(act, "Орлова Мария", Role.coordinator, telegram_id=COORDINATOR)
    return made


async def add(pairs: Pairs, *given: GivenPart, stage_id: int = 1) -> list[int]:
    async with pairs.mentee().write() as act:
        return [(await add_part(act, stage_id, one)).id for one in given]


async def draft(pairs: Pairs) -> list[ReportPart]:
    async with pairs.mentee().read() as act:
        return await parts_of_draft(act, 1)


async def returned(pairs: Pairs, *texts: str) -> list[ReportPart]:
    """A report of these texts was returned; its parts."""
    await add(pairs, *(GivenPart(PartKind.words, text) for text in texts))
    async with pairs.mentee().write() as act:
        report = await submit_report(act, 1)
    async with pairs.mentor().write() as act:
        await return_report(act, report.id, "Доработайте")
    return list(report.parts)


@pytest.mark.parametrize(
    ("given", "refusal"), [(GivenPart(PartKind.words, "я" * 3001), TooManyWords), (BIG, FileTooBig)]
)
async def test_a_part_that_is_too_large_is_refused(pairs: Pairs, given: GivenPart, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        await add(pairs, given)
    assert await draft(pairs) == []


async def test_an_empty_report_is_refused(pairs: Pairs) -> None:
    async with pairs.mentee().write() as act:
        with pytest.raises(BadReport):
            await submit_report(act, 1)


async def test_a_report_holds_a_hundred_parts_of_any_kind(pairs: Pairs) -> None:
    await add(pairs, *[SAID, PHOTO] * (PARTS_AT_MOST // 2))
    with pytest.raises(ReportFull):
        await add(pairs, SAID)
    async with pairs.mentee().write() as act:
        assert len((await submit_report(act, 1)).parts) == PARTS_AT_MOST


async def test_rework_starts_from_the_returned_report_and_says_what_became_of_each_part(pairs: Pairs) -> None:
    before = await returned(pairs, "Как было", "С ошибкой", "Лишнее")
    _, wrong, needless = await draft(pairs)
    async with pairs.mentee().write() as act:
        await change_words(act, wrong.id, "Без ошибки")
        await take_out_part(act, needless.id)
        await add_part(act, 1, PHOTO)
        report = await submit_report(act, 1)
    async with pairs.mentee().read() as act:
        after = (await act.session.get_one(type(report), report.id)).parts
    assert [(one.change, one.part.words, one.former and one.former.words) for one in changes_since(before, after)] == [
        (Change.kept, "Как было", "Как было"),
        (Change.changed, "Без ошибки", "С ошибкой"),
        (Change.added, "Стенд", None),
        (Change.taken_out, "Лишнее", None),
    ]


async def test_a_returned_report_is_not_submitted_unchanged(pairs: Pairs) -> None:
    await returned(pairs, "Как было")
    async with pairs.mentee().write() as act:
        with pytest.raises(ReportUnchanged):
            await submit_report(act, 1)


async def test_nobody_else_touches_a_draft(pairs: Pairs) -> None:
    [part] = await add(pairs, SAID)
    coordinator = Uow(pairs.database, pairs.clock, COORDINATOR)
    acts: list[Callable[[Act], Awaitable[object]]] = [
        lambda act: add_part(act, 1, SAID),
        lambda act: change_words(act, part, "Чужое"),
        lambda act: take_out_part(act, part),
        lambda act: clear_draft(act, 1),
        lambda act: submit_report(act, 1),
    ]
    for who in (pairs.mentor(), pairs.mentee(1), coordinator):
        for does in acts:
            async with who.write() as act:
                with pytest.raises(NotAllowed):
                    await does(act)
    assert [one.words for one in await draft(pairs)] == ["Готово"]


async def test_a_member_adds_to_the_draft_and_changes_only_their_own_and_the_author_submits(pairs: Pairs) -> None:
    [mine] = await add(pairs, SAID)
    async with pairs.mentee(1).write() as act:
        joined = {"state": MemberState.member, "invited_at": act.now}
        act.session.add(ProjectMember(project_id=1, person_id=act.me.id, **joined))
        await act.session.flush()
        stage = await team_stage(act, 1)
        assert stage is not None
        added = [(await add_part(act, stage.id, PHOTO)).id, (await add_part(act, stage.id, SAID)).id]
        await change_words(act, added[0], "Новый стенд")
        await take_out_part(act, added[1])
        for does in (change_words(act, mine, "Чужое"), take_out_part(act, mine), clear_draft(act, 1)):
            with pytest.raises(NotAllowed):
                await does
        with pytest.raises(NotAllowed):
            await submit_report(act, 1)
    async with pairs.mentee().write() as act:
        report = await submit_report(act, 1)
        assert [one.words for one in report.parts] == ["Готово", "Новый стенд"]
        told = select(Notice).where(Notice.kind == ReportNotice.team_added)
        assert [one.person_id for one in await act.session.scalars(told)] == [act.me.id]


async def test_the_author_learns_of_what_a_member_added_after_taking_the_first_part_out(pairs: Pairs) -> None:
    async with pairs.mentee(1).write() as act:
        member_id, joined = act.me.id, {"state": MemberState.member, "invited_at": act.now}
        act.session.add(ProjectMember(project_id=1, person_id=member_id, **joined))
        await act.session.flush()
        await take_out_part(act, (await add_part(act, 1, PHOTO)).id)
        added = (await add_part(act, 1, SAID)).id
    async with pairs.mentee().write() as act:
        told = select(Notice.ids).where(Notice.kind == ReportNotice.team_added)
        [ids] = await act.session.scalars(told)
        assert (await added_by_member(act, **ids)).id == added
        await take_out_part(act, added)
        with pytest.raises(NotFound):
            await added_by_member(act, **ids)


async def test_a_stopped_project_takes_no_report(pairs: Pairs) -> None:
    await add(pairs, SAID)
    async with pairs.mentee().write() as act:
        await stop_project(act, 1, "Переход в другую школу")
        with pytest.raises(ReportsOver):
            await submit_report(act, 1)
        with pytest.raises(ReportsOver):
            await add_part(act, 1, SAID)


async def test_a_submitted_part_is_not_changed_through_an_old_button(pairs: Pairs) -> None:
    [part] = await add(pairs, SAID)
    async with pairs.mentee().write() as act:
        await submit_report(act, 1)
        for does in (lambda: change_words(act, part, "Позже"), lambda: take_out_part(act, part)):
            with pytest.raises(NotFound):
                await does()


async def test_clearing_removes_only_the_draft(pairs: Pairs) -> None:
    before = await returned(pairs, "Как было")
    async with pairs.mentee().write() as act:
        await clear_draft(act, 1)
    assert await draft(pairs) == []
    async with pairs.mentee().read() as act:
        assert await act.session.get(ReportPart, before[0].id) is not None


async def test_home_goes_on_with_the_draft_that_was_written_last(pairs: Pairs) -> None:
    async with pairs.mentee().read() as act:
        assert (await my_draft(act), (await next_stage_to_report(act)).id) == (None, 1)
    await add(pairs, SAID, PHOTO, stage_id=2)
    async with pairs.mentee().read() as act:
        begun = await my_draft(act)
        assert begun is not None
        assert (begun.stage_id, begun.parts, (await next_stage_to_report(act)).id) == (2, 2, 2)
