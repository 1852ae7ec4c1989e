"""Where no file is asked for, an album of four photos was answered four times; and a person who edited a message that
had answered a question was not told that the edit does not count.
"""

import asyncio
from typing import Any

import pytest
from aiohttp import FormData
from sqlalchemy import func, select

from models.profile import MentorProfile
from models.receiving import FailedUpdate
from tests.support.applying import write_application
from tests.support.people import known, mentee
from tests.support.pictures import PIXEL
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
EDITED = "Исправление не сохранилось"


async def send_album(person: Dweller, count: int = 4) -> None:
    form = FormData()
    for number in range(count):
        form.add_field("photo", PIXEL, filename=f"{number}.png")
    url = f"{person.town.client.base_url}/sandbox/people/{person.id}/messages"
    async with person.town.client.session.post(url, data=form) as response:
        assert response.status == 200
    await person.town.settled()


async def edit(person: Dweller, text: str, message: dict[str, Any] | None = None) -> None:
    """Edits the person's last message, unless another is given."""
    mine = [one for one in await person.messages() if not one["from"]["is_bot"]]
    await person.town.client.update({"edited_message": {**(message or mine[-1]), "text": text, "edit_date": 1}})
    await person.town.settled()


async def calls_since(town: Town, before: int) -> list[str]:
    return [call["method"] for call in (await town.client.calls())[before:] if call["method"] != "getUpdates"]


async def at_the_goal(town: Town) -> Dweller:
    """A mentee who has written a project's title and is asked for its goal."""
    author = await mentee(town)
    await author.press("project", "open_project", "go_on")
    await author.say("Школа полного дня")
    return author


@pytest.mark.parametrize("way", [(), ("project", "open_project", "go_on")])
async def test_an_album_where_no_file_is_asked_for_gets_one_answer(town: Town, way: tuple[str, ...]) -> None:
    person = await mentee(town)
    await person.press(*way)
    before = len(await person.from_bot())
    await send_album(person)
    assert len(await person.from_bot()) == before + 1
    assert "❗" in await person.text()
    await send_album(person)
    assert len(await person.from_bot()) == before + 2


async def test_the_first_photo_of_an_album_is_stored_and_the_rest_ignored(town: Town) -> None:
    person = await known(town, "Уткина Вера Павловна")
    await person.press("am_mentor")
    await write_application(person)
    await person.press("photo")
    before = len(await person.from_bot())
    await send_album(person)
    assert len(await person.from_bot()) == before + 1
    assert "❗" not in await person.text()
    first = next(message for message in await person.messages() if "photo" in message and not message["from"]["is_bot"])
    async with town.act(person) as act:
        stored = (await act.session.get_one(MentorProfile, act.me.id)).photo_id
    assert stored == first["photo"][-1]["file_id"]


async def test_an_edit_of_an_answer_is_answered_once_in_the_window(town: Town) -> None:
    author = await at_the_goal(town)
    messages, buttons = len(await author.from_bot()), await author.buttons()
    await edit(author, "Школа другого дня")
    assert EDITED in await author.text()
    assert (len(await author.from_bot()), await author.buttons()) == (messages, buttons)
    before = len(await town.client.calls())
    await edit(author, "Школа третьего дня")
    assert await calls_since(town, before) == []
    await author.say("Цель")
    assert EDITED not in await author.text()


async def test_an_edit_of_anything_else_is_ignored(town: Town) -> None:
    author = await at_the_goal(town)
    start = next(one for one in await author.messages() if one.get("text") == "/start")
    before = len(await town.client.calls())
    await edit(author, "/menu", start)
    assert await calls_since(town, before) == []
    await author.press("home")
    before = len(await town.client.calls())
    await edit(author, "Школа другого дня")
    assert await calls_since(town, before) == []


async def test_three_simultaneous_presses_on_a_window_are_not_an_error(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    person = await mentee(town)
    window, data = await person.find("help")
    await asyncio.gather(*(town.client.press(person.id, window["message_id"], data) for _ in range(3)))
    await town.settled()
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).select_from(FailedUpdate)) == 0
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == []
