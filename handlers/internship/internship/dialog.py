from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.internship.internship import actions, getters
from handlers.internship.internship.calendar_files import on_view_file
from handlers.internship.internship.states import InternshipPairs, InternshipView
from handlers.internship.planning.programme import programme_page
from handlers.shared.choices import SHORT_PAGE, choice, paged_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.internship.rules import PLACE_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "internship-pairs",
                paged_choice("pair", "pairs", actions.on_internship_pair),
                state=InternshipPairs.pairs,
                getter=getters.pairs_getter,
                back="cancel",
            )
        ),
        Dialog(_view(), _day(), *_changing()),
    ]


def _view() -> Window:
    return page(
        "internship-view",
        paged_choice("day", "days", actions.on_day, width=3, rows=SHORT_PAGE),
        Button(Label("internship-btn-agree"), id="agree", on_click=actions.on_agree, when="may_agree"),
        Button(Label("wishing-btn-confirm"), id="take_wish", on_click=actions.on_take_wish, when="may_take_wish"),
        Button(Label("internship-btn-plan"), id="plan", on_click=actions.on_plan, when="may_set"),
        Button(Label("wishing-btn-open"), id="wish", on_click=actions.on_wish, when="may_wish"),
        Button(Label("internship-btn-diary"), id="diary", on_click=actions.on_diary, when="may_read"),
        Button(Label("meetings-btn-calendar"), id="calendar", on_click=on_view_file, when="may_take_file"),
        Button(Label("internship-btn-report"), id="report", on_click=actions.on_report, when="may_report"),
        Button(Label("internship-btn-review"), id="review", on_click=actions.on_review, when="may_review"),
        Button(Label("internship-btn-conclude"), id="conclude", on_click=actions.on_conclude, when="may_conclude"),
        Row(
            Button(Label("internship-btn-certificate"), id="certificate", on_click=actions.on_certificate),
            Button(
                Label("internship-btn-review-file"),
                id="review_file",
                on_click=actions.on_review_file,
                when="has_review",
            ),
            when="done",
        ),
        state=InternshipView.view,
        getter=getters.view_getter,
        back="cancel",
    )


def _day() -> Window:
    return page(
        "internship-day",
        Button(Label("internship-btn-write"), id="write", on_click=actions.on_write, when="may_write"),
        Row(
            Button(Label("internship-btn-programme"), id="programme", on_click=actions.on_edit_programme),
            SwitchTo(Label("internship-btn-place"), id="place", state=InternshipView.place),
            when="may_plan",
        ),
        Button(Label("internship-btn-move"), id="move", on_click=actions.on_move, when="may_plan"),
        SwitchTo(Label("internship-btn-cancel"), id="cancel", state=InternshipView.reason, when="may_cancel"),
        state=InternshipView.day,
        getter=getters.day_getter,
        back=InternshipView.view,
    )


def _changing() -> list[Window]:
    return [
        programme_page(InternshipView.programme, actions.on_programme, InternshipView.day),
        page(
            "internship-place-window",
            words_input(actions.on_place, limit=PLACE_LIMIT),
            state=InternshipView.place,
            getter=getters.place_getter,
            back=InternshipView.day,
        ),
        page(
            "internship-reason",
            choice("reason", "reasons", actions.on_cancel_reason, kind=str),
            state=InternshipView.reason,
            getter=getters.reason_getter,
            back=InternshipView.day,
        ),
    ]
