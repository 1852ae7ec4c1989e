"""Asks people of an announcement's audience once whether they agree to mailings."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.consents.consent.states import Consents
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.notices import Buttons, Letter, NoticeView, open_on_top, show_outcome
from handlers.shared.speech import Speech
from models.consent import ConsentKind, ConsentNotice
from services.consents.consents import agrees
from services.unit_of_work import Act


class MailingsAnswer(CallbackData, prefix="mailings_answer"):
    wanted: bool


async def _asked(act: Act, _ids: dict[str, Any], speech: Speech) -> Letter | None:
    if await agrees(act, ConsentKind.mailings):
        return None
    yes = speech.label("consents-btn-mailings"), MailingsAnswer(wanted=True)
    no = speech.label("consents-btn-no-mailings"), MailingsAnswer(wanted=False)
    return Letter(speech.say("consents-notice-mailings"), ((yes,), (no,)))


async def on_answer(press: CallbackQuery, callback_data: MailingsAnswer, dialog_manager: DialogManager) -> None:
    """The text is read before the consent is given."""
    kind = ConsentKind.mailings
    async with uow_of(dialog_manager).read() as act:
        agreed = await agrees(act, kind)
    speech = speech_of(dialog_manager)
    if agreed:
        await show_outcome(press, speech.say("consents-given", kind=speech.term(kind)))
    elif callback_data.wanted:
        await open_on_top(dialog_manager, Consents.ask, {"kind": kind.value})
    else:
        await show_outcome(press, speech.say("consents-mailings-declined"))


VIEWS = (NoticeView(ConsentNotice.mailings_asked, _asked, repeat=False),)
BUTTONS: Buttons = ((MailingsAnswer, on_answer),)
