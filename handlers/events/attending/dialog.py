from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.events.attending import actions, getters
from handlers.events.attending.states import Events
from handlers.shared.choices import paged_choice
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "events-coming",
                paged_choice("event", "events", actions.on_event),
                Button(Label("events-btn-mailings"), id="mailings", on_click=actions.on_mailings, when="asks"),
                state=Events.coming,
                getter=getters.coming_getter,
                back="cancel",
            ),
            page(
                "events-card",
                Row(
                    Button(Label("events-btn-coming"), id="coming", on_click=actions.on_coming, when="may_come"),
                    Button(
                        Label("events-btn-declined"), id="declined", on_click=actions.on_declined, when="may_decline"
                    ),
                ),
                SwitchTo(Label("events-btn-answers"), id="answers", state=Events.answers, when="in_charge"),
                state=Events.card,
                getter=getters.card_getter,
                back=Events.coming,
            ),
            page(
                "events-answers",
                state=Events.answers,
                getter=getters.answers_getter,
                back=Events.card,
            ),
        )
    ]
