from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Next

from handlers.consents.texts import first_consent_getter
from handlers.introduction import actions, getters
from handlers.introduction.states import Introduction
from handlers.introduction.way import steps_getter
from handlers.shared.choices import choice
from handlers.shared.details import months_getter, positions_getter, year_buttons, years_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from handlers.shared.schools import school_choice
from services.names import NAME_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "introduction-consent",
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
                choice("city", "cities", actions.on_city, width=2),
                state=Introduction.city,
                getter=[getters.name_getter, getters.invited_cities_getter],
                back="previous",
            ),
            page(
                "introduction-school",
                *school_choice("school", getters.city_of, actions.on_school, actions.on_school_words),
                state=Introduction.school,
                getter=getters.schools_getter,
                back="previous",
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
            getter=steps_getter,
        )
    ]
