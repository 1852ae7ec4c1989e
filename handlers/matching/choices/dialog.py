from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row, Start, SwitchTo

from handlers.matching.catalogue.states import Catalogue
from handlers.matching.choices import actions, getters
from handlers.matching.choices.states import NextChoice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.matching.requests import WORDS_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "choices-ask",
                Button(Label("choices-btn-send"), id="send", on_click=actions.on_send, when="may_send"),
                Button(Label("choices-btn-wait"), id="wait", on_click=actions.on_wait, when="waits"),
                Row(
                    SwitchTo(Label("choices-btn-words"), id="words", state=NextChoice.words, when="may_send"),
                    Button(Label("requests-btn-about"), id="about", on_click=actions.on_about, when="planned"),
                ),
                Button(Label("choices-btn-drop"), id="drop", on_click=actions.on_drop, when="planned"),
                Start(Label("requests-btn-others"), id="others", state=Catalogue.mentors),
                state=NextChoice.ask,
                getter=getters.next_getter,
                back="cancel",
            ),
            page(
                "choices-reword",
                words_input(actions.on_words, limit=WORDS_LIMIT),
                Button(Label("choices-btn-without"), id="without", on_click=actions.on_no_words, when="has_words"),
                state=NextChoice.words,
                getter=getters.words_getter,
                back=NextChoice.ask,
            ),
        )
    ]
