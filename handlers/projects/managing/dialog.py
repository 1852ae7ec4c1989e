from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.projects.managing import actions, getters
from handlers.projects.managing.states import Managing, TieAnswer
from handlers.shared.choices import choice, paged_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.projects.risks import RISK_LIMIT
from services.projects.stopping import REASON_LIMIT


def dialogs() -> list[Dialog]:
    return [Dialog(_menu(), *_team(), *_risks(), *_ends()), Dialog(_tie())]


def _menu() -> Window:
    return page(
        "managing-menu",
        Row(
            SwitchTo(Label("managing-btn-team"), id="team", state=Managing.team),
            SwitchTo(Label("managing-btn-risks"), id="risks", state=Managing.risks),
        ),
        SwitchTo(Label("managing-btn-mentor"), id="mentor", state=Managing.mentor, when="may_ask"),
        SwitchTo(Label("managing-btn-stop"), id="stop", state=Managing.stop, when="goes_on"),
        state=Managing.menu,
        getter=getters.menu_getter,
        back="cancel",
    )


def _team() -> list[Window]:
    return [
        page(
            "managing-team",
            SwitchTo(Label("managing-btn-colleagues"), id="colleagues", state=Managing.colleagues, when="goes_on"),
            Button(Label("managing-btn-link"), id="team_link", on_click=actions.on_link, when="goes_on"),
            choice("member", "members", actions.on_member, width=5),
            state=Managing.team,
            getter=getters.team_getter,
            back=Managing.menu,
        ),
        page(
            "managing-colleagues",
            paged_choice("colleague", "people", actions.on_colleague),
            state=Managing.colleagues,
            getter=getters.colleagues_getter,
            back=Managing.team,
        ),
        page(
            "managing-member",
            Button(Label("managing-btn-remove"), id="remove", on_click=actions.on_remove_member, when="present"),
            state=Managing.member,
            getter=getters.member_getter,
            back=Managing.team,
        ),
    ]


def _risks() -> list[Window]:
    return [
        page(
            "managing-risks",
            SwitchTo(Label("managing-btn-add-risk"), id="add", state=Managing.risk_what, when="may_add"),
            choice("risk", "risks", actions.on_risk, width=4),
            state=Managing.risks,
            getter=getters.risks_getter,
            back=Managing.menu,
        ),
        page(
            "managing-risk",
            Button(Label("managing-btn-remove-risk"), id="remove", on_click=actions.on_remove_risk, when="there"),
            state=Managing.risk,
            getter=getters.risk_getter,
            back=Managing.risks,
        ),
        page(
            "managing-risk-what",
            words_input(actions.on_what, limit=RISK_LIMIT),
            state=Managing.risk_what,
            back=Managing.risks,
        ),
        page(
            "managing-risk-likelihood",
            choice("likelihood", "likelihoods", actions.on_likelihood, kind=str),
            state=Managing.risk_likelihood,
            getter=getters.likelihoods_getter,
            back=Managing.risk_what,
        ),
        page(
            "managing-risk-measure",
            words_input(actions.on_measure, limit=RISK_LIMIT),
            Button(Label("passport-btn-skip"), id="skip", on_click=actions.on_no_measure),
            state=Managing.risk_measure,
            back=Managing.risk_likelihood,
        ),
    ]


def _ends() -> list[Window]:
    return [
        page(
            "managing-mentor",
            choice("pair", "pairs", actions.on_ask),
            state=Managing.mentor,
            getter=getters.mentors_getter,
            back=Managing.menu,
        ),
        page(
            "managing-stop",
            words_input(actions.on_stop, limit=REASON_LIMIT),
            state=Managing.stop,
            getter=getters.stop_getter,
            back=Managing.menu,
        ),
    ]


def _tie() -> Window:
    return page(
        "managing-tie-card",
        Button(Label("managing-btn-agree"), id="agree", on_click=actions.on_agree, when="stands"),
        Button(Label("managing-btn-refuse"), id="refuse", on_click=actions.on_refuse, when="stands"),
        Button(Label("passport-btn-look"), id="look", on_click=actions.on_look, when="stands"),
        state=TieAnswer.card,
        getter=getters.tie_getter,
        back="cancel",
    )
