from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Next, Start, SwitchTo

from handlers.entry.introduction.onboarding_route import steps_getter
from handlers.meetings.hours.states import Hours
from handlers.shared.choices import choice, many_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from handlers.shared.photos import photo, photo_input
from handlers.vetting.application import actions, getters
from handlers.vetting.application.states import Application
from services.vetting.applications import ABOUT_LIMIT, ANSWER_LIMIT, PLACE_LIMIT


def dialogs() -> list[Dialog]:
    return [Dialog(*_writing(), *_sending(), *_standing(), on_start=actions.on_opened)]


def _keep() -> Next:
    return Next(Label("application-btn-keep"), id="keep", when="said")


def _writing() -> list[Window]:
    return [
        page(
            "application-about",
            words_input(actions.on_about, limit=ABOUT_LIMIT),
            _keep(),
            state=Application.about,
            getter=[steps_getter, getters.about_getter],
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
            words_input(actions.on_building, limit=PLACE_LIMIT),
            _keep(),
            Button(Label("shared-btn-skip"), id="skip", on_click=actions.on_skip_building, when="may_skip"),
            state=Application.building,
            getter=[steps_getter, getters.building_getter],
            back="previous",
        ),
        page(
            "application-link",
            words_input(actions.on_link, limit=PLACE_LIMIT),
            _keep(),
            Button(Label("shared-btn-skip"), id="skip", on_click=actions.on_skip_link),
            state=Application.link,
            getter=[steps_getter, getters.link_getter],
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


def _sending() -> list[Window]:
    return [
        page(
            "application-confirm",
            photo(),
            Button(Label("application-btn-send"), id="send", on_click=actions.on_send),
            SwitchTo(Label("profile-btn-programmes"), id="programmes", state=Application.programmes),
            SwitchTo(Label("shared-btn-photo"), id="photo", state=Application.photo),
            state=Application.confirm,
            getter=getters.confirm_getter,
            back=Application.capacity,
        ),
        page(
            "profile-programmes",
            choice("programme", "programmes", actions.on_programme, kind=str),
            state=Application.programmes,
            getter=getters.programmes_getter,
            back=Application.confirm,
        ),
        page(
            "application-photo",
            photo(),
            photo_input(actions.on_photo),
            Button(Label("shared-btn-no-photo"), id="no_photo", on_click=actions.on_no_photo, when="photo"),
            state=Application.photo,
            getter=getters.photo_getter,
            back=Application.confirm,
        ),
    ]


def _standing() -> list[Window]:
    return [
        page(
            "application-status",
            photo(),
            SwitchTo(Label("application-btn-answer"), id="answer", state=Application.answer, when="returned"),
            Button(Label("application-btn-go-on"), id="go_on", on_click=actions.on_go_on, when="incomplete"),
            SwitchTo(Label("application-btn-change"), id="change", state=Application.about, when="returned"),
            SwitchTo(Label("application-btn-again"), id="again", state=Application.about, when="declined"),
            Start(Label("application-btn-hours"), id="hours", state=Hours.week, when="approved"),
            state=Application.status,
            getter=getters.status_getter,
            back="cancel",
        ),
        page(
            "application-answer",
            words_input(actions.on_answer, limit=ANSWER_LIMIT),
            state=Application.answer,
            getter=getters.answer_getter,
            back=Application.status,
        ),
    ]
