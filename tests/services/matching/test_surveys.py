"""Who is asked about a mentorship, about which moment, and how often."""

from datetime import timedelta

from sqlalchemy import select

from models.connection.database import Database
from models.mentorship import Mentorship
from models.notice import Notice
from models.survey import SurveyNotice
from services.matching.surveys import ask_when_begun, ask_when_ended
from services.unit_of_work import Act
from tests.support.pairs import MONDAY, make_pairs

TERM = timedelta(days=200)


async def asked(act: Act) -> list[tuple[bool, str, str, int]]:
    """Whether the mentee is asked, which survey, about which moment, and in how many days."""
    [pair] = await act.session.scalars(select(Mentorship))
    found = await act.session.scalars(select(Notice).where(Notice.kind == SurveyNotice.asked))
    return sorted(
        (one.person_id == pair.mentee_id, one.ids["survey"], one.ids["moment"], (one.due_at - MONDAY).days)
        for one in found
    )


async def test_both_are_asked_when_it_begins_and_half_way_and_only_once(database: Database) -> None:
    pairs = await make_pairs(database)
    async with pairs.mentor().write() as act:
        [pair] = await act.session.scalars(select(Mentorship))
        await ask_when_begun(act, pair, (act.now + TERM).date())
    pairs.pass_by(timedelta(days=3))  # another version of the agreement is signed
    async with pairs.mentor().write() as act:
        [pair] = await act.session.scalars(select(Mentorship))
        await ask_when_begun(act, pair, (act.now + TERM).date())
        assert await asked(act) == [
            (False, "questions", "beginning", 0),
            (False, "questions", "middle", 100),
            (True, "competencies", "beginning", 0),
            (True, "questions", "beginning", 0),
            (True, "questions", "middle", 100),
        ]


async def test_a_mentorship_that_ends_again_is_asked_about_again(database: Database) -> None:
    pairs = await make_pairs(database)
    for _ in range(2):
        async with pairs.mentor().write() as act:
            [pair] = await act.session.scalars(select(Mentorship))
            await ask_when_ended(act, pair)
        pairs.pass_by(timedelta(days=40))
    async with pairs.mentor().read() as act:
        assert [days for _, survey, _, days in await asked(act) if survey == "competencies"] == [0, 40]
