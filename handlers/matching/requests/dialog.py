from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Start, SwitchTo

from handlers.matching.catalogue.states import Catalogue
from handlers.matching.requests import actions, getters
from handlers.matching.requests.states import Answering, Asking, MyRequest
from handlers.shared.choices import choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.matching.requests import WORDS_LIMIT


def dialogs() -> list[Dialog]:
    return [_asking(), _my_request(), _answering()]


def _asking() -> Dialog:
    return Dialog(
        page(
            "requests-words",
            words_input(actions.on_words, limit=WORDS_LIMIT),
            Button(Label("requests-btn-as-it-is"), id="as_it_is", on_click=actions.on_as_it_is, when="has_words"),
            Button(Label("requests-btn-without"), id="without", on_click=actions.on_as_it_is, when="no_words"),
            state=Asking.words,
            getter=getters.words_getter,
            back="cancel",
        ),
        page(
            "requests-confirm",
            Button(Label("requests-btn-send"), id="send", on_click=actions.on_send),
            choice("programme", "programmes", actions.on_programme, kind=str),
            state=Asking.confirm,
            getter=getters.confirm_getter,
            back="previous",
        ),
    )


def _my_request() -> Dialog:
    return Dialog(
        page(
            "requests-status",
            Button(Label("requests-btn-time"), id="time", on_click=actions.on_choose_time, when="accepted"),
            Button(Label("requests-btn-about"), id="about", on_click=actions.on_about_mentor, when="asked"),
            SwitchTo(Label("requests-btn-withdraw"), id="withdraw", state=MyRequest.withdraw, when="open"),
            Start(Label("requests-btn-others"), id="others", state=Catalogue.mentors, when="looks_on"),
            state=MyRequest.status,
            getter=getters.status_getter,
            back="cancel",
        ),
        page(
            "requests-withdraw",
            Button(Label("requests-btn-withdraw"), id="yes", on_click=actions.on_withdraw),
            state=MyRequest.withdraw,
            getter=getters.status_getter,
            back=MyRequest.status,
        ),
    )


def _answering() -> Dialog:
    return Dialog(
        page(
            "requests-answering",
            Button(Label("requests-btn-accept"), id="accept", on_click=actions.on_accept, when="open"),
            SwitchTo(Label("requests-btn-cannot"), id="cannot", state=Answering.reason, when="open"),
            state=Answering.card,
            getter=getters.answering_getter,
            back="cancel",
        ),
        page(
            "requests-reason",
            choice("reason", "reasons", actions.on_reason, kind=str),
            state=Answering.reason,
            getter=getters.reasons_getter,
            back=Answering.card,
        ),
    )
