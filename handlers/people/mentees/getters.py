from typing import Any

from aiogram_dialog import DialogManager

from handlers.projects.project.telling import project_text, stage_buttons
from handlers.shared.speech import Speech, short
from services.projects.projects import latest_project, mentee_to_read, my_mentees
from services.unit_of_work import Uow


async def mentees_getter(uow: Uow, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        mentees = await my_mentees(act)
    return {"count": len(mentees), "mentees": [(mentee.id, short(mentee.list_name)) for mentee in mentees]}


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        mentee = await mentee_to_read(act, dialog_manager.dialog_data["mentee_id"])
        project = await latest_project(act, mentee.id)
        body = speech.say("mentees-no-project")
        if project is not None:
            body = project_text(speech, "mentees-project", project, act.now)
    return {
        "name": mentee.full_name,
        "school": short(mentee.school.name, 60) if mentee.school else mentee.city.name(speech.locale),
        "body": body,
        "has": project is not None,
        "stages": stage_buttons(project) if project else [],
    }
