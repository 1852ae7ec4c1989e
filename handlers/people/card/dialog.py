from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.people.card import actions, getters
from handlers.people.card.states import PersonCard
from handlers.shared.choices import paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from handlers.shared.schools import school_choice
from services.care.inquiries import ANSWER_LIMIT
from services.people.notes import NOTE_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            _card(),
            *_words(),
            _school(),
            *_ending(),
            *_record(),
            getter=in_charge_getter,
            on_process_result=actions.on_return,
        )
    ]


def _card() -> Window:
    return page(
        "card-card",
        Row(
            SwitchTo(Label("card-btn-letter"), id="letter", state=PersonCard.letter, when="came"),
            SwitchTo(Label("card-btn-note"), id="note", state=PersonCard.note, when="others"),
        ),
        Button(Label("agreement-btn-open"), id="agreement", on_click=actions.on_agreement, when="agreement"),
        Button(Label("internship-btn-open"), id="internship", on_click=actions.on_internship, when="internship"),
        Button(Label("project-btn-passport"), id="passport", on_click=actions.on_passport, when="project"),
        Button(Label("card-btn-link"), id="make_link", on_click=actions.on_make_link, when="waits"),
        Row(
            SwitchTo(Label("card-btn-school"), id="school", state=PersonCard.school, when="may_change"),
            Button(Label("card-btn-join"), id="join", on_click=actions.on_join, when="may_change"),
        ),
        SwitchTo(Label("card-btn-end"), id="pairs", state=PersonCard.pairs, when="pairs"),
        Button(Label("card-btn-hand-over"), id="hand_over", on_click=actions.on_hand_over, when="guides"),
        SwitchTo(Label("card-btn-untie"), id="wrong", state=PersonCard.untie, when="may_untie"),
        SwitchTo(Label("card-btn-remove"), id="to_remove", state=PersonCard.remove, when="may_remove"),
        state=PersonCard.card,
        getter=getters.card_getter,
        back="cancel",
    )


def _words() -> list[Window]:
    return [
        page(
            "card-note",
            words_input(actions.on_note, limit=NOTE_LIMIT),
            state=PersonCard.note,
            getter=getters.name_getter,
            back=PersonCard.card,
        ),
        page(
            "card-letter",
            words_input(actions.on_letter, limit=ANSWER_LIMIT),
            Button(Label("card-btn-mailing"), id="as_mailing", on_click=actions.on_mailing),
            state=PersonCard.letter,
            getter=getters.name_getter,
            back=PersonCard.card,
        ),
    ]


def _school() -> Window:
    return page(
        "card-school",
        *school_choice("to_school", getters.city_of_person, actions.on_school),
        state=PersonCard.school,
        getter=getters.school_getter,
        back=PersonCard.card,
    )


def _ending() -> list[Window]:
    return [
        page(
            "card-pairs",
            paged_choice("pair", "pairs", actions.on_pair),
            state=PersonCard.pairs,
            getter=getters.pairs_getter,
            back=PersonCard.card,
        ),
        page(
            "card-end",
            Button(Label("card-btn-sure-end"), id="end", on_click=actions.on_end, when="stands"),
            state=PersonCard.end,
            getter=getters.end_getter,
            back=PersonCard.card,
        ),
    ]


def _record() -> list[Window]:
    """Corrections of mistakes in lists, and of misdirected links."""
    return [
        page(
            "card-untie",
            Button(Label("card-btn-sure-untie"), id="untie", on_click=actions.on_untie, when="stands"),
            state=PersonCard.untie,
            getter=getters.untie_getter,
            back=PersonCard.card,
        ),
        page(
            "card-remove",
            Button(Label("card-btn-sure-remove"), id="remove", on_click=actions.on_remove, when="stands"),
            state=PersonCard.remove,
            getter=getters.remove_getter,
            back=PersonCard.card,
        ),
        page("card-handed", state=PersonCard.handed, getter=getters.handed_getter, back=PersonCard.card),
    ]
