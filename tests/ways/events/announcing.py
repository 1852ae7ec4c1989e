from sqlalchemy import delete

from handlers.events.announcing.states import Announcing
from models.consent import Consent, ConsentKind
from models.person import Role
from tests.support.channels import our_channel_of
from tests.support.meetings import press_day_ahead
from tests.support.people import add_person
from tests.support.ways import Scene, Way

NOBODYS_CHAT = 4_000_000_000
IS_MAILINGS = Consent.kind == ConsentKind.mailings


async def walk(scene: Scene) -> None:
    """Announces to coordinators, so that none of the strangers is invited; first with words, then without. One of them
    has not answered about mailings and is asked.
    """
    orlova = await scene.coordinator()
    await our_channel_of(scene.town, orlova)
    async with scene.town.act() as act:
        krylova = await add_person(act, "Крылова Вера", Role.coordinator, telegram_id=NOBODYS_CHAT)
        await act.session.execute(delete(Consent).where(Consent.person_id == krylova.id, IS_MAILINGS))
    await orlova.press("announce", "kind:club")
    await orlova.say("Совет")
    await orlova.press("day_weekday:0", "later", "earlier")
    await press_day_ahead(orlova, 10)
    await orlova.press("time:900")
    await orlova.say("Школа № 57")
    await orlova.say("Как провести первый педсовет")
    await orlova.press("back", "skip", "audience:1", "audience:2", "next", "ask", "channel")
    await orlova.press("options", "to_seats", "seats:10", "options", "to_seats")
    await orlova.say("12")
    await orlova.press("options", "to_length", "length:45", "options", "to_city", "city:0")
    await orlova.press(
        "options", "to_rhythm", "rhythm:once", "options", "to_rhythm", "rhythm:month", "times:3", "send", "event"
    )


WAY = Way(
    walk,
    in_charge=(Announcing,),
    leads_out=frozenset({"Announcing:done:event"}),
    no_row={
        "Announcing:day:earlier": "turns one's own calendar",
        "Announcing:day:later": "turns one's own calendar",
    },
)
