"""A person's calendar program subscribes to their meetings at a secret address."""

import re
from datetime import timedelta
from typing import Any

import pytest
import vobject
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestClient, TestServer

from bot.calendar_feed import CalendarFeed
from models.event import Answer, Event, EventKind, Registration
from models.meeting import ChangeReason
from services.meetings.booking import move_meeting
from services.meetings.meetings import cancel_meeting
from tests.support.calendar_programs import statements
from tests.support.erased import found
from tests.support.languages import CROSS
from tests.support.meetings import book
from tests.support.people import pair
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/calendar/([\w-]{24})\.ics")


async def address_of(dweller: Dweller, button: str = "get") -> str:
    """Asks for an address in the settings; it comes in a message above the window."""
    await dweller.start()
    await dweller.press("profile", "settings", "calendar", button)
    sent = [ADDRESS.search(one.get("text", "")) for one in await dweller.from_bot()]
    return [one[0] for one in sent if one][-1]


async def get(address: str, **headers: str) -> tuple[int, str, str]:
    """Status, body, ETag."""
    async with ClientSession() as session, session.get(address, headers=headers) as answer:
        return answer.status, await answer.text(), answer.headers.get("ETag", "")


async def shown(address: str) -> list[Any]:
    status, body, _ = await get(address)
    assert status == 200
    return list(getattr(vobject.readOne(body), "vevent_list", []))


async def answered_club(dweller: Dweller, answer: Answer, **values: str) -> None:
    async with dweller.town.act(dweller) as act:
        told = {"kind": EventKind.club, "starts_at": act.now + timedelta(days=2), "timezone": "Europe/Moscow"}
        told |= {"audience": ["mentee"], "announced_at": act.now, "key": values["title"], **values}
        club = Event(announced_by_id=act.me.id, **told)
        act.session.add(club)
        await act.session.flush()
        act.session.add(Registration(event_id=club.id, person_id=act.me.id, answer=answer, answered_at=act.now))


@CROSS
async def test_a_booked_meeting_appears_moves_and_leaves(town: Town, language: str) -> None:
    ivanov, petrova = await pair(town, language)
    mine, theirs = await address_of(ivanov), await address_of(petrova)
    assert await shown(mine) == []
    meeting = await book(ivanov)
    for address, title in ((mine, "Петрова А. С."), (theirs, "Иванов П. А.")):
        [entry] = await shown(address)
        assert entry.summary.value == f"{'Встреча' if language == 'ru' else 'Meeting'}: {title}"
        assert entry.dtstart.value == meeting.starts_at
    async with town.act(petrova) as act:
        moved = await move_meeting(act, meeting.id, meeting.starts_at + timedelta(hours=2), ChangeReason.work)
    [entry] = await shown(mine)
    assert (entry.dtstart.value, int(entry.sequence.value)) == (moved.starts_at, 1)
    async with town.act(petrova) as act:
        await cancel_meeting(act, meeting.id, ChangeReason.work)
    assert await shown(mine) == []


async def test_asking_again_costs_one_statement_and_brings_nothing(town: Town) -> None:
    ivanov, petrova = await pair(town)
    address = await address_of(ivanov)
    meeting = await book(ivanov)
    _, _, version = await get(address)
    await town.settled()
    with statements() as said:
        status, body, again = await get(address, **{"If-None-Match": version})
    assert (status, body, again) == (304, "", version)
    assert len(said) == 1
    async with town.act(petrova) as act:
        await cancel_meeting(act, meeting.id, ChangeReason.work)
    assert (await get(address, **{"If-None-Match": version}))[0] == 200


@SQLITE
async def test_events_that_the_person_comes_to_are_in_it(town: Town) -> None:
    ivanov, petrova = await pair(town)
    address = await address_of(ivanov)
    for number, answer in enumerate((Answer.coming, Answer.declined)):
        await answered_club(ivanov, answer, title=f"Клуб {number}", place="Школа № 1")
    assert [(one.summary.value, one.location.value) for one in await shown(address)] == [("Клуб 0", "Школа № 1")]
    assert await shown(await address_of(petrova)) == []


@SQLITE
async def test_of_a_remote_event_the_way_in_is_in_it_and_not_the_link(town: Town) -> None:
    ivanov, _ = await pair(town)
    address = await address_of(ivanov)
    await answered_club(ivanov, Answer.coming, title="Клуб", words="О школе", link="https://telemost.yandex.ru/j/1")
    [entry] = await shown(address)
    assert entry.description.value == "Клуб менторов\n\nО школе"
    assert "telemost" not in entry.serialize()
    assert entry.url.value == entry.location.value == "https://t.me/ryadom_bot?start=event_1"


@SQLITE
async def test_a_new_address_replaces_the_former_and_can_be_switched_off(town: Town) -> None:
    ivanov, _ = await pair(town)
    first = await address_of(ivanov)
    second = await address_of(ivanov, "renew")
    assert [(await get(one))[0] for one in (first, second)] == [404, 200]
    await ivanov.press("revoke")
    assert "✓ Адрес отключён" in await ivanov.text()
    assert (await get(second))[0] == 404


@SQLITE
async def test_wrong_and_former_addresses_are_answered_as_any_path_that_does_not_exist(town: Town) -> None:
    ivanov, _ = await pair(town)
    first = await address_of(ivanov)
    base, code = first.rsplit("/", 2)[0], ADDRESS.fullmatch(first)[1]  # type: ignore[index]
    await address_of(ivanov, "renew")
    wrong = f"/calendar/{'a' * 24}.ics", f"/calendar/{code}x.ics", "/calendar/1.ics", f"/calendar/{code}.ics%00"
    answers = {await get(base + path) for path in (*wrong, f"/calendar/{code}.ics", "/nothing")}
    assert answers == {(404, "404: Not Found", "")}
    assert (await get(first, **{"If-None-Match": "*"}))[0] == 404


@SQLITE
async def test_the_address_is_stored_only_as_a_hash_and_never_logged(
    town: Town, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    ivanov, _ = await pair(town)
    address = await address_of(ivanov)
    code = address.rsplit("/", 1)[1].removesuffix(".ics")
    await get(address)
    await ivanov.press("revoke")
    await get(address)
    assert await found(town.database, code) == []
    assert code not in caplog.text + "".join(capfd.readouterr())


@SQLITE
async def test_until_telegram_has_told_the_bots_name_programs_are_asked_to_come_again(town: Town) -> None:
    """Without the name, the links into the bot in the calendar would lead nowhere."""
    ivanov, _ = await pair(town)
    path = (await address_of(ivanov)).partition("/calendar/")[2]
    started, app = CalendarFeed(town.database, town.clock), web.Application()
    started.serve_on(app)
    async with TestClient(TestServer(app)) as program:
        early = await program.get(f"/calendar/{path}")
        assert (early.status, early.headers.get("Retry-After")) == (503, "60")
        started.addresses = town.ryadom.calendars.addresses
        assert (await program.get(f"/calendar/{path}")).status == 200


@SQLITE
async def test_erasing_the_person_ends_their_address(town: Town) -> None:
    ivanov, _ = await pair(town)
    address = await address_of(ivanov)
    await ivanov.start()
    await ivanov.press("profile", "privacy", "erase", "go_on", "sure")
    assert (await get(address))[0] == 404


@SQLITE
async def test_without_a_port_that_is_reached_no_address_is_offered(town: Town) -> None:
    ivanov, _ = await pair(town)
    town.ryadom.intake.dispatcher["public_address"] = None
    await ivanov.start()
    await ivanov.press("profile", "settings")
    assert "calendar" not in await ivanov.buttons()
