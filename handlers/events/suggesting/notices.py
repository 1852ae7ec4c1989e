"""Tells coordinators what a mentor proposes, and the mentor what they have decided."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.events.suggesting.getters import proposal_text, proposer, standing
from handlers.events.suggesting.states import EVENT_PROPOSAL, MY_EVENT_PROPOSAL
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, open_on_top
from handlers.shared.speech import Html, Speech
from models.event_proposal import EventProposal, EventProposalNotice, EventProposalState
from services.events.suggesting import my_event_proposal, proposal_to_decide
from services.unit_of_work import Act, Uow


class DecideOnEvent(CallbackData, prefix="event_decide"):
    proposal_id: Id


class OpenEventProposal(CallbackData, prefix="event_mine"):
    proposal_id: Id


async def write_arrived(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    proposal = await proposal_to_decide(act, ids["proposal_id"])
    if proposal.since.isoformat() != ids["since"]:  # it was asked about and answered since, which has its own notice
        return None
    parts = [speech.say("suggesting-arrived"), proposer(speech, proposal), proposal_text(speech, proposal)]
    if proposal.answer:
        parts.append(speech.say("suggesting-answered", reply=proposal.reply, answer=proposal.answer))
    decide = speech.label("suggesting-btn-decide"), DecideOnEvent(proposal_id=proposal.id)
    return Letter(Html("\n\n".join(parts)), ((decide,),))


async def write_decided(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """Returned, approved or declined."""
    proposal = await my_event_proposal(act, ids["proposal_id"])
    if proposal.since.isoformat() != ids["since"]:
        return None
    text = speech.say("suggesting-decided", title=proposal.title, standing=standing(speech, proposal))
    return Letter(text, ((_open(speech, proposal),),))


def _open(speech: Speech, proposal: EventProposal) -> tuple[str, OpenEventProposal]:
    answers = proposal.state is EventProposalState.returned
    label = speech.label("suggesting-btn-answer" if answers else "suggesting-btn-open")
    return label, OpenEventProposal(proposal_id=proposal.id)


async def on_decide(
    _press: CallbackQuery, callback_data: DecideOnEvent, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        proposal = await proposal_to_decide(act, callback_data.proposal_id)
    await open_on_top(dialog_manager, *EVENT_PROPOSAL.at(proposal.id))


async def on_open(
    _press: CallbackQuery, callback_data: OpenEventProposal, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        proposal = await my_event_proposal(act, callback_data.proposal_id)
    await open_on_top(dialog_manager, *MY_EVENT_PROPOSAL.at(proposal.id))


VIEWS = (
    NoticeView(EventProposalNotice.arrived, write_arrived),
    NoticeView(EventProposalNotice.returned, write_decided),
    NoticeView(EventProposalNotice.approved, write_decided),
    NoticeView(EventProposalNotice.declined, write_decided),
)
BUTTONS: Buttons = ((DecideOnEvent, on_decide), (OpenEventProposal, on_open))
