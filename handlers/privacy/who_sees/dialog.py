from aiogram_dialog import Dialog

from handlers.privacy.who_sees import actions, getters
from handlers.privacy.who_sees.states import WhoSees
from handlers.shared.choices import choice
from handlers.shared.page import page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "who_sees-role",
                choice("writer", "writers", actions.on_writer, kind=str, width=2),
                state=WhoSees.role,
                getter=getters.role_getter,
                back="cancel",
            )
        )
    ]
