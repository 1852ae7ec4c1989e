from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.settling import actions, getters
from handlers.meetings.settling.states import AnsweringCall, Settling
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [Dialog(_dispute(), getter=in_charge_getter), Dialog(_call(), getter=in_charge_getter)]


def _dispute() -> Window:
    return page(
        "settling-dispute",
        Button(Label("settling-btn-held"), id="held", on_click=actions.on_held, when="stands"),
        Button(Label("settling-btn-not-held"), id="not_held", on_click=actions.on_not_held, when="stands"),
        Button(Label("settling-btn-mentor"), id="mentor", on_click=actions.on_mentor, when="stands"),
        Button(Label("settling-btn-mentee"), id="mentee", on_click=actions.on_mentee, when="stands"),
        state=Settling.dispute,
        getter=getters.dispute_getter,
        back="cancel",
    )


def _call() -> Window:
    return page(
        "settling-call",
        Button(Label("settling-btn-dealt"), id="dealt", on_click=actions.on_dealt, when="stands"),
        Button(Label("settling-btn-mentor"), id="mentor", on_click=actions.on_mentor_of_call, when="known"),
        Button(Label("settling-btn-mentee"), id="mentee", on_click=actions.on_mentee_of_call, when="known"),
        state=AnsweringCall.call,
        getter=getters.call_getter,
        back="cancel",
    )
