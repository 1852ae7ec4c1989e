from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.entry.inviting import actions, getters
from handlers.entry.inviting.states import Inviting
from handlers.shared.choices import choice, paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "inviting-role",
                choice("role", "roles", actions.on_role, kind=str),
                SwitchTo(Label("inviting-btn-open"), id="open", state=Inviting.open),
                state=Inviting.role,
                getter=getters.roles_getter,
                back="cancel",
            ),
            page(
                "inviting-city",
                paged_choice("city", "cities", actions.on_city, width=2),
                state=Inviting.city,
                getter=getters.cities_getter,
                back="previous",
            ),
            page(
                "inviting-made",
                SwitchTo(Label("inviting-btn-another"), id="another", state=Inviting.role),
                SwitchTo(Label("inviting-btn-open"), id="open", state=Inviting.open),
                state=Inviting.made,
                getter=getters.card_getter,
                back="cancel",
            ),
            page(
                "inviting-open",
                paged_choice("invite", "invites", actions.on_invite),
                state=Inviting.open,
                getter=getters.open_getter,
                back=Inviting.role,
            ),
            page(
                "inviting-card",
                Button(Label("inviting-btn-withdraw"), id="withdraw", on_click=actions.on_withdraw, when="stands"),
                state=Inviting.card,
                getter=getters.card_getter,
                back=Inviting.open,
            ),
            getter=in_charge_getter,
        )
    ]
