"""The rules of changing a profile, and of quiet hours, as tables."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from models.connection.database import Database
from models.notice import Urgency
from models.person import Person, Position, Role
from models.profile import Form, MentorProfile
from services.links import BadLink
from services.people.names import BadName
from services.people.offers import NoBuilding, PauseInPast, change_offer, end_pause, pause
from services.people.profiles import (
    FuturePost,
    change_city,
    change_post,
    change_school,
    change_wished_form,
    my_profile,
    rename,
)
from services.people.quiet_hours import change_quiet_hours, quiet_until, wait_for_quiet_end
from services.places.zones import change_zone
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act
from services.vetting.applications import IncompleteOffer, OfferChange
from tests.support.pairs import MONDAY, make_pairs

ONE_ENGINE = pytest.mark.parametrize("engine", ["sqlite"])


@ONE_ENGINE
@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"about": ""}, IncompleteOffer),
        ({"about": "о" * 601}, IncompleteOffer),
        ({"topic_ids": [999]}, IncompleteOffer),
        ({"remote": False, "in_person": False}, IncompleteOffer),
        ({"capacity": 6}, IncompleteOffer),
        ({"capacity": -1}, IncompleteOffer),
        ({"building": "", "in_person": True}, NoBuilding),
        ({"video_link": "http://video.example"}, BadLink),
    ],
)
async def test_a_wrong_offer_is_refused_completely(
    database: Database, change: OfferChange, refusal: type[Refusal]
) -> None:
    pairs = await make_pairs(database)
    async with pairs.mentor().write() as act:
        await change_offer(act, topic_ids=[1], about="Опыт", in_person=False, building="")
    with pytest.raises(refusal):
        async with pairs.mentor().write() as act:
            await change_offer(act, **change)
    async with pairs.mentor().read() as act:
        offer = await act.session.get_one(MentorProfile, act.me.id)
        assert (offer.about, offer.capacity > 0, offer.building) == ("Опыт", True, "")


async def _rename(act: Act) -> None:
    await rename(act, "Иванов")


async def _city(act: Act) -> None:
    await change_city(act, 999)


async def _school(act: Act) -> None:
    await change_school(act, "ш" * 201)


async def _future(act: Act) -> None:
    await change_post(act, Position.principal, date(2026, 4, 1))


async def _no_month(act: Act) -> None:
    await change_post(act, Position.principal, None)


async def _month_of_no_post(act: Act) -> None:
    await change_post(act, Position.reserve, date(2025, 1, 1))


async def _wishes_of_no_mentee(act: Act) -> None:
    await change_wished_form(act, Form.remote)


async def _zone(act: Act) -> None:
    await change_zone(act, "Mars/Olympus")


async def _quiet(act: Act) -> None:
    await change_quiet_hours(act, (8, 20))


async def _pause_today(act: Act) -> None:
    await pause(act, date(2026, 3, 2))


async def _pause_for_ages(act: Act) -> None:
    await pause(act, date(2027, 3, 4))


@ONE_ENGINE
@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        (_rename, BadName),
        (_city, NotFound),
        (_school, NotAllowed),
        (_future, FuturePost),
        (_no_month, NotAllowed),
        (_month_of_no_post, NotAllowed),
        (_wishes_of_no_mentee, NotAllowed),
        (_zone, NotAllowed),
        (_quiet, NotAllowed),
        (_pause_today, PauseInPast),
        (_pause_for_ages, PauseInPast),
    ],
    ids=lambda value: value.__name__.strip("_"),
)
async def test_a_forged_or_wrong_change_is_refused(database: Database, change, refusal: type[Refusal]) -> None:
    pairs = await make_pairs(database)
    with pytest.raises(refusal):
        async with pairs.mentor().write() as act:
            await change(act)


@ONE_ENGINE
async def test_only_mentors_change_an_offer_and_visitors_have_no_profile(database: Database) -> None:
    pairs = await make_pairs(database)
    for change in (end_pause, change_offer):
        with pytest.raises(NotAllowed):
            async with pairs.mentee().write() as act:
                await change(act)
    with pytest.raises(NotAllowed):
        async with pairs.mentee(7).read() as act:
            await my_profile(act)


@ONE_ENGINE
async def test_a_pause_ends_when_its_day_begins_on_the_mentors_clock(database: Database) -> None:
    pairs = await make_pairs(database)
    async with pairs.mentor().write() as act:
        await pause(act, date(2026, 3, 5))
        offer = await act.session.get_one(MentorProfile, act.me.id)
        returns = datetime(2026, 3, 5, tzinfo=ZoneInfo("Europe/Moscow"))
        assert offer.is_paused(returns - timedelta(seconds=1))
        assert not offer.is_paused(returns)


def _reader(zone: str, quiet: tuple[int, int] | None) -> Person:
    begin, end = quiet or (None, None)
    return Person(timezone=zone, quiet_from=begin, quiet_until=end)


@pytest.mark.parametrize(
    ("zone", "quiet", "now", "ends"),
    [
        ("Europe/Moscow", None, "2026-03-02T23:00+03:00", None),
        ("Europe/Moscow", (22, 8), "2026-03-02T21:59+03:00", None),
        ("Europe/Moscow", (22, 8), "2026-03-02T22:00+03:00", "2026-03-03T08:00+03:00"),
        ("Europe/Moscow", (22, 8), "2026-03-03T00:00+03:00", "2026-03-03T08:00+03:00"),
        ("Europe/Moscow", (22, 8), "2026-03-03T07:59+03:00", "2026-03-03T08:00+03:00"),
        ("Europe/Moscow", (22, 8), "2026-03-03T08:00+03:00", None),
        ("Asia/Vladivostok", (21, 7), "2026-03-02T15:00+03:00", "2026-03-03T00:00+03:00"),
        ("Europe/Berlin", (22, 8), "2026-03-28T23:00+01:00", "2026-03-29T08:00+02:00"),
    ],
)
def test_quiet_hours_are_hours_of_the_persons_own_clock(
    zone: str, quiet: tuple[int, int] | None, now: str, ends: str | None
) -> None:
    expected = datetime.fromisoformat(ends) if ends else None
    assert quiet_until(_reader(zone, quiet), datetime.fromisoformat(now)) == expected


@pytest.mark.parametrize(
    ("urgency", "useful_for", "waits"),
    [
        (Urgency.personal, timedelta(days=7), False),
        (Urgency.reminder, timedelta(days=7), True),
        (Urgency.broadcast, timedelta(days=7), True),
        (Urgency.reminder, timedelta(hours=20), True),  # the day before
        (Urgency.reminder, timedelta(minutes=50), False),  # an hour before a meeting at 7:00
    ],
)
def test_quiet_hours_hold_only_notices_that_can_wait(urgency: Urgency, useful_for: timedelta, waits: bool) -> None:
    now = datetime(2026, 3, 2, 3, tzinfo=UTC)  # 6:00 in Moscow
    held = wait_for_quiet_end(_reader("Europe/Moscow", (22, 8)), urgency, now, useful_for, now)
    assert (held == MONDAY - timedelta(hours=1)) is waits


@ONE_ENGINE
async def test_a_person_without_roles_may_change_who_they_are(database: Database) -> None:
    pairs = await make_pairs(database)
    async with pairs.mentee().write() as act:
        act.me.roles.clear()
        await rename(act, "Сидорова Мария")
        assert not act.me.holds(*Role)
        assert act.me.full_name == "Сидорова Мария"
