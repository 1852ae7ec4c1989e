"""An agreement as a PDF: the text that both sign, their signatures, and the hash of the text."""

import re

from files.papers.paper import Paper, PaperStyle
from files.papers.printing import printed
from handlers.shared.speech import Speech
from models.agreement import Agreement, AgreementVersion, SigningWay
from models.person import Person

_NOT_IN_NAMES = re.compile(r"[^0-9A-Za-zА-Яа-яЁё-]+")  # a list may have brought any characters as a number


async def agreement_file(agreement: Agreement, version: AgreementVersion) -> tuple[str, bytes]:
    """The file's name and content. Raises PrinterBroke."""
    speech = Speech("ru", agreement.mentorship.mentor.timezone)
    number = _NOT_IN_NAMES.sub("-", agreement.number).strip("-")
    name = speech.label("agreement-file", number=number)
    return name, await printed(paper_of(speech, agreement, version))


def paper_of(speech: Speech, agreement: Agreement, version: AgreementVersion) -> Paper:
    pair = agreement.mentorship
    running = speech.label("agreement-paper-running", number=agreement.number, version=version.number)
    return Paper(
        PaperStyle.agreement,
        version.text,
        running=f"{running} · " + speech.label("agreement-paper-page").replace("[", "{").replace("]", "}"),
        replaced=speech.label("agreement-paper-replaced"),
        columns=[
            [speech.label("agreement-paper-mentor"), *_signed(speech, version, pair.mentor)],
            [speech.label("agreement-paper-mentee"), *_signed(speech, version, pair.mentee)],
        ],
        notes=[speech.label("agreement-paper-hash", version=version.number, digest=version.digest)],
    )


def _signed(speech: Speech, version: AgreementVersion, person: Person) -> list[str]:
    signature = next((one for one in version.signatures if one.person_id == person.id), None)
    if signature is None:
        return [person.full_name, "", speech.label("agreement-paper-line"), speech.label("agreement-paper-date")]
    key = "chat" if signature.way is SigningWay.chat else "paper"
    day = speech.full_day(speech.local(signature.signed_at).date())
    when = f"{day}, {speech.time(signature.signed_at)}"
    zone = f"{speech.local(signature.signed_at):%z}"
    return [person.full_name, speech.label(f"agreement-paper-signed-{key}", day=day, when=f"{when} (UTC{zone[:3]})")]
