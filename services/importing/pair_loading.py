"""Stores the mentorships of a list of pairs."""

from datetime import datetime, time

from sqlalchemy import insert, update

from models.agreement import Agreement, AgreementState
from models.connection.database import insert_new
from models.mentorship import MentoringRequest, Mentorship, MentorshipState, RequestState
from models.project import Project
from services.importing.pair_changes import OF_AGREEMENT, PairChange
from services.importing.rows import Side
from services.locks import locked_all
from services.matching.choices import forget_choices
from services.projects.projects import reviewer_of
from services.projects.reports import tell_of_waiting_reports
from services.unit_of_work import Act

AGREEMENT_COLUMNS = {"agreement": "number", "agreed_on": "signed_on"}


async def load_pairs(act: Act, changes: list[PairChange], ids: dict[Side, int]) -> None:
    """`ids`: of the people, known or new. Mentors are told of the reports that wait for their review, as when they
    accept a request. What the mentees have planned to ask others in these programmes is left out.
    """
    new = [one for one in changes if one.mentorship_id is None]
    made = list[int]()
    mentees = [ids[one.entry.mentee] for one in new]
    searches = {(ids[one.entry.mentee], one.programme) for one in changes}
    chosen = MentoringRequest.mentee_id.in_({mentee_id for mentee_id, _ in searches})
    await locked_all(act, MentoringRequest, chosen, MentoringRequest.state == RequestState.planned)
    for mentee_id, programme in sorted(searches):
        await forget_choices(act, mentee_id, programme)
    projects = await locked_all(act, Project, Project.author_id.in_(mentees))
    authors = sorted({one.author_id for one in projects})
    before = {author_id: await reviewer_of(act, author_id) for author_id in authors}
    if new:
        statement = insert(Mentorship).returning(Mentorship.id, sort_by_parameter_order=True)
        made = list(await act.session.scalars(statement, [_row(act, one, ids) for one in new]))
    known = [one for one in changes if one.mentorship_id is not None]
    programmes = [(one.mentorship_id, one.values.get("programme")) for one in known]
    if changed := [{"id": pair_id, "programme": programme} for pair_id, programme in programmes if programme]:
        await act.session.execute(update(Mentorship), changed)
    pairs = [*zip(made, new, strict=True), *((one.mentorship_id, one) for one in known if one.mentorship_id)]
    for pair_id, one in pairs:
        said = {AGREEMENT_COLUMNS[name]: one.values[name] for name in OF_AGREEMENT if name in one.values}
        if said:
            await agree_on_paper(act, pair_id, said)
    for author_id in authors:
        await tell_of_waiting_reports(act, author_id, before[author_id])


async def agree_on_paper(act: Act, mentorship_id: int, said: dict[str, object]) -> None:
    """The agreement was signed on paper, which the list says by naming its number or its date."""
    signed = {**said, "state": AgreementState.signed, "waits_since": act.now}
    row = {"number": "", "series": "", "mentorship_id": mentorship_id, **signed}
    if not await insert_new(act.session, Agreement, [row]):
        known = update(Agreement).where(Agreement.mentorship_id == mentorship_id, Agreement.sequence.is_(None))
        await act.session.execute(known.values(signed))


def _row(act: Act, change: PairChange, ids: dict[Side, int]) -> dict[str, object]:
    entry = change.entry
    began = datetime.combine(entry.agreed_on, time(12), act.now.tzinfo) if entry.agreed_on else act.now
    return {
        "mentee_id": ids[entry.mentee],
        "mentor_id": ids[entry.mentor],
        "request_id": None,
        "state": MentorshipState.active,
        "began_at": min(began, act.now),
        "programme": change.programme,
    }
