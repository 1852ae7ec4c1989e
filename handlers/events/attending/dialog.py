from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row, Start, SwitchTo

from handlers.events.attending import actions, getters, leaders
from handlers.events.attending.states import Events
from handlers.events.suggesting.states import Suggesting
from handlers.shared.choices import choice, paged_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page

SOUGHT_LIMIT = 100


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "events-coming",
                paged_choice("event", "events", actions.on_event, rows=getters.EVENTS_SHOWN),
                Start(Label("events-btn-suggest"), id="suggest", state=Suggesting.list, when="may_suggest"),
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
                Button(Label("events-btn-all"), id="coming_all", on_click=actions.on_coming_all, when="may_come_all"),
                Button(
                    Label("meetings-btn-calendar"), id="calendar", on_click=actions.on_calendar, when="may_take_file"
                ),
                SwitchTo(Label("events-btn-answers"), id="answers", state=Events.answers, when="may_see_answers"),
                SwitchTo(Label("events-btn-leaders"), id="leaders", state=Events.leaders, when="in_charge"),
                Button(
                    Label("sections-btn-programme"), id="programme", on_click=actions.on_programme, when="has_programme"
                ),
                Button(Label("events-btn-desk"), id="desk", on_click=actions.on_desk, when="may_mark"),
                Button(Label("events-btn-ratings"), id="ratings", on_click=actions.on_ratings, when="may_read"),
                Button(Label("events-btn-send-materials"), id="send", on_click=actions.on_send, when="may_read"),
                Button(
                    Label("events-btn-materials"), id="materials", on_click=actions.on_materials, when="has_materials"
                ),
                Button(Label("asking-btn-ask"), id="ask", on_click=actions.on_ask, when="may_ask"),
                Button(Label("afterwards-btn-certificate"), id="paper", on_click=actions.on_paper, when="came"),
                Row(
                    Button(Label("events-btn-move"), id="move", on_click=actions.on_move, when="may_move"),
                    Button(Label("events-btn-change"), id="change", on_click=actions.on_change, when="may_change"),
                ),
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
                words_input(actions.on_sought, limit=SOUGHT_LIMIT),
                Button(Label("events-btn-everybody"), id="everybody", on_click=actions.on_everybody, when="searching"),
                Button(Label("events-btn-file"), id="file", on_click=actions.on_file, when="count"),
                Button(Label("events-btn-guests"), id="guests", on_click=actions.on_guests, when="may_invite"),
                state=Events.answers,
                getter=getters.answers_getter,
                back=Events.card,
            ),
            page(
                "events-guests",
                Button(Label("events-btn-close-link"), id="close_link", on_click=actions.on_close_link, when="link"),
                state=Events.guests,
                getter=getters.guests_getter,
                back=Events.answers,
            ),
        )
    ]
