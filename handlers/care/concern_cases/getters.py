from typing import Any

from aiogram_dialog import DialogManager

from handlers.care.concern.telling import line_of, standing_of, thread_of
from handlers.care.concern_cases.actions import SHOWN
from handlers.care.concern_cases.states import CASE
from handlers.shared.choices import SHORT_PAGE, on_open_page
from handlers.shared.people import name_of, post_of
from handlers.shared.speech import Speech
from models.concern import WAITS, ConcernState
from services.care.concern_cases import ANSWER_LIMIT, case_of, my_cases
from services.unit_of_work import Uow


async def list_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Without names, since the list may be read over somebody's shoulder."""
    async with uow.read() as act:
        found = await my_cases(act)
    numbered = list(enumerate(found, 1))
    lines = [line_of(speech, number, one) for number, one in numbered]
    return {
        "count": len(found),
        "lines": await on_open_page(dialog_manager, "case", lines, SHORT_PAGE),
        "cases": [(one.id, speech.label("concern-btn-one", number=number)) for number, one in numbered],
    }


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        concern = await case_of(act, CASE.id_of(dialog_manager))
    dialog_manager.dialog_data[SHOWN] = len(concern.messages)
    return {
        "name": name_of(speech, concern.person),
        "post": post_of(speech, concern.person),
        "named": "yes" if concern.may_name else "no",
        "thread": thread_of(speech, concern, mine=False),
        **standing_of(speech, concern),
        "received": concern.state is ConcernState.received,
        "waits": concern.state in WAITS,
        "open": concern.closed_at is None,
    }


async def answer_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        concern = await case_of(act, CASE.id_of(dialog_manager))
    return {"name": name_of(speech, concern.person), "limit": ANSWER_LIMIT}
