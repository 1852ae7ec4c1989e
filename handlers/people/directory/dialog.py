from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.home.order import DOORS, in_order
from handlers.people.directory import actions
from handlers.people.directory.getters import (
    ON_PAGE,
    DirectoryGetters,
    city_getter,
    district_getter,
    found_getter,
    programme_getter,
)
from handlers.people.directory.sought import FOUND
from handlers.people.directory.states import Directory
from handlers.shared.choices import PAGE, choice, found_choice, paged_choice
from handlers.shared.contributions import Contributions
from handlers.shared.doors import Doors
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from handlers.shared.places import Place

SOUGHT_LIMIT = 100


def dialogs(brought: Contributions) -> list[Dialog]:
    doors = in_order((door for door in brought.doors if Place.people in door.places), DOORS)
    menu = page(
        "directory-menu",
        choice("list", "lists", actions.on_list, kind=str),
        words_input(actions.on_words_in_menu, limit=SOUGHT_LIMIT),
        Doors(doors),
        state=Directory.menu,
        getter=DirectoryGetters(doors).menu,
        back="cancel",
    )
    return [Dialog(menu, _found(), *_places(), getter=in_charge_getter, on_process_result=actions.on_return)]


def _found() -> Window:
    return page(
        "directory-found",
        found_choice(FOUND.widget_id, "people", actions.on_person, rows=ON_PAGE),
        words_input(actions.on_words, limit=SOUGHT_LIMIT),
        Row(
            SwitchTo(Label("directory-btn-place"), id="place", state=Directory.city, when="by_place"),
            SwitchTo(Label("directory-btn-programme"), id="programme", state=Directory.programme, when="by_programme"),
        ),
        Button(Label("directory-btn-export"), id="export", on_click=actions.on_export, when="count"),
        Button(Label("directory-btn-all"), id="all", on_click=actions.on_all, when="narrowed"),
        state=Directory.found,
        getter=found_getter,
        back=Directory.menu,
    )


def _places() -> list[Window]:
    return [
        page(
            "directory-city",
            paged_choice("in_city", "cities", actions.on_city),
            state=Directory.city,
            getter=city_getter,
            back=Directory.found,
        ),
        page(
            "directory-district",
            paged_choice("in_district", "districts", actions.on_district, rows=PAGE - 1),
            Button(Label("directory-btn-whole-city"), id="whole_city", on_click=actions.on_whole_city),
            state=Directory.district,
            getter=district_getter,
            back=Directory.city,
        ),
        page(
            "directory-programme",
            choice("in_programme", "programmes", actions.on_programme, kind=str),
            Button(Label("directory-btn-any-programme"), id="any_programme", on_click=actions.on_any_programme),
            state=Directory.programme,
            getter=programme_getter,
            back=Directory.found,
        ),
    ]
