from handlers.matching.handover.states import HandingOver
from tests.support import people
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """One question is taken back, one is declined, and one mentee goes on with another mentor."""
    orlova = await scene.coordinator()
    ivanov, petrova = await scene.pair()
    andreeva = scene.watch(await people.mentor(scene.town, "Андреева Вера Павловна"))
    async with scene.town.act(petrova) as act:
        petrova_id = act.me.id
    await orlova.start()
    await orlova.press("people", "list:mentors")
    await orlova.say("Петрова")
    await orlova.press(f"person:{petrova_id}", "hand_over", "next")
    await ask(orlova)
    await orlova.press_first("open_question")
    await ask(orlova)
    await ivanov.press_notice("hand_about")
    await ivanov.press_notice("hand_no")
    await orlova.press("back", "hand_over")  # a window of ticks is not refreshed by itself
    await ask(orlova)
    await ivanov.press_notice("hand_yes")
    await andreeva.press_notice("hand_mentees")
    await orlova.press_notice("hand_see")


async def ask(orlova: Dweller) -> None:
    await orlova.press_first("pairs_ticked")
    await orlova.press("next")
    await orlova.press_first("receiver")
    await orlova.press("ask")


WAY = Way(
    walk,
    in_charge=(HandingOver,),
    buttons_in_charge=frozenset({"hand_see"}),
    no_refusal=frozenset({"hand_mentees"}),
)
