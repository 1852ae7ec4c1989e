from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Row, Start, SwitchTo

from handlers.care.health.states import PairsHealth
from handlers.care.stalled import actions, getters
from handlers.care.stalled.states import LineCard, StalledLines
from handlers.shared.calendar import calendar
from handlers.shared.choices import SHORT_PAGE, choice, paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.care.inquiries import ANSWER_LIMIT


def dialogs() -> list[Dialog]:
    return [_lines(), Dialog(_card(), *_acts(), getter=in_charge_getter)]


def _lines() -> Dialog:
    return Dialog(
        page(
            "stalled-lines",
            paged_choice("chosen", "chosen", actions.on_line, kind=str, rows=SHORT_PAGE),
            Start(Label("health-menu-btn"), id="health_list", state=PairsHealth.list),
            SwitchTo(Label("stalled-btn-mutes"), id="mutes", state=StalledLines.mutes),
            state=StalledLines.lines,
            getter=getters.lines_getter,
            back="cancel",
        ),
        page(
            "stalled-mutes",
            choice("part", "parts", actions.on_part, kind=str),
            state=StalledLines.mutes,
            getter=getters.mutes_getter,
            back=StalledLines.lines,
        ),
        getter=in_charge_getter,
    )


def _card() -> Window:
    return page(
        "stalled-card",
        Button(Label("stalled-btn-remind"), id="remind", on_click=actions.on_remind, when="remindable"),
        Row(
            Button(Label("stalled-btn-mentee"), id="to_mentee", on_click=actions.on_to_mentee, when="mentee"),
            Button(Label("stalled-btn-mentor"), id="to_mentor", on_click=actions.on_to_mentor, when="mentor"),
        ),
        Row(
            SwitchTo(Label("stalled-btn-snooze"), id="snooze", state=LineCard.snooze, when="stands"),
            Button(Label("stalled-btn-seen"), id="seen", on_click=actions.on_seen, when="closed"),
        ),
        Button(Label("stalled-btn-hand-over"), id="hand_over", on_click=actions.on_hand_over, when="paired"),
        Button(Label("stalled-btn-open"), id="open", on_click=actions.on_open, when="known"),
        state=LineCard.card,
        getter=getters.card_getter,
        back="cancel",
    )


def _acts() -> list[Window]:
    return [
        page(
            "stalled-words",
            words_input(actions.on_words, limit=ANSWER_LIMIT),
            state=LineCard.words,
            getter=getters.words_getter,
            back=LineCard.card,
        ),
        page(
            "stalled-snooze",
            *calendar("until", actions.on_until),
            state=LineCard.snooze,
            getter=getters.snooze_getter,
            back=LineCard.card,
        ),
    ]
