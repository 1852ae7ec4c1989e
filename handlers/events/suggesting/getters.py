from typing import Any

from aiogram_dialog import DialogManager

from handlers.events.attending.announcement import announcement
from handlers.events.suggesting.actions import SHOWN, draft_said
from handlers.events.suggesting.states import EVENT_PROPOSAL, MY_EVENT_PROPOSAL, Suggesting
from handlers.shared.choices import on_open_page
from handlers.shared.people import name_of, post_of
from handlers.shared.speech import Html, Speech, short
from handlers.shared.steps import step_among
from models.event_proposal import EventProposal, EventProposalState
from services.events.announcing import WORDS_LIMIT
from services.events.audience import audience_figures
from services.events.suggesting import (
    DECIDED_WITHIN,
    PROPOSED_KINDS,
    draft_of,
    my_event_proposal,
    my_event_proposals,
    proposal_to_decide,
)
from services.guards import require_mentor
from services.unit_of_work import Uow

STEPS = Suggesting.__states__[1:]
TITLE_SHOWN = 80  # code points


async def steps_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, int]:
    """Raises NotAllowed unless the person is a mentor."""
    async with uow.read() as act:
        require_mentor(act)
    return step_among(STEPS, dialog_manager)


async def list_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        proposals = list(enumerate(await my_event_proposals(act), 1))
    lines = [_line(speech, number, one) for number, one in proposals]
    return {
        "count": len(proposals),
        "lines": await on_open_page(dialog_manager, "proposal", lines),
        "proposals": [(one.id, f"{number}. {short(one.title, 21)}") for number, one in proposals],
    }


def _line(speech: Speech, number: int, proposal: EventProposal) -> Html:
    return speech.say(
        "suggesting-line",
        number=number,
        title=short(proposal.title, TITLE_SHOWN),
        state=speech.term(proposal.state),
        since=speech.day(speech.local(proposal.since).date()),
    )


async def kinds_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"kinds": [(kind.value, speech.term(kind)) for kind in PROPOSED_KINDS]}


async def words_getter(**_: Any) -> dict[str, int]:
    return {"limit": WORDS_LIMIT}


async def confirm_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    said = draft_said(dialog_manager)
    async with uow.read() as act:
        until = speech.day(speech.local(act.now + DECIDED_WITHIN).date())
    shown = speech.say(
        "suggesting-proposal",
        kind=speech.term(said.kind),
        title=said.title,
        when=speech.when(said.starts_at),
        place=said.place,
        words=said.words,
    )
    return {"body": shown, "until": until}


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The proposal as its mentor sees it."""
    async with uow.read() as act:
        proposal = await my_event_proposal(act, MY_EVENT_PROPOSAL.id_of(dialog_manager))
    state = proposal.state
    open_ = state in (EventProposalState.waiting, EventProposalState.returned)
    return {
        "body": Html(f"{proposal_text(speech, proposal)}\n\n{standing(speech, proposal)}"),
        "reply": proposal.reply,
        "may_answer": state is EventProposalState.returned,
        "may_move": open_,
        "may_withdraw": open_,
        "announced": state is EventProposalState.approved and proposal.event_id is not None,
    }


def proposal_text(speech: Speech, proposal: EventProposal) -> Html:
    return speech.say(
        "suggesting-proposal",
        kind=speech.term(proposal.kind),
        title=proposal.title,
        when=speech.when(proposal.starts_at),
        place=proposal.place,
        words=proposal.words,
    )


def standing(speech: Speech, proposal: EventProposal) -> Html:
    """Where it stands and since when, and what happens next."""
    return speech.say(
        f"suggesting-standing-{proposal.state.value}",
        since=speech.day(speech.local(proposal.since).date()),
        until=speech.day(speech.local(proposal.since + DECIDED_WITHIN).date()),
        reply=proposal.reply,
        answer=proposal.answer,
    )


async def decide_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The proposal as a coordinator decides on it: as it would be announced, and how many people would get that."""
    async with uow.read() as act:
        proposal = await proposal_to_decide(act, EVENT_PROPOSAL.id_of(dialog_manager))
        draft = draft_of(proposal)
        audience = await audience_figures(act, draft.audience)
        is_over = proposal.starts_at <= act.now
    dialog_manager.dialog_data[SHOWN] = proposal.starts_at.isoformat()
    return {
        "who": proposer(speech, proposal),
        "body": announcement(speech, draft),
        "link": draft.link,
        "linked": "yes" if draft.link else "no",
        "asked": "yes" if proposal.answer else "no",
        "reply": proposal.reply,
        "answer": proposal.answer,
        "count": audience.agreed,
        "over": "yes" if is_over else "no",
        "may_approve": not is_over,
        "reason": dialog_manager.dialog_data.get("reason", ""),
        "has_reason": "yes" if dialog_manager.dialog_data.get("reason") else "no",
        "may_decline": bool(dialog_manager.dialog_data.get("reason")),
    }


def proposer(speech: Speech, proposal: EventProposal) -> Html:
    return speech.say(
        "suggesting-who",
        name=name_of(speech, proposal.person),
        post=post_of(speech, proposal.person),
        since=speech.when(proposal.proposed_at),
    )
