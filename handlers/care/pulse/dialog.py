from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.care.pulse import actions, getters
from handlers.care.pulse.states import PulseCard, PulseWords
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.care.pulses import PULSE_WORDS


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "pulse-words",
                words_input(actions.on_words, limit=PULSE_WORDS),
                state=PulseWords.words,
                getter=getters.words_getter,
                back="cancel",
            )
        ),
        Dialog(
            page(
                "pulse-card",
                Button(Label("pulse-btn-settle"), id="settle", on_click=actions.on_settle, when="stands"),
                Button(Label("pulse-btn-mentee"), id="mentee", on_click=actions.on_mentee, when="known"),
                Button(Label("pulse-btn-mentor"), id="mentor", on_click=actions.on_mentor, when="known"),
                state=PulseCard.card,
                getter=getters.card_getter,
                back="cancel",
            ),
            getter=in_charge_getter,
        ),
    ]
