from aiogram_dialog import Dialog, StartMode, Window
from aiogram_dialog.widgets.kbd import Button, Row, Start, SwitchTo

from handlers.home.menu.states import Home
from handlers.reference.holidays.states import HolidayCalendar
from handlers.reference.lists import actions, getters
from handlers.reference.lists.choosing import ITEMS, OTHERS, WORDS_LIMIT, item_choice
from handlers.reference.lists.states import Lists
from handlers.shared.choices import choice, paged_choice
from handlers.shared.cities import city_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from handlers.shared.zones import zones_getter


def dialogs() -> list[Dialog]:
    return [Dialog(*_lists(), *_item(), *_joining(), getter=in_charge_getter)]


def _lists() -> tuple[Window, ...]:
    return (
        page(
            "lists-kinds",
            choice("kind", "kinds", actions.on_kind, kind=str, width=2),
            Start(Label("holidays-btn"), id="holidays", state=HolidayCalendar.days),
            state=Lists.kinds,
            getter=getters.kinds_getter,
            back="cancel",
        ),
        page(
            "lists-city",
            *city_choice("city", actions.on_city),
            state=Lists.city,
            getter=getters.city_getter,
            back=Lists.kinds,
        ),
        page(
            "lists-items",
            *item_choice(ITEMS, actions.on_item, actions.on_new_name),
            Button(Label("lists-btn-retired"), id="retired", on_click=actions.on_turn, when="has_retired"),
            Button(Label("lists-btn-offered"), id="offered", on_click=actions.on_turn, when="has_offered"),
            Row(
                Button(Label("shared-btn-back"), id="back", on_click=actions.on_back_from_items),
                Start(Label("shared-btn-home"), id="home", state=Home.menu, mode=StartMode.RESET_STACK),
            ),
            state=Lists.items,
            getter=getters.items_getter,
            home=False,
        ),
        page(
            "lists-new-zone",
            paged_choice("new_zone", "zones", actions.on_new_zone, kind=str),
            state=Lists.new_zone,
            getter=[getters.new_zone_getter, zones_getter],
            back=Lists.items,
        ),
    )


def _item() -> tuple[Window, ...]:
    return (
        page(
            "lists-card",
            Button(Label("lists-btn-people"), id="people", on_click=actions.on_people, when="has_people"),
            SwitchTo(Label("cities-btn-zone"), id="zone", state=Lists.zone, when="is_city"),
            SwitchTo(Label("lists-btn-district"), id="district", state=Lists.district, when="is_school"),
            SwitchTo(Label("lists-btn-same"), id="same", state=Lists.same),
            SwitchTo(Label("lists-btn-retire"), id="retire", state=Lists.retirement, when="is_offered"),
            Button(Label("lists-btn-again"), id="again", on_click=actions.on_offer_again, when="is_retired"),
            words_input(actions.on_name, limit=WORDS_LIMIT),
            state=Lists.card,
            getter=getters.card_getter,
            back=Lists.items,
        ),
        page(
            "cities-zone",
            paged_choice("right_zone", "zones", actions.on_zone, kind=str),
            state=Lists.zone,
            getter=zones_getter,
            back=Lists.card,
        ),
        page(
            "lists-school-district",
            paged_choice("to_district", "districts", actions.on_district, width=2),
            state=Lists.district,
            getter=getters.district_getter,
            back=Lists.card,
        ),
    )


def _joining() -> tuple[Window, ...]:
    return (
        page(
            "lists-same",
            *item_choice(OTHERS, actions.on_same),
            state=Lists.same,
            getter=getters.same_getter,
            back=Lists.card,
        ),
        page(
            "lists-sure",
            Button(Label("lists-btn-join"), id="join", on_click=actions.on_join),
            state=Lists.sure,
            getter=getters.sure_getter,
            back=Lists.same,
        ),
        page(
            "lists-retirement",
            Button(Label("lists-btn-sure"), id="sure", on_click=actions.on_retire),
            state=Lists.retirement,
            getter=getters.retirement_getter,
            back=Lists.card,
        ),
    )
