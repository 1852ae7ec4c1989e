from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.consents.consent.states import Consents
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.notices import show_outcome_of_opened
from models.consent import ConsentKind
from services.consents.consents import agree, to_agree_to, withdraw


async def _agree(manager: DialogManager) -> None:
    asked = manager.dialog_data
    async with uow_of(manager).write() as act:
        await agree(act, ConsentKind(asked["kind"]), asked["version"])
    tell_done(manager, "consents-given", kind=speech_of(manager).term(ConsentKind(asked["kind"])))


async def on_agree(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _agree(manager)
    speech, kind = speech_of(manager), ConsentKind(manager.dialog_data["kind"])
    await show_outcome_of_opened(manager, speech.say("consents-given", kind=speech.term(kind)))
    await manager.done()


async def on_agree_again(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _agree(manager)
    await _go_on(manager)


async def on_not_again(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Nothing works without the consent to keep personal data; any other consent can simply end."""
    kind = ConsentKind(manager.dialog_data["kind"])
    if kind is ConsentKind.personal_data:
        await manager.switch_to(Consents.not_now)
        return
    async with uow_of(manager).write() as act:
        await withdraw(act, kind)
    tell_done(manager, "consents-withdrawn", kind=speech_of(manager).term(kind))
    await _go_on(manager)


async def _go_on(manager: DialogManager) -> None:
    """Show the next changed text, or else what the person came for."""
    async with uow_of(manager).read() as act:
        ready = await to_agree_to(act) is None
    if ready:
        manager.middleware_data["has_to_agree"] = False
        await manager.done()
