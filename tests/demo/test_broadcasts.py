"""Broadcasts of the demo are in their states, and the reports say what the cards say."""

from sqlalchemy import func, select

from models.broadcast import Broadcast, BroadcastState
from models.connection.database import Database
from models.notice import Notice, NoticeState
from models.person import Person, Role
from services.events.audience import audience_of
from services.unit_of_work import Act
from tests.support.demo_data import Loaded


async def test_broadcasts_are_in_four_states_and_their_reports_add_up(demo: Database) -> None:
    async with demo.read() as session:
        found = list(await session.scalars(select(Broadcast)))
        states = {BroadcastState.done, BroadcastState.stopped, BroadcastState.scheduled, BroadcastState.draft}
        assert {one.state for one in found} == states
        for one in found:
            rows = select(Notice.state, func.count()).where(Notice.broadcast_id == one.id).group_by(Notice.state)
            counts = dict(map(tuple, await session.execute(rows)))
            ended = (one.delivered, one.blocked, one.skipped)
            kinds = (NoticeState.sent, NoticeState.blocked, NoticeState.written_off)
            assert ended == tuple(counts.get(kind, 0) for kind in kinds)


async def test_the_first_announcement_reaches_everybody_to_whom_it_is_sent(demo: Database, loaded: Loaded) -> None:
    """Whoever has no chat is not among its recipients, so it never says that the bot was closed to them."""
    async with demo.read() as session:
        owner = await session.scalar(select(Person).where(Person.telegram_id.is_not(None)).limit(1))
        assert owner is not None
        people = await audience_of(Act(session, loaded.now, owner.telegram_id, owner), (Role.mentee, Role.mentor))
        without = select(func.count()).where(Person.id.in_(people), Person.telegram_id.is_(None) | ~Person.reachable)
        assert await session.scalar(without) == 0
