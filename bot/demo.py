"""Demo people for the local Telegram: loaded once, into an empty database only."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from aiohttp import ClientSession
from sqlalchemy import func, select

from models.database import Database
from models.meeting import WeeklyHours
from models.person import Person, Position, Role
from models.profile import ApplicationState, Form, MentorProfile
from sandbox.client import Client
from services.act import Act, Clock, Uow
from services.mentees import become_mentee, chosen_topics
from services.people import Introduced, add_person, grant, introduce, make_owner, parse_name

_WORDS = Path(__file__).parent / "words" / "demo.json"
_MORNING, _AFTERNOON = (10 * 60, 13 * 60), (15 * 60, 18 * 60)


async def load_demo(database: Database, clock: Clock, base: str) -> bool:
    """People in the database and in the local Telegram at `base`, each with an open chat; whether they were loaded."""
    async with database.read() as session:
        if await session.scalar(select(func.count()).select_from(Person)):
            return False
    words = json.loads(_WORDS.read_text("utf-8"))
    await _coordinator(database, clock, words["coordinator"])
    await _mentee(database, clock, words["mentee"])
    for mentor in words["mentors"]:
        await _mentor(database, clock, mentor)
    async with ClientSession() as http:
        client = Client(base, http)
        for who in (words["mentee"], words["mentors"][0], words["coordinator"]):
            surname, first_name, _ = who["name"].split()
            await client.add_person(first_name, id=who["id"], last_name=surname, language_code="ru", started=True)
            await client.say(who["id"], "/start")
    return True


async def _add(act: Act, who: dict[str, Any]) -> Person:
    since = date.fromisoformat(who["since"]) if who["since"] else None
    said = Introduced(parse_name(who["name"]), 1, who["school"], Position(who["position"]), since, "ru")
    return await introduce(act, said) if act.telegram_id else await add_person(act, said, None)


async def _coordinator(database: Database, clock: Clock, who: dict[str, Any]) -> None:
    async with Uow(database, clock, who["id"]).write() as act:
        await make_owner(act, await _add(act, who))


async def _mentee(database: Database, clock: Clock, who: dict[str, Any]) -> None:
    async with Uow(database, clock, who["id"]).write() as act:
        await _add(act, who)
    async with Uow(database, clock, who["id"]).write() as act:
        await become_mentee(act, who["topics"], Form.remote, who["words"])


async def _mentor(database: Database, clock: Clock, who: dict[str, Any]) -> None:
    async with Uow(database, clock, who["id"]).write() as act:
        person = await _add(act, who)
        act.session.add(
            MentorProfile(
                person_id=person.id,
                state=ApplicationState.approved,
                about=who["about"],
                capacity=who["capacity"],
                remote=True,
                in_person=bool(who["building"]),
                building=who["building"],
                video_link=who["link"],
                submitted_at=act.now,
                decided_at=act.now,
                topics=await chosen_topics(act, who["topics"]),
            )
        )
        await grant(act, person, Role.mentor)
        for weekday in range(5):
            for start, end in (_MORNING, _AFTERNOON):
                act.session.add(WeeklyHours(mentor_id=person.id, weekday=weekday, start_minute=start, end_minute=end))
