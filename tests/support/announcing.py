"""Announcing an event in the chat."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from models.event import EventKind
from tests.support.town import Dweller, Town


async def day_in(town: Town, days: int) -> str:
    async with town.act() as act:
        return (act.now.astimezone(ZoneInfo("Europe/Moscow")).date() + timedelta(days=days)).isoformat()


async def draft(
    who: Dweller,
    *,
    kind: EventKind = EventKind.lecture,
    title: str = "Первый педсовет",
    where: str = "https://video.example/lecture",
    words: str | None = None,
    days: int = 10,
) -> None:
    """From home to the preview of an event."""
    await who.press("announce", f"kind:{kind}")
    await who.say(title)
    day = await day_in(who.town, days)
    if f"day:{day}" not in await who.buttons():
        await who.press("later")
    await who.press(f"day:{day}", "time:900")
    await who.say(where)
    if words is None:
        await who.press("skip")
    else:
        await who.say(words)
    await who.press("next")
