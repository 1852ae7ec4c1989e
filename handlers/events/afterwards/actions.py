from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.events.afterwards.certificate import participant_file
from handlers.events.afterwards.notices import certificate_rows
from handlers.events.afterwards.states import RATE_EVENT
from handlers.shared.documents import send_file
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.notices import show_outcome_of_opened
from services.consents.texts import operator_name
from services.events.afterwards import my_rating, rate_event, require_came


async def on_words(manager: DialogManager, words: str) -> None:
    event_id = RATE_EVENT.id_of(manager)
    async with uow_of(manager).write() as act:
        rating = (await my_rating(act, event_id)).rating
        await rate_event(act, event_id, rating, words)
    tell_done(manager, "afterwards-outcome-words", rating=rating)
    outcome = speech_of(manager).say("afterwards-outcome-words", rating=rating)
    await show_outcome_of_opened(manager, outcome, rows=certificate_rows(speech_of(manager), event_id))
    await manager.done()


async def send_participant_file(manager: DialogManager, event_id: int) -> None:
    """Raises NotThere, PrinterBroke."""
    async with uow_of(manager).read() as act:
        came, me, issuer = await require_came(act, event_id), act.me, await operator_name(act)
    await send_file(manager, *await participant_file(came, me, issuer))


async def on_dark(_press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    manager.dialog_data["dark"] = button.widget_id == "dark"
