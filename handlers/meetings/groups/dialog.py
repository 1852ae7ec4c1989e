from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo, Url
from aiogram_dialog.widgets.text import Format

from handlers.meetings.groups import actions, afterwards, getters, opening, opening_getters
from handlers.meetings.groups.calendar_files import on_group_card_file
from handlers.meetings.groups.states import GroupAfterwards, GroupFeedback, Groups, OpeningGroup
from handlers.shared.calendar import calendar
from handlers.shared.choices import choice, found_choice, paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.meetings.groups.rules import TOPIC_LIMIT
from services.meetings.rules import FEEDBACK_LIMIT


def dialogs() -> list[Dialog]:
    return [_groups(), _opening(), _afterwards(), _feedback()]


def _groups() -> Dialog:
    return Dialog(
        page(
            "groups-list",
            paged_choice("group", "groups", actions.on_group, rows=5),
            Button(Label("groups-btn-new"), id="new", on_click=opening.on_open, when="may_open"),
            state=Groups.list,
            getter=getters.list_getter,
            back="cancel",
        ),
        page(
            "groups-card",
            Url(Label("meetings-btn-link"), Format("{link}"), when="link"),
            Button(Label("groups-btn-join"), id="join", on_click=actions.on_join, when="may_join"),
            Button(Label("groups-btn-wait"), id="wait", on_click=actions.on_join, when="may_wait"),
            Button(Label("groups-btn-take"), id="take", on_click=actions.on_take, when="may_take"),
            Button(Label("groups-btn-decline"), id="decline", on_click=actions.on_leave_line, when="may_take"),
            Button(Label("groups-btn-come"), id="come", on_click=actions.on_come, when="may_come"),
            Button(Label("groups-btn-leave"), id="leave", on_click=actions.on_leave, when="may_leave"),
            Button(
                Label("groups-btn-leave-line"), id="leave_line", on_click=actions.on_leave_line, when="may_leave_line"
            ),
            Button(Label("meetings-btn-calendar"), id="calendar", on_click=on_group_card_file, when="may_take_file"),
            SwitchTo(Label("groups-btn-move"), id="move", state=Groups.move_day, when="may_change"),
            Button(Label("groups-btn-others"), id="others", on_click=actions.on_let_others, when="may_let_others"),
            SwitchTo(Label("groups-btn-cancel"), id="cancel", state=Groups.cancel, when="may_change"),
            state=Groups.card,
            getter=getters.card_getter,
            back=Groups.list,
        ),
        page(
            "groups-leave",
            Button(Label("groups-btn-leave-sure"), id="leave_sure", on_click=actions.on_leave_sure),
            state=Groups.leave,
            getter=getters.leave_getter,
            back=Groups.card,
        ),
        page(
            "groups-cancel",
            choice("reason", "reasons", actions.on_cancel_reason, kind=str),
            state=Groups.cancel,
            getter=getters.cancel_getter,
            back=Groups.card,
        ),
        page(
            "groups-move-day",
            *calendar("day", actions.on_move_day),
            state=Groups.move_day,
            getter=getters.move_day_getter,
            back=Groups.card,
        ),
        page(
            "groups-move-time",
            paged_choice("time", "times", actions.on_move_time, width=4),
            state=Groups.move_time,
            getter=getters.move_time_getter,
            back=Groups.move_day,
        ),
        page(
            "groups-move-reason",
            choice("move_reason", "reasons", actions.on_move_reason, kind=str),
            state=Groups.move_reason,
            getter=getters.move_reason_getter,
            back=Groups.move_time,
        ),
    )


def _opening() -> Dialog:
    return Dialog(
        page(
            "group_opening-kind",
            Button(Label("group_opening-btn-open"), id="open", on_click=opening.on_open_kind),
            paged_choice("project", "projects", opening.on_project, rows=5),
            state=OpeningGroup.kind,
            getter=opening_getters.kind_getter,
            back="cancel",
        ),
        page(
            "group_opening-day",
            *calendar("day", opening.on_day),
            state=OpeningGroup.day,
            getter=opening_getters.day_getter,
            back=OpeningGroup.kind,
        ),
        page(
            "group_opening-time",
            paged_choice("time", "times", opening.on_time, width=4),
            Button(Label("group_opening-btn-length"), id="length", on_click=opening.on_length),
            state=OpeningGroup.time,
            getter=opening_getters.time_getter,
            back=OpeningGroup.day,
        ),
        page(
            "group_opening-topic",
            paged_choice("topic", "topics", opening.on_topic, rows=5),
            words_input(opening.on_topic_words, limit=TOPIC_LIMIT),
            state=OpeningGroup.topic,
            getter=opening_getters.topic_getter,
            back=OpeningGroup.time,
        ),
        page(
            "group_opening-confirm",
            Button(Label("group_opening-btn-confirm"), id="confirm", on_click=opening.on_confirm),
            Button(Label("group_opening-btn-form"), id="form", on_click=opening.on_form, when="may_choose_form"),
            SwitchTo(Label("group_opening-btn-places"), id="places", state=OpeningGroup.places, when="is_open"),
            Button(Label("group_opening-btn-audience"), id="audience", on_click=opening.on_audience, when="is_open"),
            SwitchTo(Label("group_opening-btn-topic"), id="topic", state=OpeningGroup.topic),
            state=OpeningGroup.confirm,
            getter=opening_getters.confirm_getter,
            back=OpeningGroup.time,
        ),
        page(
            "group_opening-places",
            choice("places", "places_offered", opening.on_places, width=6),
            choice("minimum", "minimums", opening.on_minimum, width=8),
            state=OpeningGroup.places,
            getter=opening_getters.places_getter,
            back=OpeningGroup.confirm,
        ),
    )


def _afterwards() -> Dialog:
    return Dialog(
        page(
            "groups-held",
            Row(
                Button(Label("groups-btn-yes"), id="held", on_click=afterwards.on_held),
                Button(Label("groups-btn-no"), id="not_held", on_click=afterwards.on_not_held),
                when="asked",
            ),
            Button(Label("groups-btn-came"), id="who", on_click=afterwards.on_who, when="may_say_who"),
            Button(Label("groups-btn-was-held"), id="was_held", on_click=afterwards.on_held, when="was_not"),
            Button(Label("groups-btn-was-not-held"), id="was_not", on_click=afterwards.on_not_held, when="was"),
            state=GroupAfterwards.held,
            getter=afterwards.held_getter,
            back="cancel",
        ),
        page(
            "groups-came",
            paged_choice("came", "people", afterwards.on_came, rows=5),
            Button(Label("groups-btn-came-save"), id="save", on_click=afterwards.on_save),
            state=GroupAfterwards.came,
            getter=afterwards.came_getter,
            back="cancel",
        ),
        page(
            "groups-words",
            words_input(afterwards.on_words, limit=FEEDBACK_LIMIT),
            state=GroupAfterwards.words,
            back="cancel",
        ),
    )


def _feedback() -> Dialog:
    return Dialog(
        page(
            "groups-feedback",
            found_choice("said", "said", afterwards.on_said),
            state=GroupFeedback.list,
            getter=afterwards.feedback_getter,
            back="cancel",
        ),
        page(
            "groups-feedback-card",
            state=GroupFeedback.card,
            getter=afterwards.feedback_card_getter,
            back=GroupFeedback.list,
        ),
        getter=in_charge_getter,
    )
