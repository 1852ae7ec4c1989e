from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Row, Start, SwitchTo

from handlers.entry.introduction.setting_out import on_need_mentor
from handlers.matching.catalogue import actions, getters
from handlers.matching.catalogue.card import card_getter
from handlers.matching.catalogue.sought import FOUND
from handlers.matching.catalogue.states import Catalogue
from handlers.people.profile.states import Profile
from handlers.shared.choices import choice, found_choice, paged_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from handlers.shared.photos import photo

SOUGHT_LIMIT = 100


def dialogs() -> list[Dialog]:
    return [Dialog(_mentors(), *_filters(), _card())]


def _mentors() -> Window:
    return page(
        "catalogue-mentors",
        found_choice(FOUND.widget_id, "mentors", actions.on_mentor),
        words_input(actions.on_words, limit=SOUGHT_LIMIT),
        choice("drop", "conditions", actions.on_drop, kind=str, width=2),
        Row(
            SwitchTo(Label("catalogue-btn-filters"), id="filters", state=Catalogue.filters, when="anybody"),
            Button(
                Label("catalogue-btn-everybody"), id="everybody", on_click=actions.on_everybody, when="has_conditions"
            ),
        ),
        state=Catalogue.mentors,
        getter=getters.mentors_getter,
        back="cancel",
    )


def _filters() -> list[Window]:
    return [
        page(
            "catalogue-filters",
            choice("by", "filters", actions.on_filter, kind=str, width=2),
            choice("drop", "conditions", actions.on_drop, kind=str, width=2),
            state=Catalogue.filters,
            getter=getters.filters_getter,
            back=Catalogue.mentors,
        ),
        page(
            "catalogue-topic",
            paged_choice("by_topic", "topics", actions.on_topic),
            state=Catalogue.topic,
            getter=getters.topics_getter,
            back=Catalogue.filters,
        ),
        page(
            "catalogue-city",
            paged_choice("by_city", "cities", actions.on_city),
            state=Catalogue.city,
            getter=getters.cities_getter,
            back=Catalogue.filters,
        ),
        page(
            "catalogue-district",
            paged_choice("by_district", "districts", actions.on_district),
            state=Catalogue.district,
            getter=getters.districts_getter,
            back=Catalogue.filters,
        ),
    ]


def _card() -> Window:
    return page(
        "catalogue-card",
        photo(),
        Button(Label("catalogue-btn-ask"), id="ask", on_click=actions.on_ask, when="may_ask"),
        Button(Label("home-btn-book"), id="book", on_click=actions.on_book, when="mine"),
        Button(Label("home-btn-need-mentor"), id="need_mentor", on_click=on_need_mentor, when="newcomer"),
        Start(Label("catalogue-btn-offer"), id="offer", state=Profile.offer, when="own"),
        Start(Label("catalogue-btn-person"), id="person", state=Profile.person, when="own"),
        Start(Label("requests-btn-others"), id="others", state=Catalogue.mentors, when="look_on"),
        state=Catalogue.card,
        getter=card_getter,
        back="cancel",
    )
