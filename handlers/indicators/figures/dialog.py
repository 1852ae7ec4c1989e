from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Row, Start, SwitchTo

from handlers.care.association.states import AssociationNow
from handlers.indicators.figures import actions, getters
from handlers.indicators.figures.chosen import FOUND, MENTORS
from handlers.indicators.figures.states import IndicatorsNow
from handlers.indicators.standards.states import SelfCheck
from handlers.shared.choices import PAGE, choice, found_choice, paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from handlers.shared.photos import photo

SOUGHT_LIMIT = 100


def dialogs() -> list[Dialog]:
    return [Dialog(_menu(), *_figures(), *_choosing(), *_more(), getter=in_charge_getter)]


def _menu() -> Window:
    return page(
        "indicators-menu",
        choice("group", "groups", actions.on_group, kind=str, width=2),
        Start(Label("association-menu-btn"), id="association", state=AssociationNow.menu),
        SwitchTo(Label("indicators-choose-btn"), id="choose", state=IndicatorsNow.choose),
        Button(Label("indicators-chart-btn"), id="chart", on_click=actions.on_chart),
        SwitchTo(Label("indicators-more-btn"), id="more", state=IndicatorsNow.more),
        state=IndicatorsNow.menu,
        getter=getters.menu_getter,
        back="cancel",
    )


def _figures() -> list[Window]:
    return [
        page(
            "indicators-group",
            choice("figure", "figures", actions.on_figure, kind=str),
            SwitchTo(Label("indicators-how-btn"), id="how", state=IndicatorsNow.how),
            state=IndicatorsNow.group,
            getter=getters.group_getter,
            back=IndicatorsNow.menu,
        ),
        page(
            "indicators-how",
            state=IndicatorsNow.how,
            getter=getters.how_getter,
            back=IndicatorsNow.group,
        ),
        page(
            "indicators-items",
            found_choice(FOUND.widget_id, "opened", actions.on_opened),
            words_input(actions.on_words, limit=SOUGHT_LIMIT),
            Button(Label("indicators-all-btn"), id="all", on_click=actions.on_all, when="narrowed"),
            state=IndicatorsNow.items,
            getter=getters.items_getter,
            back=IndicatorsNow.group,
        ),
    ]


def _choosing() -> list[Window]:
    return [
        page(
            "indicators-choose",
            choice("kind", "kinds", actions.on_kind, kind=str),
            Row(
                Button(Label("indicators-earlier-btn"), id="earlier", on_click=actions.on_earlier, when="earlier"),
                Button(Label("indicators-later-btn"), id="later", on_click=actions.on_later, when="later"),
            ),
            Row(
                SwitchTo(Label("indicators-city-btn"), id="city", state=IndicatorsNow.city),
                SwitchTo(Label("indicators-programme-btn"), id="programme", state=IndicatorsNow.programme),
            ),
            state=IndicatorsNow.choose,
            getter=getters.choose_getter,
            back=IndicatorsNow.menu,
        ),
        page(
            "indicators-city",
            paged_choice("in_city", "cities", actions.on_city, rows=PAGE - 1),
            Button(Label("indicators-all-cities-btn"), id="all_cities", on_click=actions.on_all_cities),
            state=IndicatorsNow.city,
            getter=getters.city_getter,
            back=IndicatorsNow.choose,
        ),
        page(
            "indicators-programme",
            choice("in_programme", "programmes", actions.on_programme, kind=str),
            Button(Label("indicators-any-programme-btn"), id="any_programme", on_click=actions.on_any_programme),
            state=IndicatorsNow.programme,
            getter=getters.programme_getter,
            back=IndicatorsNow.choose,
        ),
    ]


def _more() -> list[Window]:
    return [
        page(
            "indicators-chart",
            photo(),
            Button(Label("indicators-dark-btn"), id="dark", on_click=actions.on_dark, when="may_dark"),
            Button(Label("indicators-light-btn"), id="light", on_click=actions.on_dark, when="may_light"),
            Row(
                Button(Label("indicators-xlsx-btn"), id="xlsx", on_click=actions.on_xlsx),
                Button(Label("indicators-docx-btn"), id="docx", on_click=actions.on_docx),
            ),
            Button(Label("indicators-monthly-btn"), id="monthly", on_click=actions.on_monthly),
            state=IndicatorsNow.chart,
            getter=getters.chart_getter,
            back=IndicatorsNow.menu,
        ),
        page(
            "indicators-more",
            Button(Label("indicators-mentors-btn"), id="mentors", on_click=actions.on_mentors),
            SwitchTo(Label("indicators-questions-btn"), id="questions", state=IndicatorsNow.questions),
            Start(Label("standards-menu-btn"), id="standards", state=SelfCheck.page),
            state=IndicatorsNow.more,
            back=IndicatorsNow.menu,
        ),
        page(
            "indicators-mentors",
            found_choice(MENTORS.widget_id, "mentors", actions.on_person),
            words_input(actions.on_mentor_words, limit=SOUGHT_LIMIT),
            Button(Label("indicators-all-btn"), id="all_mentors", on_click=actions.on_all_mentors, when="narrowed"),
            state=IndicatorsNow.mentors,
            getter=getters.mentors_getter,
            back=IndicatorsNow.more,
        ),
        page(
            "indicators-questions",
            state=IndicatorsNow.questions,
            getter=getters.questions_getter,
            back=IndicatorsNow.more,
        ),
    ]
