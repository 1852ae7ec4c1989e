"""The next mentor learned of a report sent while there was no mentor only by looking at what waits."""

import pytest

from models.mentorship import Programme
from services.matching.requests import send_request
from tests.support.people import mentee, mentor
from tests.support.projects import project_of, send_report, states
from tests.support.town import Town


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_new_mentor_is_told_of_the_reports_that_wait(town: Town) -> None:
    author, guide = await mentee(town), await mentor(town)
    first, _ = await project_of(author)
    async with town.act(guide) as act:
        mentor_id = act.me.id
    async with town.act(author) as act:
        await send_report(act, first, "Провели <опрос>")
    async with town.act(author) as act:
        await send_request(act, mentor_id, "", Programme.project)
    await town.settled()
    await guide.press_notice("rq_yes")
    assert "Провели <опрос>" in (await guide.notice("rep_accept"))["text"]
    await guide.press_notice("rep_accept")
    assert await states(town) == ("active", ["accepted", "planned"], ["accepted"])
