from handlers.vetting.application.states import Application
from models.profile import ApplicationReason
from services.vetting.decisions import approve_application, decline_application, return_application
from tests.support.applying import write_application
from tests.support.people import coordinator
from tests.support.pictures import PIXEL
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Begun, left and sent; returned with a question and answered; declined, applied again and approved."""
    orlova, petrova = await coordinator(scene.town), await scene.known("Петрова Анна Сергеевна")
    async with scene.town.act(petrova) as act:
        petrova_id = act.me.id
    await petrova.press("am_mentor")
    await petrova.say("Люблю учить")
    await petrova.press("home", "application", "go_on", "back")
    await write_application(petrova)
    await petrova.press("programmes", "programme:novice", "back", "photo")
    await petrova.send_file("я.png", PIXEL, kind="photo")
    await petrova.press("photo", "no_photo", "send")
    async with scene.town.act(orlova) as act:
        await return_application(act, petrova_id, 1, "Сколько лет вы руководите школой?")
    await scene.town.settled()
    await petrova.press_notice("ap_answer")
    await petrova.say("Двадцать")
    async with scene.town.act(orlova) as act:
        await decline_application(act, petrova_id, 2, ApplicationReason.no_room)
    await scene.town.settled()
    await petrova.press_notice("ap_see")
    await petrova.press("again", "keep", "next", "forms:remote", "skip", "skip", "capacity:3", "send")
    async with scene.town.act(orlova) as act:
        await approve_application(act, petrova_id, 3)
    await scene.town.settled()
    await petrova.press_notice("ap_hours")


WAY = Way(walk, everybodys=(Application,), no_refusal=frozenset({"ap_hours", "ap_see", "ap_answer"}))
