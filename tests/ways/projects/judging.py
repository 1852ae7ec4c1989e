from handlers.projects.judging.states import DecidingDefence, GivingValues, Scoring
from services.defence.deciding import confirm_reached
from tests.support.defence_ways import first, ready
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """The author gives values; the mentor gives points and decides, the coordinator decides, too."""
    people = await ready(scene)
    await people.arranged()
    await people.author.press_notice("df_open")
    await people.author.press("values")
    await people.author.press(await first(people.author, "indicator:"))
    await people.author.say("много")
    await people.author.say("60 %")
    await people.author.say("5")
    await people.town.advance(days=3)
    await people.mentor.press_notice("df_open")
    await people.mentor.press("score")
    await people.mentor.press(await first(people.mentor, "criterion:"))
    for _ in range(5):
        await people.mentor.press("points:8")
    await people.scored(people.coordinator)
    async with people.town.act(people.mentor) as act:
        await confirm_reached(act, people.defence_id)
    await people.mentor.press_notice("df_open")
    await people.mentor.press("decide", "outcome:more_work", "later", "earlier")
    await people.mentor.press(await first(people.mentor, "until:"), "no_words")
    await people.arranged()
    await people.town.advance(days=3)
    await people.scored(people.mentor, people.coordinator)
    async with people.town.act(people.mentor) as act:
        await confirm_reached(act, people.defence_id)
    await people.coordinator.press_notice("df_open")
    await people.coordinator.press("decide", "outcome:defended")
    await people.coordinator.say("Хорошая работа")


WAY = Way(walk, everybodys=(GivingValues, Scoring, DecidingDefence))
