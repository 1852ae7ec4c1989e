from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.events.fields import SEATS_TYPED, seats_getter
from handlers.events.sections import actions, getters
from handlers.events.sections.states import DecidingOnTalk, EditingSections, EventSections
from handlers.shared.choices import SHORT_PAGE, choice, paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.events.sections import SECTION_LIMIT
from services.events.talks import TALK_LIMIT, TALK_REPLY_LIMIT, TALK_TITLE_LIMIT


def dialogs() -> list[Dialog]:
    return [_programme(), _editing(), _deciding()]


def _programme() -> Dialog:
    programme = EventSections.programme
    return Dialog(
        page(
            "sections-programme",
            paged_choice("section", "sections", actions.on_choose, rows=SHORT_PAGE),
            SwitchTo(Label("sections-btn-speak"), id="speak", state=EventSections.title, when="may_speak"),
            SwitchTo(Label("sections-btn-mine"), id="mine", state=EventSections.mine, when="open_talks"),
            Button(Label("sections-btn-edit"), id="edit", on_click=actions.on_edit, when="may_edit"),
            state=programme,
            back="cancel",
        ),
        page(
            "sections-title",
            words_input(actions.on_talk_title, limit=TALK_TITLE_LIMIT),
            state=EventSections.title,
            back=programme,
        ),
        page(
            "sections-words",
            words_input(actions.on_talk_words, limit=TALK_LIMIT),
            state=EventSections.words,
            back=EventSections.title,
        ),
        page(
            "sections-confirm",
            Button(Label("sections-btn-send"), id="send", on_click=actions.on_send),
            state=EventSections.confirm,
            back=EventSections.words,
        ),
        page("sections-mine", choice("talk", "open_talks", actions.on_mine), state=EventSections.mine, back=programme),
        page(
            "sections-giving-up",
            Button(Label("sections-btn-give-up"), id="give_up", on_click=actions.on_give_up, when="is_open"),
            state=EventSections.giving_up,
            getter=getters.giving_up_getter,
            back=EventSections.mine,
        ),
        getter=getters.programme_getter,
    )


def _editing() -> Dialog:
    sections = EditingSections.list
    return Dialog(
        page(
            "sections-edit",
            paged_choice("remove", "sections", actions.on_remove, rows=SHORT_PAGE),
            SwitchTo(Label("sections-btn-add"), id="add", state=EditingSections.day),
            SwitchTo(Label("sections-btn-talks"), id="talks", state=EditingSections.talks, when="talks"),
            state=sections,
            back="cancel",
        ),
        page("sections-which-day", choice("day", "days", actions.on_day), state=EditingSections.day, back=sections),
        page(
            "sections-when",
            choice("time", "times", actions.on_time, width=5),
            state=EditingSections.time,
            back=EditingSections.day,
        ),
        page(
            "sections-name",
            words_input(actions.on_title, limit=SECTION_LIMIT),
            state=EditingSections.title,
            back=EditingSections.time,
        ),
        page(
            "sections-seats",
            choice("seats", "seats", actions.on_seats, width=4),
            words_input(actions.on_seats_words, limit=SEATS_TYPED),
            state=EditingSections.seats,
            getter=seats_getter,
            back=EditingSections.title,
        ),
        page(
            "sections-talks-list",
            paged_choice("talk", "talks", actions.on_talk, rows=SHORT_PAGE),
            state=EditingSections.talks,
            back=sections,
        ),
        page(
            "sections-one-talk",
            paged_choice("place", "places", actions.on_place, rows=SHORT_PAGE),
            SwitchTo(Label("sections-btn-withdraw"), id="withdraw", state=EditingSections.reason),
            state=EditingSections.talk,
            getter=getters.approved_getter,
            back=EditingSections.talks,
        ),
        page(
            "sections-withdraw-reason",
            words_input(actions.on_withdraw_reason, limit=TALK_REPLY_LIMIT),
            Button(
                Label("sections-btn-really-withdraw"), id="really", on_click=actions.on_withdraw, when="may_withdraw"
            ),
            state=EditingSections.reason,
            getter=getters.approved_getter,
            back=EditingSections.talk,
        ),
        getter=[in_charge_getter, getters.edit_getter],
    )


def _deciding() -> Dialog:
    return Dialog(
        page(
            "sections-decide",
            paged_choice("approve", "sections", actions.on_approve, rows=SHORT_PAGE),
            SwitchTo(Label("sections-btn-decline"), id="decline", state=DecidingOnTalk.reason),
            state=DecidingOnTalk.card,
            back="cancel",
        ),
        page(
            "sections-reason",
            words_input(actions.on_reason, limit=TALK_REPLY_LIMIT),
            Button(Label("sections-btn-really"), id="really", on_click=actions.on_decline, when="may_decline"),
            state=DecidingOnTalk.reason,
            back=DecidingOnTalk.card,
        ),
        getter=[in_charge_getter, getters.talk_getter],
    )
