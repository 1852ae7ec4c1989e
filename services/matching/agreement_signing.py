"""Both sign a version of an agreement: in the chat, or on paper, which a coordinator marks."""

from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import func, select

from models.agreement import (
    Agreement,
    AgreementNotice,
    AgreementSignature,
    AgreementState,
    AgreementVersion,
    SigningWay,
)
from models.mentorship import MentorshipState
from models.person import City
from services.audit import record
from services.days import day_of
from services.guards import hold_coordinator
from services.locks import locked
from services.matching.agreement_drafts import next_version
from services.matching.agreement_reminders import remind_of_agreement
from services.matching.agreement_templates import template_in_use
from services.matching.agreements import (
    AgreementChanged,
    Terms,
    Word,
    agreement_to_read,
    hold_agreement,
    is_party,
    move_agreement,
)
from services.matching.surveys import ask_when_begun
from services.notices import tell
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act

WORDS_LIMIT = 1000


class AgreementIncomplete(Refusal):
    key = "refusal-agreement-incomplete"


@dataclass(frozen=True, slots=True)
class Preview:
    """The text as it would be signed now; the number is given when it is sent for signing."""

    agreement: Agreement
    text: str


async def preview(act: Act, agreement_id: int, word: Word) -> Preview:
    """Raises NotAllowed, AgreementIncomplete."""
    agreement = await agreement_to_read(act, agreement_id)
    draft = agreement.draft
    if draft is None or not draft.is_complete:
        raise AgreementIncomplete
    return Preview(agreement, word(await _terms(act, agreement, draft)))


async def propose(act: Act, agreement_id: int, word: Word) -> Agreement:
    """The mentee signs the draft and sends it to the mentor. Raises NotAllowed, AgreementChanged,
    AgreementIncomplete.
    """
    agreement, draft = await _finish_draft(act, agreement_id, word)
    move_agreement(act, agreement, AgreementState.signing)
    draft.signatures.append(AgreementSignature(person_id=act.me.id, signed_at=act.now, way=SigningWay.chat))
    await act.session.flush()
    await _tell_other(act, agreement, AgreementNotice.to_sign, draft)
    await remind_of_agreement(act, agreement)
    return agreement


async def print_out(act: Act, agreement_id: int, word: Word) -> Agreement:
    """Either side chooses paper: the version is fixed, the other side is told, and a coordinator will mark the paper.
    Raises NotAllowed, AgreementChanged, AgreementIncomplete.
    """
    if (await agreement_to_read(act, agreement_id)).state is AgreementState.drafting:
        agreement, version = await _finish_draft(act, agreement_id, word)
    else:
        agreement = await _held_of_active(act, agreement_id)
        version = _pending(agreement)
    move_agreement(act, agreement, AgreementState.on_paper)
    version.signatures.clear()
    await act.session.flush()
    await _tell_other(act, agreement, AgreementNotice.on_paper, version)
    await remind_of_agreement(act, agreement)
    return agreement


async def sign(act: Act, agreement_id: int, version_number: int) -> Agreement:
    """Sign the version that was read. When both have signed it, it is in force and the other side is told. Raises
    NotAllowed, AgreementChanged.
    """
    agreement = await _held_of_active(act, agreement_id)
    version = _pending(agreement, version_number)
    if agreement.state is not AgreementState.signing or version.is_signed_by(act.me.id):
        raise AgreementChanged(state=agreement.state.value)
    version.signatures.append(AgreementSignature(person_id=act.me.id, signed_at=act.now, way=SigningWay.chat))
    await act.session.flush()
    await _put_in_force(act, agreement, version)
    await _tell_other(act, agreement, AgreementNotice.signed, version)
    return agreement


async def version_to_return(act: Act, agreement_id: int, version_number: int) -> Agreement:
    """The acting mentor's agreement, of which this version waits. Raises NotAllowed, AgreementChanged."""
    agreement = await agreement_to_read(act, agreement_id)
    if act.me.id != agreement.mentorship.mentor_id:
        raise NotAllowed
    _pending(agreement, version_number)
    return agreement


async def ask_changes(act: Act, agreement_id: int, version_number: int, words: str) -> Agreement:
    """The mentor asks for changes: the mentee writes the next version. Raises NotAllowed, AgreementChanged."""
    agreement = await _held_of_active(act, agreement_id)
    version = _pending(agreement, version_number)
    if act.me.id != agreement.mentorship.mentor_id:
        raise NotAllowed
    version.comment = words[:WORDS_LIMIT]
    move_agreement(act, agreement, AgreementState.drafting)
    next_version(agreement)
    await act.session.flush()
    await _tell_other(act, agreement, AgreementNotice.returned, version)
    await remind_of_agreement(act, agreement)
    return agreement


async def take_back(act: Act, agreement_id: int) -> Agreement:
    """The mentee goes on writing a version that is not signed by both yet. Raises NotAllowed, AgreementChanged."""
    agreement = await _held_of_active(act, agreement_id)
    if act.me.id != agreement.mentorship.mentee_id:
        raise NotAllowed
    _pending(agreement)
    move_agreement(act, agreement, AgreementState.drafting)
    next_version(agreement)
    await act.session.flush()
    await remind_of_agreement(act, agreement)
    return agreement


async def mark_signed_on_paper(act: Act, agreement_id: int, version_number: int, scan_file_id: str) -> Agreement:
    """A coordinator marks the version as signed by both on paper, with the scan; both are told. Raises NotAllowed,
    AgreementChanged.
    """
    await hold_coordinator(act)
    agreement = await locked(act, Agreement, agreement_id)
    if agreement is None or is_party(act, agreement):
        raise NotAllowed  # nobody decides on their own case
    _require_active(agreement)
    version = _pending(agreement, version_number)
    pair = agreement.mentorship
    version.signatures.clear()
    await act.session.flush()
    for person_id in (pair.mentee_id, pair.mentor_id):
        version.signatures.append(AgreementSignature(person_id=person_id, signed_at=act.now, way=SigningWay.paper))
    version.scan_file_id, version.recorded_by_id = scan_file_id, act.me.id
    await act.session.flush()
    await _put_in_force(act, agreement, version)
    record(act, "agreement.marked", pair.mentee_id)
    for person_id in (pair.mentee_id, pair.mentor_id):
        await tell(act, person_id, AgreementNotice.signed, {"agreement_id": agreement.id, "version": version.number})
    return agreement


async def _put_in_force(act: Act, agreement: Agreement, version: AgreementVersion) -> None:
    move_agreement(act, agreement, AgreementState.signed)
    version.signed_at = act.now
    if agreement.signed_on is None:
        agreement.signed_on = day_of(agreement.mentorship.mentor, act.now)
    await ask_when_begun(act, agreement.mentorship, version.until)


async def _finish_draft(act: Act, agreement_id: int, word: Word) -> tuple[Agreement, AgreementVersion]:
    """Fix the mentee's draft: it gets its text, its hash and, if it has none, the agreement its number."""
    city = await _series(act, agreement_id)
    agreement = await _held_of_active(act, agreement_id)
    if act.me.id != agreement.mentorship.mentee_id:
        raise NotAllowed
    if agreement.state is not AgreementState.drafting:
        raise AgreementChanged(state=agreement.state.value)
    draft = agreement.draft
    if draft is None or not draft.is_complete:
        raise AgreementIncomplete
    if not agreement.number:
        await _give_number(act, agreement, city)
    draft.text = word(await _terms(act, agreement, draft))
    draft.digest = digest_of(draft.text)
    draft.proposed_at = act.now
    return agreement, draft


def digest_of(text: str) -> str:
    """The hash that is printed on the document: SHA-256 of the canonical text in UTF-8, as hexadecimal digits."""
    return sha256(text.encode()).hexdigest()


async def _series(act: Act, agreement_id: int) -> str:
    """The mentor's city, locked, so that no other agreement of that city gets its number meanwhile."""
    agreement = await agreement_to_read(act, agreement_id)
    city = agreement.mentorship.mentor.city
    if city.typed or city.is_none:
        return ""
    await locked(act, City, city.id)
    return city.name_ru


async def _give_number(act: Act, agreement: Agreement, series: str) -> None:
    """The next number of the year in that city; numbers that lists have brought are passed over."""
    year = day_of(agreement.mentorship.mentor, act.now).year
    of_year = Agreement.series == series, Agreement.year == year
    last = await act.session.scalar(select(func.max(Agreement.sequence)).where(*of_year)) or 0
    listed = select(Agreement.number).where(Agreement.sequence.is_(None), Agreement.number.like(f"%/{year}"))
    taken = set(await act.session.scalars(listed))
    sequence = last + 1
    while f"{sequence}/{year}" in taken:
        sequence += 1
    agreement.series, agreement.year, agreement.sequence = series, year, sequence
    agreement.number = f"{sequence}/{year}"


async def _terms(act: Act, agreement: Agreement, version: AgreementVersion) -> Terms:
    pair = agreement.mentorship
    assert version.until is not None
    assert version.rhythm is not None
    uploaded = await template_in_use(act, pair.programme)
    return Terms(
        number=agreement.number,
        series=agreement.series,
        version=version.number,
        programme=pair.programme,
        made_on=day_of(pair.mentor, act.now),
        mentor=pair.mentor,
        mentee=pair.mentee,
        goals=tuple(one.words for one in version.goals),
        topics=tuple(version.topics.splitlines()),
        until=version.until,
        rhythm=version.rhythm,
        template=uploaded.text if uploaded else "",
    )


async def _held_of_active(act: Act, agreement_id: int) -> Agreement:
    agreement = await hold_agreement(act, agreement_id)
    _require_active(agreement)
    return agreement


def _require_active(agreement: Agreement) -> None:
    if agreement.mentorship.state is not MentorshipState.active:
        raise AgreementChanged(state=AgreementState.ended.value)


def _pending(agreement: Agreement, version_number: int | None = None) -> AgreementVersion:
    """Raises AgreementChanged unless this version waits for signatures."""
    version = agreement.pending
    if version is None or version_number not in (None, version.number):
        raise AgreementChanged(state=agreement.state.value)
    return version


async def _tell_other(act: Act, agreement: Agreement, kind: AgreementNotice, version: AgreementVersion) -> None:
    other = agreement.mentorship.other_side(act.me.id)
    await tell(act, other.id, kind, {"agreement_id": agreement.id, "version": version.number})
