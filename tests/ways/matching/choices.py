from handlers.matching.choices.states import NextChoice
from tests.support import people
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """The first mentor refuses, and the next is sent in other words. That one does not answer in time: the mentee waits
    longer, from the notice and from the window, and then sends the last choice.
    """
    petrova, ivanov = await scene.mentor(), await scene.mentee()
    belova, gordeeva = [
        scene.watch(await people.mentor(scene.town, f"{name} Инна Ильинична")) for name in ("Белова", "Гордеева")
    ]
    for mentor in (petrova, belova, gordeeva):
        await choose(ivanov, mentor)
    await petrova.press_notice("rq_no")
    await petrova.press_notice("rq_why")
    await ivanov.press_notice("rq_then")
    await ivanov.press("about", "back", "words", "without", "words")
    await ivanov.say("Помогите с командой")
    await ivanov.press("send")
    await scene.town.advance(days=20)
    await ivanov.press_notice("rq_wait")
    await scene.town.advance(days=20)
    await ivanov.start()
    await ivanov.press("request", "decide", "wait")
    await scene.town.advance(days=20)
    await ivanov.press_notice("rq_more")
    await ivanov.press_notice("rq_next")
    await choose(ivanov, petrova)
    await ivanov.press("request", "withdraw", "yes", "decide", "drop")


async def choose(ivanov: Dweller, mentor: Dweller) -> None:
    async with mentor.town.act(mentor) as act:
        card = f"m_{act.me.id}"
    await ivanov.start(card)
    await ivanov.press("ask", "as_it_is", "send")


WAY = Way(
    walk,
    everybodys=(NextChoice,),
    no_refusal=frozenset({"rq_more"}),
    one_sided=frozenset({"rq_next", "rq_wait", "rq_then"}),
)
