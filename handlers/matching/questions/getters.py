from typing import Any

from aiogram_dialog import DialogManager

from handlers.matching.questions.states import QUESTIONING, REPLYING
from handlers.shared.speech import Speech
from services.matching.answering import request_to_me
from services.matching.questions import QUESTION_LIMIT, REPLY_LIMIT, question_to_me
from services.refusals import NotAllowed
from services.unit_of_work import Uow


async def question_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        asked = await request_to_me(act, QUESTIONING.id_of(dialog_manager))
    if asked is None:
        raise NotAllowed
    return {"mentee": asked.request.mentee.full_name, "limit": QUESTION_LIMIT}


async def reply_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        request = await question_to_me(act, REPLYING.id_of(dialog_manager))
    if request is None:
        raise NotAllowed
    return {"mentor": request.mentor.full_name, "question": request.question, "limit": REPLY_LIMIT}
