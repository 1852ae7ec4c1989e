from sqlalchemy import update

from handlers.projects.managing.states import Managing, TieAnswer
from models.project import Project
from tests.support.projects import project_of, team_of_two
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A team, a risk, a mentor who is asked twice, and the end of the project."""
    author, member = await team_of_two(scene)
    await author.start()
    await author.press("project", "manage", "team", "member:1", "remove", "team_link")
    for answer in ("team_decline", "team_join"):
        await author.start()
        await author.press("project", "manage", "team", "colleagues")
        await author.press(next(one for one in await author.buttons() if one.startswith("colleague:")))
        await member.press_notice(answer)
    await author.start()
    await author.press("project", "manage", "risks", "add")
    await author.say("Уйдёт методист")
    await author.press("likelihood:high", "skip", "add")
    await author.say("Не хватит денег")
    await author.press("likelihood:low")
    await author.say("Ищем гранты")
    await author.press(next(one for one in await author.buttons() if one.startswith("risk:")), "remove")
    await _ties(scene)
    await author.start()
    await author.press("project", "manage", "stop")
    await author.say("Перешёл в другую школу")


async def _ties(scene: Scene) -> None:
    """Another author's project has no mentor; the mentor refuses and agrees, in each way."""
    ivanov, petrova = await scene.pair()
    await project_of(ivanov)
    for answer in ("notice:tie_refuse", "refuse", "agree", "notice:tie_agree"):
        async with scene.town.act() as act:
            await act.session.execute(update(Project).values(mentorship_id=None))
        await ivanov.start()
        await ivanov.press("project", "manage", "mentor")
        await ivanov.press(next(one for one in await ivanov.buttons() if one.startswith("pair:")))
        if answer.startswith("notice:"):
            await petrova.press_notice(answer.removeprefix("notice:"))
            continue
        await petrova.start()
        await petrova.press("waiting")
        await petrova.press(next(one for one in await petrova.buttons() if one.startswith("thing:tie:")))
        await petrova.press("look", "back", answer)


WAY = Way(
    walk,
    everybodys=(Managing, TieAnswer),
    one_sided=frozenset({"team_join", "team_decline", "tie_agree", "tie_refuse"}),
)
