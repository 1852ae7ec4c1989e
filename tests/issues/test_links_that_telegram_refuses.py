"""A video link that Telegram refuses on a button turned the meeting's card into an incident and made its reminders
fail. Now a link is checked when it is given, and a message whose link is refused anyway is sent without the button.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from models.meeting import Meeting, MeetingNotice
from models.notice import Notice, NoticeState
from models.person import Role
from models.profile import MentorProfile
from services.events.announcing import announce
from services.links import BadLink
from tests.support.announcing import day_in
from tests.support.events import a_draft
from tests.support.meetings import book, until
from tests.support.people import coordinator, pair
from tests.support.town import Dweller, Town

REFUSAL = {"error_code": 400, "description": "Bad Request: BUTTON_URL_INVALID"}
SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


def links(message: dict[str, Any]) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["url"] for row in rows for button in row if "url" in button]


async def reminders_that_failed(town: Town) -> int:
    async with town.act() as act:
        reminders = select(Notice.id).where(Notice.kind == MeetingNotice.day_before)
        return len(list(await act.session.scalars(reminders.where(Notice.state != NoticeState.sent))))


async def refuse_links(person: Dweller, method: str) -> None:
    await person.town.client.fault(method=method, match={"chat_id": person.id}, **REFUSAL)


async def test_a_link_accepted_earlier_is_shown_only_in_the_text(town: Town) -> None:
    ivanov, petrova = await pair(town)
    meeting = await book(ivanov)
    async with town.act() as act:
        await act.session.execute(update(Meeting).values(place="https://10.0.0.7/room"))
    await until(town, meeting, hours=24)
    for person in (ivanov, petrova):
        assert "10.0.0.7" in (await person.notice("mt_come"))["text"]
        await person.start()
        await person.press("meetings", "meeting:1")
        assert "10.0.0.7" in await person.text()
    assert await reminders_that_failed(town) == 0


@SQLITE
async def test_a_reminder_whose_button_is_refused_goes_out_without_it(town: Town) -> None:
    ivanov, petrova = await pair(town)
    meeting = await book(ivanov)
    await refuse_links(ivanov, "sendMessage")
    await until(town, meeting, hours=24)
    assert await reminders_that_failed(town) == 0
    assert links(await petrova.notice("mt_come")) == ["https://video.example/petrova"]
    assert links(await ivanov.notice("mt_come")) == []
    assert "https://video.example/petrova" in (await ivanov.notice("mt_come"))["text"]
    await refuse_links(petrova, "editMessageText")
    await petrova.press_notice("mt_come")
    assert "вы будете на встрече" in (await petrova.notice("mt_move"))["text"]


@SQLITE
async def test_a_window_whose_button_is_refused_opens_without_it(town: Town) -> None:
    ivanov, _ = await pair(town)
    await book(ivanov)
    await ivanov.start()
    await ivanov.press("meetings")
    await refuse_links(ivanov, "editMessageText")
    await ivanov.press("meeting:1")
    assert "https://video.example/petrova" in await ivanov.text()
    assert links(await ivanov.window()) == []
    assert "move" in await ivanov.buttons()


@SQLITE
async def test_an_old_invalid_link_does_not_block_other_changes_of_an_offer(town: Town) -> None:
    _, petrova = await pair(town)
    async with town.act() as act:
        await act.session.execute(update(MentorProfile).values(video_link="https://10.0.0.7/room"))
    await petrova.press("profile", "offer", "about")
    await petrova.say("Директор школы десять лет")
    assert "Директор школы десять лет" in await petrova.text()


@SQLITE
@pytest.mark.parametrize(
    "words", ["http://zoom.us/j/1", "https://zo,om.us/x", "Код 12, https://zoom.us/j/1", "zoom.us/j/1"]
)
async def test_a_link_of_an_event_is_not_taken_for_an_address_which_more_people_see(town: Town, words: str) -> None:
    orlova = await coordinator(town)
    await orlova.press("announce", "kind:lecture")
    await orlova.say("Первые сто дней")
    await orlova.press(f"day:{await day_in(town, 1)}", "time:720")
    await orlova.say(words)
    assert "Такую ссылку Telegram не откроет" in await orlova.text()
    async with town.act(orlova) as act:
        starts_at = act.now + timedelta(days=3)
        with pytest.raises(BadLink):
            await announce(act, replace(a_draft(starts_at, Role.mentor), place=words, link=""), "key")
    await orlova.say("Москва, ул. Правды, д. 5/2, каб. 7")
    assert "skip" in await orlova.buttons()
