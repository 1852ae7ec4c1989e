"""A version of an agreement: its text is made from the mentee's draft, and gets its hash and the agreement's number
when it is sent for signing.
"""

from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import func, select

from models.agreement import Agreement, AgreementState, AgreementVersion
from models.person import City
from services.days import day_of
from services.locks import locked
from services.matching.agreement_templates import template_in_use
from services.matching.agreements import AgreementChanged, Terms, Word, agreement_to_read, held_of_active
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act


class AgreementIncomplete(Refusal):
    key = "refusal-agreement-incomplete"


class TextChanged(Refusal):
    """The text is no longer what the mentee was shown: another day has begun, the template was replaced, or a name has
    changed.
    """

    key = "refusal-agreement-text-changed"


@dataclass(frozen=True, slots=True)
class Preview:
    """The text as it would be signed now; the number is given when it is sent for signing."""

    agreement: Agreement
    text: str

    @property
    def digest(self) -> str:
        return digest_of(self.text)


async def preview(act: Act, agreement_id: int, word: Word) -> Preview:
    """Raises NotAllowed, AgreementIncomplete."""
    agreement = await agreement_to_read(act, agreement_id)
    draft = agreement.draft
    if draft is None or not draft.is_complete:
        raise AgreementIncomplete
    return Preview(agreement, word(await _terms(act, agreement, draft)))


async def finish_draft(
    act: Act, agreement_id: int, word: Word, shown: str | None = None
) -> tuple[Agreement, AgreementVersion]:
    """Fix the mentee's draft: it gets its text, its hash and, if it has none, the agreement its number. `shown`: the
    digest of the preview that the mentee was shown.
    """
    city = await _series(act, agreement_id)
    agreement = await held_of_active(act, agreement_id)
    if act.me.id != agreement.mentorship.mentee_id:
        raise NotAllowed
    if agreement.state is not AgreementState.drafting:
        raise AgreementChanged(state=agreement.state.value)
    draft = agreement.draft
    if draft is None or not draft.is_complete:
        raise AgreementIncomplete
    if shown is not None and shown != digest_of(word(await _terms(act, agreement, draft))):
        raise TextChanged
    if not agreement.number:
        await _give_number(act, agreement, city)
    await fix_text(act, agreement, draft, word)
    return agreement, draft


async def fix_text(act: Act, agreement: Agreement, version: AgreementVersion, word: Word) -> None:
    """From now on the version has one text, which is what people sign."""
    version.text = word(await _terms(act, agreement, version))
    version.digest = digest_of(version.text)
    version.proposed_at = act.now


def digest_of(text: str) -> str:
    """The hash that is printed on the document: SHA-256 of the canonical text in UTF-8, as hexadecimal digits."""
    return sha256(text.encode()).hexdigest()


async def _series(act: Act, agreement_id: int) -> str:
    """The mentor's city, locked, so that no other agreement of that city gets its number meanwhile."""
    agreement = await agreement_to_read(act, agreement_id)
    series = _series_of(agreement)
    if series:
        await locked(act, City, agreement.mentorship.mentor.city_id)
    return series


def _series_of(agreement: Agreement) -> str:
    """The name of the mentor's city; "" when the mentor has none, or one that nobody has checked."""
    city = agreement.mentorship.mentor.city
    return "" if city.typed or city.is_none else city.name_ru


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
        series=agreement.series or _series_of(agreement),
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
