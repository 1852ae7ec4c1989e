"""One person's chat with the bot."""

import asyncio
from io import BytesIO
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import ClientSession
from PIL import Image
from playwright.async_api import Locator, Page, expect

from tests.support.demo_bot import LONG_LABEL
from tests.support.pages import Opened, newcomer, send

pytestmark = pytest.mark.asyncio(loop_scope="session")

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d494844520000000100000001080600000"
    "01f15c4890000000d49444154789c63f8cfc0f01f00050001ff56c72f0d0000000049454e44ae426082"
)


async def joined(page: Page, name: str) -> Locator:
    """Adds a person in the dialog and presses START; returns the chat's column."""
    await page.get_by_role("button", name="Add a person").first.click()
    await page.get_by_label("First name").fill(name)
    await page.get_by_role("button", name="Add", exact=True).click()
    chat = page.get_by_role("region", name=f"Chat: {name}")
    await chat.get_by_role("button", name="START").click()
    await expect(chat.locator(".message.theirs")).to_contain_text("Welcome")
    return chat


@pytest_asyncio.fixture(loop_scope="session")
async def chat(opened: Opened, control: ClientSession) -> Locator:
    """The column of a person who had pressed START before the page was opened."""
    await newcomer(control, "Maria", "/start")
    chat = (await opened()).get_by_role("region", name="Chat: Maria")
    await expect(chat.locator(".message.theirs")).to_contain_text("Welcome")
    return chat


async def say(chat: Locator, text: str) -> None:
    field = chat.get_by_role("textbox", name="Message")
    await field.fill(text)
    await field.press("Enter")


async def test_start_begins_the_chat_and_a_press_edits_the_message(opened: Opened) -> None:
    chat = await joined(await opened(), "Maria")
    await expect(chat.locator(".message.own")).to_contain_text("/start")
    await chat.get_by_role("button", name="Next").click()
    await expect(chat.locator(".message.theirs")).to_contain_text("Count: 1")
    await expect(chat.locator(".message")).to_have_count(2)
    await expect(chat.locator("[aria-busy]")).to_have_count(0)


async def test_a_press_that_is_answered_without_text_ends_the_buttons_waiting(chat: Locator) -> None:
    await say(chat, "/quiet")
    quiet = chat.get_by_role("button", name="Quiet", exact=True)
    async with chat.page.expect_response("**/presses") as pressed:
        await quiet.click()
    assert (await pressed.value).ok
    await expect(quiet).to_be_visible()
    await expect(chat.locator("[aria-busy]")).to_have_count(0)


async def test_focus_stays_on_the_button_with_the_same_action(chat: Locator) -> None:
    page = chat.page
    await chat.get_by_role("button", name="Next").focus()
    for count in (1, 2, 3):
        await page.keyboard.press("Enter")
        await expect(chat.locator(".message.theirs")).to_contain_text(f"Count: {count}")
        await expect(chat.get_by_role("button", name="Next")).to_be_focused()


async def test_focus_follows_a_window_that_is_sent_again(chat: Locator) -> None:
    page = chat.page
    await say(chat, "/window")
    await chat.get_by_role("button", name="Renew").focus()
    await page.keyboard.press("Enter")
    await expect(chat.locator(".message").last).to_contain_text("Window 2")
    await expect(chat.get_by_role("button", name="Renew")).to_be_focused()


async def test_typed_markup_is_shown_as_typed(opened: Opened) -> None:
    page = await opened()
    chat = await joined(page, "<i>Name</i>")
    typed = "<b>bold</b> &amp; <img src=x onerror=alert(1)>\nsecond line"
    await say(chat, typed)
    await expect(chat.locator(".message.own").last).to_contain_text(typed)
    await expect(chat.locator(".message").last).to_contain_text(f"You said: {typed}")
    await expect(page.locator("main :is(b, i, img)")).to_have_count(0)


async def test_formatted_text_of_the_bot_is_formatted(chat: Locator) -> None:
    await say(chat, "/formats")
    text = chat.locator(".message").last.locator(".text")
    # Telegram gives bold text with italic in it in two parts
    await expect(text.locator("strong")).to_have_text(["bold ", "both"])
    for selector, words in (
        ("strong em, em strong", "both"),
        ("u", "under"),
        ("s", "struck"),
        (":scope > code", "code"),
        ("blockquote", "quoted"),
        ("pre", "as is"),
    ):
        await expect(text.locator(selector)).to_have_text(words)
    await expect(text.get_by_role("link")).to_have_attribute("href", "https://example.org/")
    await text.get_by_role("button", name="Show the hidden text").press("Enter")
    await expect(text.locator(".shown")).to_have_text("hidden")


async def test_link_to_the_bot_starts_it_in_this_chat(chat: Locator) -> None:
    await say(chat, "/link")
    await chat.get_by_role("button", name="https://t.me/").click()
    await expect(chat.locator(".message").last).to_contain_text("Welcome by m57")


async def test_a_key_of_the_reply_keyboard_sends_its_text(chat: Locator) -> None:
    await say(chat, "/keys")
    keyboard = chat.get_by_role("group", name="Bot keyboard")
    await keyboard.get_by_role("button", name="Yes").click()
    await expect(chat.locator(".message").last).to_contain_text("You said: Yes")
    await chat.get_by_role("button", name="Bot keyboard").click()
    await expect(keyboard).to_be_hidden()


async def test_commands_are_offered_after_a_slash(chat: Locator) -> None:
    page = chat.page
    await chat.get_by_role("textbox", name="Message").press_sequentially("/k")
    await page.keyboard.press("ArrowDown")
    await expect(chat.get_by_role("button", name="/keys")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(chat.locator(".message").last).to_contain_text("Choose below")


async def test_chat_scrolls_to_the_end_of_a_burst_unless_the_reader_has_scrolled_up(
    chat: Locator, control: ClientSession
) -> None:
    async with control.get("/sandbox/people") as answer:
        (maria,) = await answer.json()
    log, to_end = chat.get_by_role("log"), chat.get_by_role("button", name="To the latest messages")
    await asyncio.gather(*(send(control, maria["id"], f"number {number}") for number in range(50)))
    await expect(chat.locator(".message")).to_have_count(102)
    await expect(chat.locator(".message").last).to_be_in_viewport()
    await expect(to_end).to_be_hidden()
    await log.evaluate("log => log.scrollTo(0, 0)")
    await expect(to_end).to_be_visible()
    await send(control, maria["id"], "and one more")
    await expect(chat.locator(".message")).to_have_count(104)
    assert await log.evaluate("log => log.scrollTop") == 0
    await to_end.click()
    await expect(chat.locator(".message").last).to_be_in_viewport()


async def test_toast_and_alert_show_the_answer(chat: Locator) -> None:
    page = chat.page
    await chat.get_by_role("button", name="Toast").click()
    await expect(chat.get_by_role("status")).to_have_text("This is the toast")
    await chat.get_by_role("button", name="Alert").click()
    alert = page.get_by_role("dialog")
    await expect(alert).to_contain_text("This is the alert")
    await alert.get_by_role("button", name="OK").click()
    await expect(alert).to_be_hidden()


async def test_document_is_sent_in_both_directions(chat: Locator, tmp_path: Path) -> None:
    page = chat.page
    await chat.get_by_role("button", name="Attach").click()
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("menuitem", name="File").click()
    plan = {"name": "plan.txt", "mimeType": "text/plain", "buffer": b"one\ntwo\n"}
    await (await chooser.value).set_files(plan)
    await say(chat, "My plan")
    await expect(chat.locator(".message.own").last).to_contain_text("plan.txt")
    await expect(chat.locator(".message").last).to_contain_text("Got plan.txt")
    async with page.expect_download() as download:
        await chat.get_by_role("link", name="Download: receipt.txt").click()
    saved = tmp_path / "receipt.txt"
    await (await download.value).save_as(saved)
    assert saved.read_bytes() == b"seen\n" * 400


async def test_photo_is_sent_in_both_directions(chat: Locator) -> None:
    page = chat.page
    await chat.get_by_role("button", name="Attach").click()
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("menuitem", name="Photo").click()
    await (await chooser.value).set_files({"name": "dot.png", "mimeType": "image/png", "buffer": PIXEL})
    await say(chat, "A dot")
    await expect(chat.locator(".message").last).to_contain_text("Saw: A dot")
    pictures = chat.locator(".photo img")
    await expect(pictures).to_have_count(2)
    for picture in await pictures.all():
        await expect(picture).to_have_js_property("naturalWidth", 1)


async def test_a_picture_twice_as_high_as_wide_is_shown_whole(chat: Locator) -> None:
    page, high = chat.page, BytesIO()
    Image.new("RGB", (600, 1200)).save(high, "PNG")
    await chat.get_by_role("button", name="Attach").click()
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("menuitem", name="Photo").click()
    await (await chooser.value).set_files({"name": "high.png", "mimeType": "image/png", "buffer": high.getvalue()})
    await say(chat, "A week")
    await expect(chat.locator(".message").last).to_contain_text("Saw: A week")
    shown = chat.locator(".photo img").last
    fit, height = await shown.evaluate("one => [getComputedStyle(one).objectFit, one.clientHeight]")
    assert fit == "contain"
    assert height > 400


async def test_location_and_contact_are_sent_from_the_menu(chat: Locator) -> None:
    page = chat.page
    for item, answer in (("Location", "School 57"), ("Contact", "Phone: ")):
        await chat.get_by_role("button", name="Attach").click()
        await page.get_by_role("menuitem", name=item).click()
        await page.get_by_role("dialog").get_by_role("button", name="Send").click()
        await expect(chat.locator(".message").last).to_contain_text(answer)


async def test_label_too_long_for_its_button_is_cut(chat: Locator) -> None:
    await say(chat, "/long")
    long = chat.get_by_role("button", name=LONG_LABEL)
    assert await long.locator("span").evaluate("span => span.scrollWidth > span.clientWidth")
    half = await chat.get_by_role("button", name="Short").bounding_box()
    assert (await long.bounding_box())["width"] == pytest.approx(half["width"], abs=1)


async def test_blank_buttons_of_a_calendar_have_a_name(chat: Locator) -> None:
    await say(chat, "/blank")
    await expect(chat.get_by_role("button", name="Blank button")).to_have_count(1)


async def test_blocking_hides_the_composer_until_unblocked(chat: Locator) -> None:
    page = chat.page
    await chat.get_by_role("button", name="Chat actions").click()
    await page.get_by_role("menuitem", name="Block the bot").click()
    await expect(chat.get_by_role("textbox", name="Message")).to_be_hidden()
    await expect(chat).to_contain_text("bot blocked")
    await chat.get_by_role("button", name="Unblock the bot").click()
    await expect(chat.get_by_role("textbox", name="Message")).to_be_visible()
