"""Runs a real browser against the real sandbox, with a bot in it."""

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import ClientSession
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from sandbox import Sandbox
from tests.support import demo_bot
from tests.support.pages import Opened
from tests.support.patience import LONG
from tests.support.serving import serving
from tests.support.telegram_token import TOKEN

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DEADLINE = LONG * 1000  # ms


def missing(what: str) -> None:
    """Skips a test whose tools are missing on a developer's machine; fails it where everything has to run."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what}: required in CI")
    pytest.skip(what)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        missing("no Chromium or Chrome on this machine")
    expect.set_options(timeout=DEADLINE)
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=path, args=ARGS)
        yield chromium
        await chromium.close()


@pytest_asyncio.fixture(loop_scope="session")
async def address(browser: Browser, tmp_path: Path) -> AsyncIterator[str]:
    """The sandbox's address; a demo bot answers in it."""
    # Without pace, so that the chats do not depend on how fast the demo bot may send.
    app = Sandbox(data_dir=tmp_path, token=TOKEN, pace=False).app()
    async with serving(app) as url, demo_bot.running(url, TOKEN):
        yield url


@pytest_asyncio.fixture(loop_scope="session")
async def control(address: str) -> AsyncIterator[ClientSession]:
    """Plays somebody else: another page, or a program."""
    async with ClientSession(address) as session:
        yield session


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def profile(browser: Browser) -> Callable[..., Awaitable[BrowserContext]]:
    """A browser profile of one kind. Tests share it, because a page's storage belongs to its address."""
    profiles: dict[str, BrowserContext] = {}

    async def profile(**options: object) -> BrowserContext:
        # With motion reduced, nothing is half faded in when it is measured.
        usual = {"locale": "en-GB", "timezone_id": "Europe/Moscow", "reduced_motion": "reduce"}
        kind = repr(sorted(options.items()))
        if kind not in profiles:
            profiles[kind] = await browser.new_context(**usual | options)
            profiles[kind].set_default_timeout(DEADLINE)
        return profiles[kind]

    return profile


@pytest_asyncio.fixture(loop_scope="session")
async def opened(profile: Callable[..., Awaitable[BrowserContext]], address: str) -> AsyncIterator[Opened]:
    """Opens the page as if for the first time. Afterwards any browser error fails the test."""
    complaints: list[str] = []
    pages: list[Page] = []

    async def open_page(**options: object) -> Page:
        page = await (await profile(**options)).new_page()
        pages.append(page)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
        await page.goto(f"{address}/")
        await page.locator("body[data-ready]").wait_for()
        return page

    yield open_page
    for page in pages:
        await page.evaluate("localStorage.clear()")  # a later test may get the same port
        await page.close()
    assert not complaints


@pytest.fixture
def axe() -> str:
    """The source code of axe-core."""
    try:
        import axe_playwright_python
    except ImportError:
        missing("axe-playwright-python is not installed")
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
