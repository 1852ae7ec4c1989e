from typing import Any

from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Start

from handlers.consents.texts.states import ConsentTexts
from handlers.entry.inviting.states import Inviting
from handlers.home.settings.states import Settings
from handlers.people.team.states import Team
from handlers.places.cities.states import CityList
from handlers.shared.page import Label, page
from models.person import Role
from services.guards import require_coordinator
from services.unit_of_work import Uow


async def menu_getter(uow: Uow, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        return {"is_owner": require_coordinator(act).holds(Role.owner)}


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "settings-menu",
                Start(Label("settings-btn-invite"), id="invite", state=Inviting.role),
                Start(Label("inviting-btn-open"), id="open", state=Inviting.open),
                Start(Label("settings-btn-team"), id="team", state=Team.people),
                Start(Label("cities-list-btn"), id="cities", state=CityList.cities),
                Start(Label("settings-btn-texts"), id="texts", state=ConsentTexts.menu, when="is_owner"),
                state=Settings.menu,
                getter=menu_getter,
                back="cancel",
            )
        )
    ]
