"""Group meetings: places, the waitlist with offers that are held for a time, leaving, the minimum."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.consent import ConsentKind
from models.free_hours import HourLimits
from models.group_meeting import GroupAudience, GroupMeeting, GroupNotice, GroupState, MinimumAnswer
from models.meeting import ChangeReason, ClaimedTime, Meeting, MeetingState
from models.mentorship import Mentorship, MentorshipState, Programme
from models.person import Person, Role
from models.profile import Form
from services.consents.consents import agree
from services.meetings.claims import SlotTaken, cells_of_meeting, claim, held_by
from services.meetings.groups import joining
from services.meetings.groups.changing import MinimumDecided, cancel_group, decide_on_minimum, move_group
from services.meetings.groups.groups import GroupChanged, groups_for_me
from services.meetings.groups.joining import (
    GroupFull,
    OfferRanOut,
    accept_offer,
    confirm_group,
    join_group,
    leave_group,
)
from services.meetings.groups.opening import open_group
from services.meetings.groups.time import BusyThen
from services.meetings.policy import MeetingPolicy
from services.people.offers import change_offer
from services.refusals import NotAllowed
from services.unit_of_work import Act, Uow
from services.waitlists import offer_ends
from tests.support.booking import at, book
from tests.support.groups import HOUR, START, group_of, join_at_once, joins, opened, plan, seats, told, wait_until
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import add_person

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
POSTGRES = pytest.mark.parametrize("engine", ["postgresql"])
WORK = ChangeReason.work


async def test_of_20_who_race_for_3_places_exactly_3_get_one_and_the_others_wait_in_order(database: Database) -> None:
    pairs = await make_pairs(database, 20)
    group_id = await opened(pairs)
    assert await join_at_once(pairs, group_id, range(20)) == {"joined": 3, "waiting": 17}
    group = await group_of(database, group_id)
    assert (len(group.joined), len(group.waiting)) == (3, 17)


async def test_of_two_who_accept_after_a_place_was_freed_exactly_one_gets_it(database: Database) -> None:
    pairs = await make_pairs(database, 5)
    group_id = await opened(pairs)
    await joins(pairs, group_id, 0, 1, 2, 3)
    async with pairs.mentee(0).write() as act:
        await leave_group(act, group_id)
    assert await join_at_once(pairs, group_id, (3, 4)) == {"joined": 1, "waiting": 1}


@POSTGRES
async def test_the_race_bites_without_the_lock(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    async def unlocked(act: Act, group_id: int, **_: Any) -> GroupMeeting:
        return await act.session.get_one(GroupMeeting, group_id)

    pairs = await make_pairs(database, 12)
    group_id = await opened(pairs)
    monkeypatch.setattr(joining, "group_to_see", unlocked)
    assert (await join_at_once(pairs, group_id, range(12)))["joined"] > 3


@SQLITE
async def test_an_offer_that_runs_out_goes_to_the_next_in_line(database: Database) -> None:
    pairs = await make_pairs(database, 5)
    group_id = await opened(pairs)
    await joins(pairs, group_id, 0, 1, 2, 3, 4)
    async with pairs.mentee(1).write() as act:
        await leave_group(act, group_id)
    assert await seats(database, group_id) == ["joined", "left", "joined", "offered", "waiting"]
    offered = (await group_of(database, group_id)).seats[3]
    assert offered.offer_until == pairs.clock.moment + 24 * HOUR
    await wait_until(pairs, offered.offer_until)
    assert await seats(database, group_id) == ["joined", "left", "joined", "left", "offered"]
    with pytest.raises(OfferRanOut):
        async with pairs.mentee(3).write() as act:
            await accept_offer(act, group_id)
    assert len(await told(database, GroupNotice.lapsed)) == 1


@SQLITE
async def test_an_offer_cannot_be_taken_after_its_time_even_before_the_step(database: Database) -> None:
    pairs = await make_pairs(database, 4)
    group_id = await opened(pairs)
    await joins(pairs, group_id, 0, 1, 2, 3)
    async with pairs.mentee(0).write() as act:
        await leave_group(act, group_id)
    pairs.pass_by(24 * HOUR)
    for take in (accept_offer, join_group):
        with pytest.raises(OfferRanOut):
            async with pairs.mentee(3).write() as act:
                await take(act, group_id)


@SQLITE
@pytest.mark.parametrize(
    ("before", "held"),
    [(100, 24), (30, 6), (8, 2), (3, 0.5), (1.5, None)],
)
async def test_an_offer_is_held_shorter_near_the_start(database: Database, before: float, held: float | None) -> None:
    pairs = await make_pairs(database, 4)
    group_id = await opened(pairs)
    await joins(pairs, group_id, 0, 1, 2, 3)
    pairs.clock.moment = START - timedelta(hours=before)
    async with pairs.mentee(0).write() as act:
        await leave_group(act, group_id)
    until = (await group_of(database, group_id)).seats[3].offer_until
    assert until == (pairs.clock.moment + timedelta(hours=held) if held else None)


@pytest.mark.parametrize(("made", "ends"), [(at(8, 19), at(8, 21)), (at(8, 21, 30), at(9, 9))])
def test_an_offer_that_would_end_at_night_ends_in_the_morning(made: datetime, ends: datetime) -> None:
    assert offer_ends(Person(timezone="Europe/Moscow"), START, made) == ends


@SQLITE
async def test_who_cannot_be_reached_is_passed_over_and_the_mentor_is_told(database: Database) -> None:
    pairs = await make_pairs(database, 5)
    group_id = await opened(pairs)
    await joins(pairs, group_id, 0, 1, 2, 3, 4)
    async with pairs.mentee(3).write() as act:
        act.me.reachable = False
    async with pairs.mentee(0).write() as act:
        await leave_group(act, group_id)
    assert await seats(database, group_id) == ["left", "joined", "joined", "waiting", "offered"]
    assert len(await told(database, GroupNotice.passed_over)) == 1


@SQLITE
async def test_an_offer_to_somebody_who_then_blocks_the_bot_goes_on_at_once(database: Database) -> None:
    pairs = await make_pairs(database, 5)
    group_id = await opened(pairs)
    await joins(pairs, group_id, 0, 1, 2, 3, 4)
    async with pairs.mentee(0).write() as act:
        await leave_group(act, group_id)
    async with pairs.mentee(3).write() as act:
        act.me.reachable = False
    await wait_until(pairs, pairs.clock.moment)
    assert await seats(database, group_id) == ["left", "joined", "joined", "waiting", "offered"]


@SQLITE
async def test_who_has_a_meeting_then_cannot_join_and_is_told_with_whom(database: Database) -> None:
    pairs = await make_pairs(database, 1)
    group_id = await opened(pairs, at(9, 18))
    await claimed_by_other(pairs, at(9, 18, 30))
    with pytest.raises(BusyThen) as refusal:
        await joins(pairs, group_id, 0)
    assert refusal.value.values == {"what": "meeting", "other": "Белова И. И.", "time": "18:30–19:30"}
    assert await seats(database, group_id) == []


async def claimed_by_other(pairs: Pairs, start: datetime) -> None:
    """The first mentee has a meeting with another mentor."""
    async with pairs.mentee(0).write() as act:
        other = await add_person(act, "Белова Инна Ильинична", Role.mentor, telegram_id=2)
        pair = Mentorship(
            mentee=act.me, mentor=other, state=MentorshipState.active, began_at=act.now, programme=Programme.project
        )
        times = {"starts_at": start, "ends_at": start + HOUR, "booked_at": act.now}
        meeting = Meeting(mentorship=pair, form=Form.remote, state=MeetingState.planned, **times)
        act.session.add(meeting)
        await act.session.flush()
        await claim(act, held_by(meeting), cells_of_meeting(meeting))


async def test_the_database_refuses_a_pair_meeting_and_a_group_at_one_time(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    await book(pairs, 0, at(11, 17))  # until 18:00, and 15 minutes of the mentor's break
    with pytest.raises(SlotTaken):
        await opened(pairs, at(11, 18))
    await opened(pairs, at(11, 15, 30), length=timedelta(minutes=60))
    with pytest.raises(SlotTaken):
        await book(pairs, 1, at(11, 15))


@SQLITE
async def test_leaving_frees_only_ones_own_time_and_cancelling_that_of_all(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    group_id = await opened(pairs)
    await joins(pairs, group_id, 0, 1)
    async with pairs.mentee(0).write() as act:
        await leave_group(act, group_id)
    assert await claims(database) == {"host": 7, "guests": 6}  # 90 minutes, the mentor's with 15 more
    async with pairs.mentor().write() as act:
        await cancel_group(act, group_id, WORK)
    assert await claims(database) == {"host": 0, "guests": 0}
    assert len(await told(database, GroupNotice.cancelled)) == 1


async def claims(database: Database) -> dict[str, int]:
    async with database.read() as session:
        host = await session.scalar(select(Person.id).where(Person.telegram_id == 1))
        people = list(await session.scalars(select(ClaimedTime.person_id)))
    return {"host": people.count(host or 0), "guests": sum(one != host for one in people)}


@SQLITE
async def test_after_the_cut_off_the_mentor_is_told_who_left(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    group_id = await opened(pairs)
    await joins(pairs, group_id, 0, 1)
    pairs.clock.moment = START - 11 * HOUR
    async with pairs.mentee(0).write() as act:
        await leave_group(act, group_id)
    assert len(await told(database, GroupNotice.left_late)) == 1


@SQLITE
async def test_a_move_keeps_places_asks_anew_and_frees_those_who_are_busy(database: Database) -> None:
    pairs = await make_pairs(database, 3)
    group_id = await opened(pairs)
    await joins(pairs, group_id, 0, 1)
    async with pairs.mentee(1).write() as act:
        await confirm_group(act, group_id, START)
    await claimed_by_other(pairs, at(10, 18))
    async with pairs.mentor().write() as act:
        await move_group(act, group_id, at(10, 18), WORK, START)
    assert await seats(database, group_id) == ["left", "joined"]
    assert not (await group_of(database, group_id)).joined[0].confirmed
    assert len(await told(database, GroupNotice.freed)) == len(await told(database, GroupNotice.moved)) == 1
    assert len(await told(database, GroupNotice.day_before)) == 5  # both times of two people, both of the host less one
    with pytest.raises(GroupChanged):
        async with pairs.mentee(1).write() as act:
            await confirm_group(act, group_id, START)


@SQLITE
@pytest.mark.parametrize("answer", [True, False, None])
async def test_below_the_minimum_the_mentor_decides_and_silence_holds_the_meeting(
    database: Database, answer: bool | None
) -> None:
    pairs = await make_pairs(database, 2)
    group_id = await opened(pairs)
    await joins(pairs, group_id, 0)
    await wait_until(pairs, START - 24 * HOUR)
    assert len(await told(database, GroupNotice.minimum)) == 1
    if answer is not None:
        async with pairs.mentor().write() as act:
            await decide_on_minimum(act, group_id, answer, START)
    await wait_until(pairs, START - 12 * HOUR)
    group = await group_of(database, group_id)
    assert group.state is (GroupState.cancelled if answer is False else GroupState.planned)
    assert group.minimum_answer is {True: MinimumAnswer.hold, False: None, None: MinimumAnswer.silence}[answer]
    assert len(await told(database, GroupNotice.cancelled if answer is False else GroupNotice.holds)) >= 1
    with pytest.raises((MinimumDecided, GroupChanged)):
        async with pairs.mentor().write() as act:
            await decide_on_minimum(act, group_id, True, START)


@SQLITE
async def test_with_nobody_in_it_silence_cancels(database: Database) -> None:
    pairs = await make_pairs(database, 1)
    group_id = await opened(pairs)
    await wait_until(pairs, START - 24 * HOUR)
    await wait_until(pairs, START - 12 * HOUR)
    assert (await group_of(database, group_id)).state is GroupState.cancelled


@SQLITE
async def test_two_hours_before_the_waitlist_ends_and_who_waited_is_told(database: Database) -> None:
    pairs = await make_pairs(database, 5)
    group_id = await opened(pairs)
    await joins(pairs, group_id, 0, 1, 2, 3)
    await wait_until(pairs, START - 2 * HOUR)
    assert await seats(database, group_id) == ["joined", "joined", "joined", "left"]
    assert len(await told(database, GroupNotice.waited)) == 1
    with pytest.raises(GroupFull):
        await joins(pairs, group_id, 4)


@SQLITE
async def test_others_see_it_a_day_after_the_mentors_own_mentees(database: Database) -> None:
    pairs = await make_pairs(database, 1)
    group_id = await opened(pairs, audience=GroupAudience.city)
    async with pairs.mentor().write() as act:
        await add_person(act, "Сидорова Мария", Role.mentee, telegram_id=200)
    other = Uow(database, pairs.clock, 200)
    with pytest.raises(NotAllowed):
        async with other.write() as act:
            await join_group(act, group_id)
    pairs.pass_by(24 * HOUR)
    async with other.write() as act:
        assert [group.id for group in await groups_for_me(act)] == [group_id]
        await join_group(act, group_id)
    assert len(await told(database, GroupNotice.opened)) == 1


@SQLITE
async def test_when_a_mentorship_ends_the_place_goes_to_the_next(database: Database) -> None:
    pairs = await make_pairs(database, 4)
    group_id = await opened(pairs)
    await joins(pairs, group_id, 0, 1, 2, 3)
    async with pairs.mentor().write() as act:
        pair = await act.session.get_one(Mentorship, pairs.mentorships[0])
        pair.state, pair.ended_at = MentorshipState.closed, act.now
    await wait_until(pairs, pairs.clock.moment)
    assert await seats(database, group_id) == ["left", "joined", "joined", "offered"]
    assert len(await told(database, GroupNotice.freed)) == 1


@SQLITE
async def test_group_meetings_count_in_the_mentors_limits(database: Database) -> None:
    pairs = await make_pairs(database, 1)
    async with pairs.mentor().write() as act:
        act.session.add(HourLimits(mentor_id=act.me.id, notice_hours=24, horizon_days=60, meetings_a_day=1))
    await opened(pairs, at(11, 18))
    with pytest.raises(SlotTaken):
        await book(pairs, 0, at(11, 11))
    await book(pairs, 0, at(12, 11))


@SQLITE
@pytest.mark.parametrize(
    "wrong", [{"places": 9}, {"minimum": 4}, {"topic": ""}, {"topic": "т" * 301}, {"project_id": 99}]
)
async def test_a_group_out_of_bounds_is_not_opened(database: Database, wrong: dict[str, Any]) -> None:
    pairs = await make_pairs(database, 1)
    with pytest.raises(NotAllowed):
        async with pairs.mentor().write() as act:
            await open_group(act, plan(**wrong))


@SQLITE
async def test_nobody_but_the_mentor_changes_it_and_the_mentor_does_not_join(database: Database) -> None:
    pairs = await make_pairs(database, 1)
    group_id = await opened(pairs)
    for uow, does in (
        (pairs.mentee(), lambda act: cancel_group(act, group_id, WORK)),
        (pairs.mentee(), lambda act: move_group(act, group_id, at(10, 18), WORK)),
        (pairs.mentee(), lambda act: decide_on_minimum(act, group_id, True, START)),
        (pairs.mentor(), lambda act: join_group(act, group_id)),
        (pairs.mentee(), lambda act: accept_offer(act, group_id)),
    ):
        with pytest.raises(NotAllowed):
            async with uow.write() as act:
                await does(act)


@SQLITE
@pytest.mark.parametrize(
    ("form", "change"),
    [
        (Form.in_person, {"building": "Москва, ул. Новая, 2"}),
        (Form.remote, {"video_link": "https://video.example/new"}),
    ],
)
async def test_who_has_joined_is_told_of_a_new_building_or_link(
    database: Database, form: Form, change: dict[str, str]
) -> None:
    pairs = await make_pairs(database, 2)
    group_id = await opened(pairs, form=form)
    await joins(pairs, group_id, 0)
    async with pairs.mentor().write() as act:
        await agree(act, ConsentKind.contacts, 0)
        await change_offer(act, **change)
    assert (await group_of(database, group_id)).place in change.values()
    async with pairs.mentee(0).read() as act:
        assert await told(database, GroupNotice.placed) == [act.me.id]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_without_a_link_of_the_mentors_a_room_is_made_and_stays_until_there_is_one(database: Database) -> None:
    pairs = await make_pairs(database, 1)
    async with pairs.mentor().write() as act:
        await change_offer(act, video_link="")
        group = await open_group(act, plan(), MeetingPolicy(link_base="https://meet.example"))
        in_person = await open_group(
            act, plan(at(10, 18), form=Form.in_person), MeetingPolicy(link_base="https://m.ru")
        )
    assert group.place.startswith("https://meet.example/")
    assert (len(group.place) > 40, in_person.room_made) == (True, False)
    await joins(pairs, group.id, 0)
    async with pairs.mentor().write() as act:
        await change_offer(act, building="Москва, ул. Новая, 2")
    assert (await group_of(database, group.id)).place == group.place
    async with pairs.mentor().write() as act:
        await change_offer(act, video_link="https://video.example/new")
    assert (await group_of(database, group.id)).place == "https://video.example/new"
