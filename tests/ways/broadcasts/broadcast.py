from handlers.broadcasts.broadcast.states import BroadcastCard, Broadcasts
from models.broadcast import BroadcastState
from services.broadcasts.segments import Segment
from tests.support.broadcasts import begun, drafted
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A draft is left as it is; a broadcast that waits is called off; one that went out is read about and taken back;
    another one is answered, and its reader refuses mailings.
    """
    orlova, ivanov = await scene.coordinator(), await scene.mentee()
    async with scene.town.act(ivanov) as act:
        only_him = Segment(people=(act.me.id,))
    async with scene.town.act(orlova) as act:
        waits = await drafted(act, state=BroadcastState.scheduled, starts_at=act.now.replace(year=act.now.year + 1))
        sent = await begun(act, answerable=True, segment=only_him)
    await scene.town.settled()
    await orlova.start()
    await orlova.press("broadcasts", "new", "back", f"broadcast:{waits}", "call_off", "home")
    await orlova.press("broadcasts", f"broadcast:{sent}", "group:sent")
    await orlova.press_first("outcome_of")
    await orlova.press("back", "back", "step:report")
    await ivanov.press_notice("broadcast_answer")
    await ivanov.press_notice("mailings_off")
    await orlova.press("step:ask_back", "step_sure:take_back")
    await orlova.press_notice("broadcast_step")


WAY = Way(
    walk,
    in_charge=(Broadcasts, BroadcastCard),
    buttons_in_charge=frozenset({"broadcast_step"}),
    no_refusal=frozenset({"broadcast_answer", "mailings_off"}),  # those in charge were shown it: that is no attempt
)
