"""Takes the pictures of README: starts the real program on demo data and plays a moment of the story on its page.

Run by `make pictures`; needs Chromium or Chrome.
"""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

FOLDER = Path(__file__).parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MENTEE, MENTOR, COORDINATOR = "Пётр", "Анна", "Мария"
READY_IN = 60  # seconds
SILENCE = 2  # seconds
DAY, TIME = re.compile(r"^\d{1,2}$"), re.compile(r"^\d\d:\d\d$")
MOSCOW, TUESDAY = ZoneInfo("Europe/Moscow"), 1


@contextmanager
def started(command: str, folder: str) -> Iterator[str]:
    """Runs `ryadom <command>` without a token on that DATA_DIR; gives the address of its page once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {"DATA_DIR": folder, "SANDBOX_PORT": str(port), "LOG_LEVEL": "WARNING"}
    environment = {name: value for name, value in os.environ.items() if name != "BOT_TOKEN"} | settings
    program = subprocess.Popen([sys.executable, "-m", "bot", command], env=environment, cwd=FOLDER.parent.parent)
    try:
        wait_for(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        program.terminate()
        program.wait()


def set_clock(address: str) -> None:
    """Sets a morning early in a month, so that the calendar is full of days. Called before the demo is loaded, which
    follows this clock.
    """
    now = datetime.now(MOSCOW)
    day = (now.replace(day=1) + timedelta(days=31)).replace(day=2)
    while day.weekday() != TUESDAY:
        day += timedelta(days=1)
    moment = day.replace(hour=10, minute=24, second=0)
    body = json.dumps({"advance": (moment - now).total_seconds()}).encode()
    wanted = urllib.request.Request(f"{address}/sandbox/clock", body, {"Content-Type": "application/json"})
    urllib.request.urlopen(wanted).close()


def wait_for(port: int) -> None:
    for _ in range(READY_IN * 10):
        with socket.socket() as knocking:
            if knocking.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError("the program does not answer")


def open_page(browser: Browser, address: str, width: int, height: int, scheme: str) -> Page:
    look = {"color_scheme": scheme, "reduced_motion": "reduce", "locale": "ru-RU", "timezone_id": str(MOSCOW)}
    page = browser.new_context(viewport={"width": width, "height": height}, **look).new_page()
    page.set_default_timeout(READY_IN * 1000)
    page.goto(f"{address}/?lang=ru")
    return page


def chat(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=re.compile(name))


def settle(page: Page) -> None:
    """Until the bot has been silent for a while: it may draw a window anew after a notice."""
    page.request.get(f"{page.url.partition('/?')[0]}/sandbox/idle?wait={READY_IN}&quiet={SILENCE}")


def press(page: Page, name: str, label: str | re.Pattern[str]) -> None:
    settle(page)
    chat(page, name).get_by_role("button", name=label, exact=isinstance(label, str)).last.click()


def say(page: Page, name: str, text: str) -> None:
    settle(page)
    field = chat(page, name).get_by_role("textbox")
    field.fill(text)
    field.press("Enter")


def take_chats(browser: Browser, address: str) -> None:
    """The mentee chooses a day, the mentor has a request to answer, the coordinator sees the state of the
    association.
    """
    page = open_page(browser, address, 1440, 900, "light")
    expect(chat(page, MENTOR)).to_contain_text("Семёнова Ольга Дмитриевна", timeout=READY_IN * 1000)
    expect(chat(page, COORDINATOR).get_by_role("button", name="Одобрить")).to_have_count(2)
    say(page, COORDINATOR, "/menu")
    expect(chat(page, COORDINATOR).get_by_text("Сопровождений: 118")).to_have_count(2)
    press(page, MENTEE, "Приду")
    expect(chat(page, MENTEE)).to_contain_text("вы придёте")
    say(page, MENTEE, "/menu")
    expect(chat(page, MENTEE).get_by_role("button", name="Записаться на встречу")).to_be_visible()
    press(page, MENTEE, "Записаться на встречу")
    expect(chat(page, MENTEE)).to_contain_text("Выберите день")
    finish(page, "chat.png")


def take_phone(browser: Browser, address: str) -> None:
    """A meeting is booked, and the clock moves to the day before another."""
    page = open_page(browser, address, 360, 740, "dark")
    page.locator(".tab", has_text=MENTEE).click()
    settle(page)
    chat(page, MENTEE).get_by_role("button", name=DAY).nth(7).click()
    press(page, MENTEE, TIME)
    press(page, MENTEE, "Записаться")
    expect(chat(page, MENTEE)).to_contain_text("Вы записаны")
    to_next, reminded = page.locator(".clock .next"), chat(page, MENTEE).get_by_text("Напоминаем о встрече")
    while not reminded.count():  # notices to other people may come first
        due = to_next.text_content() or ""
        to_next.click()
        expect(to_next).not_to_have_text(due)
        page.wait_for_timeout(1000)
    finish(page, "phone.png")


def finish(page: Page, name: str) -> None:
    for jump in page.locator(".jump:visible").all():
        jump.click()
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement.blur()")
    page.wait_for_timeout(500)
    page.screenshot(path=FOLDER / name)


def main() -> None:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        sys.exit("No Chromium or Chrome on this machine.")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        with started("sandbox", folder) as address:
            set_clock(address)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        with started("run", folder) as address:
            take_chats(browser, address)
            take_phone(browser, address)
        browser.close()


if __name__ == "__main__":
    main()
