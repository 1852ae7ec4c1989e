from datetime import timedelta

from sqlalchemy import select

from handlers.care.pulse.states import PulseCard, PulseWords
from models.mentorship import Mentorship
from services.care.going_on import ask_whether_on
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A mentee answers that there are difficulties, and explains them; a coordinator deals with it. Later the pair is
    asked whether it goes on.
    """
    orlova = await scene.coordinator()
    ivanov, petrova = await scene.pair()
    async with scene.town.act() as act:
        [pair] = await act.session.scalars(select(Mentorship))
        pair.began_at = act.now - timedelta(days=40)
        for person in (pair.mentee, pair.mentor):
            person.created_at = pair.began_at
    await scene.town.advance(days=1)  # the next day after what else stalls was told
    await scene.town.advance(days=1)
    await ivanov.press_notice(f"pulse_say:{pair.id}:1:help")
    await ivanov.press_notice("pulse_words")
    await ivanov.say("Редко встречаемся.")
    await orlova.start()
    await orlova.press("waiting", "thing:pulse:1", "mentee", "back", "mentor", "back", "settle")
    async with scene.town.act() as act:
        await ask_whether_on(act, pair.id)
    await scene.town.settled()
    await petrova.press_notice("going_on")


WAY = Way(walk, in_charge=(PulseCard,), everybodys=(PulseWords,))
