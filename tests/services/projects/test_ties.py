"""A project without a mentor is tied to a mentorship later, and goes along when the mentee passes to another mentor."""

import pytest

from models.connection.database import Database
from models.mentorship import Programme
from models.passport import PassportNotice
from models.person import Role
from models.project import Project
from services.matching.ending import end_mentorship
from services.matching.pairing import NewPair, make_pairs
from services.projects.passports import open_passport
from services.projects.projects import reviewer_of
from services.projects.ties import ANSWER_IN, answer_tie, ask_to_tie, pairs_to_ask
from services.refusals import AlreadyDecided, NotAllowed
from tests.support.moment import NOW
from tests.support.office import Office
from tests.support.passports import an_office, write_draft

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def alone(office: Office, programme: Programme) -> tuple[int, int, int, Project]:
    """An author whose project has no mentor, and who then finds one in that programme."""
    author = await office.person("Иванов Пётр", Role.mentee, telegram_id=6_000_000_000)
    project_id = await office.does(author, write_draft)
    project = await office.does(author, open_passport, project_id, None)
    mentor = await office.mentor()
    [pair] = await office.does(None, make_pairs, [NewPair(author, mentor, programme)])
    assert pair is not None
    return author, mentor, pair, project


async def reviewer(office: Office, author: int) -> int | None:
    found = await office.does(author, reviewer_of, author)
    return found.id if found else None


async def test_the_author_asks_and_the_mentor_confirms(database: Database) -> None:
    office = await an_office(database)
    author, mentor, pair, project = await alone(office, Programme.novice)
    assert await reviewer(office, author) is None
    await office.does(author, ask_to_tie, project.id, pair)
    assert await reviewer(office, author) is None
    with pytest.raises(NotAllowed):
        await office.does(author, answer_tie, project.id, agrees=True)
    await office.does(mentor, answer_tie, project.id, agrees=True)
    assert await reviewer(office, author) == mentor
    with pytest.raises(AlreadyDecided):
        await office.does(mentor, answer_tie, project.id, agrees=False)
    kinds = [(who, kind) for who, kind in await office.told() if isinstance(kind, PassportNotice)]
    assert kinds == [(mentor, PassportNotice.tie_asked), (author, PassportNotice.tie_answered)]


async def test_after_a_refusal_the_author_may_ask_again(database: Database) -> None:
    office = await an_office(database)
    author, mentor, pair, project = await alone(office, Programme.novice)
    await office.does(author, ask_to_tie, project.id, pair)
    declined = await office.does(mentor, answer_tie, project.id, agrees=False)
    assert await reviewer(office, author) is None
    assert [one.id for one in await office.does(author, pairs_to_ask, declined)] == [pair]


async def test_the_author_may_ask_another_mentor_when_the_first_has_not_answered_in_time(database: Database) -> None:
    office = await an_office(database)
    author, first, pair, project = await alone(office, Programme.novice)
    other = await office.mentor(name="Смирнова Ольга")
    [second] = await office.does(None, make_pairs, [NewPair(author, other, Programme.internship)])
    assert second is not None
    await office.does(author, ask_to_tie, project.id, pair)
    with pytest.raises(NotAllowed):
        await office.does(author, ask_to_tie, project.id, second)
    async with database.write() as session:
        (await session.get_one(Project, project.id)).asked_at = NOW - ANSWER_IN
    await office.does(author, ask_to_tie, project.id, second)
    with pytest.raises(AlreadyDecided):
        await office.does(first, answer_tie, project.id, agrees=True)
    await office.does(other, answer_tie, project.id, agrees=True)
    with pytest.raises(AlreadyDecided):
        await office.does(first, answer_tie, project.id, agrees=True)
    assert await reviewer(office, author) == other


async def test_a_mentorship_for_the_project_itself_needs_no_further_question(database: Database) -> None:
    office = await an_office(database)
    author, mentor, _, _ = await alone(office, Programme.project)
    assert await reviewer(office, author) == mentor


async def test_the_project_goes_on_with_the_next_mentor_of_its_programme(database: Database) -> None:
    office = await an_office(database)
    author, mentor, pair, project = await alone(office, Programme.novice)
    await office.does(author, ask_to_tie, project.id, pair)
    await office.does(mentor, answer_tie, project.id, agrees=True)
    coordinator = await office.person("Орлова Мария", Role.coordinator)
    await office.does(coordinator, end_mentorship, pair)
    assert await reviewer(office, author) is None
    following = await office.mentor(name="Смирнова Ольга")
    await office.does(None, make_pairs, [NewPair(author, following, Programme.internship)])
    assert await reviewer(office, author) is None
    await office.does(None, make_pairs, [NewPair(author, following, Programme.novice)])
    assert await reviewer(office, author) == following
