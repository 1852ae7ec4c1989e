from aiogram_dialog import Dialog
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.importing import actions, getters
from handlers.importing.states import Importing
from handlers.shared.choices import choice
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "importing-menu",
                MessageInput(actions.on_file),
                Button(Label("importing-btn-sample"), id="sample", on_click=actions.on_sample),
                SwitchTo(Label("importing-btn-export"), id="export", state=Importing.export),
                SwitchTo(Label("importing-btn-links"), id="links", state=Importing.links, when="unlinked"),
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
            page(
                "importing-links",
                Button(Label("importing-btn-make-links"), id="make", on_click=actions.on_make_links, when="unlinked"),
                state=Importing.links,
                getter=getters.menu_getter,
                back=Importing.menu,
            ),
        )
    ]
