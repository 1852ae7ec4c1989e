"""Series of events, answered, changed and cancelled together or one by one; and calendar files that follow changes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.event import Answer, Event, EventNotice, EventRhythm, EventState, Registration
from models.notice import Notice
from models.person import City
from services.events.calendar import NotInCalendar, take_event_file
from services.events.changing import cancel_event, change_event, values_of
from services.events.guests import come_as_guest, make_guest_link
from services.events.registering import answer_event
from services.events.rhythm import event_series_starts, moved_alike
from services.events.series import answer_series, series_for_me, series_of, to_answer_in_series
from services.refusals import NotAllowed
from tests.support.events import COORDINATOR, MENTEE, MENTOR, acting, club, with_each_role
from tests.support.seats import told_kinds

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
async def people(database: Database) -> Database:
    return await with_each_role(database)


async def series(database: Database, count: int = 3) -> list[int]:
    """Ids of the events, the first of which is returned by announcing."""
    first = await club(database, rhythm=EventRhythm.week, times=count)
    async with acting(database, COORDINATOR) as act:
        found = [one.id for one in await series_of(act, await act.session.get_one(Event, first))]
    assert found[0] == first
    return found


async def states(database: Database) -> list[EventState]:
    async with acting(database, COORDINATOR) as act:
        return list(await act.session.scalars(select(Event.state).order_by(Event.starts_at)))


@pytest.mark.parametrize(
    ("first", "days"),
    [
        ("2026-03-05", ["2026-03-05", "2026-04-02", "2026-05-07"]),
        ("2026-01-29", ["2026-01-29", "2026-02-26", "2026-03-26"]),
    ],
)
def test_every_first_or_last_thursday(first: str, days: list[str]) -> None:
    moment = datetime.fromisoformat(f"{first}T15:00:00+03:00")
    found = event_series_starts(moment, "Europe/Moscow", EventRhythm.month, 3)
    assert [one.date().isoformat() for one in found] == days


def test_a_series_keeps_its_hour_when_the_clocks_change() -> None:
    first = datetime(2026, 3, 20, 14, tzinfo=UTC)
    second = event_series_starts(first, "Europe/Berlin", EventRhythm.fortnight, 2)[1]
    assert second.astimezone(UTC) == datetime(2026, 4, 3, 13, tzinfo=UTC)
    moved = moved_alike(second, first, first + timedelta(hours=2), "Europe/Berlin")
    assert moved.astimezone(UTC) == datetime(2026, 4, 3, 15, tzinfo=UTC)


@SQLITE
async def test_a_series_is_announced_once_and_answered_at_once(people: Database) -> None:
    first, second, third = await series(people)
    assert (await told_kinds(people, MENTOR)).count(EventNotice.announced) == 1
    async with acting(people, MENTOR) as act:
        assert await to_answer_in_series(act, await act.session.get_one(Event, first)) == 3
        assert (await answer_series(act, second, Answer.coming))[Answer.coming] == 2
        answered = list(await act.session.scalars(select(Registration.event_id)))
    assert sorted(answered) == [second, third]


@SQLITE
async def test_one_press_answers_only_the_meetings_that_are_for_the_person(people: Database) -> None:
    """One of the series was moved to another city; somebody from there comes to nothing else."""
    first, second, third = await series(people)
    async with acting(people, COORDINATOR) as act:
        other = await act.session.scalar(select(City.id).where(City.id != act.me.city_id).limit(1))
        moved = await act.session.get_one(Event, second)
        await change_event(act, second, replace(values_of(moved), city_id=other), moved.sequence)
    async with acting(people, MENTOR) as act:
        event = await act.session.get_one(Event, first)
        assert [one.id for one in await series_for_me(act, event)] == [first, third]
        assert await to_answer_in_series(act, event) == 2
        assert await answer_series(act, first, Answer.coming) == {Answer.coming: 2}
    async with acting(people, MENTEE) as act:
        with pytest.raises(NotAllowed):
            await answer_series(act, first, Answer.coming)


@SQLITE
async def test_a_guest_of_one_meeting_is_not_offered_the_others(people: Database) -> None:
    first, second, _ = await series(people)
    async with acting(people, COORDINATOR) as act:
        link = await make_guest_link(act, second)
    async with acting(people, MENTEE) as act:
        await come_as_guest(act, link)
        assert await series_for_me(act, await act.session.get_one(Event, first)) == [
            await act.session.get_one(Event, second)
        ]
        await answer_event(act, second, Answer.declined)
        assert await to_answer_in_series(act, await act.session.get_one(Event, second)) == 0


@SQLITE
async def test_one_meeting_or_all_that_follow_are_moved_and_everybody_is_told_once(people: Database) -> None:
    ids = await series(people)
    async with acting(people, MENTOR) as act:
        await answer_series(act, ids[0], Answer.coming)
    async with acting(people, COORDINATOR) as act:
        events = await series_of(act, await act.session.get_one(Event, ids[1]))
        was = [one.starts_at for one in events]
        later = replace(values_of(events[0]), starts_at=events[0].starts_at + timedelta(days=1))
        assert await change_event(act, ids[1], later, 0, following=True) == 1
        assert [one.starts_at for one in events] == [one + timedelta(days=1) for one in was]
        sure = select(Registration.event_id).where(Registration.confirmed)
        assert list(await act.session.scalars(sure)) == [ids[0]]
        told = await act.session.scalars(select(Notice.ids).where(Notice.kind == EventNotice.changed))
        assert [one["following"] for one in told] == [1]


@SQLITE
@pytest.mark.parametrize(("following", "cancelled"), [(False, 1), (True, 2)])
async def test_one_meeting_or_all_that_follow_are_cancelled(people: Database, following: bool, cancelled: int) -> None:
    ids = await series(people)
    async with acting(people, COORDINATOR) as act:
        await cancel_event(act, ids[1], "Зал", following=following)
    assert (await states(people)).count(EventState.cancelled) == cancelled


@SQLITE
async def test_a_calendar_file_follows_the_event_and_the_answer(people: Database) -> None:
    event_id = await club(people)
    async with acting(people, MENTOR) as act:
        with pytest.raises(NotInCalendar):
            await take_event_file(act, event_id)
        await answer_event(act, event_id, Answer.coming)
        event, _ = await take_event_file(act, event_id)
        wanted = replace(values_of(event), title="Клуб менторов")
    async with acting(people, COORDINATOR) as act:
        await change_event(act, event_id, wanted, 0)
    async with acting(people, MENTOR) as act:
        assert (await answer_event(act, event_id, Answer.declined)).sequence == 1
    assert (await told_kinds(people, MENTOR)).count(EventNotice.calendar) == 2


@SQLITE
async def test_who_does_not_come_any_more_gets_no_more_calendar_files(people: Database) -> None:
    event_id = await club(people)
    async with acting(people, MENTOR) as act:
        await answer_event(act, event_id, Answer.coming)
        await take_event_file(act, event_id)
        await answer_event(act, event_id, Answer.declined)
    async with acting(people, COORDINATOR) as act:
        await cancel_event(act, event_id, "Зал")
    assert (await told_kinds(people, MENTOR)).count(EventNotice.calendar) == 1
