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
    for notice in ("rq_no", "rq_back", "rq_no", "rq_why"):
        await petrova.press_notice(notice)
    await ivanov.press_notice("rq_more")
    await ask(ivanov, card)
    await petrova.start()
    await petrova.press("waiting", "thing:request:3", "cannot", "reason:no_time", "home")
    await ask(ivanov, card)
    await ivanov.press("request")
    await petrova.press_notice("rq_yes")
    await ivanov.press("about", "back", "time")
    for notice in ("rq_about", "rq_time"):
        await ivanov.press_notice(notice)


async def ask(ivanov: Dweller, card: str, with_words: str = "as_it_is") -> None:
    await ivanov.start(card)
    await ivanov.press("ask", with_words)
    if "programme:project" in await ivanov.buttons():
        await ivanov.press("programme:project", "programme:novice")
    await ivanov.press("send")


WAY = Way(
    walk,
    everybodys=(Asking, MyRequest, Answering),
    no_refusal=frozenset({"rq_about", "rq_more", "rq_no", "rq_back"}),
    takes_buttons=frozenset({"rq_no", "rq_back"}),
    one_sided=frozenset({"rq_yes", "rq_why", "rq_time"}),
    no_row={"rq_see": "carries nothing: it opens the request of whoever presses it"},
)
