"""A mentor's photo: optional, shown on the cards, can be changed and removed; a window opens even if the
photo is lost.
"""

from typing import Any

import pytest

from models.profile import MentorProfile
from tests.support import people
from tests.support.applying import write_application
from tests.support.pictures import PIXEL
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def photo_of(town: Town, person: Dweller) -> str | None:
    async with town.act(person) as act:
        return (await act.session.get_one(MentorProfile, act.me.id)).photo_id


async def at_the_photo(town: Town, name: str = "Петрова Анна Сергеевна") -> Dweller:
    petrova = await people.known(town, name)
    await petrova.press("am_mentor")
    await write_application(petrova)
    await petrova.press("photo")
    return petrova


async def is_pictured(person: Dweller) -> bool:
    return "photo" in await person.window()


async def test_an_applicants_photo_is_shown_to_the_coordinator_and_a_mentors_to_everybody(town: Town) -> None:
    orlova, petrova = await people.coordinator(town), await at_the_photo(town)
    await petrova.send_file("я.png", PIXEL, kind="photo")
    assert await is_pictured(petrova)
    assert "Проверьте заявку" in await petrova.text()
    await petrova.press("send")
    assert not await is_pictured(petrova)
    async with town.act(petrova) as act:
        mentor_id = act.me.id
    await orlova.press("vetting", f"application:{mentor_id}")
    assert await is_pictured(orlova)
    await orlova.press("criteria")
    assert not await is_pictured(orlova)
    await orlova.press("back", "approve", "approve_unmarked")
    assert await is_pictured(orlova)
    visitor = await town.person("Гость")
    await visitor.start(f"m_{mentor_id}")
    assert await is_pictured(visitor)
    assert "Петрова Анна Сергеевна" in await visitor.text()
    await visitor.press("back")
    assert not await is_pictured(visitor)


async def test_a_mentor_changes_and_removes_the_photo_in_the_profile(town: Town) -> None:
    petrova = await people.mentor(town)
    await petrova.press("profile", "offer", "photo")
    assert "no_photo" not in await petrova.buttons()
    await petrova.send_file("я.png", PIXEL, kind="photo")
    first = await photo_of(town, petrova)
    assert await is_pictured(petrova)
    await petrova.press("photo")
    await petrova.send_file("другая.png", PIXEL, kind="photo")
    assert await photo_of(town, petrova) not in (None, first)
    await petrova.press("photo", "no_photo")
    assert await photo_of(town, petrova) is None
    assert not await is_pictured(petrova)


@pytest.mark.parametrize(
    ("sent", "said"),
    [({"sticker": True}, "нужно фото"), ({"voice": True}, "нужно фото"), ({"text": "вот"}, "нужно фото")],
)
async def test_anything_but_a_photo_is_explained_in_place(town: Town, sent: dict[str, Any], said: str) -> None:
    petrova = await at_the_photo(town)
    await town.client.send(petrova.id, **sent)
    await town.settled()
    assert said in await petrova.text()
    assert await photo_of(town, petrova) is None
    await petrova.press("back", "send")


async def test_a_picture_sent_as_a_file_is_asked_for_as_a_photo(town: Town) -> None:
    petrova = await at_the_photo(town)
    await petrova.send_file("я.png", PIXEL)
    assert "не как файл" in await petrova.text()
    await petrova.send_file("я.png", PIXEL, kind="photo")
    assert await is_pictured(petrova)


async def test_a_window_opens_although_telegram_no_longer_knows_its_photo(town: Town) -> None:
    """File ids belong to one bot: with a new token the old ones are invalid."""
    petrova = await people.mentor(town)
    async with town.act(petrova) as act:
        mentor_id = act.me.id
        (await act.session.get_one(MentorProfile, mentor_id)).photo_id = "photo-of-another-bot"
    visitor = await town.person("Гость")
    await visitor.start(f"m_{mentor_id}")
    assert "Петрова Анна Сергеевна" in await visitor.text()
    await visitor.press("back", "mentors", f"mentor:{mentor_id}")
    assert "Петрова Анна Сергеевна" in await visitor.text()
    await petrova.press("profile", "offer", "photo")
    await petrova.send_file("я.png", PIXEL, kind="photo")
    assert await is_pictured(petrova)
