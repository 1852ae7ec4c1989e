from sqlalchemy import update

from handlers.matching.requests.states import Answering, Asking, MyRequest
from models.profile import MenteeProfile, MentorProfile
from tests.support import people
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """One request is withdrawn, one is declined in each way, and one is accepted after a question, a reply and one more
    place. Meanwhile there is a further choice, and a request in another programme.
    """
    petrova, ivanov = await scene.mentor(), await scene.mentee()
    others = [scene.watch(await people.mentor(scene.town, f"{one} Инна Ильинична")) for one in ("Белова", "Гордеева")]
    card, other, third = [await card_of(one) for one in (petrova, *others)]
    async with scene.town.act(petrova) as act:
        await act.session.execute(update(MenteeProfile).values(words=""))
    await ask(ivanov, card, "without")
    await ivanov.press("request", "about", "back", "withdraw", "yes")
    await ivanov.press("home", "profile", "wishes", "words")
    await ivanov.say("Хочу собрать команду")
    await ask(ivanov, card)
    for notice in ("rq_no", "rq_back", "rq_no", "rq_why"):
        await petrova.press_notice(notice)
    await ask(ivanov, card)
    await ask(ivanov, other)
    await petrova.start()
    await petrova.press("waiting", "thing:request:3", "cannot", "reason:no_time", "home")
    await ivanov.press("request", "decide", "back")
    await ask(ivanov, third, "as_it_is", "project")
    await ivanov.press("request", "search:project", "search:novice", "search:project", "withdraw", "yes")
    await ask(ivanov, card)
    await without_places(petrova)
    await petrova.press_notice("rq_yes")  # there is no place any more
    await petrova.press_notice("rq_place")
    await without_places(petrova)
    await petrova.start()
    await petrova.press("waiting", "thing:request:6", "place", "question")
    await petrova.say("Что главное?")
    await ivanov.start()
    await ivanov.press("request", "reply")
    await ivanov.say("Команда")
    await petrova.press_notice("rq_yes")
    await ivanov.press("about", "back", "time")
    for notice in ("rq_about", "rq_time"):
        await ivanov.press_notice(notice)
    for one in (other, third):
        await ask(ivanov, one, "as_it_is", "project")
    await ivanov.start()
    await ivanov.press("help", "request_beside")
    await ivanov.press_first("leave_out")


async def card_of(mentor: Dweller) -> str:
    async with mentor.town.act(mentor) as act:
        return f"m_{act.me.id}"


async def without_places(mentor: Dweller) -> None:
    async with mentor.town.act(mentor) as act:
        (await act.session.get_one(MentorProfile, act.me.id)).capacity = 0


async def ask(ivanov: Dweller, card: str, with_words: str = "as_it_is", programme: str = "novice") -> None:
    await ivanov.start(card)
    await ivanov.press("ask", with_words, "form:in_person")
    if f"programme:{programme}" in await ivanov.buttons():
        await ivanov.press(f"programme:{programme}")
    await ivanov.press("send")


WAY = Way(
    walk,
    everybodys=(Asking, MyRequest, Answering),
    no_refusal=frozenset({"rq_about", "rq_no"}),
    takes_buttons=frozenset({"rq_no"}),
    one_sided=frozenset({"rq_yes", "rq_why", "rq_time", "rq_back", "rq_place"}),
    no_row={"rq_see": "carries nothing: it opens the request of whoever presses it"},
)
