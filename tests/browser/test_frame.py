"""The page around the chats: people, unread marks, the clock, the console, languages and colours."""

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession
from playwright.async_api import Page, expect

from sandbox import Account, Sandbox
from tests.support.pages import Opened, newcomer
from tests.support.serving import serving
from tests.support.telegram_token import TOKEN

pytestmark = pytest.mark.asyncio(loop_scope="session")

WIDE = {"viewport": {"width": 1440, "height": 900}}
PHONE = {"viewport": {"width": 360, "height": 740}}


def chat_of(page: Page, name: str):
    return page.get_by_role("region", name=f"Chat: {name}")


async def test_people_are_shown_side_by_side_and_can_be_hidden(opened: Opened, control: ClientSession) -> None:
    for name in ("Mentee", "Mentor", "Coordinator"):
        await newcomer(control, name)
    page = await opened(**WIDE)
    for name in ("Mentee", "Mentor", "Coordinator"):
        await expect(chat_of(page, name)).to_be_visible()
    await chat_of(page, "Mentor").get_by_role("button", name="Chat actions").click()
    await page.get_by_role("menuitem", name="Hide").click()
    await expect(chat_of(page, "Mentor")).to_be_hidden()
    await page.reload()
    await expect(chat_of(page, "Coordinator")).to_be_visible()
    await expect(chat_of(page, "Mentor")).to_be_hidden()
    await page.get_by_role("button", name="People").click()
    await page.get_by_role("checkbox", name="Mentor").check()
    await expect(page.locator("main > section")).to_have_count(3)


async def test_menu_of_a_chat_with_unread_messages_opens_at_the_first_press(
    opened: Opened, control: ClientSession
) -> None:
    """The press itself marks the chat as read; redrawing must not remove the button under the pointer."""
    await newcomer(control, "Mentee")
    mentor = await newcomer(control, "Mentor")
    page = await opened(**WIDE)
    await control.post(f"/sandbox/people/{mentor}/messages", json={"text": "/start"})
    chat = chat_of(page, "Mentor")
    await expect(chat.locator("header")).to_contain_text("unread: 1")
    await chat.get_by_role("button", name="Chat actions").click()
    await expect(page.get_by_role("menuitem", name="Hide")).to_be_visible()
    await expect(chat.locator("header")).not_to_contain_text("unread: 1")


@pytest.mark.parametrize(("look", "mark"), [(WIDE, "header .count"), (PHONE, ".tab .count")])
async def test_message_to_another_person_is_marked_unread_until_looked_at(
    opened: Opened, control: ClientSession, look: dict[str, object], mark: str
) -> None:
    await newcomer(control, "Mentee", "/start")
    mentor = await newcomer(control, "Mentor", "/start")
    page = await opened(**look)
    field = chat_of(page, "Mentee").get_by_role("textbox", name="Message")
    await expect(chat_of(page, "Mentee")).to_contain_text("Welcome")
    await field.fill(f"/tell {mentor}")
    await field.press("Enter")
    await expect(page.locator(f"{mark} >> visible=true").last).to_contain_text("unread: ")
    await expect(page).to_have_title(re.compile(r"^\(\d\) Ryadom"))
    if look is PHONE:
        await page.locator(".tab", has_text="Mentor").click()
    await chat_of(page, "Mentor").get_by_role("log").click()
    await expect(page.locator(f"{mark} >> visible=true")).to_have_count(0)
    await expect(page).to_have_title(re.compile("^Ryadom"))


async def test_clock_moves_by_its_buttons(opened: Opened, control: ClientSession) -> None:
    page = await opened(**WIDE)
    clock = page.get_by_role("group", name="The bot’s clock")
    next_button = clock.get_by_role("button", name="No notices due")
    await expect(next_button).to_have_attribute("aria-disabled", "true")
    for button, ahead in (("+1 h", "0 d 1 h ahead"), ("+1 day", "1 d 1 h ahead")):
        await clock.get_by_role("button", name=button).click()
        await expect(clock).to_contain_text(ahead)
    await expect(clock).to_contain_text("GMT+3")
    async with control.get("/sandbox/clock") as answer:
        assert abs((await answer.json())["offset"] - 25 * 3600) < 1


async def follow(control: ClientSession, due: float) -> None:
    """A minimal ticker: says when it has work, and asks again after every move of the clock."""
    asked = {"name": "demo", "after": 0, "next": str(due)}
    while True:
        async with control.get("/sandbox/clock", params=asked) as answer:
            clock = await answer.json()
        asked["after"] = clock["version"]
        if clock["now"] >= due:
            asked.pop("next", None)


@contextlib.asynccontextmanager
async def ticker(control: ClientSession, days: int) -> AsyncIterator[None]:
    async with control.get("/sandbox/clock") as answer:
        due = (await answer.json())["now"] + days * 86_400
    task = asyncio.create_task(follow(control, due))
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def test_clock_goes_to_the_next_notice(opened: Opened, control: ClientSession) -> None:
    async with ticker(control, days=3):
        page = await opened(**WIDE)
        await page.get_by_role("button", name="To the next notice").click()
        clock = page.get_by_role("group", name="The bot’s clock")
        await expect(clock).to_contain_text("3 d 0 h ahead")
        await expect(clock.get_by_role("button", name="No notices due")).to_be_visible()


async def test_notice_planned_later_is_offered_at_once(opened: Opened, control: ClientSession) -> None:
    page = await opened(**WIDE)
    async with ticker(control, days=1):
        await expect(page.get_by_role("button", name="To the next notice")).to_be_visible()


async def test_console_shows_refusals(opened: Opened, control: ClientSession) -> None:
    await newcomer(control, "Maria", "/start", "/refused")
    page = await opened(**WIDE)
    await page.get_by_role("button", name="Bot calls").click()
    console = page.get_by_role("complementary", name="Bot calls")
    await expect(console).to_contain_text("400 Bad Request: chat not found")
    await expect(console.get_by_text("ok", exact=True).first).to_be_visible()
    await console.get_by_role("checkbox", name="Only refusals").check()
    await expect(console.get_by_role("listitem")).to_have_count(1)
    await console.get_by_role("listitem").locator("summary").click()
    await expect(console).to_contain_text("nobody is there")


async def test_an_edit_that_changes_nothing_is_no_red_count(opened: Opened, control: ClientSession) -> None:
    chat = {"chat_id": await newcomer(control, "Maria", "/start"), "text": "same"}
    page = await opened(**WIDE)
    async with control.post(f"/bot{TOKEN}/sendMessage", json=chat) as answer:
        sent = (await answer.json())["result"]["message_id"]
    await control.post(f"/bot{TOKEN}/editMessageText", json={**chat, "message_id": sent})
    console = page.get_by_role("complementary", name="Bot calls")
    await page.get_by_role("button", name="Bot calls").click()
    await expect(console).to_contain_text("message is not modified")
    await expect(page.locator(".count.bad")).to_be_hidden()


async def test_console_says_how_to_connect_another_program(opened: Opened) -> None:
    page = await opened(**WIDE)
    await page.get_by_role("button", name="Bot calls").click()
    await page.get_by_text("Connect another program").click()
    await expect(page.get_by_text(TOKEN)).to_be_visible()
    await expect(page.get_by_role("complementary", name="Bot calls")).to_contain_text(page.url.rstrip("/"))


async def test_a_typing_bot_is_shown_as_typing(opened: Opened, control: ClientSession) -> None:
    page = await opened(**WIDE)
    await newcomer(control, "Maria", "/start", "/typing")
    await expect(chat_of(page, "Maria").get_by_text("typing…")).to_be_visible()


async def test_language_follows_browser_address_and_switch(opened: Opened, control: ClientSession) -> None:
    await newcomer(control, "Мария", "/start")
    page = await opened(locale="ru-RU", **WIDE)
    await expect(page.get_by_role("button", name="Добавить человека")).to_be_visible()
    await page.get_by_role("button", name="English").click()
    await expect(page.get_by_role("button", name="Add a person")).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await page.reload()
    await expect(chat_of(page, "Мария").get_by_placeholder("Message")).to_be_visible()
    await page.goto(page.url + "?lang=ru")
    await expect(page.get_by_role("textbox", name="Сообщение")).to_be_visible()


async def test_phone_shows_one_chat_and_never_scrolls_sideways(opened: Opened, control: ClientSession) -> None:
    for name in ("Mentee", "Mentor"):
        await newcomer(control, name, "/start", "/keys", "/long", "word" * 100)
    page = await opened(**PHONE)
    await expect(page.locator("main > section:visible")).to_have_count(1)
    await page.locator(".tab", has_text="Mentor").click()
    await expect(chat_of(page, "Mentor").locator(".message").last).to_contain_text("You said: word")
    await expect(page.locator("main > section:visible")).to_have_count(1)
    assert await page.evaluate("document.documentElement.scrollWidth") == 360
    assert await chat_of(page, "Mentor").get_by_role("log").evaluate("log => log.scrollWidth <= log.clientWidth")


@pytest.mark.parametrize("width", [1440, 1361, 1360, 1181, 1000, 861, 860, 801, 800, 700])
@pytest.mark.parametrize("letters", ["sans-serif", "DejaVu Sans"])
async def test_no_tool_of_the_bar_runs_past_the_screen(
    opened: Opened, control: ClientSession, width: int, letters: str
) -> None:
    await newcomer(control, "Мария", "/start")
    async with ticker(control, days=3):
        page = await opened(viewport={"width": width, "height": 900}, locale="ru-RU")
        await page.evaluate(f"document.body.style.fontFamily = '{letters}'")
        await expect(page.locator("header .next")).to_have_attribute("aria-disabled", "false")
        await expect(page.locator("header .tools button >> visible=true")).to_have_count(5)
        edges = "all => all.filter(one => one.offsetParent).map(one => one.getBoundingClientRect().right)"
        assert max(await page.locator("header button").evaluate_all(edges)) <= width


async def test_phone_shows_the_clocks_zone_completely_or_not_at_all(opened: Opened) -> None:
    page = await opened(**PHONE)
    face = page.locator(".clock .face")
    hour, zone = await face.locator("span").all()
    within = await face.bounding_box()
    whole = (await hour.bounding_box())["width"] + (await zone.bounding_box())["width"] + 4
    is_below = (await zone.bounding_box())["y"] >= within["y"] + within["height"] - 1
    assert is_below or whole <= within["width"]
    assert await face.evaluate("face => face.scrollWidth <= face.clientWidth")


SMALLEST_TEXT = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const sizes = [];
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    const shown = walker.currentNode.data.trim() && holder.checkVisibility();
    if (shown) sizes.push(parseFloat(getComputedStyle(holder).fontSize));
  }
  return Math.min(...sizes);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("look", [WIDE, PHONE], ids=["wide", "phone"])
async def test_page_is_legible_and_accessible(
    opened: Opened, control: ClientSession, axe: str, look: dict[str, object], scheme: str
) -> None:
    await newcomer(control, "Mentee", "/start", "/formats", "/link", "/refused")
    await channel_of(control, await newcomer(control, "Mentor"))
    page = await opened(color_scheme=scheme, **look)
    await expect(chat_of(page, "Mentee")).to_contain_text("Pass it on")
    await page.evaluate(axe)
    found = await serious(page)
    if look is WIDE:
        await page.get_by_role("button", name="Bot calls").click()
        await page.get_by_role("button", name="Add a person").click()
        found += await serious(page)
    assert found == []
    assert await page.evaluate(SMALLEST_TEXT) >= 11


async def channel_of(control: ClientSession, owner: int) -> int:
    """A channel in which the bot is an administrator and has posted."""
    about = {"title": "News", "type": "channel", "owner": owner}
    async with control.post("/sandbox/groups", json=about) as answer:
        channel = (await answer.json())["chat"]["id"]
    await control.post(f"/sandbox/groups/{channel}/members", json={"status": "administrator"})
    await control.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": channel, "text": "A lecture"})
    return channel


async def test_a_channel_is_a_column_in_which_its_owner_writes_and_rules(
    opened: Opened, control: ClientSession
) -> None:
    channel = await channel_of(control, await newcomer(control, "Mentor"))
    page = await opened(**WIDE)
    column = chat_of(page, "News")
    await expect(column).to_contain_text("A lecture")
    await expect(column.get_by_role("combobox", name="Writing:")).to_have_text("Mentor")
    field = column.get_by_role("textbox", name="Message")
    await field.fill("Welcome all")
    await field.press("Enter")
    await expect(column.get_by_role("log")).to_contain_text("Welcome all")
    await column.get_by_role("button", name="Chat actions").click()
    await page.get_by_role("menuitem", name="Remove the bot").click()
    await expect(column).to_contain_text("the bot is not here")
    async with control.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": channel, "text": "x"}) as answer:
        assert answer.status == 403


async def test_a_channel_is_made_on_the_page(opened: Opened, control: ClientSession) -> None:
    await newcomer(control, "Mentor")
    page = await opened(**WIDE)
    await page.get_by_role("button", name="People").click()
    await page.get_by_role("button", name="New group or channel").click()
    await page.get_by_role("textbox", name="Title").fill("News")
    await page.get_by_role("button", name="Add", exact=True).click()
    await expect(chat_of(page, "News")).to_contain_text("the bot is not here")


async def test_the_page_says_that_data_are_being_loaded(opened: Opened, control: ClientSession) -> None:
    await control.post("/sandbox/loading", json={"loading": True})
    page = await opened(**PHONE)
    await expect(page.get_by_text("Loading three years")).to_be_visible()
    await control.post("/sandbox/loading", json={"loading": False})
    await expect(page.get_by_text("Loading three years")).to_be_hidden()


async def test_a_role_after_the_surname_is_shown_below_the_name(opened: Opened, control: ClientSession) -> None:
    about = {"first_name": "Maria", "last_name": "Kovaleva · coordinator"}
    await control.post("/sandbox/people", json=about)
    page = await opened(viewport={"width": 1900, "height": 900})
    head = page.locator(".chat-head")
    await expect(head.get_by_role("heading")).to_have_text("Maria Kovaleva")
    await expect(head.locator(".under")).to_have_text("coordinator")


async def test_five_columns_still_show_roles(opened: Opened, control: ClientSession) -> None:
    for number in range(5):
        about = {"first_name": "Maria", "last_name": f"Kovaleva {number} · coordinator"}
        await control.post("/sandbox/people", json=about)
    page = await opened(**WIDE)
    await page.get_by_role("button", name="People").click()
    for box in await page.get_by_role("checkbox").all():
        await box.check()
    await expect(page.locator("main > section:visible")).to_have_count(5)
    roles = page.locator(".chat-head .under")
    await expect(roles).to_have_text(["coordinator"] * 5)
    assert await roles.evaluate_all(
        "all => all.every(one => one.offsetHeight > 0 && one.scrollWidth <= one.clientWidth)"
    )


async def test_a_phone_keeps_three_quarters_of_its_height_for_messages(opened: Opened, control: ClientSession) -> None:
    await newcomer(control, "Maria", "/start")
    page = await opened(**PHONE)
    log = await chat_of(page, "Maria").get_by_role("log").bounding_box()
    assert log is not None
    assert log["height"] >= 0.7 * 740
    await expect(page.get_by_role("heading", level=1)).to_have_count(1)  # for screen readers


async def test_a_link_in_a_bubble_looks_like_one(opened: Opened, control: ClientSession) -> None:
    maria = await newcomer(control, "Maria", "https://example.org", "/start")
    text = '<b>https://example.org</b> <a href="https://example.org/a">here</a> @durov_channel /start'
    await control.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": maria, "text": text, "parse_mode": "HTML"})
    page = await opened(**WIDE)
    links = chat_of(page, "Maria").locator(".text :is(a, .link)")
    await expect(links.filter(has_text="here")).to_be_visible()
    look = "all => all.map(one => getComputedStyle(one).textDecorationLine)"
    assert set(await links.evaluate_all(look)) == {"underline"}


async def test_the_page_chooses_among_several_bots(profile: Any, tmp_path: Path) -> None:
    sandbox = Sandbox(data_dir=tmp_path, token=TOKEN)
    sandbox.add_bot("78:school", Account("school_bot", "School"))
    async with serving(sandbox.app()) as url, ClientSession(url) as control:
        anna = await newcomer(control, "Anna", "to the first")
        await control.post(f"/sandbox/people/{anna}/messages?bot=school_bot", json={"text": "to the school"})
        page = await (await profile(**WIDE)).new_page()
        await page.goto(url)
        await expect(chat_of(page, "Anna")).to_contain_text("to the first")
        await page.get_by_role("combobox", name="Bot").select_option("School")
        await expect(chat_of(page, "Anna")).to_contain_text("to the school")
        await expect(chat_of(page, "Anna").get_by_text("to the first")).to_have_count(0)
        field = chat_of(page, "Anna").get_by_role("textbox", name="Message")
        await field.fill("again")
        await field.press("Enter")
        await expect(chat_of(page, "Anna").get_by_role("log")).to_contain_text("again")
        async with control.get(f"/sandbox/people/{anna}/messages?bot=school_bot") as answer:
            assert [message["text"] for message in await answer.json()] == ["to the school", "again"]
        await page.evaluate("localStorage.clear()")
        await page.close()


async def serious(page: Page) -> list[str]:
    report = await page.evaluate("axe.run({ resultTypes: ['violations'] })")
    return [
        f"{finding['id']}: {node['html'][:120]} {node['failureSummary']}"
        for finding in report["violations"]
        if finding["impact"] in ("serious", "critical")
        for node in finding["nodes"]
    ]


async def test_dark_scheme_is_dark_and_can_be_switched(opened: Opened) -> None:
    page = await opened(color_scheme="dark", **WIDE)
    brightness = "Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3))"
    assert await page.evaluate(brightness) < 40
    await page.get_by_role("button", name="Light or dark theme").click()
    assert await page.evaluate(brightness) > 200
    await page.reload()
    await page.locator("body[data-ready]").wait_for()
    assert await page.evaluate(brightness) > 200
