"""Whether a principal is new in post was worked out by the day in Greenwich: on the first of a month a mentee in the
Far East read that the mentor sees their months in post, while the mentor did not.
"""

from datetime import date

import pytest

from tests.support import people
from tests.support.town import Town


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_mentee_reads_what_the_mentor_will_see(town: Town) -> None:
    ivanov, petrova = await people.mentee(town, city_id=6), await people.mentor(town)
    async with town.act(ivanov) as act:
        act.me.in_post_since = date(2023, 4, 1)
    await town.advance(days=21, hours=6)  # April has begun in Vladivostok
    async with town.act(petrova) as act:
        card = f"m_{act.me.id}"
    await ivanov.start(card)
    await ivanov.press("ask", "as_it_is")
    assert "сколько месяцев вы в должности" not in await ivanov.text()
