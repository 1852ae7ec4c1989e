from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import SwitchTo

from handlers.home.menu.actions import HomeActions, on_return, on_tab
from handlers.home.menu.getters import WAITING_PAGE, HomeGetters
from handlers.home.menu.states import Home
from handlers.home.order import DOORS, in_order
from handlers.shared.choices import choice, paged_choice
from handlers.shared.contributions import Contributions
from handlers.shared.doors import Doors
from handlers.shared.page import Label, page
from handlers.shared.places import Place

TABS = frozenset({Place.visitor, Place.newcomer, Place.mentee, Place.mentor, Place.coordinator})
TABS_IN_ROW = 2  # «Координатор · 2» does not fit a third of a phone's width


def dialogs(brought: Contributions) -> list[Dialog]:
    getters, actions = HomeGetters(brought), HomeActions(brought)
    doors = [door for door in brought.doors if door.places & TABS]
    return [
        Dialog(
            page(
                "home-menu",
                choice("tab", "tabs", on_tab, kind=str, width=TABS_IN_ROW, when="has_tabs"),
                SwitchTo(Label("home-btn-waiting"), id="waiting", state=Home.waiting, when="waiting_count"),
                Doors(in_order(doors, DOORS)),
                state=Home.menu,
                getter=getters.menu,
                home=False,
            ),
            page(
                "home-waiting-list",
                paged_choice("thing", "things", actions.on_waiting, kind=str, rows=WAITING_PAGE),
                state=Home.waiting,
                getter=getters.waiting,
                back=Home.menu,
                home=False,
            ),
            page(
                "home-waiting-list",
                paged_choice("one", "things", actions.on_waiting, kind=str, rows=WAITING_PAGE),
                state=Home.waiting_kind,
                getter=getters.waiting_kind,
                back=Home.waiting,
            ),
            on_process_result=on_return,
        )
    ]
