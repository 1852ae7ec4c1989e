from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Next

from handlers.consents.consent.texts import file_button, first_consent_getter
from handlers.entry.introduction import actions, getters
from handlers.entry.introduction.onboarding_route import steps_getter
from handlers.entry.introduction.states import Introduction
from handlers.entry.introduction.unfinished import restore, stopping_getter
from handlers.shared.choices import choice, paged_choice
from handlers.shared.cities import city_choice
from handlers.shared.details import months_getter, positions_getter, year_buttons, years_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from handlers.shared.schools import school_choice
from handlers.shared.zones import zones_getter
from services.people.names import NAME_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "introduction-consent",
                file_button(),
                Next(Label("consents-btn-agree"), id="agree"),
                Button(Label("consents-btn-not-now"), id="disagree", on_click=actions.on_disagree),
                state=Introduction.consent,
                getter=first_consent_getter,
                back="cancel",
            ),
            page(
                "introduction-name",
                words_input(actions.on_name, limit=NAME_LIMIT),
                Next(Label("introduction-btn-keep"), id="keep", when="said"),
                state=Introduction.name,
                getter=getters.name_said_getter,
                back="previous",
            ),
            page(
                "introduction-city",
                *city_choice(getters.CITY.widget_id, actions.on_city, actions.on_own_city, getters.invited_city),
                state=Introduction.city,
                getter=[getters.name_getter, getters.cities_getter],
                back="previous",
            ),
            page(
                "introduction-zone",
                paged_choice("own_zone", "zones", actions.on_zone, kind=str),
                state=Introduction.zone,
                getter=[getters.city_said_getter, zones_getter],
                back="previous",
            ),
            page(
                "introduction-school",
                *school_choice(
                    getters.SCHOOL.widget_id, getters.chosen_city_of, actions.on_school, actions.on_school_words
                ),
                state=Introduction.school,
                getter=[getters.city_said_getter, getters.schools_getter],
                back=Introduction.city,
            ),
            page(
                "introduction-position",
                choice("position", "positions", actions.on_position, kind=str),
                state=Introduction.position,
                getter=[positions_getter, getters.school_said_getter],
                back="previous",
            ),
            page(
                "introduction-year",
                *year_buttons(actions.on_year),
                state=Introduction.year,
                getter=years_getter,
                back="previous",
            ),
            page(
                "introduction-month",
                choice("month", "months", actions.on_month, width=3),
                state=Introduction.month,
                getter=months_getter,
                back="previous",
            ),
            getter=[steps_getter, stopping_getter],
            on_start=restore,
        )
    ]
