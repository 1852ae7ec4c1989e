from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Start

from handlers.matching.catalogue.states import Catalogue
from handlers.matching.closing import actions, getters
from handlers.matching.closing.states import ClosingPair, Reopening
from handlers.shared.choices import choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.matching.closing import WORDS_LIMIT


def dialogs() -> list[Dialog]:
    return [Dialog(*_form(), _closed()), Dialog(_reopen(), getter=in_charge_getter)]


def _form() -> list[Window]:
    return [
        page(
            "closing-group",
            choice("group", "groups", actions.on_group, kind=str),
            state=ClosingPair.group,
            getter=getters.group_getter,
            back="cancel",
        ),
        page(
            "closing-reason",
            choice("reason", "reasons", actions.on_reason, kind=str),
            state=ClosingPair.reason,
            getter=getters.reason_getter,
            back=ClosingPair.group,
        ),
        page(
            "closing-results",
            choice("result", "results", actions.on_result, kind=str),
            state=ClosingPair.results,
            getter=getters.results_getter,
            back=ClosingPair.reason,
        ),
        page(
            "closing-words",
            words_input(actions.on_words, limit=WORDS_LIMIT),
            Button(Label("shared-btn-skip"), id="skip", on_click=actions.on_skip),
            state=ClosingPair.words,
            getter=getters.words_getter,
            back=ClosingPair.reason,
        ),
        page(
            "closing-confirm",
            Button(Label("closing-btn-close"), id="close", on_click=actions.on_close),
            state=ClosingPair.confirm,
            getter=getters.confirm_getter,
            back=ClosingPair.words,
        ),
    ]


def _closed() -> Window:
    return page(
        "closing-closed",
        Start(Label("closing-btn-find"), id="find", state=Catalogue.mentors, when="finds"),
        Button(Label("closing-btn-certificate"), id="certificate", on_click=actions.on_certificate),
        state=ClosingPair.closed,
        getter=getters.closed_getter,
        back="cancel",
    )


def _reopen() -> Window:
    return page(
        "closing-reopen",
        Button(Label("closing-btn-reopen"), id="reopen", on_click=actions.on_reopen, when="stands"),
        state=Reopening.confirm,
        getter=getters.reopen_getter,
        back="cancel",
    )
