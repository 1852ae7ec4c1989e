from handlers.vetting.queue.states import Vetting
from services.vetting.applications import Offer, apply_as_mentor
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """One application is returned, marked, noted, declined in each way and approved; another is approved at once."""
    orlova, petrova = await scene.coordinator(), await scene.known("Петрова Анна Сергеевна")
    async with scene.town.act(petrova) as act:
        application = f"application:{act.me.id}"
    await apply(petrova)
    await orlova.press_notice("ap_ask")
    await orlova.say("Сколько лет вы руководите школой?")
    await apply(petrova)
    await orlova.press("vetting", application, "note")
    await orlova.say("Говорили по телефону")
    await orlova.press("note", "no_note", "criteria", "criterion:leader:yes", "home")
    await orlova.press_notice("ap_no")
    await orlova.press("reason:no_room", "decline_sure")
    await apply(petrova)
    await orlova.start()
    await orlova.press("vetting", application, "decline")
    await orlova.say("Сначала поработайте директором")
    await orlova.press("decline_sure", "back", "list:decided", "list:ours")
    await apply(petrova)
    await orlova.start()
    await orlova.press("vetting", application, "approve", "criteria", "back", "approve", "approve_unmarked", "home")
    other = await scene.known("Белкина Инна Ильинична")
    await apply(other)
    await orlova.press_notice("ap_yes")


async def apply(person: Dweller) -> None:
    async with person.town.act(person) as act:
        await apply_as_mentor(act, Offer("Люблю учить", [1], True, False, "", "", 3))
    await person.town.settled()


WAY = Way(
    walk,
    in_charge=(Vetting,),
    buttons_in_charge=frozenset({"ap_yes", "ap_ask", "ap_no"}),
    one_sided=frozenset({"ap_yes", "ap_ask", "ap_no"}),
)
