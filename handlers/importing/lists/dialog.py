from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Start, SwitchTo

from handlers.importing.lists import actions, getters
from handlers.importing.lists.states import Importing
from handlers.people.records.states import Records
from handlers.shared.choices import choice, paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page

SOUGHT_LIMIT = 100


def dialogs() -> list[Dialog]:
    return [Dialog(*_lists(), *_links(), getter=in_charge_getter, on_process_result=actions.on_return)]


def _lists() -> list[Window]:
    return [
        page(
            "importing-menu",
            MessageInput(actions.on_file),
            Button(Label("importing-btn-sample"), id="sample", on_click=actions.on_sample),
            SwitchTo(Label("importing-btn-export"), id="export", state=Importing.export),
            SwitchTo(Label("importing-btn-links"), id="links", state=Importing.links, when="may_link"),
            state=Importing.menu,
            getter=getters.menu_getter,
            back="cancel",
        ),
        page(
            "importing-taken",
            MessageInput(actions.on_file),
            state=Importing.taken,
            getter=getters.taken_getter,
            back=Importing.menu,
        ),
        page(
            "importing-export",
            choice("kind", "kinds", actions.on_export, kind=str),
            state=Importing.export,
            getter=getters.export_getter,
            back=Importing.menu,
        ),
    ]


def _links() -> list[Window]:
    """Personal links: for everybody who has not come yet, or a new one for one person."""
    return [
        page(
            "importing-links",
            Button(Label("importing-btn-make-links"), id="make", on_click=actions.on_make_links, when="unlinked"),
            SwitchTo(Label("importing-btn-one"), id="one", state=Importing.people, when="unlinked"),
            Start(Label("records-btn-came"), id="came", state=Records.people, when="came"),
            state=Importing.links,
            getter=getters.menu_getter,
            back=Importing.menu,
        ),
        page(
            "importing-people",
            paged_choice("person", "people", actions.on_person),
            words_input(actions.on_sought, limit=SOUGHT_LIMIT),
            Button(Label("importing-btn-everybody"), id="everybody", on_click=actions.on_everybody, when="narrowed"),
            state=Importing.people,
            getter=getters.people_getter,
            back=Importing.links,
        ),
        page(
            "importing-person",
            Button(Label("importing-btn-make-link"), id="make_link", on_click=actions.on_make_link, when="stands"),
            Button(Label("records-btn-to-remove"), id="to_remove", on_click=actions.on_to_remove, when="stands"),
            state=Importing.person,
            getter=getters.person_getter,
            back=Importing.people,
        ),
        page("importing-handed", state=Importing.handed, back=Importing.people),
    ]
