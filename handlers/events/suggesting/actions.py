from datetime import date, datetime

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.events.attending.states import EVENT
from handlers.events.fields import keep_start_day, start_said
from handlers.events.suggesting.states import EVENT_PROPOSAL, MY_EVENT_PROPOSAL, DecidingOnEvent, Suggested
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.outcomes import tell_outcome
from handlers.shared.page import open_above_home
from handlers.shared.people import told_of
from models.event import EventKind
from services.events.events import access_event
from services.events.suggesting import (
    PROPOSED_KINDS,
    EventProposalMoved,
    ProposalDraft,
    answer_about_proposal,
    approve_proposal,
    decline_proposal,
    move_proposal,
    my_event_proposal,
    propose_event,
    return_proposal,
    withdraw_proposal,
)
from services.links import check_place
from services.refusals import NotFound

SHOWN = "shown"  # when the event begins that a coordinator decides on


async def on_proposal(_press: CallbackQuery, _select: object, manager: DialogManager, proposal_id: int) -> None:
    async with uow_of(manager).read() as act:
        proposal = await my_event_proposal(act, proposal_id)
    await MY_EVENT_PROPOSAL.open(manager, proposal.id)


async def on_kind(_press: CallbackQuery, _select: object, manager: DialogManager, kind: str) -> None:
    if kind not in PROPOSED_KINDS:
        raise NotFound
    manager.dialog_data["kind"] = kind
    await manager.next()


async def on_title(manager: DialogManager, words: str) -> None:
    manager.dialog_data["title"] = " ".join(words.split())
    await manager.next()


async def on_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data["words"] = words
    await manager.next()


async def on_where(manager: DialogManager, words: str) -> None:
    check_place(words)
    manager.dialog_data["where"] = words
    await manager.next()


async def on_day(manager: DialogManager, day: date) -> None:
    if await keep_start_day(manager, day):
        await manager.next()


async def on_time(_press: CallbackQuery, _select: object, manager: DialogManager, minute: int) -> None:
    starts_at = await start_said(manager, minute)
    if starts_at is not None:
        manager.dialog_data["starts_at"] = starts_at.isoformat()
        await manager.next()


def draft_said(manager: DialogManager) -> ProposalDraft:
    said = manager.dialog_data
    starts_at = datetime.fromisoformat(said["starts_at"])
    return ProposalDraft(EventKind(said["kind"]), said["title"], said["words"], starts_at, said["where"])


async def on_send(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The dialog's id is the key, so pressing again after a crash proposes nothing twice."""
    async with uow_of(manager).write() as act:
        proposal = await propose_event(act, draft_said(manager), manager.current_context().id)
    tell_done(manager, "suggesting-sent")
    await open_above_home(manager, *MY_EVENT_PROPOSAL.at(proposal.id))


async def on_answer(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        await answer_about_proposal(act, MY_EVENT_PROPOSAL.id_of(manager), words)
    await tell_outcome(manager, "suggesting-sent")
    await manager.switch_to(Suggested.card)


async def on_other_day(manager: DialogManager, day: date) -> None:
    if await keep_start_day(manager, day):
        await manager.switch_to(Suggested.time)


async def on_other_time(_press: CallbackQuery, _select: object, manager: DialogManager, minute: int) -> None:
    starts_at = await start_said(manager, minute)
    if starts_at is None:
        return
    async with uow_of(manager).write() as act:
        await move_proposal(act, MY_EVENT_PROPOSAL.id_of(manager), starts_at)
    await tell_outcome(manager, "suggesting-moved")
    await manager.switch_to(Suggested.card)


async def on_withdraw(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await withdraw_proposal(act, MY_EVENT_PROPOSAL.id_of(manager))
    tell_done(manager, "suggesting-withdrawn")


async def on_event(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        proposal = await my_event_proposal(act, MY_EVENT_PROPOSAL.id_of(manager))
        if proposal.event_id is None:
            raise NotFound
        event, _ = await access_event(act, proposal.event_id)
    await EVENT.open(manager, event.id)


async def on_approve(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """At the time that the window showed; if the mentor has moved it since, the window shows the new one."""
    said = manager.dialog_data.get(SHOWN)
    shown = datetime.fromisoformat(said) if said else None
    try:
        async with uow_of(manager).write() as act:
            proposal = await approve_proposal(act, EVENT_PROPOSAL.id_of(manager), shown)
    except EventProposalMoved as refusal:
        complain(manager, refusal.key)
        return
    await tell_outcome(manager, "suggesting-approved", told=told_of(proposal.person))
    if proposal.event_id is not None:
        await open_above_home(manager, *EVENT.at(proposal.event_id))


async def on_question(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        told = told_of((await return_proposal(act, EVENT_PROPOSAL.id_of(manager), words)).person)
    await tell_outcome(manager, "suggesting-returned", told=told)
    await manager.done()


async def on_reason(manager: DialogManager, words: str) -> None:
    manager.dialog_data["reason"] = words
    await manager.switch_to(DecidingOnEvent.reason)


async def on_decline(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        proposal = await decline_proposal(act, EVENT_PROPOSAL.id_of(manager), manager.dialog_data["reason"])
    await tell_outcome(manager, "suggesting-declined", told=told_of(proposal.person))
    await manager.done()
