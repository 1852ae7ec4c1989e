"""A remote event is entered at an address of each person's own."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from aiohttp import ClientSession
from sqlalchemy import update

from models.event import Answer, Event, EventKind, Registration
from models.person import Role
from services.events.announcing import EventDraft, announce
from services.events.changing import cancel_event, change_event, values_of
from services.events.registering import answer_event
from tests.support.languages import CROSS
from tests.support.people import coordinator, mentor
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/event/[\w-]{24}")
PRIVATE = ("Cache-Control", "Referrer-Policy", "X-Robots-Tag")
LINK = "https://telemost.example/встреча?a=1&b=%20"
LINK_AS_SENT = "https://telemost.example/%D0%B2%D1%81%D1%82%D1%80%D0%B5%D1%87%D0%B0?a=1&b=%20"


async def announced(orlova: Dweller, days: float = 3) -> int:
    """A remote event for mentors, of which they have been told."""
    async with orlova.town.act(orlova) as act:
        starts_at = act.now + timedelta(days=days)
        draft = EventDraft(EventKind.club, "Как <b>слушать</b>", starts_at, "", LINK, "", (Role.mentor,))
        event = await announce(act, draft, "k")
    await orlova.town.settled()
    return event.id


async def registered(town: Town, language: str = "ru") -> tuple[Dweller, Dweller, int]:
    """A coordinator, a mentor who comes, and the remote event, which begins in three days."""
    orlova, petrova = await coordinator(town), await mentor(town, language=language)
    event_id = await announced(orlova)
    await petrova.press_notice("event_answer:coming")
    return orlova, petrova, event_id


async def address_of(dweller: Dweller) -> str:
    """As the event's card shows it."""
    await dweller.start()
    await dweller.press("events", "event:1")
    found = ADDRESS.search(await dweller.text())
    assert found is not None
    return found[0]


async def get(address: str) -> tuple[int, str, str]:
    """Status, where it leads on to, body."""
    async with ClientSession() as session, session.get(address, allow_redirects=False) as answer:
        return answer.status, answer.headers.get("Location", ""), await answer.text()


@CROSS
async def test_before_the_last_hour_the_address_says_when_it_opens_and_then_leads_on(town: Town, language: str) -> None:
    _, petrova, _ = await registered(town, language)
    address = await address_of(petrova)
    status, onward, page = await get(address)
    assert (status, onward) == (200, "")
    assert ("Вход откроется" if language == "ru" else "You can join from") in page
    assert "&lt;b&gt;слушать" in page
    await town.advance(days=2, hours=23, minutes=1)
    assert address in await petrova.last_text()
    status, onward, _ = await get(address)
    assert (status, onward) == (302, LINK_AS_SENT)
    await town.advance(hours=2, minutes=40)
    assert (await get(address))[0] == 404


@SQLITE
async def test_the_same_address_leads_to_a_link_that_was_changed(town: Town) -> None:
    orlova, petrova, event_id = await registered(town)
    address = await address_of(petrova)
    await town.advance(days=2, hours=23, minutes=1)
    async with town.act(orlova) as act:
        event = await act.session.get_one(Event, event_id)
        await change_event(act, event_id, replace(values_of(event), link="https://zoom.example/2"), event.sequence)
    assert (await get(address))[1] == "https://zoom.example/2"


@SQLITE
async def test_guessed_and_replayed_addresses_are_answered_as_any_path_that_does_not_exist(town: Town) -> None:
    orlova, petrova, event_id = await registered(town)
    address = await address_of(petrova)
    base = address.rsplit("/", 1)[0]
    async with town.act(petrova) as act:
        await answer_event(act, event_id, Answer.declined)
    answers = {await get(one) for one in (f"{base}/{'a' * 24}", f"{base}/1", address + "x", address)}
    async with town.act(petrova) as act:
        await answer_event(act, event_id, Answer.coming)
    assert (await get(address))[0] == 200
    async with town.act(orlova) as act:
        await cancel_event(act, event_id, "Лектор заболел")
    assert {*answers, await get(address), await get(f"{base}/../nothing")} == {(404, "", "404: Not Found")}


@SQLITE
async def test_who_registers_in_the_last_hour_gets_the_address_at_once(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    await announced(orlova, days=0.03)
    await petrova.press_notice("event_answer:coming")
    assert ADDRESS.search(await petrova.last_text())


@SQLITE
async def test_without_an_http_server_the_link_into_the_bot_does_the_same(town: Town) -> None:
    _, petrova, event_id = await registered(town)
    town.ryadom.intake.dispatcher["public_address"] = None
    town.ryadom.deliverer.writer.addresses = replace(town.ryadom.deliverer.writer.addresses, public=None)
    await petrova.start(f"event_{event_id}")
    assert "Вход откроется" in await petrova.text()
    await town.advance(days=2, hours=23, minutes=1)
    assert f"?start=event_{event_id}" in await petrova.last_text()
    await petrova.start(f"event_{event_id}")
    assert LINK.replace("&", "&amp;") in await petrova.text() or LINK in await petrova.text()


@SQLITE
async def test_who_registered_before_there_were_addresses_finds_the_link_itself_on_the_card(town: Town) -> None:
    _, petrova, event_id = await registered(town)
    async with town.act() as act:
        await act.session.execute(update(Registration).values(way_in_key=None))
    await town.advance(days=2, hours=23, minutes=1)
    assert f"?start=event_{event_id}" in await petrova.last_text()
    await petrova.start(f"event_{event_id}")
    assert "telemost.example" in await petrova.text()


@SQLITE
async def test_neither_page_of_the_address_is_kept_found_or_named_to_others(town: Town) -> None:
    _, petrova, _ = await registered(town)
    address = await address_of(petrova)
    for status in (200, 302):
        async with ClientSession() as session, session.get(address, allow_redirects=False) as answer:
            assert answer.status == status
            kept, named, found = (answer.headers.get(one) for one in PRIVATE)
        assert (kept, named, found) == ("no-store", "no-referrer", "noindex")
        await town.advance(days=2, hours=23, minutes=1)


@SQLITE
async def test_the_calendar_file_has_the_address_and_not_the_link(town: Town) -> None:
    _, petrova, _ = await registered(town)
    address = await address_of(petrova)
    await petrova.press("calendar")
    [file] = [one["document"] for one in await petrova.from_bot() if "document" in one]
    content = (await town.client.file(file["file_id"])).decode().replace("\r\n ", "")
    assert content.count(address) == 2
    assert "telemost" not in content


@SQLITE
async def test_an_address_is_never_logged(
    town: Town, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    _, petrova, _ = await registered(town)
    address = await address_of(petrova)
    await get(address)
    assert address.rsplit("/", 1)[1] not in caplog.text + "".join(capfd.readouterr())
