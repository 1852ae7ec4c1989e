from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.judging import actions, getters
from handlers.projects.judging.states import DecidingDefence, GivingValues, Scoring
from handlers.shared.calendar import calendar
from handlers.shared.choices import choice, paged_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.defence.deciding import WORDS_AT_MOST


def dialogs() -> list[Dialog]:
    return [_values(), _scores(), _decision()]


def _values() -> Dialog:
    return Dialog(
        page(
            "defence-values",
            paged_choice("indicator", "indicators", actions.on_indicator),
            state=GivingValues.indicators,
            getter=getters.indicators_getter,
            back="cancel",
        ),
        page(
            "defence-give-value",
            words_input(actions.on_value, limit=actions.VALUE_LIMIT),
            state=GivingValues.value,
            getter=getters.value_getter,
            back=GivingValues.indicators,
        ),
    )


def _scores() -> Dialog:
    return Dialog(
        page(
            "defence-criteria",
            paged_choice("criterion", "criteria", actions.on_criterion),
            state=Scoring.criteria,
            getter=getters.criteria_getter,
            back="cancel",
        ),
        page(
            "defence-points",
            choice("points", "points", actions.on_points, width=6),
            state=Scoring.points,
            getter=getters.points_getter,
            back=Scoring.criteria,
        ),
    )


def _decision() -> Dialog:
    return Dialog(
        page(
            "defence-decide",
            choice("outcome", "outcomes", actions.on_outcome, kind=str),
            state=DecidingDefence.outcome,
            getter=getters.outcome_getter,
            back="cancel",
        ),
        page(
            "defence-until",
            *calendar("until", actions.on_until),
            state=DecidingDefence.until,
            getter=getters.until_getter,
            back=DecidingDefence.outcome,
        ),
        page(
            "defence-decision-words",
            words_input(actions.on_words, limit=WORDS_AT_MOST),
            Button(Label("defence-btn-no-words"), id="no_words", on_click=actions.on_no_words),
            state=DecidingDefence.words,
            getter=getters.words_getter,
            back=DecidingDefence.outcome,
        ),
    )
