"""To the coordinators: a defence is to be arranged, since all stages are accepted or the mentor proposes it."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.projects.arranging.states import ARRANGING
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, open_on_top
from handlers.shared.people import name_of
from handlers.shared.speech import Speech, short
from models.defence import DefenceNotice
from services.defence.arranging import READY, project_to_defend
from services.projects.projects import project_to_read, reviewer_of
from services.unit_of_work import Act, Uow

TITLE_SHOWN = 100


class ArrangeDefence(CallbackData, prefix="df_arrange"):
    project_id: Id


async def _due(act: Act, ids: dict[str, Any], speech: Speech) -> Letter:
    project = await project_to_defend(act, ids["project_id"])
    text = speech.say("defence-notice-due", title=project.title, author=project.author.full_name)
    return Letter(text, (((speech.label("defence-btn-choose-day"), ArrangeDefence(project_id=project.id)),),))


async def _proposed(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To the coordinators with a button; to the author, who only learns of it. Not after it has been arranged."""
    project = await project_to_read(act, ids["project_id"])
    if project.defence_proposed_at is None or project.state not in READY:
        return None
    mentor = await reviewer_of(act, project.author_id)
    mine = project.author_id == act.me.id
    text = speech.say(
        "defence-notice-proposed",
        title=short(project.title, TITLE_SHOWN),
        author=project.author.full_name,
        mentor=name_of(speech, mentor) if mentor else "—",
        mine="yes" if mine else "no",
    )
    arrange = ((speech.label("defence-btn-choose-day"), ArrangeDefence(project_id=project.id)),)
    return Letter(text, () if mine else (arrange,))


async def on_arrange(
    _press: CallbackQuery, callback_data: ArrangeDefence, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        await project_to_defend(act, callback_data.project_id)
    await open_on_top(dialog_manager, *ARRANGING.at(callback_data.project_id))


VIEWS = (NoticeView(DefenceNotice.due, _due), NoticeView(DefenceNotice.proposed, _proposed))
BUTTONS: Buttons = ((ArrangeDefence, on_arrange),)
