from handlers.meetings.afterwards.states import Afterwards, FeedbackWords
from tests.support.meetings import book, ended_meeting, until
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """One meeting is rated from its notice, and the mentor writes down what was agreed; of another the mentee speaks in
    its window.
    """
    ivanov, petrova = await scene.pair()
    await until(scene.town, await book(ivanov, "11:00"), hours=-1)
    for notice in ("mt_held:1:1", "mt_rate:1:5", "mt_words"):
        await ivanov.press_notice(notice)
    await ivanov.say("Помогло")
    await petrova.press_notice("mt_held:1:1")
    await petrova.press_notice("mt_after")
    await petrova.press("more", "call", "uncall", "back", "agreed")
    await petrova.say("Встречаемся раз в месяц")
    await petrova.press("set_task", "back", "more", "reflect", "back", "back", "not_held", "held", "home")
    await ended_meeting(scene.town)
    await ivanov.start()
    await ivanov.press("waiting", "thing:held_mentee:2", "held", "rate:4", "words")
    await ivanov.say("Полезно")
    await ivanov.press("not_held", "next", "home")


WAY = Way(
    walk,
    everybodys=(Afterwards, FeedbackWords),
    one_sided=frozenset({"mt_rate"}),
)
