from sqlalchemy import update

from handlers.matching.requests.states import Answering, Asking, MyRequest
from models.profile import MenteeProfile
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """One request is withdrawn, one is declined in each way, and one is accepted."""
    petrova, ivanov = await scene.mentor(), await scene.mentee()
    async with scene.town.act(petrova) as act:
        card = f"m_{act.me.id}"
        await act.session.execute(update(MenteeProfile).values(words=""))
    await ask(ivanov, card, "without")
    await ivanov.press("request", "about", "back", "withdraw", "yes")
    await ivanov.press("home", "profile", "wishes", "words")
    await ivanov.say("Хочу собрать команду")
    await ask(ivanov, card)
    for notice in ("rqno", "rqback", "rqno", "rqwhy"):
        await petrova.press_notice(notice)
    await ivanov.press_notice("rqmore")
    await ask(ivanov, card)
    await petrova.start()
    await petrova.press("waiting", "thing:request:3", "cannot", "reason:no_time", "home")
    await ask(ivanov, card)
    await ivanov.press("request")
    await petrova.press_notice("rqyes")
    await ivanov.press("about", "back", "time")
    for notice in ("rqabout", "rqtime"):
        await ivanov.press_notice(notice)


async def ask(ivanov: Dweller, card: str, with_words: str = "as_it_is") -> None:
    await ivanov.start(card)
    await ivanov.press("ask", with_words, "send")


WAY = Way(
    walk,
    everybodys=(Asking, MyRequest, Answering),
    no_refusal=frozenset({"rqabout", "rqmore", "rqno", "rqback"}),
    takes_buttons=frozenset({"rqno", "rqback"}),
    one_sided=frozenset({"rqyes", "rqwhy", "rqtime"}),
    no_row={"rqsee": "carries nothing: it opens the request of whoever presses it"},
)
