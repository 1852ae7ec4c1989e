"""A defence in the chat: its people, and a project that is ready for it."""

from dataclasses import dataclass
from datetime import timedelta

from models.defence import DefenceNotice
from models.person import Person
from services.defence.arranging import DefencePlan, arrange_defence
from services.defence.defences import criteria_of
from services.defence.scoring import give_points
from services.notices import tell_coordinators
from tests.support.defences import ready_project
from tests.support.town import Dweller, Town
from tests.support.ways import Scene

HALL = "Актовый зал"


@dataclass
class DefencePeople:
    """The mentor presides over the commission; the coordinator sits in it, too."""

    town: Town
    author: Dweller
    mentor: Dweller
    coordinator: Dweller
    defence_id: int = 0

    async def person(self, dweller: Dweller) -> Person:
        async with self.town.act(dweller) as act:
            return act.me

    async def arranged(self, *others: Dweller) -> None:
        """In three days; with `others` in the commission."""
        people = [(await self.person(one)).id for one in (self.mentor, self.coordinator, *others)]
        async with self.town.act(self.coordinator) as act:
            defence = await arrange_defence(act, 1, DefencePlan(act.now + timedelta(days=3), HALL, people))
        self.defence_id = defence.id
        await self.town.settled()

    async def scored(self, *members: Dweller) -> None:
        for member in members:
            async with self.town.act(member) as act:
                for criterion in await criteria_of(act, self.defence_id):
                    await give_points(act, self.defence_id, criterion.criterion_id, 8)
        await self.town.settled()


async def ready(scene: Scene) -> DefencePeople:
    """All stages of a mentee's project are accepted, and the coordinators were told."""
    author, mentor = await scene.pair()
    people = DefencePeople(scene.town, author, mentor, await scene.coordinator())
    async with scene.town.act(author) as act:
        project = await ready_project(act, act.me.id)
        await tell_coordinators(act, DefenceNotice.due, {"project_id": project.id})
    await scene.town.settled()
    return people


async def first(person: Dweller, prefix: str) -> str:
    """The first button whose id begins so and that can be chosen."""
    return next(one for one in await person.buttons() if one.startswith(prefix) and not one.endswith(":-"))
