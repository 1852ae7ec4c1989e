"""Agreements that wait: for the mentee to write, for a signature, and for coordinators when nobody signs."""

from typing import Any

from sqlalchemy import Select, and_, exists, func, or_, select

from models.agreement import UNSIGNED, Agreement, AgreementSignature, AgreementState, AgreementVersion
from models.mentorship import Mentorship, MentorshipState
from models.person import Person
from services.home.waiting import of_person
from services.matching.agreement_reminders import COORDINATORS_AFTER
from services.matching.agreement_time import its_turn
from services.unit_of_work import Act

ACTIVE = Mentorship.state == MentorshipState.active


def agreements_to_write(act: Act) -> Select[Any]:
    """From the turn of each on."""
    drafted = Agreement.state == AgreementState.drafting
    return _about_mentor().where(Mentorship.mentee_id == act.me.id, drafted, its_turn())


def agreements_to_sign_as_mentee(act: Act) -> Select[Any]:
    return _about_mentor().where(Mentorship.mentee_id == act.me.id, _lacks_signature_of(act))


def agreements_to_sign_as_mentor(act: Act) -> Select[Any]:
    return _about_mentee().where(Mentorship.mentor_id == act.me.id, _lacks_signature_of(act))


def unsigned_agreements(act: Act) -> Select[Any]:
    """What a coordinator should look at: papers to mark, and agreements that nobody has moved for a week."""
    late = and_(Agreement.state.in_(UNSIGNED), Agreement.waits_since <= act.now - COORDINATORS_AFTER, its_turn())
    others = Mentorship.mentee_id != act.me.id, Mentorship.mentor_id != act.me.id
    return _about_mentee().where(or_(late, Agreement.state == AgreementState.on_paper), *others)


def _about_mentor() -> Select[Any]:
    query = of_person(Agreement.id, Agreement.waits_since).select_from(Agreement)
    return query.join(Mentorship).join(Person, Person.id == Mentorship.mentor_id).where(ACTIVE)


def _about_mentee() -> Select[Any]:
    query = of_person(Agreement.id, Agreement.waits_since).select_from(Agreement)
    return query.join(Mentorship).join(Person, Person.id == Mentorship.mentee_id).where(ACTIVE)


def _lacks_signature_of(act: Act) -> Any:
    """A version waits in the chat, and the acting person has not signed it."""
    proposed = select(func.max(AgreementVersion.id)).where(AgreementVersion.proposed_at.is_not(None))
    newest = proposed.where(AgreementVersion.agreement_id == Agreement.id).correlate(Agreement).scalar_subquery()
    mine = AgreementSignature.version_id == newest, AgreementSignature.person_id == act.me.id
    return and_(Agreement.state == AgreementState.signing, ~exists().where(*mine).correlate(Agreement))
