"""The certificate of somebody who came to an event, as a PDF in Russian."""

from datetime import timedelta

from files.papers.paper import Paper, PaperStyle
from files.papers.printing import printed
from handlers.shared.speech import Speech
from models.person import Person
from services.events.afterwards import Came

_HOUR = timedelta(hours=1)
_MINUTE = timedelta(minutes=1)


async def participant_file(came: Came, receiver: Person, issuer: str) -> tuple[str, bytes]:
    """The file's name and content. Raises PrinterBroke."""
    speech = Speech("ru", came.event.timezone)
    return speech.label("afterwards-certificate-file"), await printed(participant_paper(speech, came, receiver, issuer))


def participant_paper(speech: Speech, came: Came, receiver: Person, issuer: str) -> Paper:
    """`issuer`: the association's name, empty while nobody has entered it."""
    event = came.event
    first = speech.local(event.starts_at).date()
    text = speech.label(
        "afterwards-certificate",
        name=receiver.full_name,
        title=event.title,
        kind=speech.term(event.kind),
        first=speech.full_day(first),
        last=speech.full_day(first + timedelta(days=event.days - 1)),
        days="many" if event.days > 1 else "one",
        hours=came.time // _HOUR,
        minutes=came.time % _HOUR // _MINUTE,
        issuer=issuer,
        issued="yes" if issuer else "no",
    )
    return Paper(
        PaperStyle.certificate,
        text,
        running=speech.label("closing-certificate-running"),
        replaced=speech.label("closing-certificate-replaced"),
        columns=[["", speech.label("closing-certificate-post")], ["", speech.label("closing-certificate-line")]],
    )
