from typing import Any

from aiogram_dialog import DialogManager

from handlers.projects.passport.telling import section_hint, section_title
from handlers.projects.template.actions import NUMBER
from handlers.shared.speech import Html, Speech
from services.projects.template import NEEDED, template_section, template_to_change
from services.unit_of_work import Uow


async def sections_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        sections = await template_to_change(act)
    lines = [
        speech.say(
            "template-line",
            number=place,
            title=section_title(speech, one),
            kind="retired" if one.retired_at else "required" if one.required else "optional",
        )
        for place, one in enumerate(sections, 1)
    ]
    return {
        "lines": Html("\n".join(lines)),
        "sections": [(one.number, str(place)) for place, one in enumerate(sections, 1)],
    }


async def section_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        section = await template_section(act, dialog_manager.dialog_data[NUMBER])
        first = next(one for one in await template_to_change(act)).number == section.number
    free, retired = section.kind not in NEEDED, section.retired_at is not None
    return {
        "title": section_title(speech, section),
        "hint": section_hint(speech, section) or "—",
        "kind": "retired" if retired else "needed" if not free else "required" if section.required else "optional",
        "may_move": not first and not retired,
        "may_require": free and not section.required and not retired,
        "may_free": free and section.required and not retired,
        "may_retire": free and not retired,
        "retired": retired,
    }
