"""An agreement in words: its number, its parties, where it stands, and what happens next."""

from collections.abc import Sequence

from handlers.shared.people import name_of
from handlers.shared.speech import Html, Speech, short
from models.agreement import Agreement, AgreementGoal, AgreementState, AgreementVersion
from models.closing import MentorshipClosing
from services.matching.agreement_reminders import COORDINATORS_AFTER, REMINDED_AFTER
from services.matching.agreements import is_party
from services.unit_of_work import Act

GOAL_SHOWN = 200
WORDS_SHOWN = 500


def card_text(
    speech: Speech, act: Act, agreement: Agreement, closing: MentorshipClosing | None, *, early: bool
) -> Html:
    """`early`: its turn has not come."""
    parts = ["\n".join([_title(speech, agreement), *pair_lines(speech, agreement)])]
    version = agreement.newest_text
    if version is not None:
        parts.append(terms_text(speech, version))
    side = "mentee" if act.me.id == agreement.mentorship.mentee_id else "other"
    parts.append(speech.say("agreement-early", side=side) if early else _standing(speech, act, agreement))
    if closing is not None:
        parts.append(_closed(speech, act, agreement, closing))
    return Html("\n\n".join(parts))


def _closed(speech: Speech, act: Act, agreement: Agreement, closing: MentorshipClosing) -> Html:
    """Who closed it and why; what that person wrote is for coordinators only, and never for one of the two."""
    pair = agreement.mentorship
    reopened = closing.reopened_at
    return speech.say(
        "closing-told",
        by="mentee" if closing.person_id == pair.mentee_id else "mentor",
        day=speech.full_day(speech.local(closing.closed_at).date()),
        reason=speech.term(closing.reason),
        written="yes" if closing.words and not is_party(act, agreement) else "no",
        words=short(closing.words, WORDS_SHOWN),
        again="yes" if reopened else "no",
        reopened=speech.full_day(speech.local(reopened).date()) if reopened else "",
    )


def _title(speech: Speech, agreement: Agreement) -> Html:
    return speech.say(
        "agreement-title",
        numbered="yes" if agreement.number else "no",
        number=agreement.number,
        series=", " + agreement.series if agreement.series else "",
        programme=speech.term(agreement.mentorship.programme),
    )


def pair_lines(speech: Speech, agreement: Agreement) -> list[Html]:
    pair = agreement.mentorship
    return [
        speech.say("agreement-pair", mentor=name_of(speech, pair.mentor), mentee=name_of(speech, pair.mentee)),
    ]


def terms_text(speech: Speech, version: AgreementVersion) -> Html:
    """The goals, the term and who has signed."""
    lines = [goal_lines(speech, version.goals)]
    if version.until is not None:
        lines.append(speech.say("agreement-until", day=speech.full_day(version.until)))
    for one in version.signatures:
        day = speech.full_day(speech.local(one.signed_at).date())
        lines.append(speech.say("agreement-signature", name=name_of(speech, one.person), day=day, way=one.way.value))
    return Html("\n".join(lines))


def goal_lines(speech: Speech, goals: Sequence[AgreementGoal]) -> Html:
    return Html("\n".join(_goal(speech, one) for one in goals))


def _goal(speech: Speech, goal: AgreementGoal) -> Html:
    result = goal.result
    return speech.say(
        "agreement-goal",
        number=goal.number,
        words=short(goal.words, GOAL_SHOWN),
        known="yes" if result else "no",
        result=speech.term(result) if result else "",
    )


def _standing(speech: Speech, act: Act, agreement: Agreement) -> Html:
    """Since when it waits, for whom, and what happens then."""
    pair = agreement.mentorship
    since = speech.full_day(speech.local(agreement.waits_since).date())
    late = agreement.waits_since + COORDINATORS_AFTER
    reminder = next((at for one in REMINDED_AFTER if (at := agreement.waits_since + one) > act.now), None)
    if agreement.state in (AgreementState.signed, AgreementState.ended):
        day = speech.full_day(agreement.signed_on) if agreement.signed_on else ""
        dated = "yes" if agreement.signed_on else "no"
        return speech.say(f"agreement-standing-{agreement.state.value}", day=day, dated=dated, since=since)
    side = "mentee" if act.me.id == pair.mentee_id else "mentor" if act.me.id == pair.mentor_id else "other"
    pending = agreement.pending
    mine = "yes" if pending and is_party(act, agreement) and pending.is_signed_by(act.me.id) else "no"
    amends = "yes" if agreement.signed_on is not None else "no"
    return speech.say(
        f"agreement-standing-{agreement.state.value}",
        side=side,
        signed=mine,
        since=since,
        late=speech.full_day(speech.local(late).date()),
        known="yes" if late <= act.now else "no",
        reminded="yes" if reminder else "no",
        next=speech.full_day(speech.local(reminder).date()) if reminder else "",
        amends=amends,
    )
