from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Next, Start

from handlers.application import actions, getters
from handlers.application.states import Application
from handlers.hours.states import Hours
from handlers.introduction.way import steps_getter
from handlers.shared.choices import choice, many_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.applications import ABOUT_LIMIT, PLACE_LIMIT


def dialogs() -> list[Dialog]:
    return [Dialog(*_writing(), _confirm(), _status(), on_start=actions.on_opened)]


def _keep() -> Next:
    return Next(Label("application-btn-keep"), id="keep", when="said")


def _writing() -> list[Window]:
    return [
        page(
            "application-about",
            words_input(actions.keeps("about"), limit=ABOUT_LIMIT),
            _keep(),
            state=Application.about,
            getter=[steps_getter, getters.said_getter("about")],
            back="cancel",
        ),
        page(
            "application-topics",
            many_choice("topic", "topics"),
            Button(Label("shared-btn-next"), id="next", on_click=actions.on_topics_chosen),
            state=Application.topics,
            getter=[steps_getter, getters.topics_getter],
            back="previous",
        ),
        page(
            "application-forms",
            choice("forms", "forms", actions.on_forms, kind=str),
            state=Application.forms,
            getter=[steps_getter, getters.forms_getter],
            back="previous",
        ),
        page(
            "application-building",
            words_input(actions.keeps("building"), limit=PLACE_LIMIT),
            _keep(),
            Button(Label("shared-btn-skip"), id="skip", on_click=actions.on_skip_building, when="may_skip"),
            state=Application.building,
            getter=[steps_getter, getters.said_getter("building"), getters.building_getter],
            back="previous",
        ),
        page(
            "application-link",
            words_input(actions.on_link, limit=PLACE_LIMIT),
            _keep(),
            Button(Label("shared-btn-skip"), id="skip", on_click=actions.on_skip_link),
            state=Application.link,
            getter=[steps_getter, getters.said_getter("link")],
            back="previous",
        ),
        page(
            "application-capacity",
            choice("capacity", "capacities", actions.on_capacity, width=5),
            state=Application.capacity,
            getter=[steps_getter, getters.capacity_getter],
            back="previous",
        ),
    ]


def _confirm() -> Window:
    return page(
        "application-confirm",
        Button(Label("application-btn-send"), id="send", on_click=actions.on_send),
        state=Application.confirm,
        getter=getters.confirm_getter,
        back="previous",
    )


def _status() -> Window:
    return page(
        "application-status",
        Button(Label("application-btn-again"), id="again", on_click=actions.on_again, when="declined"),
        Start(Label("application-btn-hours"), id="hours", state=Hours.week, when="approved"),
        state=Application.status,
        getter=getters.status_getter,
        back="cancel",
    )
