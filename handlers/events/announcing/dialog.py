from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.events.announcing import actions, getters
from handlers.events.announcing.states import Announcing
from handlers.events.fields import SEATS_TYPED, cities_getter, days_getter, lengths_getter, seats_getter, times_getter
from handlers.shared.calendar import calendar
from handlers.shared.choices import choice, many_choice, paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.events.announcing import TITLE_LIMIT, WHERE_LIMIT, WORDS_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "announcing-kind",
                choice("kind", "kinds", actions.on_kind, kind=str),
                state=Announcing.kind,
                getter=getters.kinds_getter,
                back="cancel",
            ),
            page(
                "announcing-title",
                words_input(actions.on_title, limit=TITLE_LIMIT),
                state=Announcing.title,
                getter=getters.kind_getter,
                back="previous",
            ),
            page(
                "announcing-day",
                *calendar("day", actions.on_day),
                state=Announcing.day,
                getter=days_getter,
                back="previous",
            ),
            page(
                "announcing-time",
                choice("time", "times", actions.on_time, width=5),
                state=Announcing.time,
                getter=times_getter,
                back="previous",
            ),
            page(
                "announcing-where",
                words_input(actions.on_where, limit=WHERE_LIMIT),
                state=Announcing.where,
                back="previous",
            ),
            page(
                "announcing-words",
                words_input(actions.on_words, limit=WORDS_LIMIT),
                Button(Label("shared-btn-skip"), id="skip", on_click=actions.on_skip),
                state=Announcing.words,
                getter=getters.kind_getter,
                back="previous",
            ),
            page(
                "announcing-audience",
                many_choice("audience", "audiences"),
                Button(Label("shared-btn-next"), id="next", on_click=actions.on_audience),
                state=Announcing.audience,
                getter=getters.audience_getter,
                back="previous",
            ),
            page(
                "announcing-preview",
                Button(Label("announcing-btn-send"), id="send", on_click=actions.on_send),
                Button(Label("announcing-btn-ask"), id="ask", on_click=actions.on_ask, when="to_ask"),
                Button(Label("announcing-btn-channel"), id="channel", on_click=actions.on_channel, when="has_channel"),
                SwitchTo(Label("announcing-btn-options"), id="options", state=Announcing.options),
                state=Announcing.preview,
                getter=getters.preview_getter,
                back="previous",
            ),
            page(
                "announcing-done",
                Button(Label("announcing-btn-event"), id="event", on_click=actions.on_event),
                state=Announcing.done,
                getter=getters.done_getter,
                back="cancel",
            ),
            *_options(),
            getter=[in_charge_getter, getters.steps_getter],
        )
    ]


def _options() -> list[Window]:
    """What has a usual value: places, length, city."""
    return [
        page(
            "announcing-options",
            SwitchTo(Label("announcing-btn-seats"), id="to_seats", state=Announcing.seats),
            SwitchTo(Label("announcing-btn-length"), id="to_length", state=Announcing.length),
            SwitchTo(Label("announcing-btn-city"), id="to_city", state=Announcing.city),
            SwitchTo(Label("announcing-btn-rhythm"), id="to_rhythm", state=Announcing.rhythm),
            state=Announcing.options,
            getter=getters.preview_getter,
            back=Announcing.preview,
        ),
        page(
            "announcing-seats",
            choice("seats", "seats", actions.on_seats, width=4),
            words_input(actions.on_seats_words, limit=SEATS_TYPED),
            state=Announcing.seats,
            getter=seats_getter,
            back=Announcing.options,
        ),
        page(
            "announcing-length",
            choice("length", "lengths", actions.on_length, width=3),
            state=Announcing.length,
            getter=lengths_getter,
            back=Announcing.options,
        ),
        page(
            "announcing-city",
            paged_choice("city", "cities", actions.on_city),
            state=Announcing.city,
            getter=cities_getter,
            back=Announcing.options,
        ),
        page(
            "announcing-rhythm",
            choice("rhythm", "rhythms", actions.on_rhythm, kind=str),
            state=Announcing.rhythm,
            getter=getters.rhythms_getter,
            back=Announcing.options,
        ),
        page(
            "announcing-times",
            choice("times", "times", actions.on_times, width=5),
            state=Announcing.times,
            getter=getters.rhythms_getter,
            back=Announcing.rhythm,
        ),
    ]
