from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row

from handlers.care.health import actions, getters
from handlers.care.health.states import PairCard, PairsHealth
from handlers.shared.choices import SHORT_PAGE, choice, paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page

SOUGHT_LIMIT = 100


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "health-list",
                choice("health", "healths", actions.on_health, kind=str),
                paged_choice("pair", "pairs", actions.on_pair, rows=SHORT_PAGE),
                Button(Label("health-btn-all"), id="clear_words", on_click=actions.on_clear, when="sought"),
                words_input(actions.on_words, limit=SOUGHT_LIMIT),
                state=PairsHealth.list,
                getter=getters.list_getter,
                back="cancel",
            ),
            getter=in_charge_getter,
        ),
        Dialog(
            page(
                "health-card",
                paged_choice("line", "stalls", actions.on_line, kind=str, rows=SHORT_PAGE),
                Row(
                    Button(Label("health-btn-mentee"), id="mentee_card", on_click=actions.on_mentee, when="stands"),
                    Button(Label("health-btn-mentor"), id="mentor_card", on_click=actions.on_mentor, when="stands"),
                ),
                state=PairCard.card,
                getter=getters.card_getter,
                back="cancel",
            ),
            getter=in_charge_getter,
        ),
    ]
