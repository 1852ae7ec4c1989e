from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.matching.cohort import actions, getters
from handlers.matching.cohort.states import Draft
from handlers.shared.choices import found_choice, paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [Dialog(_pairs(), _unpaired(), _seat(), *_choosing(), *_sure(), _published(), getter=in_charge_getter)]


def _pairs() -> Window:
    return page(
        "cohort-pairs",
        found_choice(getters.PAIRS.widget_id, "pairs", actions.on_seat, rows=getters.PAIRS_SHOWN),
        SwitchTo(Label("cohort-btn-unpaired"), id="unpaired", state=Draft.unpaired, when="has_unpaired"),
        Row(
            Button(Label("cohort-btn-recompute"), id="recompute", on_click=actions.on_recompute, when="is_draft"),
            SwitchTo(Label("cohort-btn-drop"), id="to_drop", state=Draft.drop, when="stands"),
        ),
        SwitchTo(Label("cohort-btn-publish"), id="to_publish", state=Draft.publish, when="has_pairs"),
        state=Draft.pairs,
        getter=getters.pairs_getter,
        back="cancel",
    )


def _unpaired() -> Window:
    return page(
        "cohort-unpaired",
        found_choice(getters.UNPAIRED.widget_id, "unpaired", actions.on_seat),
        state=Draft.unpaired,
        getter=getters.unpaired_getter,
        back=Draft.pairs,
    )


def _seat() -> Window:
    return page(
        "cohort-seat",
        Button(Label("cohort-btn-lock"), id="lock", on_click=actions.on_lock, when="may_lock"),
        Button(Label("cohort-btn-unlock"), id="unlock", on_click=actions.on_lock, when="may_unlock"),
        Row(
            SwitchTo(Label("cohort-btn-mentor"), id="other_mentor", state=Draft.mentor, when="may_choose"),
            SwitchTo(Label("cohort-btn-exchange"), id="to_exchange", state=Draft.exchange, when="paired"),
        ),
        Row(
            SwitchTo(Label("cohort-btn-apart"), id="to_apart", state=Draft.apart, when="paired"),
            SwitchTo(Label("cohort-btn-allow"), id="to_allow", state=Draft.allow, when="has_apart"),
        ),
        Button(Label("cohort-btn-take-out"), id="take_out", on_click=actions.on_take_out, when="may_take_out"),
        Button(Label("cohort-btn-put-back"), id="put_back", on_click=actions.on_put_back, when="may_put_back"),
        Row(
            Button(Label("cohort-btn-mentee"), id="about_mentee", on_click=actions.on_about),
            Button(Label("cohort-btn-about-mentor"), id="about_mentor", on_click=actions.on_about, when="paired"),
        ),
        state=Draft.seat,
        getter=getters.seat_getter,
        back=Draft.pairs,
    )


def _choosing() -> tuple[Window, ...]:
    return (
        page(
            "cohort-mentor",
            found_choice(getters.CANDIDATES.widget_id, "candidates", actions.on_mentor),
            state=Draft.mentor,
            getter=getters.candidates_getter,
            back=Draft.seat,
        ),
        page(
            "cohort-exchange",
            found_choice(getters.PARTNERS.widget_id, "partners", actions.on_exchange),
            state=Draft.exchange,
            getter=getters.partners_getter,
            back=Draft.seat,
        ),
        page(
            "cohort-allow",
            paged_choice("allowed", "kept", actions.on_allow),
            state=Draft.allow,
            getter=getters.apart_getter,
            back=Draft.seat,
        ),
    )


def _sure() -> tuple[Window, ...]:
    return (
        page(
            "cohort-apart",
            Button(Label("cohort-btn-sure-apart"), id="apart", on_click=actions.on_apart, when="paired"),
            state=Draft.apart,
            getter=getters.seat_getter,
            back=Draft.seat,
        ),
        page(
            "cohort-publish",
            Button(Label("cohort-btn-publish"), id="publish", on_click=actions.on_publish, when="has_pairs"),
            state=Draft.publish,
            getter=getters.publish_getter,
            back=Draft.pairs,
        ),
        page(
            "cohort-drop",
            Button(Label("cohort-btn-sure-drop"), id="drop", on_click=actions.on_drop, when="stands"),
            state=Draft.drop,
            getter=getters.counts_getter,
            back=Draft.pairs,
        ),
    )


def _published() -> Window:
    return page(
        "cohort-result",
        found_choice(getters.RESULTS.widget_id, "results", actions.on_result),
        state=Draft.result,
        getter=getters.result_getter,
        back="cancel",
    )
