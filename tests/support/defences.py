"""Projects that are ready to be defended, and the people of a defence."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from models.connection.database import Database
from models.defence import Defence, DefenceNotice
from models.mentorship import Mentorship
from models.notice import Notice
from models.passport import Indicator, IndicatorDirection
from models.person import Person, Role
from models.project import Project, ProjectState, Stage, StageState
from services.defence.arranging import DefencePlan, arrange_defence
from services.defence.defences import criteria_of
from services.defence.scoring import give_points
from services.unit_of_work import Act, Uow
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import add_person

AUTHOR, MENTOR, COORDINATOR, CHAIR, SECOND, THIRD, OTHER = 100, 1, 7, 11, 12, 13, 14


async def ready_project(act: Act, author_id: int) -> Project:
    """All stages are accepted; two planned results."""
    words = {"title": "Школа полного дня", "goal": "Занять всех"}
    accompanied = select(Mentorship.id).where(Mentorship.mentee_id == author_id).order_by(Mentorship.id).limit(1)
    project = Project(author_id=author_id, state=ProjectState.finished, opened_at=act.now, **words)
    project.mentorship_id = await act.session.scalar(accompanied)
    project.stages = [Stage(number=1, title="Анализ", state=StageState.accepted)]
    act.session.add(project)
    await act.session.flush()
    more = {"direction": IndicatorDirection.more, "baseline": 40.0, "target": 60.0, "unit": "%"}
    less = {"direction": IndicatorDirection.less, "baseline": 20.0, "target": 5.0, "unit": "чел."}
    for number, (name, values) in enumerate((("Занятость", more), ("Опоздания", less)), 1):
        act.session.add(Indicator(project_id=project.id, number=number, name=name, **values))
    await act.session.flush()
    return project


@dataclass
class DefenceRoom:
    """A project of the first mentee, whose defence three people score; times are moved by `pass_by`."""

    pairs: Pairs

    def who(self, telegram_id: int) -> Uow:
        return Uow(self.pairs.database, self.pairs.clock, telegram_id)

    async def ids(self, *telegram_ids: int) -> list[int]:
        async with self.who(COORDINATOR).read() as act:
            found = {row[0]: row[1] for row in await act.session.execute(select(Person.telegram_id, Person.id))}
        return [found[one] for one in telegram_ids]

    async def told(self, kind: DefenceNotice) -> list[int]:
        """The Telegram ids of those who are told, now or later."""
        async with self.who(COORDINATOR).read() as act:
            query = select(Person.telegram_id).join(Notice, Notice.person_id == Person.id).where(Notice.kind == kind)
            return [one for one in await act.session.scalars(query.order_by(Person.telegram_id)) if one]

    async def arranged(self, *commission: int) -> Defence:
        people = await self.ids(*(commission or (CHAIR, SECOND, THIRD)))
        async with self.who(COORDINATOR).write() as act:
            plan = DefencePlan(act.now + timedelta(days=3), "Актовый зал", people)
            return await arrange_defence(act, 1, plan)

    async def scored(self, defence_id: int, *members: int, points: int = 8) -> None:
        for member in members:
            async with self.who(member).write() as act:
                for criterion in await criteria_of(act, defence_id):
                    await give_points(act, defence_id, criterion.criterion_id, points)

    def pass_by(self, **time: float) -> None:
        self.pairs.pass_by(timedelta(**time))


async def open_room(database: Database) -> DefenceRoom:
    pairs = await make_pairs(database, mentees=2)
    async with Uow(database, pairs.clock, AUTHOR).write() as act:
        await ready_project(act, act.me.id)
        await add_person(act, "Орлова Мария", Role.coordinator, telegram_id=COORDINATOR)
        for telegram_id, name in ((CHAIR, "Белова Инна"), (SECOND, "Громов Лев"), (THIRD, "Жуков Олег")):
            await add_person(act, name, Role.mentor, telegram_id=telegram_id)
        await add_person(act, "Котова Анна", Role.mentor, telegram_id=OTHER)
    return DefenceRoom(pairs)
