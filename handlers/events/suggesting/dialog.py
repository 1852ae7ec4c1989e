from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.events.fields import days_getter, times_getter
from handlers.events.suggesting import actions, getters
from handlers.events.suggesting.states import DecidingOnEvent, Suggested, Suggesting
from handlers.shared.calendar import calendar
from handlers.shared.choices import SHORT_PAGE, choice, paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.events.announcing import TITLE_LIMIT, WHERE_LIMIT, WORDS_LIMIT
from services.events.suggesting import REPLY_LIMIT


def dialogs() -> list[Dialog]:
    return [_proposing(), _proposed(), _deciding()]


def _proposing() -> Dialog:
    return Dialog(
        page(
            "suggesting-list",
            paged_choice("proposal", "proposals", actions.on_proposal, rows=SHORT_PAGE),
            SwitchTo(Label("suggesting-btn-new"), id="new", state=Suggesting.kind),
            state=Suggesting.list,
            getter=getters.list_getter,
            back="cancel",
        ),
        page(
            "suggesting-kind",
            choice("kind", "kinds", actions.on_kind, kind=str),
            state=Suggesting.kind,
            getter=getters.kinds_getter,
            back="previous",
        ),
        page(
            "suggesting-title",
            words_input(actions.on_title, limit=TITLE_LIMIT),
            state=Suggesting.title,
            back="previous",
        ),
        page(
            "suggesting-words",
            words_input(actions.on_words, limit=WORDS_LIMIT),
            state=Suggesting.words,
            getter=getters.words_getter,
            back="previous",
        ),
        page(
            "suggesting-day",
            *calendar("day", actions.on_day),
            state=Suggesting.day,
            getter=days_getter,
            back="previous",
        ),
        page(
            "suggesting-time",
            choice("time", "times", actions.on_time, width=5),
            state=Suggesting.time,
            getter=times_getter,
            back="previous",
        ),
        page(
            "suggesting-where",
            words_input(actions.on_where, limit=WHERE_LIMIT),
            state=Suggesting.where,
            back="previous",
        ),
        page(
            "suggesting-confirm",
            Button(Label("suggesting-btn-send"), id="send", on_click=actions.on_send),
            state=Suggesting.confirm,
            getter=getters.confirm_getter,
            back="previous",
        ),
        getter=getters.steps_getter,
    )


def _proposed() -> Dialog:
    return Dialog(
        page(
            "suggesting-card",
            SwitchTo(Label("suggesting-btn-answer"), id="answer", state=Suggested.answer, when="may_answer"),
            SwitchTo(Label("suggesting-btn-time"), id="other_time", state=Suggested.day, when="may_move"),
            Button(Label("suggesting-btn-withdraw"), id="withdraw", on_click=actions.on_withdraw, when="may_withdraw"),
            Button(Label("suggesting-btn-event"), id="event", on_click=actions.on_event, when="announced"),
            state=Suggested.card,
            back="cancel",
        ),
        page(
            "suggesting-answer",
            words_input(actions.on_answer, limit=REPLY_LIMIT),
            state=Suggested.answer,
            back=Suggested.card,
        ),
        page(
            "suggesting-other-day",
            *calendar("day", actions.on_other_day),
            state=Suggested.day,
            getter=days_getter,
            back=Suggested.card,
        ),
        page(
            "suggesting-other-time",
            choice("time", "times", actions.on_other_time, width=5),
            state=Suggested.time,
            getter=times_getter,
            back=Suggested.day,
        ),
        getter=getters.card_getter,
    )


def _deciding() -> Dialog:
    return Dialog(
        page(
            "suggesting-decide",
            Button(Label("suggesting-btn-approve"), id="approve", on_click=actions.on_approve, when="may_approve"),
            SwitchTo(Label("suggesting-btn-return"), id="return", state=DecidingOnEvent.question),
            SwitchTo(Label("suggesting-btn-decline"), id="decline", state=DecidingOnEvent.reason),
            state=DecidingOnEvent.card,
            back="cancel",
        ),
        page(
            "suggesting-question",
            words_input(actions.on_question, limit=REPLY_LIMIT),
            state=DecidingOnEvent.question,
            back=DecidingOnEvent.card,
        ),
        page(
            "suggesting-reason",
            words_input(actions.on_reason, limit=REPLY_LIMIT),
            Button(Label("suggesting-btn-really"), id="really", on_click=actions.on_decline, when="may_decline"),
            state=DecidingOnEvent.reason,
            back=DecidingOnEvent.card,
        ),
        getter=[in_charge_getter, getters.decide_getter],
    )
