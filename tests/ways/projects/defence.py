from handlers.projects.defence.states import DefenceCard
from models.defence import DefenceOutcome
from services.defence.bank import leave_bank
from services.defence.deciding import decide_defence
from tests.support.defence_ways import DefencePeople, first, ready
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A defence is cancelled, arranged again, declined and joined in each way, scored, closed and decided."""
    people = await ready(scene)
    await people.arranged()
    await people.mentor.press_notice("df_open")
    await people.mentor.press("decline")
    await people.coordinator.press_notice("df_open")
    await invite_again(people)
    await people.mentor.press_notice("df_decline")
    await people.coordinator.press_notice("df_open")
    await invite_again(people)
    await people.mentor.press_notice("df_join")
    await people.coordinator.press_notice("df_open")
    await people.coordinator.press("passport", "back", "cancel_defence", "cancel_now")
    await people.arranged()
    await people.author.press_notice("df_open")
    await people.author.press("values")
    await people.mentor.press_notice("df_open")
    await people.mentor.press("accept")
    await people.town.advance(days=3)
    await people.mentor.press_notice("df_open")
    await people.mentor.press("confirm_values", "score")
    await people.scored(people.mentor)
    await people.coordinator.press_notice("df_open")
    await people.coordinator.press("close_scoring", "decide")
    async with people.town.act(people.coordinator) as act:
        await decide_defence(act, people.defence_id, DefenceOutcome.defended)
    await people.town.settled()
    await people.author.press_notice("df_paper")
    await people.author.press_notice("df_open")
    await people.author.press("protocol", "result", "to_bank")
    async with people.town.act(people.author) as act:
        await leave_bank(act, 1)
    await people.author.press_notice("df_bank")


async def invite_again(people: DefencePeople) -> None:
    """The mentor, who has declined."""
    await people.coordinator.press("commission")
    await people.coordinator.say("Петрова")
    await people.coordinator.press(await first(people.coordinator, "person:"))


WAY = Way(
    walk,
    everybodys=(DefenceCard,),
    one_sided=frozenset({"df_bank"}),
)
