from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.people.team.states import Team
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.page import go_home
from services.people.team import LastOwner, remove_from_team


async def on_person(_press: CallbackQuery, _select: object, manager: DialogManager, person_id: int) -> None:
    manager.dialog_data["person_id"] = person_id
    await manager.switch_to(Team.person)


async def on_remove(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    try:
        async with uow_of(manager).write() as act:
            person = await remove_from_team(act, manager.dialog_data["person_id"])
            myself = person.id == act.me.id
    except LastOwner as refusal:
        complain(manager, refusal.key)
        await manager.switch_to(Team.person)
        return
    if myself:
        await go_home(manager, "team-left")
    else:
        tell_done(manager, "team-removed-other", name=person.full_name)
        await manager.switch_to(Team.people)
