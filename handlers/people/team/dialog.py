from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Start, SwitchTo

from handlers.care.trusted.states import TrustedPeople
from handlers.people.team import actions, getters
from handlers.people.team.states import Team
from handlers.shared.choices import PAGE, paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "team-people",
                paged_choice("person", "people", actions.on_person, rows=PAGE - 1),
                Start(Label("trusted-menu-btn"), id="trusted", state=TrustedPeople.people, when="owns"),
                state=Team.people,
                getter=getters.people_getter,
                back="cancel",
            ),
            page(
                "team-person",
                SwitchTo(Label("team-btn-remove"), id="remove", state=Team.sure, when="may_remove"),
                state=Team.person,
                getter=getters.person_getter,
                back=Team.people,
            ),
            page(
                "team-sure",
                Button(Label("team-btn-sure"), id="sure", on_click=actions.on_remove, when="may_remove"),
                state=Team.sure,
                getter=getters.person_getter,
                back=Team.person,
            ),
            getter=in_charge_getter,
        )
    ]
