"""Windows about meetings whose press did something else than the window showed, or was refused: proposed times took the
form and length of a meeting that the mentee booked meanwhile; a group meeting that was not open for the reader any more
had a button to join.
"""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from models.group_meeting import GroupAudience
from models.mentorship import Mentorship, MentorshipState
from models.profile import Form
from models.time_proposal import TimeProposal
from services.meetings.booking import Choice, book_meeting
from services.meetings.free_times import free_times
from services.meetings.groups.joining import join_group, leave_group
from tests.support.agreements import agreed
from tests.support.booking import FREELY
from tests.support.groups import opened_in
from tests.support.meetings import press_day_ahead
from tests.support.people import pair
from tests.support.town import Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def test_times_are_proposed_for_the_length_shown(town: Town) -> None:
    ivanov, petrova = await pair(town)
    await petrova.press("meetings", "propose", "whom:1")
    for label in ("11:00", "15:00"):
        await press_day_ahead(petrova, 6)
        await petrova.press_label(label)
        if label == "11:00":
            await petrova.press("add")
    assert "Длится 60 минут" in await petrova.text()
    async with town.act(ivanov) as act:
        mentorship = (await act.session.scalars(select(Mentorship))).one()
        start = (await free_times(act, mentorship))[0]
        await book_meeting(act, Choice(mentorship.id, start, Form.in_person, length=timedelta(minutes=30)), FREELY)
    async with town.act() as act:
        await agreed(act, "7/2026")
    await petrova.press("send")
    async with town.act() as act:
        proposal = (await act.session.scalars(select(TimeProposal))).one()
    assert (proposal.minutes, proposal.form) == (60, Form.remote)


async def test_a_former_mentee_has_no_button_to_join_a_group_of_the_mentors_own(town: Town) -> None:
    ivanov, petrova = await pair(town)
    group = await opened_in(petrova, 20, audience=GroupAudience.mine)
    async with town.act(ivanov) as act:
        await join_group(act, group.id)
        await leave_group(act, group.id)
    await town.advance(seconds=1)
    await ivanov.start()
    await ivanov.press("meetings", "groups", f"group:{group.id}")
    assert "join" in await ivanov.buttons()
    async with town.act() as act:
        await act.session.execute(update(Mentorship).values(state=MentorshipState.closed))
    await ivanov.say("?")
    assert "join" not in await ivanov.buttons()
    assert "не среди тех" in await ivanov.text()
