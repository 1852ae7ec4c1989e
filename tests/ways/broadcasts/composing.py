from handlers.broadcasts.composing.states import Composing
from models.person import Role
from tests.support.channels import our_channel_of
from tests.support.meetings import press_day_ahead
from tests.support.people import add_person
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A draft is removed. Another one goes to coordinators: two of the same name are told apart, and one of them never
    came. It is ordered for a day, called off, and sent at once.
    """
    orlova = await scene.coordinator()
    async with scene.town.act() as act:
        for number in (4_000_000_001, None):
            await add_person(act, "Ким Анна", Role.coordinator, telegram_id=number)
    await our_channel_of(scene.town, orlova)
    await orlova.press("broadcasts", "new")
    await orlova.say("Совет в четверг")
    await orlova.press("remove", "new")
    await orlova.say("Совет в пятницу")
    await orlova.say("Совет в субботу")
    await orlova.press("role:coordinator", "more", "condition:cities", "value:1", "value:1", "back", "condition:people")
    await orlova.say("Ким А.\nКим Анна")
    await orlova.press_first("meant")
    await orlova.press("nobody", "clear", "back", "next", "back", "next", "purpose", "answerable", "in_channel")
    await orlova.press("trial")
    await orlova.press("unreached", "why:never_came")
    await orlova.press_first("unreached_of")
    await orlova.press("back", "back", "later", "day_weekday:0", "later", "earlier")
    await press_day_ahead(orlova)
    await orlova.press_first("time")
    await orlova.press("call_off", "next", "send")


WAY = Way(
    walk,
    in_charge=(Composing,),
    no_row={
        "Composing:day:earlier": "turns one's own calendar",
        "Composing:day:later": "turns one's own calendar",
    },
)
