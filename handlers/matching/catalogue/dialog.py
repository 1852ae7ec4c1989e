from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row, Start, SwitchTo

from handlers.entry.introduction.setting_out import on_need_mentor
from handlers.matching.catalogue import actions, getters
from handlers.matching.catalogue.states import Catalogue
from handlers.shared.choices import SHORT_PAGE, paged_choice
from handlers.shared.page import Label, page
from handlers.shared.photos import photo


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "catalogue-mentors",
                paged_choice("mentor", "mentors", actions.on_mentor, rows=SHORT_PAGE),
                Row(
                    SwitchTo(Label("catalogue-btn-topic"), id="topic", state=Catalogue.topic),
                    SwitchTo(Label("catalogue-btn-city"), id="city", state=Catalogue.city, when="has_cities"),
                    when="anybody",
                ),
                Button(
                    Label("catalogue-btn-everybody"), id="everybody", on_click=actions.on_everybody, when="narrowed"
                ),
                state=Catalogue.mentors,
                getter=getters.mentors_getter,
                back="cancel",
            ),
            page(
                "catalogue-topic",
                paged_choice("by_topic", "topics", actions.on_topic),
                state=Catalogue.topic,
                getter=getters.topics_getter,
                back=Catalogue.mentors,
            ),
            page(
                "catalogue-city",
                paged_choice("by_city", "cities", actions.on_city),
                state=Catalogue.city,
                getter=getters.cities_getter,
                back=Catalogue.mentors,
            ),
            page(
                "catalogue-card",
                photo(),
                Button(Label("catalogue-btn-ask"), id="ask", on_click=actions.on_ask, when="may_ask"),
                Button(Label("home-btn-need-mentor"), id="need_mentor", on_click=on_need_mentor, when="newcomer"),
                Start(Label("requests-btn-others"), id="others", state=Catalogue.mentors, when="look_on"),
                state=Catalogue.card,
                getter=getters.card_getter,
                back="cancel",
            ),
        )
    ]
