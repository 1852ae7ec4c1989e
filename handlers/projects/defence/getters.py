from typing import Any

from aiogram_dialog import DialogManager

from handlers.projects.arranging.getters import candidate_buttons
from handlers.projects.defence.actions import SHOWN, TICKED
from handlers.projects.defence.states import DEFENCE
from handlers.projects.defence.telling import commission_text, defence_text
from handlers.shared.speech import Speech, short
from models.defence import OPEN_DEFENCES, Defence, DefenceOutcome, DefenceState, SeatInCommission
from models.passport import Indicator
from services.defence.bank import is_in_bank
from services.defence.commission import COMMISSION_AT_MOST, commission_candidates
from services.defence.deciding import may_confirm, reached_said
from services.defence.defences import defence_to_read, indicators_of, late_members, seat_of
from services.projects.projects import may_read_passport
from services.unit_of_work import Act, Uow

TITLE_SHOWN = 80


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        defence = await defence_to_read(act, DEFENCE.id_of(dialog_manager))
        indicators = await indicators_of(act, defence.project_id)
        may = _may(act, defence, indicators)
        kept = await is_in_bank(act, defence.project_id)
        reads = await may_read_passport(act, defence.project)
    mine = act.me.id == defence.project.author_id
    dialog_manager.dialog_data[SHOWN] = reached_said(defence)
    return {
        "body": defence_text(speech, defence, indicators),
        **may,
        "reads": reads,
        "to_bank": mine and defence.outcome is DefenceOutcome.defended and not kept,
        "protocol": defence.state is DefenceState.decided,
    }


def _may(act: Act, defence: Defence, indicators: list[Indicator]) -> dict[str, bool]:
    """Which buttons the acting person has now. Until the beginning a member may decline, also after having accepted;
    afterwards an invitation is answered by giving points, and missing values may be confirmed as missing.
    """
    seat, planned = seat_of(defence, act.me.id), defence.state is DefenceState.planned
    author = act.me.id == defence.project.author_id
    leads, begun = act.me.is_in_charge and not author, defence.starts_at <= act.now
    unconfirmed = bool(indicators) and defence.values_at is None and defence.state in OPEN_DEFENCES
    late = late_members(defence)
    return {
        "invited": planned and not begun and seat is not None and seat.state is SeatInCommission.invited,
        "declines": planned and not begun and seat is not None,
        "scores": planned and begun and seat is not None,
        "values": author and unconfirmed,
        "confirms": unconfirmed and may_confirm(act, defence) and (begun or bool(defence.values)),
        "closes": leads and planned and begun and len(late) < len(defence.seats),
        "decides": defence.state is DefenceState.scored and (leads or (seat is not None and seat.is_chair)),
        "leads": leads and planned,
    }


async def commission_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        defence = await defence_to_read(act, DEFENCE.id_of(dialog_manager))
        people = await commission_candidates(act, defence.project)
    sits = sorted(one.person_id for one in defence.seats)
    dialog_manager.dialog_data[TICKED] = sits
    return {
        "commission": commission_text(speech, defence),
        "title": short(defence.project.title, TITLE_SHOWN),
        "people": candidate_buttons(people, dialog_manager, set(sits)),
        "at_most": COMMISSION_AT_MOST,
    }


async def cancel_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        defence = await defence_to_read(act, DEFENCE.id_of(dialog_manager))
    return {"title": short(defence.project.title, TITLE_SHOWN), "when": speech.when(defence.starts_at)}
