from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Start, SwitchTo, Url
from aiogram_dialog.widgets.text import Format

from handlers.home.order import DOORS, in_order
from handlers.meetings.coming import actions, getters
from handlers.meetings.coming.calendar_files import on_card_file
from handlers.meetings.coming.lists import ON_PAGE, PAST, ComingGetters
from handlers.meetings.coming.states import Meetings
from handlers.meetings.hours.states import Hours
from handlers.shared.choices import choice, found_choice, paged_choice
from handlers.shared.contributions import Contributions
from handlers.shared.doors import Doors
from handlers.shared.page import Label, page
from handlers.shared.places import Place


def dialogs(brought: Contributions) -> list[Dialog]:
    doors = in_order((door for door in brought.doors if Place.meetings in door.places), DOORS)
    of_past = in_order((door for door in brought.doors if Place.past in door.places), DOORS)
    return [
        Dialog(
            page(
                "meetings-coming",
                paged_choice("meeting", "meetings", actions.on_meeting, rows=ON_PAGE),
                Start(Label("meetings-btn-hours"), id="hours", state=Hours.week, when="may_set_hours"),
                Doors(doors),
                SwitchTo(Label("meetings-btn-past"), id="past", state=Meetings.past, when="has_past"),
                state=Meetings.coming,
                getter=ComingGetters(doors, of_past).coming,
                back="cancel",
            ),
            page(
                "meetings-past",
                found_choice(PAST.widget_id, "meetings", actions.on_past_meeting),
                Doors(of_past),
                state=Meetings.past,
                getter=ComingGetters(doors, of_past).past,
                back=Meetings.coming,
            ),
            page(
                "meetings-card",
                Button(Label("afterwards-btn-open"), id="after", on_click=actions.on_after, when="is_over"),
                state=Meetings.past_card,
                getter=getters.card_getter,
                back=Meetings.past,
            ),
            page(
                "meetings-card",
                Url(Label("meetings-btn-link"), Format("{link}"), when="link"),
                Button(Label("meetings-btn-move"), id="move", on_click=actions.on_move, when="may_move"),
                SwitchTo(Label("meetings-btn-cancel"), id="cancel", state=Meetings.reason, when="may_cancel"),
                Button(Label("meetings-btn-warn"), id="warn", on_click=actions.on_warn, when="may_warn"),
                Button(Label("meetings-btn-come"), id="come", on_click=actions.on_come, when="may_come"),
                Button(Label("meetings-btn-calendar"), id="calendar", on_click=on_card_file, when="is_ahead"),
                state=Meetings.card,
                getter=getters.card_getter,
                back=Meetings.coming,
            ),
            page(
                "meetings-reason",
                choice("reason", "reasons", actions.on_cancel_reason, kind=str),
                state=Meetings.reason,
                getter=getters.reason_getter,
                back=Meetings.card,
            ),
        ),
    ]
