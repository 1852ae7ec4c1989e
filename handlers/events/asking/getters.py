from typing import Any

from aiogram_dialog import DialogManager

from handlers.events.asking.states import ASK_EVENT, REPLY_EVENT
from handlers.shared.people import list_name_of, name_of
from handlers.shared.speech import Html, Speech
from models.attendance import EventQuestion
from services.events.events import access_event
from services.events.questions import organiser_of, question_to_reply
from services.unit_of_work import Uow


async def question_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        event, _mine = await access_event(act, ASK_EVENT.id_of(dialog_manager))
        organiser = await organiser_of(act, event)
    known = organiser is not None
    return {
        "title": event.title,
        "reader": list_name_of(speech, organiser) if organiser else "",
        "known": "yes" if known else "no",
    }


async def reply_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        question = await question_to_reply(act, REPLY_EVENT.id_of(dialog_manager))
    return {"body": question_text(speech, question)}


def question_text(speech: Speech, question: EventQuestion) -> Html:
    """For both the notice and the window."""
    name = name_of(speech, question.person)
    return speech.say("asking-question", title=question.event.title, name=name, words=question.words)
