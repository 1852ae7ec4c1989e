from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.events.attending import actions, getters, leaders
from handlers.events.attending.states import Events
from handlers.shared.choices import choice, paged_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page

SOUGHT_LIMIT = 100


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
                SwitchTo(Label("events-btn-leaders"), id="leaders", state=Events.leaders, when="in_charge"),
                state=Events.card,
                getter=getters.card_getter,
                back=Events.coming,
            ),
            page(
                "events-leaders",
                choice("leader", "found", leaders.on_leader),
                choice("no_leader", "leaders", leaders.on_no_leader),
                words_input(leaders.on_words, limit=SOUGHT_LIMIT),
                state=Events.leaders,
                getter=leaders.leaders_getter,
                back=Events.card,
            ),
            page(
                "events-answers",
                state=Events.answers,
                getter=getters.answers_getter,
                back=Events.card,
            ),
        )
    ]
