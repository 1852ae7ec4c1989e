"""What those concerned are told of a defence; each notice leads to its card."""

from datetime import datetime
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.projects.defence.papers import protocol_file
from handlers.projects.defence.states import DEFENCE
from handlers.projects.defence.telling import is_closed, outcome_text
from handlers.shared.documents import send_file_of_notice
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, open_on_top, show_outcome
from handlers.shared.speech import Speech, short
from models.defence import (
    OPEN_DEFENCES,
    Defence,
    DefenceNotice,
    DefenceOutcome,
    DefenceState,
    SeatInCommission,
)
from models.project import ProjectState
from services.defence.bank import is_in_bank, join_bank
from services.defence.commission import answer_invitation, reminds_before
from services.defence.defences import decided_defence, defence_to_read, indicators_of, seat_of
from services.unit_of_work import Act, Uow

TITLE_SHOWN = 100


class OpenDefence(CallbackData, prefix="df_open"):
    defence_id: Id


class JoinCommission(CallbackData, prefix="df_join"):
    defence_id: Id


class DeclineCommission(CallbackData, prefix="df_decline"):
    defence_id: Id


class Protocol(CallbackData, prefix="df_paper"):
    defence_id: Id


class ToBank(CallbackData, prefix="df_bank"):
    defence_id: Id


def _said(speech: Speech, defence: Defence) -> dict[str, str]:
    return {
        "title": short(defence.project.title, TITLE_SHOWN),
        "author": defence.project.author.full_name,
        "when": speech.when(defence.starts_at),
        "place": defence.place,
    }


def _open(speech: Speech, defence: Defence) -> Rows:
    return (((speech.label("defence-btn-open"), OpenDefence(defence_id=defence.id)),),)


async def _arranged(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    defence = await defence_to_read(act, ids["defence_id"])
    if defence.state is not DefenceState.planned:
        return None
    mine = "yes" if defence.project.author_id == act.me.id else "no"
    reminds = "yes" if reminds_before(act, defence) else "no"
    text = speech.say("defence-notice-arranged", **_said(speech, defence), mine=mine, reminds=reminds)
    return Letter(text, _open(speech, defence))


async def _invited(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    defence = await defence_to_read(act, ids["defence_id"])
    seat = seat_of(defence, act.me.id)
    if defence.state is not DefenceState.planned or seat is None or seat.state is not SeatInCommission.invited:
        return None
    text = speech.say("defence-notice-invited", **_said(speech, defence), chair="yes" if seat.is_chair else "no")
    answers = (
        ((speech.label("defence-btn-accept"), JoinCommission(defence_id=defence.id)),),
        ((speech.label("defence-btn-decline"), DeclineCommission(defence_id=defence.id)),),
    )
    return Letter(text, (*answers, *_open(speech, defence)))


async def _removed(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To somebody who no longer sits in the commission, and so may not open the defence."""
    defence = await act.session.get(Defence, ids["defence_id"])
    if defence is None or defence.state not in OPEN_DEFENCES or seat_of(defence, act.me.id) is not None:
        return None
    return Letter(speech.say("defence-notice-removed", **_said(speech, defence)))


async def _chair(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To a member who presides now, since the former chair is gone."""
    defence = await defence_to_read(act, ids["defence_id"])
    seat = seat_of(defence, act.me.id)
    if defence.state not in OPEN_DEFENCES or seat is None or not seat.is_chair:
        return None
    text = speech.say("defence-notice-chair", **_said(speech, defence), closed=is_closed(defence))
    return Letter(text, _open(speech, defence))


async def _moved(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    defence = await defence_to_read(act, ids["defence_id"])
    if defence.state is not DefenceState.planned:
        return None
    was = speech.when(datetime.fromisoformat(ids["was"]))
    return Letter(speech.say("defence-notice-moved", **_said(speech, defence), was=was), _open(speech, defence))


async def _cancelled(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    defence = await defence_to_read(act, ids["defence_id"])
    stopped = "no"
    if defence.project.state is ProjectState.stopped:
        stopped = "erased" if defence.project.author.is_erased else "yes"
    elif seat_of(defence, act.me.id) is not None:
        stopped = "invited"
    return Letter(speech.say("defence-notice-cancelled", **_said(speech, defence), stopped=stopped))


async def _declined(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    defence = await defence_to_read(act, ids["defence_id"])
    member = next((one for one in defence.commission if one.id == ids["member_id"]), None)
    if defence.state is not DefenceState.planned or member is None or member.state is not SeatInCommission.declined:
        return None
    said = _said(speech, defence)
    text = speech.say("defence-notice-declined", **said, member=member.person.full_name)
    return Letter(text, _open(speech, defence))


async def _day_before(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    defence = await _of_that_time(act, ids)
    if defence is None:
        return None
    mine = "yes" if defence.project.author_id == act.me.id else "no"
    return Letter(speech.say("defence-notice-day-before", **_said(speech, defence), mine=mine), _open(speech, defence))


async def _scores_due(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    defence = await _of_that_time(act, ids)
    seat = seat_of(defence, act.me.id) if defence else None
    if defence is None or seat is None or seat.scored_at is not None:
        return None
    return Letter(speech.say("defence-notice-scores-due", **_said(speech, defence)), _open(speech, defence))


async def _of_that_time(act: Act, ids: dict[str, Any]) -> Defence | None:
    """None when the defence has been moved since, or is no longer planned."""
    defence = await defence_to_read(act, ids["defence_id"])
    if defence.state is not DefenceState.planned:
        return None
    return defence if defence.starts_at == datetime.fromisoformat(ids["starts_at"]) else None


async def _scored(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To the chair and the coordinators; not to an author who is a coordinator, since others decide."""
    defence = await defence_to_read(act, ids["defence_id"])
    if defence.state is not DefenceState.scored or defence.project.author_id == act.me.id:
        return None
    return Letter(speech.say("defence-notice-scored", **_said(speech, defence)), _open(speech, defence))


async def _decided(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    defence = await defence_to_read(act, ids["defence_id"])
    if defence.outcome is None:
        return None
    mine = defence.project.author_id == act.me.id
    kept = await is_in_bank(act, defence.project_id)
    text = speech.say("defence-notice-decided", **_said(speech, defence), outcome=outcome_text(speech, defence))
    rows = _decided_rows(speech, defence)
    if mine and not kept and defence.outcome is DefenceOutcome.defended:
        rows = (((speech.label("defence-btn-to-bank"), ToBank(defence_id=defence.id)),), *rows)
    return Letter(text, rows)


def _decided_rows(speech: Speech, defence: Defence) -> Rows:
    return (((speech.label("defence-btn-protocol"), Protocol(defence_id=defence.id)),), *_open(speech, defence))


async def on_open(_press: CallbackQuery, callback_data: OpenDefence, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        await defence_to_read(act, callback_data.defence_id)
    await open_on_top(dialog_manager, *DEFENCE.at(callback_data.defence_id))


async def on_join(press: CallbackQuery, callback_data: JoinCommission, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        seat = await answer_invitation(act, callback_data.defence_id, accepts=True)
        rows, reminds = _open(speech, seat.defence), "yes" if reminds_before(act, seat.defence) else "no"
    await show_outcome(press, speech.say("defence-accepted-done", reminds=reminds), rows=rows)


async def on_decline(press: CallbackQuery, callback_data: DeclineCommission, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        seat = await answer_invitation(act, callback_data.defence_id, accepts=False)
        closed = is_closed(seat.defence)
    await show_outcome(press, speech.say("defence-declined-done", closed=closed))


async def on_protocol(_press: CallbackQuery, callback_data: Protocol, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        defence = await decided_defence(act, callback_data.defence_id)
        indicators = await indicators_of(act, defence.project_id)
    await send_file_of_notice(dialog_manager, *await protocol_file(defence, indicators))


async def on_to_bank(press: CallbackQuery, callback_data: ToBank, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        defence = await defence_to_read(act, callback_data.defence_id)
        await join_bank(act, defence.project_id)
        rows = _decided_rows(speech, defence)
    await show_outcome(press, speech.say("bank-joined"), rows=rows)


VIEWS = (
    NoticeView(DefenceNotice.arranged, _arranged),
    NoticeView(DefenceNotice.invited, _invited),
    NoticeView(DefenceNotice.removed, _removed),
    NoticeView(DefenceNotice.chair, _chair),
    NoticeView(DefenceNotice.moved, _moved),
    NoticeView(DefenceNotice.cancelled, _cancelled),
    NoticeView(DefenceNotice.declined, _declined),
    NoticeView(DefenceNotice.day_before, _day_before),
    NoticeView(DefenceNotice.scores_due, _scores_due),
    NoticeView(DefenceNotice.scored, _scored),
    NoticeView(DefenceNotice.decided, _decided),
)
BUTTONS: Buttons = (
    (OpenDefence, on_open),
    (JoinCommission, on_join),
    (DeclineCommission, on_decline),
    (Protocol, on_protocol),
    (ToBank, on_to_bank),
)
