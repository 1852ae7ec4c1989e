from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Start

from handlers.broadcasts.broadcast import actions, getters
from handlers.broadcasts.broadcast.states import BroadcastCard, Broadcasts
from handlers.broadcasts.channel.states import ChannelSettings
from handlers.shared.choices import choice, found_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [_listed(), _card()]


def _listed() -> Dialog:
    return Dialog(
        page(
            "broadcast-list",
            Button(Label("broadcast-btn-new"), id="new", on_click=actions.on_new),
            found_choice(getters.LISTED.widget_id, "broadcasts", actions.on_one),
            Start(Label("channel-menu-btn"), id="channel", state=ChannelSettings.menu),
            state=Broadcasts.listed,
            getter=getters.listed_getter,
            back="cancel",
        ),
        getter=in_charge_getter,
    )


def _card() -> Dialog:
    return Dialog(
        page(
            "broadcast-card",
            choice("step", "steps", actions.on_step, kind=str),
            Button(Label("broadcast-btn-call-off"), id="call_off", on_click=actions.on_call_off, when="scheduled"),
            choice("group", "groups", actions.on_outcome, kind=str, width=2),
            state=BroadcastCard.card,
            getter=getters.card_getter,
            back="cancel",
        ),
        page(
            "broadcast-outcomes",
            found_choice(getters.OUTCOMES.widget_id, "people", actions.on_person, width=2),
            state=BroadcastCard.outcomes,
            getter=getters.outcomes_getter,
            back=BroadcastCard.card,
        ),
        page(
            "broadcast-sure",
            choice("step_sure", "sure", actions.on_step, kind=str),
            state=BroadcastCard.sure,
            getter=getters.sure_getter,
            back=BroadcastCard.card,
        ),
        getter=in_charge_getter,
    )
