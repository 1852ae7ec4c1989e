from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.shared.choices import choice, found_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from handlers.shared.photos import photo
from handlers.vetting.queue import actions, getters
from handlers.vetting.queue.getters import FOUND
from handlers.vetting.queue.states import Vetting
from services.vetting.decisions import WORDS_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            _queue(),
            _card(),
            *_finding_out(),
            *_answers(),
            getter=in_charge_getter,
        )
    ]


def _queue() -> Window:
    return page(
        "vetting-queue",
        found_choice(FOUND.widget_id, "applications", actions.on_application),
        choice("list", "lists", actions.on_list, kind=str, width=2),
        state=Vetting.queue,
        getter=getters.queue_getter,
        back="cancel",
    )


def _card() -> Window:
    return page(
        "vetting-card",
        photo(),
        Row(
            SwitchTo(Label("vetting-btn-criteria"), id="criteria", state=Vetting.criteria, when="undecided"),
            SwitchTo(Label("vetting-btn-note"), id="note", state=Vetting.note, when="found"),
        ),
        Button(Label("vetting-btn-approve"), id="approve", on_click=actions.on_approve, when="undecided"),
        SwitchTo(Label("vetting-btn-return"), id="return", state=Vetting.question, when="undecided"),
        SwitchTo(Label("vetting-btn-decline"), id="decline", state=Vetting.decline_reason, when="undecided"),
        state=Vetting.card,
        getter=getters.card_getter,
        back="cancel",
    )


def _finding_out() -> list[Window]:
    return [
        page(
            "vetting-criteria",
            choice("criterion", "criteria", actions.on_criterion, kind=str),
            state=Vetting.criteria,
            getter=getters.criteria_getter,
            back=Vetting.card,
        ),
        page(
            "vetting-unmarked",
            Button(Label("vetting-btn-approve"), id="approve_unmarked", on_click=actions.on_approve_unmarked),
            SwitchTo(Label("vetting-btn-criteria"), id="criteria", state=Vetting.criteria),
            state=Vetting.unmarked,
            getter=getters.unmarked_getter,
            back=Vetting.card,
        ),
        page(
            "vetting-note",
            words_input(actions.on_note, limit=WORDS_LIMIT),
            Button(Label("vetting-btn-no-note"), id="no_note", on_click=actions.on_no_note, when="noted"),
            state=Vetting.note,
            getter=getters.note_getter,
            back=Vetting.card,
        ),
    ]


def _answers() -> list[Window]:
    return [
        page(
            "vetting-question",
            words_input(actions.on_question, limit=WORDS_LIMIT),
            state=Vetting.question,
            back=Vetting.card,
        ),
        page(
            "vetting-decline_reason",
            choice("reason", "reasons", actions.on_reason, kind=str),
            words_input(actions.on_words, limit=WORDS_LIMIT),
            state=Vetting.decline_reason,
            getter=getters.reasons_getter,
            back=Vetting.card,
        ),
        page(
            "vetting-decline_sure",
            Button(Label("vetting-btn-decline"), id="decline_sure", on_click=actions.on_decline_sure),
            state=Vetting.decline_sure,
            getter=getters.sure_getter,
            back=Vetting.decline_reason,
        ),
    ]
