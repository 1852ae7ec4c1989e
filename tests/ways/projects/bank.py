from handlers.projects.bank.states import Bank, BankProject
from models.project import Project, ProjectState
from services.defence.bank import join_bank
from tests.support.defence_ways import first
from tests.support.defences import ready_project
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """An author looks for the own project in the bank and withdraws it."""
    ivanov = await scene.mentee()
    async with scene.town.act(ivanov) as act:
        project: Project = await ready_project(act, act.me.id)
        project.state = ProjectState.defended
        await act.session.flush()
        await join_bank(act, project.id)
    await ivanov.press("help", "library", "bank")
    await ivanov.say("другое")
    await ivanov.press("all_projects")
    await ivanov.press(await first(ivanov, "bank_project:"), "withdraw")


WAY = Way(walk, everybodys=(Bank, BankProject))
