from handlers.matching.closing.states import ClosingPair, Reopening
from tests.support.agreements import sign_for_two_weeks
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A mentorship is closed with its goals, opened again, and closed again."""
    ivanov, petrova = await scene.pair()
    orlova = await scene.coordinator()
    await sign_for_two_weeks(ivanov, petrova)
    async with scene.town.act(ivanov) as act:
        ivanov_id = act.me.id
    await ivanov.start()
    await ivanov.press("help", "agreement", "extend", "back", "close", "group:done", "reason:goals_reached")
    await ivanov.press("result:1:reached", "skip", "back")
    await ivanov.say("Очень помогло")
    await ivanov.press("close", "certificate")
    await petrova.press_notice("cl_paper")
    await orlova.start()
    await orlova.press("people")
    await orlova.say("Иванов")
    await orlova.press(f"person:{ivanov_id}", "agreement", "reopen", "reopen")
    await petrova.start()
    await petrova.press("mentees")
    await petrova.press(next(button for button in await petrova.buttons() if button.startswith("mentee:")))
    await petrova.press("agreement", "extend", "more:3", "close", "group:circumstances", "reason:no_time")
    await petrova.press("result:1:partly", "skip", "close")
    await petrova.press("home")


WAY = Way(walk, everybodys=(ClosingPair,), in_charge=(Reopening,))
