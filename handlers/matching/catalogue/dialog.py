from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Row, Start, SwitchTo

from handlers.entry.introduction.setting_out import on_need_mentor
from handlers.matching.catalogue import actions, getters, map_window, near
from handlers.matching.catalogue.card import card_getter, on_venue
from handlers.matching.catalogue.recommended import on_recommended, recommended_getter
from handlers.matching.catalogue.sought import FOUND, NEAREST, RECOMMENDED
from handlers.matching.catalogue.states import Catalogue
from handlers.matching.requests.states import MyRequest
from handlers.people.profile.states import Profile
from handlers.shared.choices import choice, found_choice, paged_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from handlers.shared.photos import photo

SOUGHT_LIMIT = 100


def dialogs() -> list[Dialog]:
    return [Dialog(_mentors(), *_filters(), _recommended(), *_near(), *_map(), _card())]


def _mentors() -> Window:
    return page(
        "catalogue-mentors",
        found_choice(FOUND.widget_id, "mentors", actions.on_mentor, rows=getters.ON_PAGE),
        words_input(actions.on_words, limit=SOUGHT_LIMIT),
        choice("drop", "conditions", actions.on_drop, kind=str, width=2),
        Row(
            SwitchTo(Label("catalogue-btn-filters"), id="filters", state=Catalogue.filters, when="anybody"),
            _everybody("nobody"),
        ),
        Row(  # of its own: beside «Ближайшие» and «Карта» a phone would cut the label
            Button(Label("catalogue-btn-recommended"), id="suggest", on_click=on_recommended, when="is_mentee"),
            when="anybody",
        ),
        Row(
            SwitchTo(Label("catalogue-btn-near"), id="near", state=Catalogue.near),
            SwitchTo(Label("catalogue-btn-map"), id="map", state=Catalogue.map),
            when="anybody",
        ),
        state=Catalogue.mentors,
        getter=getters.mentors_getter,
        back="cancel",
    )


def _everybody(when: str) -> Button:
    return Button(Label("catalogue-btn-everybody"), id="everybody", on_click=actions.on_everybody, when=when)


def _filters() -> list[Window]:
    return [
        page(
            "catalogue-filters",
            choice("by", "filters", actions.on_filter, kind=str, width=2),
            choice("drop", "conditions", actions.on_drop, kind=str, width=2),
            _everybody("conditions"),
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


def _recommended() -> Window:
    return page(
        "catalogue-recommended",
        found_choice(RECOMMENDED.widget_id, "recommended", actions.on_mentor),
        state=Catalogue.recommended,
        getter=recommended_getter,
        back=Catalogue.mentors,
    )


def _near() -> list[Window]:
    return [
        page(
            "catalogue-near",
            near.location_input(),
            Button(Label("catalogue-btn-from-school"), id="school", on_click=near.on_own_school, when="from_school"),
            SwitchTo(
                Label("catalogue-btn-from-district"), id="from", state=Catalogue.near_district, when="from_district"
            ),
            state=Catalogue.near,
            getter=near.near_getter,
            back=Catalogue.mentors,
        ),
        page(
            "catalogue-near-district",
            paged_choice("near_to", "districts", near.on_near_district, width=2),
            state=Catalogue.near_district,
            getter=near.near_districts_getter,
            back=Catalogue.near,
        ),
        page(
            "catalogue-nearest",
            found_choice(NEAREST.widget_id, "nearest", actions.on_mentor),
            state=Catalogue.nearest,
            getter=near.nearest_getter,
            back=Catalogue.near,
        ),
    ]


def _map() -> list[Window]:
    return [
        page(
            "catalogue-map",
            photo(),
            paged_choice("on_map", "districts", map_window.on_map_district, width=2, rows=6),
            Row(
                Button(Label("catalogue-btn-dark"), id="dark", on_click=map_window.on_shade, when="is_light"),
                Button(Label("catalogue-btn-light"), id="light", on_click=map_window.on_shade, when="is_dark"),
                SwitchTo(Label("catalogue-btn-other-city"), id="cities", state=Catalogue.map_city, when="several"),
            ),
            state=Catalogue.map,
            getter=map_window.map_getter,
            back=Catalogue.mentors,
        ),
        page(
            "catalogue-map-city",
            paged_choice("map_of", "cities", map_window.on_map_city),
            state=Catalogue.map_city,
            getter=map_window.map_cities_getter,
            back=Catalogue.map,
        ),
    ]


def _card() -> Window:
    return page(
        "catalogue-card",
        photo(),
        Button(Label("catalogue-btn-ask"), id="ask", on_click=actions.on_ask, when="may_ask"),
        Button(Label("home-btn-book"), id="book", on_click=actions.on_book, when="mine"),
        Start(Label("home-btn-request"), id="request", state=MyRequest.status, when="chosen"),
        Button(Label("home-btn-need-mentor"), id="need_mentor", on_click=on_need_mentor, when="newcomer"),
        Button(Label("catalogue-btn-venue"), id="venue", on_click=on_venue, when="on_map"),
        Start(Label("catalogue-btn-offer"), id="offer", state=Profile.offer, when="own"),
        Start(Label("catalogue-btn-person"), id="person", state=Profile.person, when="own"),
        Start(Label("requests-btn-others"), id="others", state=Catalogue.mentors, when="look_on"),
        state=Catalogue.card,
        getter=card_getter,
        back="cancel",
    )
