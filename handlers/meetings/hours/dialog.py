from typing import Any

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Group, Row, SwitchTo
from aiogram_dialog.widgets.kbd.base import Keyboard

from handlers.meetings.hours import actions, date_actions, getters, standing
from handlers.meetings.hours.states import Hours, StandingMeetings
from handlers.shared.calendar import calendar
from handlers.shared.choices import choice, paged_choice, ticks
from handlers.shared.page import Label, page
from handlers.shared.photos import photo


def dialogs() -> list[Dialog]:
    meetings = page(
        "hours-standing",
        paged_choice("meeting", "meetings", standing.on_meeting, kind=str),
        state=StandingMeetings.meetings,
        getter=standing.standing_getter,
        back="cancel",
    )
    return [Dialog(*_week(), *_days(), *_dates(), *_limits()), Dialog(meetings)]


def _week() -> list[Window]:
    return [
        page(
            "hours-week",
            photo(),
            choice("pattern", "patterns", actions.on_pattern, kind=str),
            SwitchTo(Label("hours-btn-choose"), id="choose", state=Hours.days, on_click=actions.on_choose),
            SwitchTo(Label("hours-btn-patterns"), id="patterns", state=Hours.patterns, when="has_hours"),
            SwitchTo(Label("hours-btn-dates"), id="dates", state=Hours.dates),
            SwitchTo(Label("hours-btn-limits"), id="limits", state=Hours.limits),
            Button(Label("hours-btn-standing"), id="standing", on_click=actions.on_standing, when="has_standing"),
            Button(Label("hours-btn-dark"), id="dark", on_click=actions.on_shade, when="may_dark"),
            Button(Label("hours-btn-light"), id="light", on_click=actions.on_shade, when="may_light"),
            state=Hours.week,
            getter=getters.week_getter,
            back="cancel",
        ),
        page(
            "hours-patterns",
            choice("ready", "patterns", actions.on_pattern, kind=str),
            state=Hours.patterns,
            getter=getters.patterns_getter,
            back=Hours.week,
        ),
    ]


def _days() -> list[Window]:
    return [
        page(
            "hours-days",
            Group(ticks("weekday", "weekdays"), width=4),
            Button(Label("hours-btn-workdays"), id="workdays", on_click=actions.on_workdays),
            Button(Label("shared-btn-next"), id="next", on_click=actions.on_days_chosen),
            SwitchTo(Label("hours-btn-copy"), id="copy", state=Hours.copy, on_click=actions.on_copy, when="may_copy"),
            Button(Label("hours-btn-clear"), id="clear", on_click=actions.on_clear),
            state=Hours.days,
            getter=getters.days_getter,
            back=Hours.week,
        ),
        page(
            "hours-windows",
            *_hour_ticks(actions.on_save),
            state=Hours.windows,
            getter=getters.windows_getter,
            back=Hours.days,
        ),
        page(
            "hours-copy",
            Group(ticks("onto", "others"), width=3),
            Button(Label("hours-btn-save"), id="save", on_click=actions.on_copied),
            state=Hours.copy,
            getter=getters.copy_getter,
            back=Hours.days,
        ),
    ]


def _hour_ticks(on_save: Any) -> list[Keyboard]:
    return [
        choice("pair", "pairs", actions.on_pair, width=3),
        choice("hour", "hours", actions.on_hour, width=4),
        Button(Label("hours-btn-form"), id="form", on_click=actions.on_form, when="both_forms"),
        Button(Label("hours-btn-by-hour"), id="by_hour", on_click=actions.on_by_hour, when="in_pairs"),
        Button(Label("hours-btn-save"), id="save", on_click=on_save),
    ]


def _dates() -> list[Window]:
    return [
        page(
            "hours-dates",
            paged_choice("date", "dates", date_actions.on_remove, kind=str, width=2, rows=getters.DATES_SHOWN // 2),
            Row(
                SwitchTo(Label("hours-btn-extra"), id="extra", state=Hours.extra_day),
                SwitchTo(Label("hours-btn-off"), id="off", state=Hours.off_first),
            ),
            state=Hours.dates,
            getter=getters.dates_getter,
            back=Hours.week,
        ),
        page(
            "hours-extra-day",
            *calendar("on", date_actions.on_extra_day),
            state=Hours.extra_day,
            getter=getters.extra_day_getter,
            back=Hours.dates,
        ),
        page(
            "hours-extra-hours",
            *_hour_ticks(date_actions.on_extra_saved),
            state=Hours.extra_hours,
            getter=getters.extra_hours_getter,
            back=Hours.extra_day,
        ),
        page(
            "hours-off-first",
            *calendar("from", date_actions.on_off_first),
            state=Hours.off_first,
            getter=getters.extra_day_getter,
            back=Hours.dates,
        ),
        page(
            "hours-off-last",
            *calendar("to", date_actions.on_off_last),
            state=Hours.off_last,
            getter=getters.off_last_getter,
            back=Hours.off_first,
        ),
    ]


def _limits() -> list[Window]:
    return [
        page(
            "hours-limits",
            choice("limit", "limits", actions.on_limit, kind=str),
            state=Hours.limits,
            getter=getters.limits_getter,
            back=Hours.week,
        ),
        page(
            "hours-limit",
            choice("value", "values", actions.on_value),
            state=Hours.limit,
            getter=getters.limit_getter,
            back=Hours.limits,
        ),
    ]
