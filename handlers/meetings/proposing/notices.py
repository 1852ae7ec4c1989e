"""«Выберите удобное»: the notice with the proposed times, and what the mentor is told of the answer."""

from datetime import timedelta
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.meetings.coming.facts import other_is
from handlers.meetings.proposing.getters import time_lines
from handlers.meetings.proposing.opening import window_for
from handlers.shared.ids import Id, UnixTime, moment_from
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, Untold, open_on_top, show_anew, show_outcome
from handlers.shared.people import name_of
from handlers.shared.presses import acknowledge
from handlers.shared.speech import Speech
from models.time_proposal import ProposalNotice, ProposalState, TimeProposal
from services.matching.mentorships import require_active_pair
from services.meetings.claims import SlotTaken
from services.meetings.policy import MeetingPolicy
from services.meetings.proposals import accept_time, decline_times, my_proposal, times_left
from services.unit_of_work import Act, Uow


class TakeTime(CallbackData, prefix="mt_ptake"):
    proposal_id: Id
    start: UnixTime


class NoneSuits(CallbackData, prefix="mt_pnone"):
    proposal_id: Id


class ProposeAgain(CallbackData, prefix="mt_pagain"):
    mentorship_id: Id


async def write_made(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    proposal = await act.session.get(TimeProposal, ids["proposal_id"])
    if proposal is None or not await times_left(act, proposal):
        return None
    return await _letter(act, speech, proposal)


async def _letter(act: Act, speech: Speech, proposal: TimeProposal) -> Letter:
    """The times that are still free, a button for each; numbers in the text and on the buttons agree."""
    left = await times_left(act, proposal)
    text = speech.say(
        "proposing-made",
        mentor=name_of(speech, proposal.mentorship.mentor),
        form=speech.term(proposal.form),
        length=proposal.minutes,
        help=speech.term(proposal.help),
        lines=time_lines(speech, act.me, proposal.mentorship, left),
        count=len(left),
        until=speech.when(proposal.open_until),
    )
    rows: Rows = tuple(
        (
            (
                f"{number}. {speech.short_moment(start)}",
                TakeTime(proposal_id=proposal.id, start=int(start.timestamp())),
            ),
        )
        for number, start in enumerate(left, 1)
    )
    return Letter(text, (*rows, ((speech.label("proposing-btn-none"), NoneSuits(proposal_id=proposal.id)),)))


async def write_declined(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    proposal = await act.session.get(TimeProposal, ids["proposal_id"])
    if proposal is None or proposal.state is not ProposalState.declined:
        return None
    return _to_mentor(act, speech, proposal, "declined")


async def write_over(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    proposal = await act.session.get(TimeProposal, ids["proposal_id"])
    if proposal is None or proposal.state is not ProposalState.open or proposal.is_open(act.now):
        return None
    require_active_pair(proposal.mentorship)
    return _to_mentor(act, speech, proposal, "over")


async def write_untold(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    proposal = await act.session.get(TimeProposal, ids["proposal_id"])
    if proposal is None or not proposal.is_open(act.now) or proposal.mentorship.mentee.can_be_told:
        return None
    return _to_mentor(act, speech, proposal, "untold")


def _to_mentor(act: Act, speech: Speech, proposal: TimeProposal, what: str) -> Letter:
    pair = proposal.mentorship
    text = speech.say(
        "proposing-answer",
        what=what,
        other=name_of(speech, pair.mentee),
        lines=time_lines(speech, act.me, pair, [one.starts_at for one in proposal.times]),
        told=other_is(act.me, pair)["told"],
    )
    again = ProposeAgain(mentorship_id=pair.id)
    return Letter(text, (((speech.label("proposing-btn-others"), again),),))


async def _mentor(act: Act, ids: dict[str, Any]) -> int | None:
    proposal = await act.session.get(TimeProposal, ids["proposal_id"])
    return proposal.mentorship.mentor_id if proposal else None


VIEWS = (
    NoticeView(ProposalNotice.made, write_made, untold=Untold(ProposalNotice.untold, _mentor)),
    NoticeView(ProposalNotice.declined, write_declined),
    NoticeView(ProposalNotice.over, write_over, stale_after=timedelta(days=3)),
    NoticeView(ProposalNotice.untold, write_untold),
)


async def on_take(
    press: CallbackQuery, callback_data: TakeTime, uow: Uow, speech: Speech, meeting_policy: MeetingPolicy
) -> None:
    """If the time has been taken meanwhile, the notice shows the times that are left."""
    start = moment_from(callback_data.start)
    try:
        async with uow.write() as act:
            meeting = await accept_time(act, callback_data.proposal_id, start, meeting_policy)
    except SlotTaken as refusal:
        async with uow.read() as act:
            letter = await _letter(act, speech, await my_proposal(act, callback_data.proposal_id))
        await show_anew(press, letter)
        await acknowledge(press, speech.label(refusal.key), alert=True)
        return
    await show_outcome(press, speech.say("booking-outcome-book", when=speech.when(meeting.starts_at)))


async def on_none_suits(press: CallbackQuery, callback_data: NoneSuits, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        await decline_times(act, callback_data.proposal_id)
    await show_outcome(press, speech.say("proposing-outcome-none"))


async def on_propose_again(
    _press: CallbackQuery, callback_data: ProposeAgain, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        window = await window_for(act, callback_data.mentorship_id)
    await open_on_top(dialog_manager, *window)


BUTTONS: Buttons = ((TakeTime, on_take), (NoneSuits, on_none_suits), (ProposeAgain, on_propose_again))
