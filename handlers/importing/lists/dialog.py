from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Start, SwitchTo

from handlers.importing.lists import actions, getters
from handlers.importing.lists.states import Importing
from handlers.people.directory.states import NOT_COME, Directory
from handlers.shared.choices import choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [Dialog(*_lists(), *_links(), getter=in_charge_getter)]


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
            Button(Label("importing-btn-whole"), id="whole", on_click=actions.on_export_whole, when="may_all"),
            state=Importing.export,
            getter=getters.export_getter,
            back=Importing.menu,
        ),
    ]


def _links() -> list[Window]:
    """Personal links for everybody who has not come yet; a new one for one person is on that person's card."""
    return [
        page(
            "importing-links",
            Button(Label("importing-btn-make-links"), id="make", on_click=actions.on_make_links, when="unlinked"),
            Start(Label("importing-btn-one"), id="one", state=Directory.found, data=NOT_COME, when="unlinked"),
            state=Importing.links,
            getter=getters.menu_getter,
            back=Importing.menu,
        ),
    ]
