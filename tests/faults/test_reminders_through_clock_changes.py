"""Meetings every half hour for a week before and after a change of clocks, in five zones, with the database: a bot that
looks every few minutes gives each side each reminder once, a day and an hour before. Setting its clock back by an hour
and on again in the night of the change brings none twice.

Which times are offered around such a change is tried in all zones in `test_free_times_in_all_zones.py`; a clock that is
set while the bot runs as a process of its own in `test_down_for_a_while.py`.
"""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import delete, select, update

from bot.send.outbox import Outbox
from handlers.wiring import notice_views
from models.connection.database import Database
from models.meeting import Meeting, MeetingNotice, MeetingState
from models.notice import Notice, NoticeState
from models.person import Person
from models.profile import Form
from services.meetings.notices import remind_of
from services.unit_of_work import Act
from tests.support.faults.figures import Note
from tests.support.pairs import Pairs, make_pairs
from tests.support.size import sized

CHANGES = [
    ("Europe/Berlin", datetime(2026, 3, 29, 1, tzinfo=UTC)),
    ("America/New_York", datetime(2026, 11, 1, 6, tzinfo=UTC)),
    ("Asia/Beirut", datetime(2026, 3, 28, 22, tzinfo=UTC)),
    ("Australia/Lord_Howe", datetime(2026, 4, 4, 15, tzinfo=UTC)),
    ("America/Santiago", datetime(2026, 9, 6, 4, tzinfo=UTC)),
]
WEEK, HALF_HOUR, DAY, HOUR = timedelta(days=7), timedelta(minutes=30), timedelta(days=1), timedelta(hours=1)
BEFORE = {MeetingNotice.day_before: DAY, MeetingNotice.hour_before: HOUR}
AROUND = sized(timedelta(hours=12), WEEK)  # before and after the change
MANY = 1000


async def meetings_around(pairs: Pairs, zone: str, change: datetime) -> list[datetime]:
    """Written without claims, since each begins before the last one is over. Returns the starts."""
    starts = [change - AROUND + HALF_HOUR * number for number in range(2 * AROUND // HALF_HOUR)]
    pairs.clock.moment = starts[0] - 2 * DAY
    async with pairs.mentor().write() as act:
        await act.session.execute(update(Person).values(timezone=zone))
        for start in starts:
            await remind_of(act, await written(act, pairs, start))
        kept = Notice.kind.in_(BEFORE)
        await act.session.execute(delete(Notice).where(~kept))
    return starts


async def written(act: Act, pairs: Pairs, start: datetime) -> Meeting:
    meeting = Meeting(
        mentorship_id=pairs.mentorships[0],
        starts_at=start,
        ends_at=start + HALF_HOUR,
        form=Form.remote,
        state=MeetingState.planned,
        booked_at=act.now,
    )
    act.session.add(meeting)
    await act.session.flush()
    await act.session.refresh(meeting, ["mentorship"])
    return meeting


async def claimed_now(pairs: Pairs) -> list[tuple[int, MeetingNotice, datetime]]:
    """To whom, of which kind, and of the meeting at which start; they count as sent."""
    outbox = Outbox(pairs.database, frozenset(notice_views()), frozenset())
    found = await outbox.claim(pairs.clock.moment, MANY)
    async with pairs.database.write() as session:
        ids = [one.id for one in found]
        await session.execute(update(Notice).where(Notice.id.in_(ids)).values(state=NoticeState.sent))
    return [(one.person_id, MeetingNotice(one.kind), datetime.fromisoformat(one.ids["starts_at"])) for one in found]


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(("zone", "change"), CHANGES[: sized(1, 5)])
async def test_each_reminder_comes_once_and_on_time_through_a_change_of_clocks(
    database: Database, zone: str, change: datetime, figures: Note
) -> None:
    pairs = await make_pairs(database)
    starts = await meetings_around(pairs, zone, change)
    received = Counter[tuple[int, MeetingNotice, datetime]]()
    while pairs.clock.moment < starts[-1]:
        for step in (HOUR, -HOUR, HALF_HOUR) if pairs.clock.moment == change else (HALF_HOUR,):
            pairs.pass_by(step)
            for person_id, kind, start in await claimed_now(pairs):
                received[person_id, kind, start] += 1
                assert (
                    timedelta(0) <= pairs.clock.moment - (start - BEFORE[kind]) <= (HALF_HOUR if step > HOUR else HOUR)
                )
    async with pairs.mentor().read() as act:
        people = list(await act.session.scalars(select(Person.id)))
    figures(zone=zone, meetings=len(starts), reminders=received.total())
    assert received == Counter((person_id, kind, start) for person_id in people for kind in BEFORE for start in starts)
