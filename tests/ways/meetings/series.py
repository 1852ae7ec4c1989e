from handlers.meetings.series.states import BookingSeries
from tests.support.agreements import agreed
from tests.support.meetings import press_day_ahead
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A mentee books a meeting every two weeks."""
    ivanov, _ = await scene.pair()
    async with scene.town.act() as act:
        await agreed(act, "7/2026")
    await ivanov.press("book")
    await press_day_ahead(ivanov)
    await ivanov.press_label("11:00")
    await ivanov.press("series", "rhythm:fortnight", "book_all", "back")


WAY = Way(walk, everybodys=(BookingSeries,))
