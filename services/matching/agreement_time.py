"""When an agreement's turn has come: after the first meeting, and when the mentee has said that they go on together. A
new agreement waits for nobody before that, though it can be written.
"""

from sqlalchemy import ColumnElement, and_, exists, or_, select

from models.agreement import Agreement, AgreementState, AgreementVersion
from models.fit import FitCheck, FitVerdict
from models.meeting import Meeting, MeetingState
from models.mentorship import Mentorship
from services.unit_of_work import Act


def its_turn() -> ColumnElement[bool]:
    """Whether an Agreement, joined with its Mentorship, has its turn. Pairs that met before anybody was asked have no
    fit check: for them the meeting is enough.
    """
    asked = (
        exists()
        .where(FitCheck.mentorship_id == Mentorship.id, FitCheck.person_id == Mentorship.mentee_id)
        .correlate(Mentorship)
    )
    met = exists().where(Meeting.mentorship_id == Mentorship.id, Meeting.state == MeetingState.held)
    proposed = exists().where(AgreementVersion.agreement_id == Agreement.id, AgreementVersion.proposed_at.is_not(None))
    return or_(
        Agreement.state != AgreementState.drafting,
        Agreement.signed_on.is_not(None),
        proposed.correlate(Agreement),
        asked.where(FitCheck.verdict == FitVerdict.good),
        and_(met.correlate(Mentorship), ~asked),
    )


async def is_early(act: Act, agreement: Agreement) -> bool:
    """Whether its turn has not come yet."""
    query = select(Agreement.id).join(Mentorship).where(Agreement.id == agreement.id, ~its_turn())
    return await act.session.scalar(query) is not None
