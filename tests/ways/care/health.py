from datetime import timedelta

from sqlalchemy import select

from handlers.care.health.states import PairCard, PairsHealth
from models.mentorship import Mentorship
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A pair that has not met for weeks is found by a surname, and its line and both cards are opened."""
    orlova = await scene.coordinator()
    await scene.pair()
    async with scene.town.act() as act:
        [pair] = await act.session.scalars(select(Mentorship))
        pair.began_at = act.now - timedelta(days=40)
        for person in (pair.mentee, pair.mentor):
            person.created_at = pair.began_at
    await orlova.start()
    await orlova.press("people", "stalled", "health_list", "health:on_track", "health:check_in")
    await orlova.say("Иванов")
    await orlova.press("clear_words", f"pair:{pair.id}", f"line:first_meeting:{pair.id}", "back")
    await orlova.press("mentee_card", "back", "mentor_card")


WAY = Way(walk, in_charge=(PairsHealth, PairCard))
