from aiogram_dialog import DialogManager

from handlers.matching.questions.states import QUESTIONING, REPLYING
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.outcomes import tell_outcome
from handlers.shared.people import told_of
from services.matching.questions import ask_about, reply_to_question


async def on_question(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        request = await ask_about(act, QUESTIONING.id_of(manager), words)
        told = told_of(request.mentee)
    until = speech_of(manager).full_day(request.answer_by) if request.answer_by else ""
    await tell_outcome(manager, "questions-asked", told=told, until=until)
    await manager.done()


async def on_reply(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        request = await reply_to_question(act, REPLYING.id_of(manager), words)
        told = told_of(request.mentor)
    await tell_outcome(manager, "questions-replied", told=told)
    await manager.done()
