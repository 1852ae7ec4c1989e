from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Start

from handlers.entry.inviting.states import Inviting
from handlers.matching.season import actions, getters
from handlers.matching.season.states import Readiness
from handlers.shared.choices import choice, found_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [Dialog(_ready(), *_counts(), getter=in_charge_getter)]


def _ready() -> Window:
    return page(
        "season-ready",
        Button(Label("season-btn-everybody"), id="everybody", on_click=actions.on_everybody, when="anybody"),
        choice("view", "views", actions.on_view, kind=str, width=2),
        Start(Label("season-btn-invite"), id="invite_mentors", state=Inviting.role),
        Button(Label("season-btn-begin"), id="begin", on_click=actions.on_begin, when="may_begin"),
        Button(Label("season-btn-draft"), id="draft", on_click=actions.on_draft, when="is_open"),
        Button(Label("season-btn-published"), id="published", on_click=actions.on_published, when="has_published"),
        state=Readiness.ready,
        getter=getters.ready_getter,
        back="cancel",
    )


def _counts() -> tuple[Window, ...]:
    return (
        page(
            "season-balances",
            found_choice(getters.LINES.widget_id, "balances", actions.on_balance),
            state=Readiness.balances,
            getter=getters.balances_getter,
            back=Readiness.ready,
        ),
        page(
            "season-counted",
            found_choice(getters.COUNTED.widget_id, "people", actions.on_person),
            state=Readiness.counted,
            getter=getters.counted_getter,
            back=Readiness.ready,
        ),
    )
