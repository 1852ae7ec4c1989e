"""Many people, a notice for each, and the outcome of the notices."""

from collections import Counter
from datetime import datetime, timedelta

from sqlalchemy import func, select

from models.broadcast import Broadcast, BroadcastState
from models.event import Answer, Event, EventKind, EventNotice, Registration
from models.notice import Notice, NoticeState
from models.person import Person, Role
from services.notices import Reminder, remind, tell_all
from services.unit_of_work import Act, Uow
from tests.support.bot_process import FarTown
from tests.support.broadcasts import composed
from tests.support.patience import LONG, wait_until
from tests.support.people import add_person

OPEN = (NoticeState.pending, NoticeState.claimed, NoticeState.sending)


async def crowd(town: FarTown, count: int) -> list[int]:
    """Adds `count` people who can be written to; returns their Telegram ids."""
    chats = [await town.client.add_person(f"P{number}", started=True) for number in range(count)]
    async with Uow(town.database, town.clock, None).write() as act:
        for chat in chats:
            await add_person(act, "Иванов Пётр", Role.mentee, telegram_id=chat)
    return chats


async def _event(act: Act, announced_by_id: int) -> Event:
    event = Event(
        key=f"announced {act.now.timestamp()}",
        kind=EventKind.club,
        title="Клуб",
        starts_at=act.now + timedelta(days=5),
        timezone="Europe/Moscow",
        audience=[Role.mentee.value],
        announced_by_id=announced_by_id,
        announced_at=act.now,
    )
    act.session.add(event)
    await act.session.flush()
    return event


async def remind_each(town: FarTown, due_at: list[datetime] | None = None) -> None:
    """Everybody registers for an event and is reminded of it now, or at the given moments, one per person."""
    async with Uow(town.database, town.clock, None).write() as act:
        people = list(await act.session.scalars(select(Person.id).order_by(Person.id)))
        event = await _event(act, people[0])
        for person_id in people:
            act.session.add(
                Registration(event_id=event.id, person_id=person_id, answer=Answer.coming, answered_at=act.now)
            )
        moments = due_at or [act.now] * len(people)
        kind, ids = EventNotice.day_before, {"event_id": event.id}
        each = zip(people, moments, strict=True)
        await remind(act, [Reminder(one, kind, ids, moment, f"{event.id}:{one}") for one, moment in each])


async def broadcast(town: FarTown) -> int:
    """Orders a broadcast to all mentees, by a coordinator who has no chat; the bot begins it. Returns its id."""
    async with Uow(town.database, town.clock, None).write() as act:
        author = await add_person(act, "Орлова Мария", Role.coordinator)
        one = composed(author.id, act.now, starts_at=act.now, state=BroadcastState.scheduled)
        act.session.add(one)
        await act.session.flush()
        return one.id


async def announce_to_all(town: FarTown) -> None:
    """Announces an event to everybody."""
    async with Uow(town.database, town.clock, None).write() as act:
        people = list(await act.session.scalars(select(Person.id).order_by(Person.id)))
        event = await _event(act, people[0])
        await tell_all(act, people, EventNotice.announced, {"event_id": event.id})


class Received:
    """How many messages Telegram has accepted from the bot for each chat; `total` grows as they come."""

    def __init__(self, town: FarTown) -> None:
        self._town = town
        self._last = 0
        self.by_chat: Counter[int] = Counter()

    async def look(self) -> int:
        """The present total."""
        calls = await self._town.client.calls(self._last)
        self._last = calls[-1]["n"] if calls else self._last
        sent = (call for call in calls if call["method"] == "sendMessage" and call["answer"]["ok"])
        self.by_chat.update(int(call["params"]["chat_id"]) for call in sent)
        return self.by_chat.total()

    async def until(self, total: int, *, within: float = LONG) -> None:
        async def came() -> bool:
            return await self.look() >= total

        await wait_until(came, within)


async def none_is_open(town: FarTown, within: float = LONG) -> None:
    """Wait until every broadcast has begun and every notice has ended."""

    async def ended() -> bool:
        async with town.database.read() as session:
            begins = select(Broadcast.id).where(Broadcast.state == BroadcastState.scheduled)
            if await session.scalar(begins) is not None:
                return False
        return not await count_notices(town, *OPEN)

    await wait_until(ended, within)


async def count_notices(town: FarTown, *states: NoticeState) -> int:
    async with town.database.read() as session:
        return await session.scalar(select(func.count()).where(Notice.state.in_(states))) or 0


async def states_by_chat(town: FarTown) -> dict[int, NoticeState]:
    """The notice's state by chat, for people who have one notice each."""
    async with town.database.read() as session:
        rows = await session.execute(
            select(Person.telegram_id, Notice.state)
            .join(Person, Notice.person_id == Person.id)
            .where(Person.telegram_id.is_not(None))
        )
        states = [(int(chat or 0), state) for chat, state in rows]
    assert len(dict(states)) == len(states), "somebody has two"
    return dict(states)
