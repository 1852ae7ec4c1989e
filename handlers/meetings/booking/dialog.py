from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Start, SwitchTo

from handlers.matching.agreement.actions import on_my_agreement
from handlers.meetings.booking import actions, confirming, getters
from handlers.meetings.booking.states import Booking
from handlers.meetings.coming.calendar_files import on_card_file
from handlers.meetings.coming.states import Meetings
from handlers.meetings.hours.states import Hours
from handlers.meetings.preparing.states import Preparing
from handlers.meetings.series.opening import on_series_booked, on_several
from handlers.shared.calendar import calendar
from handlers.shared.choices import choice, paged_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.meetings.rules import AGENDA_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "booking-whom",
                choice("whom", "mentors", actions.on_whom),
                state=Booking.whom,
                getter=getters.whom_getter,
                back="cancel",
            ),
            page(
                "booking-day",
                *calendar("day", actions.on_day),
                choice("coming", "coming", actions.on_coming),
                Button(Label("series-btn-open"), id="several", on_click=on_several, when="may_several"),
                Start(Label("home-btn-meetings"), id="meetings", state=Meetings.coming, when="some_stay"),
                Button(Label("agreement-btn-open"), id="agreement", on_click=on_my_agreement, when="needs_agreement"),
                Start(Label("booking-btn-hours"), id="hours", state=Hours.week, when="may_set_hours"),
                state=Booking.day,
                getter=getters.day_getter,
                back="cancel",
            ),
            page(
                "booking-time",
                paged_choice("time", "times", actions.on_time, width=4),
                state=Booking.time,
                getter=getters.time_getter,
                back=Booking.day,
            ),
            page(
                "booking-confirm",
                Button(Label("booking-btn-confirm"), id="confirm", on_click=actions.on_book, when="may_book"),
                Button(Label("booking-btn-length"), id="length", on_click=confirming.on_length),
                Button(Label("booking-btn-form"), id="form", on_click=confirming.on_form, when="may_change_form"),
                Button(
                    Label("booking-btn-building"),
                    id="building",
                    on_click=confirming.on_building,
                    when="may_change_building",
                ),
                Button(Label("booking-btn-help"), id="help", on_click=confirming.on_help),
                SwitchTo(Label("booking-btn-agenda"), id="agenda", state=Booking.agenda),
                Button(Label("series-btn-open"), id="series", on_click=confirming.on_series),
                state=Booking.confirm,
                getter=confirming.confirm_getter,
                back=Booking.time,
            ),
            page(
                "booking-agenda",
                words_input(actions.on_agenda, limit=AGENDA_LIMIT),
                Button(Label("booking-btn-left"), id="left", on_click=actions.on_left_over, when="has_left"),
                choice("prompt", "prompts", actions.on_prompt, kind=str),
                state=Booking.agenda,
                getter=getters.agenda_getter,
                back=Booking.confirm,
            ),
            page(
                "booking-reason",
                choice("reason", "reasons", actions.on_reason, kind=str),
                state=Booking.reason,
                getter=getters.reason_getter,
                back=Booking.time,
            ),
            page(
                "booking-booked",
                Start(Label("preparing-btn-open"), id="prepare", state=Preparing.cards, when="prepares"),
                Button(Label("booking-btn-calendar"), id="calendar", on_click=on_card_file),
                state=Booking.booked,
                getter=getters.booked_getter,
                back="cancel",
            ),
            on_process_result=on_series_booked,
        )
    ]
