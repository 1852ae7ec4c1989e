from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.shared.choices import choice, found_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from handlers.trail.journal import actions, getters
from handlers.trail.journal.sought import FOUND, FOUND_PEOPLE
from handlers.trail.journal.states import Journal

SOUGHT_LIMIT = 100


def dialogs() -> list[Dialog]:
    entries = page(
        "journal-entries",
        found_choice(FOUND.widget_id, "entries", actions.on_entry, width=2),
        Row(
            SwitchTo(Label("journal-btn-narrow"), id="narrow", state=Journal.narrow),
            Button(Label("journal-btn-export"), id="export", on_click=actions.on_export, when="count"),
        ),
        Button(Label("journal-btn-all"), id="all", on_click=actions.on_all, when="narrowed"),
        state=Journal.entries,
        getter=getters.entries_getter,
        back="cancel",
    )
    entry = page(
        "journal-entry",
        Button(Label("journal-btn-card"), id="card", on_click=actions.on_card, when="card"),
        state=Journal.entry,
        getter=getters.entry_getter,
        back=Journal.entries,
    )
    narrow = page(
        "journal-narrow",
        Row(
            SwitchTo(Label("journal-btn-topic"), id="topic", state=Journal.topic),
            SwitchTo(Label("journal-btn-period"), id="period", state=Journal.period),
        ),
        Row(
            Button(Label("journal-btn-who"), id="who", on_click=actions.on_side),
            Button(Label("journal-btn-whom"), id="whom", on_click=actions.on_side),
        ),
        state=Journal.narrow,
        getter=getters.narrow_getter,
        back=Journal.entries,
    )
    topic = page(
        "journal-topic",
        choice("topic", "topics", actions.on_topic, kind=str, width=2),
        state=Journal.topic,
        getter=getters.topics_getter,
        back=Journal.narrow,
    )
    period = page(
        "journal-period",
        choice("period", "periods", actions.on_period, kind=str),
        state=Journal.period,
        getter=getters.periods_getter,
        back=Journal.narrow,
    )
    people = page(
        "journal-people",
        found_choice(FOUND_PEOPLE.widget_id, "people", actions.on_person),
        words_input(actions.on_words, limit=SOUGHT_LIMIT),
        state=Journal.people,
        getter=getters.people_getter,
        back=Journal.narrow,
    )
    return [Dialog(entries, entry, narrow, topic, period, people, getter=in_charge_getter)]
