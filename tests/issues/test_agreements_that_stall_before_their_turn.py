"""Coordinators read that an agreement was not signed although the two had not met yet, when it waits for nobody. A
press on «Напомнить» said that a reminder was sent, and none was.
"""

from datetime import timedelta

import pytest

from models.agreement import AgreementState
from models.care import Stall
from models.meeting import Meeting, MeetingState
from models.profile import Form
from services.care.lines import care_lines
from services.matching.agreements import begin_agreement
from tests.support.people import pair
from tests.support.town import Town


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_an_agreement_stalls_only_after_the_first_meeting(town: Town) -> None:
    await pair(town)
    async with town.act() as act:
        agreement = await begin_agreement(act, 1)
        agreement.waits_since = act.now - timedelta(days=20)
    async with town.act() as act:
        assert agreement.state is AgreementState.drafting
        assert Stall.agreement not in [line.stall for line in await care_lines(act)]
        held = {"form": Form.remote, "state": MeetingState.held, "booked_at": act.now}
        starts_at = act.now - timedelta(days=10)
        act.session.add(Meeting(mentorship_id=1, starts_at=starts_at, ends_at=starts_at + timedelta(hours=1), **held))
    async with town.act() as act:
        assert Stall.agreement in [line.stall for line in await care_lines(act)]
