from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.speech import Speech
from services.entry.personal_links import called_by
from services.unit_of_work import Uow


async def whose_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Two letters are mixed up easily: a name and initials say for whom the link is. The school is not told to whoever
    holds it, and the name is read anew each time, never kept with the window.
    """
    start_data: Any = dialog_manager.start_data
    async with uow.read() as act:
        who = await called_by(act, start_data["code_hash"])
    return {"who": who, "stands": "yes" if who else "no", "may_agree": bool(who)}


async def nothing_getter(speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    start_data: Any = dialog_manager.start_data
    return {"body": speech.say(start_data["refused"], **start_data["values"])}
