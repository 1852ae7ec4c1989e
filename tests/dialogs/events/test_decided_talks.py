"""What the author of a talk is told when a notice about it comes late."""

import pytest

from handlers.events.sections.notices import VIEWS
from handlers.shared.addresses import Addresses
from handlers.shared.speech import Speech
from models.connection.database import Database
from models.event import Event, EventKind
from models.event_programme import TalkNotice
from models.person import Role
from services.events.talks import approve_talk, give_up_talk, propose_talk, withdraw_talk
from tests.support.events import COORDINATOR, MENTEE, acting, club, with_each_role

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def approved(database: Database) -> int:
    event_id = await club(await with_each_role(database), Role.mentee, kind=EventKind.conference)
    async with acting(database, COORDINATOR) as act:
        (await act.session.get_one(Event, event_id)).days = 2
    async with acting(database, MENTEE) as act:
        talk = await propose_talk(act, event_id, "Три вопроса", "О чём", "k")
    async with acting(database, COORDINATOR) as act:
        return (await approve_talk(act, talk.id)).id


async def told(database: Database, kind: TalkNotice, talk_id: int) -> str | None:
    [view] = [one for one in VIEWS if one.kind is kind]
    async with acting(database, MENTEE) as act:
        letter = await view.letter(act, {"talk_id": talk_id}, Speech("ru", "Europe/Moscow"), Addresses(None, "bot"))
    return letter.text if letter else None


async def test_an_author_who_has_given_a_talk_up_is_not_told_that_it_was_taken_out(database: Database) -> None:
    talk_id = await approved(database)
    assert "Ваше выступление в программе" in (await told(database, TalkNotice.approved, talk_id) or "")
    async with acting(database, MENTEE) as act:
        await give_up_talk(act, talk_id)
    assert await told(database, TalkNotice.approved, talk_id) is None


async def test_a_talk_that_was_taken_out_is_told_once_and_with_the_reason(database: Database) -> None:
    talk_id = await approved(database)
    async with acting(database, COORDINATOR) as act:
        await withdraw_talk(act, talk_id, "Не успеем")
    assert await told(database, TalkNotice.approved, talk_id) is None
    assert "Не успеем" in (await told(database, TalkNotice.withdrawn, talk_id) or "")
