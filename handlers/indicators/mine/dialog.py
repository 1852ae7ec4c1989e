from aiogram_dialog import Dialog

from handlers.indicators.figures.actions import on_kind
from handlers.indicators.mine import getters
from handlers.indicators.mine.states import MyMentees
from handlers.shared.choices import choice
from handlers.shared.page import page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "mine-results",
                choice("kind", "kinds", on_kind, kind=str),
                state=MyMentees.results,
                getter=getters.results_getter,
                back="cancel",
            )
        )
    ]
