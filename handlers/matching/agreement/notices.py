"""Notices of an agreement: it waits for a signature, was signed, came back for changes, goes on paper, or is late."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.matching.agreement.printed import agreement_file
from handlers.matching.agreement.states import AGREEMENT, Agreeing
from handlers.matching.agreement.telling import terms_text
from handlers.shared.documents import send_file_of_notice
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, Untold, open_on_top, show_outcome
from handlers.shared.people import name_of, told_of
from handlers.shared.speech import Html, Speech
from models.agreement import Agreement, AgreementNotice, AgreementState
from services.matching.agreement_reminders import still_waits
from services.matching.agreement_signing import sign, version_to_return
from services.matching.agreement_time import is_early
from services.matching.agreement_versions import AgreementIncomplete
from services.matching.agreements import agreement_to_read
from services.unit_of_work import Act, Uow


class SignAgreement(CallbackData, prefix="ag_sign"):
    agreement_id: Id
    version: Id


class AskChanges(CallbackData, prefix="ag_changes"):
    agreement_id: Id
    version: Id


class OpenAgreement(CallbackData, prefix="ag_open"):
    agreement_id: Id


class AgreementFile(CallbackData, prefix="ag_file"):
    agreement_id: Id


async def _to_sign(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    agreement = await agreement_to_read(act, ids["agreement_id"])
    version = agreement.pending
    if version is None or version.number != ids["version"] or version.is_signed_by(act.me.id):
        return None
    amended = "yes" if agreement.signed_on else "no"
    head = speech.say(
        "agreement-notice-to-sign", number=agreement.number, amended=amended, **_other(act, agreement, speech)
    )
    rows: list[tuple[tuple[str, CallbackData], ...]] = [
        ((speech.label("agreement-btn-sign"), SignAgreement(agreement_id=agreement.id, version=version.number)),)
    ]
    if act.me.id == agreement.mentorship.mentor_id:
        asks = AskChanges(agreement_id=agreement.id, version=version.number)
        rows.append(((speech.label("agreement-btn-changes"), asks),))
    rows.append(((speech.label("agreement-btn-open"), OpenAgreement(agreement_id=agreement.id)),))
    return Letter(Html(f"{head}\n\n{terms_text(speech, version)}"), tuple(rows))


def _other(act: Act, agreement: Agreement, speech: Speech) -> dict[str, str]:
    """Who the other side is, and in which role."""
    pair = agreement.mentorship
    role = "mentee" if act.me.id == pair.mentor_id else "mentor"
    return {"other": name_of(speech, pair.other_side(act.me.id)), "role": role}


async def _signed(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    agreement = await agreement_to_read(act, ids["agreement_id"])
    version = agreement.in_force
    if version is None or version.number != ids["version"]:
        return None
    paper = "yes" if version.scan_file_id else "no"
    text = speech.say("agreement-notice-signed", number=agreement.number, paper=paper, **_other(act, agreement, speech))
    return Letter(text, (((speech.label("agreement-btn-file"), AgreementFile(agreement_id=agreement.id)),),))


async def _returned(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    agreement = await agreement_to_read(act, ids["agreement_id"])
    version = next((one for one in agreement.versions if one.number == ids["version"]), None)
    if agreement.state is not AgreementState.drafting or version is None:
        return None
    text = speech.say(
        "agreement-notice-returned", mentor=name_of(speech, agreement.mentorship.mentor), words=version.comment
    )
    return Letter(text, _open_row(speech, agreement))


async def _on_paper(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    agreement = await agreement_to_read(act, ids["agreement_id"])
    if agreement.state is not AgreementState.on_paper:
        return None
    text = speech.say("agreement-notice-on-paper", number=agreement.number, **_other(act, agreement, speech))
    return Letter(text, _open_row(speech, agreement))


async def _reminder(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    agreement = await agreement_to_read(act, ids["agreement_id"])
    if not still_waits(agreement, act.me.id, ids["since"]) or await is_early(act, agreement):
        return None
    days = speech.days_since(agreement.waits_since, act.now)
    text = speech.say(
        "agreement-notice-reminder", state=agreement.state.value, days=days, **_other(act, agreement, speech)
    )
    return Letter(text, _open_row(speech, agreement))


def _open_row(speech: Speech, agreement: Agreement) -> Rows:
    return (((speech.label("agreement-btn-open"), OpenAgreement(agreement_id=agreement.id)),),)


async def _untold(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """Tells whoever acted that the other side cannot be reached."""
    agreement = await agreement_to_read(act, ids["agreement_id"])
    other = agreement.mentorship.other_side(act.me.id)
    if other.can_be_told:
        return None
    text = speech.say(
        "agreement-untold", number=agreement.number, told=told_of(other), **_other(act, agreement, speech)
    )
    return Letter(text, _open_row(speech, agreement))


async def _waits_for_receiver(act: Act, ids: dict[str, Any]) -> int | None:
    agreement = await agreement_to_read(act, ids["agreement_id"])
    return agreement.mentorship.other_side(act.me.id).id


async def on_sign(press: CallbackQuery, callback_data: SignAgreement, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        agreement = await sign(act, callback_data.agreement_id, callback_data.version)
    file = ((speech.label("agreement-btn-file"), AgreementFile(agreement_id=agreement.id)),)
    await show_outcome(press, speech.say("agreement-done-signed", number=agreement.number), rows=(file,))


async def on_changes(_press: CallbackQuery, callback_data: AskChanges, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        agreement = await version_to_return(act, callback_data.agreement_id, callback_data.version)
    _, data = AGREEMENT.at(agreement.id)
    await open_on_top(dialog_manager, Agreeing.changes, {**data, "version": callback_data.version})


async def on_open(_press: CallbackQuery, callback_data: OpenAgreement, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        await agreement_to_read(act, callback_data.agreement_id)
    await open_on_top(dialog_manager, *AGREEMENT.at(callback_data.agreement_id))


async def on_file(_press: CallbackQuery, callback_data: AgreementFile, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        agreement = await agreement_to_read(act, callback_data.agreement_id)
    version = agreement.newest_text
    if version is None or not version.text:
        raise AgreementIncomplete
    name, content = await agreement_file(agreement, version)
    said = {"number": agreement.number, "digest": version.digest}
    await send_file_of_notice(dialog_manager, name, content, "agreement-file-caption", **said)


UNTOLD = Untold(AgreementNotice.untold, _waits_for_receiver)
VIEWS = (
    NoticeView(AgreementNotice.to_sign, _to_sign, untold=UNTOLD),
    NoticeView(AgreementNotice.signed, _signed),
    NoticeView(AgreementNotice.returned, _returned, untold=UNTOLD),
    NoticeView(AgreementNotice.on_paper, _on_paper),
    NoticeView(AgreementNotice.reminder, _reminder),
    NoticeView(AgreementNotice.untold, _untold),
)
BUTTONS: Buttons = (
    (SignAgreement, on_sign),
    (AskChanges, on_changes),
    (OpenAgreement, on_open),
    (AgreementFile, on_file),
)
