from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.places.cities import actions, getters
from handlers.places.cities.states import Cities
from handlers.shared.choices import paged_choice
from handlers.shared.cities import city_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from handlers.shared.zones import zones_getter
from services.places.city_list import NAMES_LIMIT


def dialogs() -> list[Dialog]:
    return [_waiting()]


def _waiting() -> Dialog:
    return Dialog(
        page(
            "cities-card",
            Button(Label("cities-btn-accept"), id="accept", on_click=actions.on_accept, when="waits"),
            SwitchTo(Label("cities-btn-same"), id="same", state=Cities.same, when="waits"),
            SwitchTo(Label("cities-btn-zone"), id="zone", state=Cities.zone, when="waits"),
            SwitchTo(Label("cities-btn-remove"), id="remove", state=Cities.removal, when="waits"),
            words_input(actions.on_name, limit=NAMES_LIMIT),
            state=Cities.card,
            getter=getters.card_getter,
            back="cancel",
        ),
        page(
            "cities-zone",
            paged_choice("city_zone", "zones", actions.on_zone, kind=str),
            state=Cities.zone,
            getter=zones_getter,
            back=Cities.card,
        ),
        page(
            "cities-same",
            *city_choice(getters.SAME.widget_id, actions.on_same),
            state=Cities.same,
            getter=getters.same_getter,
            back=Cities.card,
        ),
        page(
            "cities-sure",
            Button(Label("cities-btn-merge"), id="merge", on_click=actions.on_merge),
            state=Cities.sure,
            getter=getters.sure_getter,
            back=Cities.same,
        ),
        page(
            "cities-removal",
            Button(Label("cities-btn-remove"), id="remove_city", on_click=actions.on_remove),
            state=Cities.removal,
            getter=getters.removal_getter,
            back=Cities.card,
        ),
        getter=in_charge_getter,
    )
