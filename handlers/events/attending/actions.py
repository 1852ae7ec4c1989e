from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.consents.consent.asking import ask_for
from handlers.events.attending.states import EVENT, Events
from handlers.shared.middleware_data import uow_of
from models.consent import ConsentKind
from models.event import Answer
from services.events.events import access_event, answer_event


def shown_event_id(manager: DialogManager) -> int:
    """The event on the card: chosen from the list, or passed in when the card was opened."""
    return int(manager.dialog_data.get("event_id") or EVENT.id_of(manager))


async def on_event(_press: CallbackQuery, _select: object, manager: DialogManager, event_id: int) -> None:
    async with uow_of(manager).read() as act:
        await access_event(act, event_id)
    manager.dialog_data["event_id"] = event_id
    await manager.switch_to(Events.card)


async def on_mailings(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await ask_for(manager, ConsentKind.mailings)


async def on_coming(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _answer(manager, Answer.coming)


async def on_declined(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _answer(manager, Answer.declined)


async def _answer(manager: DialogManager, answer: Answer) -> None:
    async with uow_of(manager).write() as act:
        await answer_event(act, shown_event_id(manager), answer)
