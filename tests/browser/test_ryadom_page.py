"""The real program, started as by `make run`, in a real browser: booking, accepting, moving the clock, languages.

The demo is loaded once; every test runs its own program on a copy of that folder.
"""

import os
import re
import shutil
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import BrowserContext, Locator, Page, expect

from handlers.shared.speech import Speech
from sandbox import Sandbox
from tests.support.bot_process import BotProcess
from tests.support.moment import begin_at_moment
from tests.support.patience import wait_until
from tests.support.ports import free_port
from tests.support.serving import serving

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.xdist_group("ryadom page")]  # loaded once

WIDE = {"viewport": {"width": 1440, "height": 900}}
PHONE = {"viewport": {"width": 360, "height": 740}}
MENTEE, MENTOR, COORDINATOR = "Пётр", "Анна", "Мария"
NOTICES_BEFORE = 20  # at most, before the first reminder of a meeting
DAY, TIME = re.compile(r"^\d{1,2}$"), re.compile(r"^\d\d:\d\d$")


@asynccontextmanager
async def ryadom(folder: Path) -> AsyncIterator[str]:
    """Runs `ryadom run` without a token on that DATA_DIR, in its own process; gives the address of its page."""
    port = free_port()
    environment = {name: value for name, value in os.environ.items() if name != "BOT_TOKEN"}
    program = BotProcess(environment | {"DATA_DIR": str(folder), "SANDBOX_PORT": str(port)}, folder.with_suffix(".log"))
    try:
        await program.start()
        yield f"http://127.0.0.1:{port}"
    finally:
        await program.kill(signal.SIGTERM)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def loaded(browser: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A DATA_DIR after the first start, at which the local Telegram showed the same moment on every day."""
    folder = tmp_path_factory.mktemp("ryadom") / "data"
    telegram = Sandbox(data_dir=folder / "demo" / "telegram")
    async with serving(telegram.app()):
        begin_at_moment(telegram.world)
    async with ryadom(folder):
        pass
    return folder


class Screen:
    """Reads and presses the page by the bot's own texts."""

    def __init__(self, page: Page, language: str) -> None:
        self.page = page
        self.is_phone = page.viewport_size == PHONE["viewport"]
        self._speech = Speech(language, "Europe/Moscow")

    def words(self, key: str, **values: str) -> str:
        """The bot's text as the page shows it, without markup."""
        return re.sub(r"<[^>]+>", "", self._speech.label(key, **values))

    async def chat(self, name: str) -> Locator:
        if self.is_phone:
            await self.page.locator(".tab", has_text=name).click()
        return self.page.get_by_role("region", name=re.compile(name))

    async def press(self, name: str, key: str) -> Locator:
        """Presses the lowest button of a person's chat that is labelled with the message `key`."""
        chat = await self.chat(name)
        await chat.get_by_role("button", name=self.words(key), exact=True).last.click()
        return chat

    async def say(self, name: str, text: str) -> None:
        field = (await self.chat(name)).get_by_role("textbox")
        await field.fill(text)
        await field.press("Enter")


@pytest_asyncio.fixture(loop_scope="session")
async def open_ryadom(
    loaded: Path, profile: Callable[..., Awaitable[BrowserContext]], tmp_path: Path
) -> AsyncIterator[Callable[..., Awaitable[Screen]]]:
    """Starts the program and opens its page. Afterwards any browser error fails the test."""
    shutil.copytree(loaded, tmp_path / "data")
    complaints: list[str] = []
    async with ryadom(tmp_path / "data") as address:

        async def open_page(language: str, look: dict[str, object]) -> Screen:
            page = await (await profile(**look)).new_page()
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
            await page.goto(f"{address}/?lang={language}")
            await page.locator("body[data-ready]").wait_for()
            pages.append(page)
            return Screen(page, language)

        pages: list[Page] = []
        yield open_page
        for page in pages:
            await page.evaluate("localStorage.clear()")
            await page.close()
    assert not complaints


@pytest.mark.parametrize("look", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_meeting_is_booked_a_request_accepted_and_a_reminder_received(
    open_ryadom: Callable[..., Awaitable[Screen]], language: str, look: dict[str, object]
) -> None:
    screen = await open_ryadom(language, look)
    if language == "en":
        for name in (MENTEE, MENTOR):
            await screen.say(name, "/language")
            await expect(await screen.chat(name)).to_contain_text("Mentor" if name == MENTEE else "Mentees")
    await book(screen)
    await accept(screen)
    await see_the_reminder(screen)
    await switch_language(screen, language)
    if look is PHONE:
        assert await screen.page.evaluate("document.documentElement.scrollWidth") == 360


async def book(screen: Screen) -> None:
    """Four presses: the way in, the day, the time, confirm."""
    chat = await screen.press(MENTEE, "home-btn-book")
    await chat.get_by_role("button", name=DAY).last.click()
    await chat.get_by_role("button", name=TIME).first.click()
    await screen.press(MENTEE, "booking-btn-confirm")
    await expect(chat.get_by_text("✓").last).to_be_visible()
    await expect(await screen.chat(MENTOR)).to_contain_text(screen.words("meetings-booked"))


async def accept(screen: Screen) -> None:
    """Presses once on a notice, which then shows the outcome. Another request may arrive meanwhile."""
    chat = await screen.chat(MENTOR)
    request = await chat.locator("[data-key^='rq_yes']").last.get_attribute("data-key")
    accept_button = chat.locator(f"[data-key='{request}']")
    await accept_button.click()
    await expect(chat).to_contain_text(screen.words("requests-outcome-accepted", told="yes"))
    await expect(accept_button).to_have_count(0)


async def see_the_reminder(screen: Screen) -> None:
    """The reminder of the existing meeting or of the new one, whichever comes first. What else the demo's people are
    told may be due before it.
    """
    said = (re.escape(screen.words(f"meetings-{when}-before")) for when in ("day", "hour"))
    reminder = re.compile("|".join(said))
    for _ in range(NOTICES_BEFORE):
        await told_the_next(screen.page)
        await screen.page.locator(".clock .next").click()
        if reminder.search(await (await screen.chat(MENTOR)).inner_text()):
            break
    for name in (MENTEE, MENTOR):
        await expect(await screen.chat(name)).to_contain_text(reminder)


async def told_the_next(page: Page) -> None:
    """Waits until the clock shows the notice after the one being sent; the bot looks every second."""
    address = page.url.partition("/?")[0]

    async def told() -> bool:
        clock = await (await page.request.get(f"{address}/sandbox/clock")).json()
        return bool(clock["next"] and clock["next"] > clock["now"] + 300)

    await wait_until(told)


async def switch_language(screen: Screen, language: str) -> None:
    """Switches the bot's language in a chat, and the page's own."""
    chat = await screen.press(MENTEE, "shared-btn-home")
    await expect(chat.get_by_role("button", name=screen.words("home-btn-book"))).to_be_visible()
    await screen.say(MENTEE, "/language")
    other = Screen(screen.page, "en" if language == "ru" else "ru")
    await expect(chat.get_by_role("button", name=other.words("home-btn-book"))).to_be_visible()
    if not screen.is_phone:
        await screen.page.locator("header .tool", has_text=other_name(language)).click()
        await expect(screen.page.locator("html")).to_have_attribute("lang", "en" if language == "ru" else "ru")


def other_name(language: str) -> str:
    return "English" if language == "ru" else "Русский"
