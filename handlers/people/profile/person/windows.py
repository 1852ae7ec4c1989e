"""Who the person is: name, city, school, post."""

from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Row, SwitchTo

from handlers.people.profile.person import actions, getters
from handlers.people.profile.states import Profile
from handlers.shared import details
from handlers.shared.choices import choice, paged_choice
from handlers.shared.cities import city_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from handlers.shared.schools import school_choice
from handlers.shared.zones import zones_getter
from services.people.names import NAME_LIMIT


def windows() -> list[Window]:
    return [
        page(
            "profile-person",
            Row(
                SwitchTo(Label("profile-btn-name"), id="name", state=Profile.name),
                SwitchTo(Label("profile-btn-city"), id="city", state=Profile.city),
            ),
            Row(
                SwitchTo(Label("profile-btn-school"), id="school", state=Profile.school),
                SwitchTo(Label("profile-btn-position"), id="position", state=Profile.position),
            ),
            SwitchTo(
                Label("profile-btn-since"), id="since", state=Profile.year, on_click=actions.on_since, when="in_post"
            ),
            state=Profile.person,
            getter=getters.person_getter,
            back=Profile.card,
        ),
        page(
            "profile-name",
            words_input(actions.on_name, limit=NAME_LIMIT),
            state=Profile.name,
            getter=getters.person_getter,
            back=Profile.person,
        ),
        page(
            "profile-city",
            *city_choice(getters.CITY.widget_id, actions.on_city, actions.on_own_city),
            state=Profile.city,
            getter=getters.cities_getter,
            back=Profile.person,
        ),
        page(
            "profile-city-zone",
            paged_choice("own_zone", "zones", actions.on_city_zone, kind=str),
            state=Profile.city_zone,
            getter=[getters.own_city_getter, zones_getter],
            back=Profile.city,
        ),
        page(
            "profile-school",
            *school_choice(getters.SCHOOL.widget_id, getters.my_city_of, actions.on_school, actions.on_school_words),
            state=Profile.school,
            getter=getters.schools_getter,
            back=Profile.person,
        ),
        *_post(),
    ]


def _post() -> list[Window]:
    return [
        page(
            "profile-position",
            choice("to_position", "positions", actions.on_position, kind=str),
            state=Profile.position,
            getter=details.positions_getter,
            back=Profile.person,
        ),
        page(
            "profile-year",
            *details.year_buttons(actions.on_year),
            state=Profile.year,
            getter=details.years_getter,
            back=Profile.person,
        ),
        page(
            "profile-month",
            choice("month", "months", actions.on_month, width=3),
            state=Profile.month,
            getter=details.months_getter,
            back=Profile.year,
        ),
    ]
