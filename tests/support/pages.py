"""Pages of the local Telegram in a browser, and people who write to its bot from elsewhere."""

from collections.abc import Awaitable, Callable

from aiohttp import ClientSession
from playwright.async_api import Page

Opened = Callable[..., Awaitable[Page]]


async def newcomer(control: ClientSession, name: str, *texts: str) -> int:
    """A person added by a program who has sent the given texts; returns their id."""
    async with control.post("/sandbox/people", json={"first_name": name, "language_code": "en"}) as answer:
        person = (await answer.json())["id"]
    for text in texts:
        await send(control, person, text)
    return person


async def send(control: ClientSession, person: int, text: str) -> None:
    async with control.post(f"/sandbox/people/{person}/messages", json={"text": text}) as answer:
        assert answer.ok
