from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.events.afterwards import actions, getters
from handlers.events.afterwards.states import EventRated, RatingEvent
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from handlers.shared.photos import photo
from services.events.afterwards import RATING_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "afterwards-words",
                words_input(actions.on_words, limit=RATING_LIMIT),
                state=RatingEvent.words,
                getter=getters.words_getter,
                back="cancel",
            )
        ),
        Dialog(
            page(
                "afterwards-ratings",
                photo(),
                Button(Label("afterwards-btn-dark"), id="dark", on_click=actions.on_dark, when="may_dark"),
                Button(Label("afterwards-btn-light"), id="light", on_click=actions.on_dark, when="may_light"),
                state=EventRated.ratings,
                getter=getters.ratings_getter,
                back="cancel",
            ),
            getter=in_charge_getter,
        ),
    ]
