"""Ready projects for tests, and presses that no window offers."""

from collections.abc import Sequence

from aiohttp import FormData
from sqlalchemy import func, select

from models.audit import AuditEntry
from models.person import Role
from models.project import Project, Stage
from models.report import PartKind, Report
from services.people.profiles import change_school
from services.projects.projects import open_project
from services.projects.report_drafts import add_part
from services.projects.report_rules import GivenPart
from services.projects.reports import submit_report
from services.projects.road_maps import PlannedStage
from services.projects.team import answer_team_invitation, colleagues_to_invite, invite_colleague
from services.unit_of_work import Act
from tests.support.town import INTENT_END, Dweller, Town
from tests.support.ways import Scene


async def project_of(author: Dweller, stages: Sequence[str] = ("Анализ", "Замысел")) -> list[int]:
    """Opens a project for a mentee; returns the ids of its stages."""
    async with author.town.act(author) as act:
        project = await open_project(act, "Школа полного дня", "Занять всех", [PlannedStage(title) for title in stages])
        ids = [stage.id for stage in project.stages]
    await author.start()
    return ids


async def send_report(act: Act, stage_id: int, words: str = "Готово", *more: GivenPart) -> Report:
    """Writes a report of these parts and submits it."""
    for part in (GivenPart(PartKind.words, words), *more):
        await add_part(act, stage_id, part)
    return await submit_report(act, stage_id)


TITLE, GOAL = "Школа <полного> дня", "Каждый ученик занят & замечен"


async def to_passport(author: Dweller) -> None:
    """From home to the first question of a new passport."""
    await author.press("project", "open_project", "go_on")


async def write_passport(author: Dweller) -> None:
    """Answers every section, after which the project can be opened."""
    await to_passport(author)
    for words in (TITLE, "Дети свободны после уроков", "Опрос родителей", GOAL, "Открыть кружки"):
        await author.say(words)
    await author.press("add")
    for words in ("Дети в кружках", "%", "40", "62,5"):
        await author.say(words)
    await author.press("enough", "ready", "enough")


async def open_written(author: Dweller) -> None:
    """Opens a complete passport with the author's mentor, or alone."""
    await author.press("open")
    await author.press(next(one for one in await author.buttons() if one.startswith("mentor:")))


async def states(town: Town) -> tuple[str, list[str], list[str]]:
    """The states of the project, its stages and its reports, in order."""
    async with town.act() as act:
        project = (await act.session.scalars(select(Project.state))).one()
        stages = (await act.session.scalars(select(Stage.state).order_by(Stage.number))).all()
        reports = (await act.session.scalars(select(Report.state).order_by(Report.id))).all()
        return project.value, [state.value for state in stages], [state.value for state in reports]


async def refusals(act: Act) -> int:
    query = select(func.count()).select_from(AuditEntry).where(AuditEntry.refused)
    return await act.session.scalar(query) or 0


async def forge(person: Dweller, widget: str) -> None:
    """Presses a button of the living window that was never there."""
    window = await person.window()
    button = next(
        button["callback_data"]
        for row in window["reply_markup"]["inline_keyboard"]
        for button in row
        if INTENT_END in button.get("callback_data", "")
    )
    await person.press_on(window, button.partition(INTENT_END)[0] + INTENT_END + widget)


async def send_album(person: Dweller, kind: str, files: dict[str, bytes], caption: str = "") -> None:
    """Sends several files at once, which arrive as several messages."""
    form = FormData(quote_fields=False)
    for name, content in files.items():
        form.add_field(kind, content, filename=name)
    form.add_field("caption", caption)
    client = person.town.client
    async with client.session.post(f"{client.base_url}/sandbox/people/{person.id}/messages", data=form) as answer:
        assert answer.status == 200, await answer.text()
    await person.town.settled()


async def team_of_two(scene: Scene) -> tuple[Dweller, Dweller]:
    """The author of a project, and a colleague of the same school who is in its team."""
    author, member = await scene.mentee(), await scene.known("Белова Ольга", Role.mentee)
    for one in (author, member):
        async with scene.town.act(one) as act:
            await change_school(act, "Школа № 57")
    await project_of(author)
    async with scene.town.act(author) as act:
        project_id = await act.session.scalar(select(Project.id).where(Project.author_id == act.me.id)) or 0
        [colleague] = await colleagues_to_invite(act, project_id)
        made = await invite_colleague(act, project_id, colleague.id)
        member_id = made.id
    async with scene.town.act(member) as act:
        await answer_team_invitation(act, member_id, agrees=True)
    return author, member
