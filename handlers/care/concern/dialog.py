from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.care.concern import actions, getters
from handlers.care.concern.states import Concerns, MyConcern
from handlers.shared.choices import SHORT_PAGE, choice, paged_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.care.concerns import WORDS_LIMIT


def dialogs() -> list[Dialog]:
    return [_writing(), _one()]


def _writing() -> Dialog:
    return Dialog(
        page(
            "concern-list",
            SwitchTo(Label("concern-btn-write"), id="write_concern", state=Concerns.words),
            paged_choice("concern", "concerns", actions.on_concern, rows=SHORT_PAGE),
            state=Concerns.list,
            getter=getters.list_getter,
            back="cancel",
        ),
        page(
            "concern-words",
            words_input(actions.on_words, limit=WORDS_LIMIT),
            state=Concerns.words,
            getter=getters.words_getter,
            back=Concerns.list,
        ),
        page(
            "concern-confirm",
            words_input(actions.on_words, limit=WORDS_LIMIT),
            Button(Label("concern-btn-send"), id="send_concern", on_click=actions.on_send),
            Button(Label("concern-btn-naming"), id="naming", on_click=actions.on_naming, when="has_reader"),
            SwitchTo(Label("concern-btn-reader"), id="reader", state=Concerns.reader, when="others"),
            state=Concerns.confirm,
            getter=getters.confirm_getter,
            back=Concerns.list,
        ),
        page(
            "concern-reader",
            choice("chosen_reader", "readers", actions.on_reader),
            state=Concerns.reader,
            getter=getters.reader_getter,
            back=Concerns.confirm,
        ),
    )


def _one() -> Dialog:
    return Dialog(
        page(
            "concern-card",
            SwitchTo(Label("concern-btn-more"), id="more_words", state=MyConcern.more),
            SwitchTo(Label("concern-btn-pass-on"), id="pass_on", state=MyConcern.readers, when="others"),
            Button(Label("concern-btn-close"), id="close_concern", on_click=actions.on_close, when="open"),
            state=MyConcern.card,
            getter=getters.card_getter,
            back="cancel",
        ),
        page(
            "concern-more",
            words_input(actions.on_more, limit=WORDS_LIMIT),
            state=MyConcern.more,
            getter=getters.card_getter,
            back=MyConcern.card,
        ),
        page(
            "concern-readers",
            choice("next_reader", "readers", actions.on_next_reader),
            state=MyConcern.readers,
            getter=getters.next_readers_getter,
            back=MyConcern.card,
        ),
    )
