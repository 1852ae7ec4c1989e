from aiogram_dialog import DialogManager

from handlers.events.asking.states import ASK_EVENT, REPLY_EVENT
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.outcomes import tell_outcome
from handlers.shared.people import told_of
from services.events.questions import ask_about_event, reply_about_event


async def on_question(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        await ask_about_event(act, ASK_EVENT.id_of(manager), words)
    tell_done(manager, "asking-sent")
    await manager.done()


async def on_reply(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        told = told_of((await reply_about_event(act, REPLY_EVENT.id_of(manager), words)).person)
    await tell_outcome(manager, "asking-replied", told=told)
    await manager.done()
