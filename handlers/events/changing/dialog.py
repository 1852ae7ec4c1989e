from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.events.changing import actions, getters
from handlers.events.changing.states import CancellingEvent, ChangingEvent
from handlers.events.fields import SEATS_TYPED, cities_getter, lengths_getter, seats_getter, times_getter
from handlers.shared.calendar import calendar
from handlers.shared.choices import choice, paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.events.announcing import TITLE_LIMIT, WHERE_LIMIT, WORDS_LIMIT
from services.events.changing import REASON_LIMIT


def dialogs() -> list[Dialog]:
    return [_changing(), _cancelling()]


def _changing() -> Dialog:
    draft = ChangingEvent.draft
    return Dialog(
        page(
            "changing-draft",
            Button(Label("changing-btn-save"), id="save", on_click=actions.on_save, when="is_changed"),
            Row(
                SwitchTo(Label("changing-btn-when"), id="to_day", state=ChangingEvent.day),
                SwitchTo(Label("changing-btn-where"), id="to_where", state=ChangingEvent.where),
            ),
            Row(
                SwitchTo(Label("changing-btn-title"), id="to_title", state=ChangingEvent.title),
                SwitchTo(Label("changing-btn-words"), id="to_words", state=ChangingEvent.words),
            ),
            Row(
                SwitchTo(Label("changing-btn-seats"), id="to_seats", state=ChangingEvent.seats),
                SwitchTo(Label("changing-btn-length"), id="to_length", state=ChangingEvent.length),
            ),
            Button(Label("changing-btn-one"), id="one", on_click=actions.on_following, when="changes_all"),
            Button(Label("changing-btn-following"), id="following", on_click=actions.on_following, when="changes_one"),
            Button(Label("changing-btn-cancel"), id="cancel", on_click=actions.on_cancel, when="may_cancel"),
            state=draft,
            getter=getters.draft_getter,
            back="cancel",
        ),
        page(
            "changing-day",
            *calendar("day", actions.on_day),
            state=ChangingEvent.day,
            getter=getters.days_getter,
            back=draft,
        ),
        page(
            "changing-time",
            choice("time", "times", actions.on_time, width=5),
            state=ChangingEvent.time,
            getter=times_getter,
            back=ChangingEvent.day,
        ),
        page(
            "changing-where",
            words_input(actions.on_where, limit=WHERE_LIMIT),
            SwitchTo(Label("changing-btn-city"), id="to_city", state=ChangingEvent.city),
            state=ChangingEvent.where,
            getter=getters.draft_getter,
            back=draft,
        ),
        page(
            "changing-city",
            paged_choice("city", "cities", actions.on_city),
            state=ChangingEvent.city,
            getter=cities_getter,
            back=ChangingEvent.where,
        ),
        page("changing-title", words_input(actions.on_title, limit=TITLE_LIMIT), state=ChangingEvent.title, back=draft),
        page("changing-words", words_input(actions.on_words, limit=WORDS_LIMIT), state=ChangingEvent.words, back=draft),
        page(
            "announcing-seats",
            choice("seats", "seats", actions.on_seats, width=4),
            words_input(actions.on_seats_words, limit=SEATS_TYPED),
            state=ChangingEvent.seats,
            getter=seats_getter,
            back=draft,
        ),
        page(
            "announcing-length",
            choice("length", "lengths", actions.on_length, width=3),
            state=ChangingEvent.length,
            getter=lengths_getter,
            back=draft,
        ),
        getter=in_charge_getter,
    )


def _cancelling() -> Dialog:
    return Dialog(
        page(
            "changing-reason",
            words_input(actions.on_reason, limit=REASON_LIMIT),
            state=CancellingEvent.reason,
            getter=getters.cancel_getter,
            back="cancel",
        ),
        page(
            "changing-confirm",
            words_input(actions.on_reason, limit=REASON_LIMIT),
            Button(Label("changing-btn-really"), id="really", on_click=actions.on_really),
            Button(Label("changing-btn-really-all"), id="really_all", on_click=actions.on_really_all, when="in_series"),
            state=CancellingEvent.confirm,
            getter=getters.cancel_getter,
            back="cancel",
        ),
        getter=in_charge_getter,
    )
