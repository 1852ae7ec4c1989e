from handlers.meetings.preparing.states import Preparing
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A mentee reads the cards, from the acceptance of the request and from the help."""
    ivanov, petrova = await scene.mentee(), await scene.mentor()
    async with scene.town.act(petrova) as act:
        card = f"m_{act.me.id}"
    await ivanov.start(card)
    await ivanov.press("ask", "as_it_is", "send")
    await petrova.press_notice("rq_yes")
    await ivanov.press_notice("prep_open")
    await ivanov.press("home", "help", "pages", "preparing", "home")


WAY = Way(walk, everybodys=(Preparing,), no_refusal=frozenset({"prep_open"}))
