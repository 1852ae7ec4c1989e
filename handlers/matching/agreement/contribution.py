from collections.abc import Iterable

from handlers.matching.agreement import notices, term
from handlers.matching.agreement.actions import on_my_agreement
from handlers.matching.agreement.dialog import dialogs
from handlers.matching.agreement.states import AGREEMENT
from handlers.people.card.states import PERSON
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, HomeLine, Look, Place, WaitingKind
from handlers.shared.speech import Html, Speech
from models.agreement import AgreementState
from services.matching.agreement_terms import agreements_over
from services.matching.agreement_time import is_early
from services.matching.agreement_waiting import (
    agreements_to_sign_as_mentee,
    agreements_to_sign_as_mentor,
    agreements_to_write,
    unsigned_agreements,
)
from services.matching.agreements import my_agreements
from services.matching.mentorships import my_mentorships
from services.projects.projects import my_active_project


async def _has_mentor(look: Look) -> bool:
    return look.act.person is not None and bool(await look.at(my_mentorships))


async def _way_lines(look: Look, speech: Speech) -> Iterable[Html]:
    """Where the mentee stands on the way from the request to the project."""
    agreements = await look.at(my_agreements)
    if not agreements:
        return ()
    agreement = next((one for one in agreements if one.state is not AgreementState.signed), None)
    if agreement is None:
        return () if await look.at(my_active_project) else (speech.say("home-agreement-signed"),)
    since = speech.full_day(speech.local(agreement.waits_since).date())
    pending = agreement.pending
    mine = pending is not None and not pending.is_signed_by(look.act.me.id)
    return (
        speech.say(
            "home-agreement",
            state=agreement.state.value,
            mine="yes" if mine else "no",
            amends="yes" if agreement.signed_on else "no",
            early="yes" if await is_early(look.act, agreement) else "no",
            since=since,
        ),
    )


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("agreement", "agreement-menu-btn", frozenset({Place.help}), on_my_agreement, _has_mentor),),
    lines=(HomeLine("agreement", frozenset({Place.mentee}), _way_lines),),
    waiting=(
        WaitingKind("agreement_draft", Place.mentee, agreements_to_write, AGREEMENT),
        WaitingKind("agreement_mine", Place.mentee, agreements_to_sign_as_mentee, AGREEMENT),
        WaitingKind("agreement_sign", Place.mentor, agreements_to_sign_as_mentor, AGREEMENT),
        WaitingKind("agreement_unsigned", Place.coordinator, unsigned_agreements, AGREEMENT),
        WaitingKind("agreement_over", Place.coordinator, agreements_over, PERSON),
    ),
    notices=(*notices.VIEWS, *term.VIEWS),
    buttons=(*notices.BUTTONS, *term.BUTTONS),
)
