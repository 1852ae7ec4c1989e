"""The certificate of an ended mentorship, as a PDF in Russian."""

from files.papers.paper import Paper, PaperStyle
from files.papers.printing import printed
from handlers.shared.people import name_of
from handlers.shared.speech import Speech
from models.person import Person
from services.matching.closing import Accompanied


async def certificate_file(done: Accompanied, receiver: Person) -> tuple[str, bytes]:
    """The file's name and content. Raises PrinterBroke."""
    speech = Speech("ru", done.mentorship.mentor.timezone)
    return speech.label("closing-certificate-file"), await printed(certificate_of(speech, done, receiver))


def certificate_of(speech: Speech, done: Accompanied, receiver: Person) -> Paper:
    pair, agreement = done.mentorship, done.agreement
    ended = pair.ended_at or pair.began_at
    text = speech.label(
        "closing-certificate",
        name=receiver.full_name,
        role="mentee" if receiver.id == pair.mentee_id else "mentor",
        other=name_of(speech, pair.other_side(receiver.id)),
        programme=speech.term(pair.programme),
        began=speech.full_day(speech.local(pair.began_at).date()),
        ended=speech.full_day(speech.local(ended).date()),
        held=done.held,
        numbered="yes" if agreement and agreement.number else "no",
        number=agreement.number if agreement else "",
        series=", " + agreement.series if agreement and agreement.series else "",
    )
    return Paper(
        PaperStyle.certificate,
        text,
        running=speech.label("closing-certificate-running"),
        replaced=speech.label("closing-certificate-replaced"),
        columns=[["", speech.label("closing-certificate-post")], ["", speech.label("closing-certificate-line")]],
    )
