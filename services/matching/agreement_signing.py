"""Both sign a version of an agreement: in the chat, or on paper, which a coordinator marks."""

from models.agreement import (
    Agreement,
    AgreementNotice,
    AgreementSignature,
    AgreementState,
    AgreementVersion,
    SigningWay,
)
from services.audit import record
from services.daily_limit import require_not_told_too_often
from services.days import day_of, today_of
from services.guards import hold_coordinator
from services.locks import locked
from services.matching.agreement_drafts import TERMS, months_later, next_version
from services.matching.agreement_reminders import remind_of_agreement
from services.matching.agreement_terms import agreement_to_extend, remind_of_term
from services.matching.agreement_versions import AgreementIncomplete, finish_draft, fix_text
from services.matching.agreements import (
    AgreementChanged,
    Word,
    agreement_to_read,
    held_of_active,
    is_party,
    move_agreement,
    require_active,
)
from services.matching.surveys import ask_when_begun
from services.notices import tell
from services.refusals import NotAllowed
from services.unit_of_work import Act

WORDS_LIMIT = 1000
SENT_A_DAY = 6  # times that one agreement is sent to the other side


async def propose(act: Act, agreement_id: int, word: Word, shown: str | None = None) -> Agreement:
    """The mentee signs the draft and sends it to the mentor. `shown`: the digest of the preview that they were shown.
    Raises NotAllowed, AgreementChanged, AgreementIncomplete, TextChanged, TooOften.
    """
    agreement, draft = await finish_draft(act, agreement_id, word, shown)
    await _sign_first(act, agreement, draft)
    return agreement


async def extend(act: Act, agreement_id: int, months: int, word: Word) -> Agreement:
    """Either side signs the same terms with a later end and sends them to the other. Raises NotAllowed,
    AgreementChanged, AgreementIncomplete (when the agreement has no text in this program), TooOften.
    """
    if months not in TERMS:
        raise NotAllowed
    await held_of_active(act, agreement_id)
    agreement = await agreement_to_extend(act, agreement_id)
    in_force = agreement.in_force
    if in_force is None or in_force.until is None:
        raise AgreementIncomplete
    version = next_version(agreement, like=in_force)
    version.until = months_later(max(in_force.until, today_of(act)), months)
    await act.session.flush()
    await fix_text(act, agreement, version, word)
    await _sign_first(act, agreement, version)
    record(act, "agreement.extended", agreement.mentorship.mentee_id)
    return agreement


async def _sign_first(act: Act, agreement: Agreement, version: AgreementVersion) -> None:
    """The acting person signs the finished version, and the other side is asked to. Raises TooOften."""
    other, about = agreement.mentorship.other_side(act.me.id), ("agreement_id", agreement.id)
    await require_not_told_too_often(act, [other.id], AgreementNotice.to_sign, about, SENT_A_DAY)
    move_agreement(act, agreement, AgreementState.signing)
    version.signatures.append(AgreementSignature(person_id=act.me.id, signed_at=act.now, way=SigningWay.chat))
    await act.session.flush()
    await _tell_other(act, agreement, AgreementNotice.to_sign, version)
    await remind_of_agreement(act, agreement)


async def print_out(act: Act, agreement_id: int, word: Word) -> Agreement:
    """Either side chooses paper: the version is fixed, the other side is told, and a coordinator will mark the paper.
    Raises NotAllowed, AgreementChanged, AgreementIncomplete.
    """
    if (await agreement_to_read(act, agreement_id)).state is AgreementState.drafting:
        agreement, version = await finish_draft(act, agreement_id, word)
    else:
        agreement = await held_of_active(act, agreement_id)
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
    agreement = await held_of_active(act, agreement_id)
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
    agreement = await held_of_active(act, agreement_id)
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
    agreement = await held_of_active(act, agreement_id)
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
    require_active(agreement)
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
    if version.until is not None:
        await remind_of_term(act, agreement, version.until)


def _pending(agreement: Agreement, version_number: int | None = None) -> AgreementVersion:
    """Raises AgreementChanged unless this version waits for signatures."""
    version = agreement.pending
    if version is None or version_number not in (None, version.number):
        raise AgreementChanged(state=agreement.state.value)
    return version


async def _tell_other(act: Act, agreement: Agreement, kind: AgreementNotice, version: AgreementVersion) -> None:
    other = agreement.mentorship.other_side(act.me.id)
    await tell(act, other.id, kind, {"agreement_id": agreement.id, "version": version.number})
