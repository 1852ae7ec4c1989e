from dataclasses import replace
from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.proposing.opening import window_for
from handlers.meetings.proposing.plan import choice_in, pair_in, starts_chosen
from handlers.meetings.proposing.states import PROPOSING, Proposing
from handlers.meetings.series.opening import only_several, open_series
from handlers.shared.last_press import complain
from handlers.shared.middleware_data import policy_of, uow_of
from handlers.shared.outcomes import tell_outcome
from models.profile import Form, MentorProfile
from services.meetings.booking import forms_for
from services.meetings.claims import SlotTaken
from services.meetings.proposals import ProposalClosed, propose_times, withdraw_times
from services.meetings.rules import PROPOSED_TIMES


async def on_whom(_press: CallbackQuery, _select: object, manager: DialogManager, pair_id: int) -> None:
    async with uow_of(manager).read() as act:
        window, _ = await window_for(act, pair_id)
    manager.dialog_data[PROPOSING.key] = pair_id
    await manager.switch_to(window)


async def on_day(manager: DialogManager, day: date) -> None:
    manager.dialog_data["day"] = day.isoformat()
    await manager.switch_to(Proposing.time)


async def on_time(_press: CallbackQuery, _select: object, manager: DialogManager, start: int) -> None:
    """Of a series only the first meeting's time is chosen."""
    starts = {start} if only_several(manager) else {*manager.dialog_data.get("starts", ()), start}
    manager.dialog_data["starts"] = sorted(starts)[: PROPOSED_TIMES[-1]]
    await manager.switch_to(Proposing.chosen)


async def on_series(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Instead of proposing, book several meetings that begin with the one time chosen."""
    async with uow_of(manager).read() as act:
        _, diary = await pair_in(act, manager)
        choice = await choice_in(act, manager, diary)
    await open_series(manager, replace(choice, starts_at=starts_chosen(manager)[0]))


async def on_clear(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data.pop("starts", None)
    await manager.switch_to(Proposing.day)


async def on_form(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The mentor's other form; times at which it is not offered are named when the proposal is sent."""
    async with uow_of(manager).read() as act:
        pair, diary = await pair_in(act, manager)
        choice = await choice_in(act, manager, diary)
        forms = forms_for(diary, await act.session.get(MentorProfile, pair.mentor_id))
    other = next((form for form in forms if form is not choice.form), choice.form)
    manager.dialog_data["form"] = Form(other).value


async def on_send(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    try:
        async with uow_of(manager).write() as act:
            _, diary = await pair_in(act, manager)
            choice = await choice_in(act, manager, diary)
            await propose_times(act, choice, starts_chosen(manager), policy_of(manager))
    except SlotTaken:
        complain(manager, "proposing-not-free")
        return
    await tell_outcome(manager, "proposing-sent")
    await manager.switch_to(Proposing.standing)


async def on_withdraw(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    try:
        async with uow_of(manager).write() as act:
            await withdraw_times(act, manager.dialog_data["proposal_id"])
    except ProposalClosed as refusal:
        complain(manager, refusal.key)
    else:
        await tell_outcome(manager, "proposing-withdrawn")


async def on_other_times(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data.pop("starts", None)
    await manager.switch_to(Proposing.day)
