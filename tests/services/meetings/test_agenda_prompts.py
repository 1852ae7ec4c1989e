"""What is suggested for a meeting's agenda depends on the number of the pair's meeting."""

from datetime import timedelta

import pytest

from models.connection.database import Database
from services.meetings.agenda_prompts import AgendaPrompt, meeting_number, prompts_for
from services.meetings.feedback import say_whether_held
from tests.support.booking import at, book
from tests.support.pairs import make_pairs


def test_each_of_the_first_meetings_has_suggestions_of_its_own_and_later_ones_share_theirs() -> None:
    first_four = [prompt for number in range(1, 5) for prompt in prompts_for(number)]
    assert sorted(first_four) == sorted(AgendaPrompt)
    assert prompts_for(40) == prompts_for(4)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_only_meetings_that_took_place_count(database: Database) -> None:
    pairs = await make_pairs(database)
    numbers = []
    for day, held in ((3, False), (5, True)):
        meeting = await book(pairs, 0, at(day, 12))
        pairs.clock.moment = at(day, 14)
        async with pairs.mentee().write() as act:
            await say_whether_held(act, meeting.id, held)
            numbers.append(await meeting_number(act, pairs.mentorships[0]))
        pairs.pass_by(timedelta(hours=1))
    assert numbers == [1, 2]
