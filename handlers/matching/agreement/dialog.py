from aiogram.enums import ContentType
from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.matching.agreement import actions, getters
from handlers.matching.agreement.states import Agreeing, MarkingAgreement, MenteeAgreements, MyAgreements
from handlers.shared.choices import choice, many_choice, paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.matching.agreement_drafts import GOAL_LIMIT
from services.matching.agreement_signing import WORDS_LIMIT


def dialogs() -> list[Dialog]:
    steps = getters.steps_getter
    return [
        Dialog(_card(), _text(), *_writing(), _changes(), _extend(), getter=steps),
        Dialog(_mine()),
        Dialog(_of_mentee()),
        Dialog(_scan(), getter=in_charge_getter),
    ]


def _card() -> Window:
    return page(
        "agreement-card",
        SwitchTo(Label("agreement-btn-write"), id="write", state=Agreeing.goals, when="writes"),
        Button(Label("agreement-btn-drop"), id="drop", on_click=actions.on_drop, when="drops"),
        Button(Label("agreement-btn-sign"), id="sign", on_click=actions.on_sign, when="signs"),
        SwitchTo(Label("agreement-btn-changes"), id="changes", state=Agreeing.changes, when="returns"),
        Button(Label("agreement-btn-take-back"), id="take_back", on_click=actions.on_take_back, when="takes_back"),
        Button(Label("agreement-btn-paper"), id="paper", on_click=actions.on_print, when="to_paper"),
        Button(Label("agreement-btn-mark"), id="mark", on_click=actions.on_mark, when="marks"),
        Button(Label("agreement-btn-amend"), id="amend", on_click=actions.on_amend, when="amends"),
        SwitchTo(Label("agreement-btn-extend"), id="extend", state=Agreeing.extend, when="extends"),
        Row(
            SwitchTo(Label("agreement-btn-text"), id="text", state=Agreeing.text, when="has_text"),
            Button(Label("agreement-btn-file"), id="file", on_click=actions.on_file, when="has_text"),
        ),
        Button(Label("agreement-btn-scan"), id="scan", on_click=actions.on_see_scan, when="has_scan"),
        Button(Label("closing-btn-start"), id="close", on_click=actions.on_close, when="closes"),
        Button(Label("closing-btn-certificate"), id="certificate", on_click=actions.on_certificate, when="certified"),
        Button(Label("closing-btn-reopen"), id="reopen", on_click=actions.on_reopen, when="reopens"),
        state=Agreeing.card,
        getter=getters.card_getter,
        back="cancel",
    )


def _mine() -> Window:
    return page(
        "agreement-mine",
        choice("agreement", "agreements", actions.on_agreement),
        state=MyAgreements.agreements,
        getter=getters.mine_getter,
        back="cancel",
    )


def _of_mentee() -> Window:
    return page(
        "agreement-of_mentee",
        paged_choice(getters.ABOUT, "agreements", actions.on_agreement),
        state=MenteeAgreements.agreements,
        getter=getters.of_mentee_getter,
        back="cancel",
    )


def _text() -> Window:
    return page("agreement-text", state=Agreeing.text, getter=getters.text_getter, back=Agreeing.card)


def _writing() -> list[Window]:
    return [
        page(
            "agreement-goals",
            words_input(actions.on_goal, limit=GOAL_LIMIT),
            Button(Label("shared-btn-next"), id="next", on_click=actions.on_goals_done, when="any"),
            Button(Label("agreement-btn-remove-goal"), id="remove_goal", on_click=actions.on_remove_goal, when="any"),
            state=Agreeing.goals,
            getter=getters.goals_getter,
            back=Agreeing.card,
        ),
        page(
            "agreement-topics",
            many_choice("topic", "topics"),
            Button(Label("shared-btn-next"), id="next", on_click=actions.on_topics_chosen),
            state=Agreeing.topics,
            getter=getters.topics_getter,
            back=Agreeing.goals,
        ),
        page(
            "agreement-term",
            choice("months", "terms", actions.on_term, width=2),
            state=Agreeing.term,
            getter=getters.term_getter,
            back=Agreeing.topics,
        ),
        page(
            "agreement-rhythm",
            choice("rhythm", "rhythms", actions.on_rhythm, kind=str),
            state=Agreeing.rhythm,
            getter=getters.rhythm_getter,
            back=Agreeing.term,
        ),
        page(
            "agreement-preview",
            Button(Label("agreement-btn-propose"), id="propose", on_click=actions.on_propose),
            Button(Label("agreement-btn-paper"), id="print_draft", on_click=actions.on_print_draft),
            state=Agreeing.preview,
            getter=getters.preview_getter,
            back=Agreeing.rhythm,
        ),
    ]


def _changes() -> Window:
    return page(
        "agreement-changes",
        words_input(actions.on_changes, limit=WORDS_LIMIT),
        state=Agreeing.changes,
        getter=getters.changes_getter,
        back=Agreeing.card,
    )


def _extend() -> Window:
    return page(
        "agreement-extend",
        choice("more", "terms", actions.on_extend, width=2),
        state=Agreeing.extend,
        getter=getters.extend_getter,
        back=Agreeing.card,
    )


def _scan() -> Window:
    return page(
        "agreement-scan",
        MessageInput(actions.on_scan, content_types=[ContentType.DOCUMENT, ContentType.PHOTO]),
        state=MarkingAgreement.scan,
        getter=getters.scan_getter,
        back="cancel",
    )
