from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.broadcasts.composing import actions, getters
from handlers.broadcasts.composing.states import Composing
from handlers.events.fields import times_getter
from handlers.shared.calendar import calendar
from handlers.shared.choices import choice, found_choice, paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page

NAMES_LIMIT = 4000


def dialogs() -> list[Dialog]:
    content = page("composing-words", MessageInput(actions.on_content), state=Composing.words, back="cancel")
    windows = content, *_audience(), *_ordering()
    return [Dialog(*windows, getter=in_charge_getter)]


def _audience() -> list[Window]:
    return [
        page(
            "composing-audience",
            MessageInput(actions.on_content),
            choice("role", "roles", actions.on_role, kind=str),
            SwitchTo(Label("composing-btn-more"), id="more", state=Composing.more),
            Button(Label("shared-btn-next"), id="next", on_click=actions.on_next),
            Button(Label("composing-btn-remove"), id="remove", on_click=actions.on_remove),
            state=Composing.audience,
            getter=getters.audience_getter,
            back="cancel",
        ),
        page(
            "composing-more",
            choice("condition", "conditions", actions.on_condition, kind=str, width=2),
            Button(Label("shared-btn-next"), id="next", on_click=actions.on_next),
            state=Composing.more,
            getter=getters.audience_getter,
            back=Composing.audience,
        ),
        page(
            "composing-values",
            paged_choice("value", "values", actions.on_value, kind=str),
            state=Composing.values,
            getter=getters.values_getter,
            back=Composing.more,
        ),
        page(
            "composing-names",
            words_input(actions.on_names, limit=NAMES_LIMIT),
            Button(Label("composing-btn-clear"), id="clear", on_click=actions.on_clear, when="named"),
            state=Composing.names,
            getter=getters.names_getter,
            back=Composing.more,
        ),
        page(
            "composing-several",
            choice("meant", "people", actions.on_meant),
            Button(Label("composing-btn-nobody"), id="nobody", on_click=actions.on_nobody),
            state=Composing.several,
            getter=getters.several_getter,
            back=Composing.names,
        ),
    ]


def _ordering() -> list[Window]:
    return [
        page(
            "composing-confirm",
            Button(Label("composing-btn-send"), id="send", on_click=actions.on_send, when="may_send"),
            SwitchTo(Label("composing-btn-later"), id="later", state=Composing.day, when="may_send"),
            Button(Label("composing-btn-purpose"), id="purpose", on_click=actions.on_purpose),
            Button(Label("composing-btn-answerable"), id="answerable", on_click=actions.on_answerable),
            Button(Label("composing-btn-channel"), id="in_channel", on_click=actions.on_in_channel, when="has_channel"),
            Button(Label("composing-btn-trial"), id="trial", on_click=actions.on_trial),
            SwitchTo(Label("composing-btn-unreached"), id="unreached", state=Composing.unreached, when="unreached"),
            state=Composing.confirm,
            getter=getters.confirm_getter,
            back=Composing.audience,
        ),
        page(
            "composing-unreached",
            choice("why", "reasons", actions.on_why, kind=str),
            found_choice(getters.UNREACHED.widget_id, "people", actions.on_unreached, width=2),
            state=Composing.unreached,
            getter=getters.unreached_getter,
            back=Composing.confirm,
        ),
        page(
            "composing-day",
            *calendar("day", actions.on_day),
            state=Composing.day,
            getter=getters.days_getter,
            back=Composing.confirm,
        ),
        page(
            "composing-time",
            choice("time", "times", actions.on_time, width=5),
            state=Composing.time,
            getter=times_getter,
            back=Composing.day,
        ),
    ]
