"""Whoever decides on something that its author may still change decides on what their window showed."""

from datetime import timedelta

import pytest

from models.defence import Defence
from models.event import EventKind
from models.event_proposal import EventProposal, EventProposalState
from services.defence.deciding import give_reached
from services.events.suggesting import ProposalDraft, move_proposal, propose_event
from tests.support.defence_ways import ready
from tests.support.people import coordinator, mentor
from tests.support.town import Town
from tests.support.ways import Scene

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def test_a_proposal_that_its_mentor_has_moved_is_shown_again_before_it_is_announced(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    async with town.act(petrova) as act:
        begins = act.now + timedelta(days=10)
        draft = ProposalDraft(EventKind.lecture, "Урок", "О чём", begins, "Школа № 57")
        await propose_event(act, draft, "k")
    await town.settled()
    await orlova.press_notice("event_decide")
    async with town.act(petrova) as act:
        await move_proposal(act, 1, begins + timedelta(days=1))
    await orlova.press("approve")
    assert "Ментор предложил другое время" in await orlova.text()
    async with town.act(orlova) as act:
        assert (await act.session.get_one(EventProposal, 1)).state is EventProposalState.waiting
    await orlova.press("approve")
    async with town.act(orlova) as act:
        assert (await act.session.get_one(EventProposal, 1)).state is EventProposalState.approved


async def test_values_that_the_author_has_changed_are_shown_again_before_they_are_confirmed(town: Town) -> None:
    people = await ready(Scene(town))
    await people.arranged()
    async with town.act(people.author) as act:
        await give_reached(act, people.defence_id, 1, 50)
    await people.mentor.press_notice("df_open")
    async with town.act(people.author) as act:
        await give_reached(act, people.defence_id, 1, 75)
    await people.mentor.press("confirm_values")
    assert "Автор изменил значение" in await people.mentor.text()
    assert "75" in await people.mentor.text()
    async with town.act(people.author) as act:
        assert (await act.session.get_one(Defence, people.defence_id)).values_at is None
    await people.mentor.press("confirm_values")
    async with town.act(people.author) as act:
        assert (await act.session.get_one(Defence, people.defence_id)).values_at is not None
