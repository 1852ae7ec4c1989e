from handlers.meetings.hours.states import Hours
from models.person import Role
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Takes a ready pattern, clears a day, and chooses hours."""
    smirnova = await scene.known("Смирнова Ольга Павловна", Role.mentor)
    await smirnova.press("hours", "pattern:halves", "choose", "weekday:0", "clear")
    await smirnova.press("choose", "weekday:0", "next", "pair:10", "by_hour", "hour:12", "save")


WAY = Way(walk, everybodys=(Hours,))
