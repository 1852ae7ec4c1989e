"""To the coordinators: all stages of a project are accepted, and its defence is to be arranged."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.projects.arranging.states import ARRANGING
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, open_on_top
from handlers.shared.speech import Speech
from models.defence import DefenceNotice
from services.defence.arranging import project_to_defend
from services.unit_of_work import Act, Uow


class ArrangeDefence(CallbackData, prefix="df_arrange"):
    project_id: Id


async def _due(act: Act, ids: dict[str, Any], speech: Speech) -> Letter:
    project = await project_to_defend(act, ids["project_id"])
    text = speech.say("defence-notice-due", title=project.title, author=project.author.full_name)
    return Letter(text, (((speech.label("defence-btn-choose-day"), ArrangeDefence(project_id=project.id)),),))


async def on_arrange(
    _press: CallbackQuery, callback_data: ArrangeDefence, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        await project_to_defend(act, callback_data.project_id)
    await open_on_top(dialog_manager, *ARRANGING.at(callback_data.project_id))


VIEWS = (NoticeView(DefenceNotice.due, _due),)
BUTTONS: Buttons = ((ArrangeDefence, on_arrange),)
