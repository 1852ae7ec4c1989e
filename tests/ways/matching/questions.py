from handlers.matching.questions.states import Questioning, Replying
from services.matching.requests import send_request
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A mentor asks from the notice, and the mentee replies from theirs."""
    petrova, ivanov = await scene.mentor(), await scene.mentee()
    async with scene.town.act(petrova) as act:
        mentor_id = act.me.id
    async with scene.town.act(ivanov) as act:
        await send_request(act, mentor_id, "")
    await scene.town.settled()
    await petrova.press_notice("rq_ask")
    await petrova.say("Что главное?")
    await ivanov.press_notice("rq_reply")
    await ivanov.say("Команда")


WAY = Way(walk, everybodys=(Questioning, Replying), one_sided=frozenset({"rq_ask", "rq_reply"}))
