from aiogram_dialog import Dialog
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from handlers.events.materials import actions, getters
from handlers.events.materials.states import EventMaterials
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page("materials-content", MessageInput(actions.on_content), state=EventMaterials.content, back="cancel"),
            page(
                "materials-confirm",
                MessageInput(actions.on_content),
                Button(Label("materials-btn-send"), id="send", on_click=actions.on_send, when="count"),
                state=EventMaterials.confirm,
                back="cancel",
            ),
            getter=[in_charge_getter, getters.materials_getter],
        )
    ]
