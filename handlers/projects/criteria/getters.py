from typing import Any

from aiogram_dialog import DialogManager

from handlers.projects.criteria.actions import CRITERION
from handlers.shared.speech import Html, Speech
from services.defence.criteria import CRITERIA_AT_MOST, MOST, criteria_to_change, criterion_to_change
from services.unit_of_work import Uow


async def criteria_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        criteria = await criteria_to_change(act)
    lines = [
        speech.say(
            "criteria-line",
            number=place,
            title=one.title,
            most=one.most,
            kind="retired" if one.retired_at else "offered",
        )
        for place, one in enumerate(criteria, 1)
    ]
    offered = [one for one in criteria if one.retired_at is None]
    return {
        "lines": Html("\n".join(lines)),
        "total": sum(one.most for one in offered),
        "criteria": [(one.id, str(place)) for place, one in enumerate(criteria, 1)],
        "may_add": len(offered) < CRITERIA_AT_MOST,
    }


async def criterion_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        one = await criterion_to_change(act, dialog_manager.dialog_data[CRITERION])
    return {
        "title": one.title,
        "most": one.most,
        "kind": "retired" if one.retired_at else "offered",
        "mosts": [(most, f"✓ {most}" if most == one.most else str(most)) for most in MOST],
        "offered": one.retired_at is None,
        "retired": one.retired_at is not None,
    }
