"""What a mentor offers: about, topics, forms, building, link, number of mentees; and the pause."""

from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.entry.becoming_mentee.getters import topics_getter
from handlers.people.profile.getters import card_getter
from handlers.people.profile.offer import actions, getters
from handlers.people.profile.states import Profile
from handlers.shared.calendar import calendar
from handlers.shared.choices import choice, many_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from handlers.shared.photos import photo, photo_input
from handlers.vetting.application.getters import forms_getter
from services.vetting.applications import ABOUT_LIMIT, PLACE_LIMIT


def windows() -> list[Window]:
    return [
        page(
            "profile-offer",
            photo(),
            Row(
                SwitchTo(Label("profile-btn-about"), id="about", state=Profile.about),
                SwitchTo(
                    Label("profile-btn-topics"), id="topics", state=Profile.topics, on_click=actions.on_topics_opened
                ),
            ),
            Row(
                SwitchTo(Label("profile-btn-form"), id="forms", state=Profile.forms),
                SwitchTo(Label("profile-btn-building"), id="building", state=Profile.building),
            ),
            Row(
                SwitchTo(Label("profile-btn-link"), id="link", state=Profile.link),
                SwitchTo(Label("profile-btn-capacity"), id="capacity", state=Profile.capacity),
            ),
            Row(
                SwitchTo(Label("profile-btn-programmes"), id="programmes", state=Profile.programmes),
                SwitchTo(Label("shared-btn-photo"), id="photo", state=Profile.photo),
            ),
            state=Profile.offer,
            getter=getters.offer_getter,
            back=Profile.card,
        ),
        *_chosen(),
        *_written(),
    ]


def _written() -> list[Window]:
    return [
        page(
            "application-photo",
            photo(),
            photo_input(actions.on_photo),
            Button(Label("shared-btn-no-photo"), id="no_photo", on_click=actions.on_no_photo, when="photo"),
            state=Profile.photo,
            getter=getters.offer_getter,
            back=Profile.offer,
        ),
        page(
            "profile-about",
            words_input(actions.on_about, limit=ABOUT_LIMIT),
            state=Profile.about,
            getter=getters.offer_getter,
            back=Profile.offer,
        ),
        page(
            "profile-building",
            words_input(actions.on_building, limit=PLACE_LIMIT),
            Button(
                Label("profile-btn-clear"), id="clear", on_click=actions.on_clear_building, when="may_clear_building"
            ),
            state=Profile.building,
            getter=getters.offer_getter,
            back=Profile.offer,
        ),
        page(
            "profile-link",
            words_input(actions.on_link, limit=PLACE_LIMIT),
            Button(Label("profile-btn-clear"), id="clear", on_click=actions.on_clear_link, when="may_clear_link"),
            state=Profile.link,
            getter=getters.offer_getter,
            back=Profile.offer,
        ),
    ]


def _chosen() -> list[Window]:
    return [
        page(
            "profile-topics",
            many_choice("topic", "topics"),
            Button(Label("profile-btn-save"), id="save", on_click=actions.on_topics),
            state=Profile.topics,
            getter=topics_getter,
            back=Profile.offer,
        ),
        page(
            "profile-forms",
            choice("to_forms", "forms", actions.on_forms, kind=str),
            state=Profile.forms,
            getter=forms_getter,
            back=Profile.offer,
        ),
        page(
            "profile-capacity",
            choice("to_capacity", "capacities", actions.on_capacity, width=6),
            state=Profile.capacity,
            getter=getters.capacity_getter,
            back=Profile.offer,
        ),
        page(
            "profile-programmes",
            choice("programme", "programmes", actions.on_programme, kind=str),
            state=Profile.programmes,
            getter=getters.programmes_getter,
            back=Profile.offer,
        ),
        page(
            "profile-pause",
            *calendar("until", actions.on_pause),
            Button(Label("profile-btn-end-pause"), id="end_pause", on_click=actions.on_end_pause, when="is_paused"),
            state=Profile.pause,
            getter=[card_getter, getters.pause_getter],
            back=Profile.card,
        ),
    ]
