"""Mentees with requests to one mentor who has few places, and what must be true however they are answered."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from sqlalchemy import select

from models.connection.database import Database
from models.mentorship import MentoringRequest, Mentorship, MentorshipState, RequestNotice, RequestState
from models.notice import Notice
from models.person import Role
from models.profile import MentorProfile
from services.matching.requests import send_request
from tests.support.bot_process import forking
from tests.support.office import Office
from tests.support.racing import outcome
from tests.support.size import sized

PROCESSES = sized(2, 4)
Doing = tuple[int, Callable[..., Awaitable[object]], tuple[object, ...]]  # who, a service, its arguments
Race = Callable[[Sequence[Doing]], Awaitable[Counter[str]]]

ENDS_IN = {
    RequestState.accepted: RequestNotice.accepted,
    RequestState.declined: RequestNotice.declined,
    RequestState.lapsed: RequestNotice.lapsed,
}


@dataclass
class Places:
    """`requests` and `mentees` belong together by their place."""

    database: Database
    mentor: int
    mentees: list[int]
    requests: list[int]

    async def states(self) -> Counter[RequestState]:
        async with self.database.read() as session:
            mine = MentoringRequest.mentor_id == self.mentor
            return Counter(await session.scalars(select(MentoringRequest.state).where(mine)))

    async def settled(self) -> None:
        """No place is given twice, a mentorship stands for each acceptance, and both sides know the one outcome."""
        async with self.database.read() as session:
            asked = MentoringRequest.mentor_id == self.mentor
            requests = list(await session.scalars(select(MentoringRequest).where(asked)))
            pairs = list(await session.scalars(select(Mentorship).where(Mentorship.mentor_id == self.mentor)))
            rows = await session.execute(
                select(Notice.person_id, Notice.kind, Notice.ids).where(Notice.dedupe.is_(None))
            )
            told = Counter((person_id, kind, ids.get("request_id")) for person_id, kind, ids in rows)
            capacity = (await session.get_one(MentorProfile, self.mentor)).capacity
        active = {pair.mentee_id for pair in pairs if pair.state is MentorshipState.active}
        assert len(active) <= capacity
        made = {pair.request_id for pair in pairs if pair.request_id}
        assert made == {one.id for one in requests if one.state is RequestState.accepted}
        for one in requests:
            if one.state is RequestState.sent and len(active) == capacity:
                assert told[one.mentee_id, RequestNotice.full, one.id] >= 1, one.id
            for state, kind in ENDS_IN.items():
                assert told[one.mentee_id, kind, one.id] == (one.state is state), (one.id, one.state, kind)
            withdrawn = one.state is RequestState.withdrawn
            assert told[one.mentor_id, RequestNotice.withdrawn, one.id] == withdrawn


async def race(database: Database, acts: Sequence[Doing]) -> list[str]:
    """All at once. Returns "done" or the refusal's name of each."""
    does = Office(database).does
    return await asyncio.gather(*(outcome(does(who, service, *args)) for who, service, args in acts))


async def race_of_processes(url: str, acts: Sequence[Doing]) -> Counter[str]:
    """The same by several processes at once; the services must be functions of modules."""
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(PROCESSES, mp_context=forking) as pool:
        parts = [acts[number::PROCESSES] for number in range(PROCESSES)]
        racing = [loop.run_in_executor(pool, _race_in_a_process, url, part) for part in parts]
        return sum(await asyncio.gather(*racing), Counter[str]())


def _race_in_a_process(url: str, acts: Sequence[Doing]) -> Counter[str]:
    async def run() -> Counter[str]:
        database = Database(url)
        try:
            return Counter(await race(database, acts))
        finally:
            await database.close()

    return asyncio.run(run())


async def places(office: Office, askers: int, capacity: int = 1) -> Places:
    mentor = await office.mentor(capacity)
    mentees = [await office.person(f"Стажёр{number} Пётр", Role.mentee) for number in range(askers)]
    requests = [(await office.does(one, send_request, mentor, "")).id for one in mentees]
    return Places(office.database, mentor, mentees, requests)
