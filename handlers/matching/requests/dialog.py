from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Start, SwitchTo
from aiogram_dialog.widgets.text import Format

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
            Button(Format("{send}"), id="send", on_click=actions.on_send),
            choice("form", "forms", actions.on_form, kind=str),
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
            Button(Label("questions-btn-reply"), id="reply", on_click=actions.on_reply, when="question"),
            Button(Label("choices-btn-then"), id="decide", on_click=actions.on_decide, when="decides"),
            SwitchTo(Label("requests-btn-withdraw"), id="withdraw", state=MyRequest.withdraw, when="open"),
            choice("leave_out", "further", actions.on_leave_out),
            Start(Label("requests-btn-others"), id="others", state=Catalogue.mentors, when="looks_on"),
            choice("search", "searches", actions.on_search, kind=str),
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
            Button(Label("requests-btn-accept"), id="accept", on_click=actions.on_accept, when="may_accept"),
            Button(Label("requests-btn-place"), id="place", on_click=actions.on_place, when="full"),
            Button(Label("requests-btn-question"), id="question", on_click=actions.on_question, when="may_ask"),
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
