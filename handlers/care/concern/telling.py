"""A report of a problem in words: for the one who wrote it, and for the one who reads it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from handlers.shared.people import name_of
from handlers.shared.speech import Html, Speech, short
from models.concern import Concern, ConcernMessage
from models.person import Person
from services.care.concern_keeping import QUIET

PLACE_SHOWN = 60


def line_of(speech: Speech, number: int, concern: Concern) -> Html:
    """«1. От 3 марта: получено, ответ ждём до 6 марта». What was written is not in lists."""
    return speech.say("concern-line", number=number, day=_day(speech, concern.sent_at), **standing_of(speech, concern))


def card_of(speech: Speech, concern: Concern, kept: timedelta, *, others: bool) -> Html:
    """Where it stands for the one who wrote it, since when, and what comes next; `kept`: how long after closing,
    `others`: somebody else could read it.
    """
    gone = concern.closed_at + kept if concern.closed_at else None
    reader = name_of(speech, concern.trusted) if concern.trusted else ""
    return speech.say(
        "concern-standing",
        reader=reader,
        named="yes" if concern.may_name else "no",
        others="yes" if others else "no",
        gone=_day(speech, gone) if gone else "",
        **standing_of(speech, concern),
    )


def standing_of(speech: Speech, concern: Concern) -> dict[str, str]:
    """The state and its days, as the texts name them."""
    unread = concern.trusted is None and concern.closed_at is None
    return {
        "state": "unread" if unread else concern.state.value,
        "since": _day(speech, concern.state_since),
        "until": speech.full_day(concern.answer_by) if concern.answer_by else "",
        "closes": _day(speech, concern.state_since + QUIET),
    }


def thread_of(speech: Speech, concern: Concern, *, mine: bool) -> Html:
    """Everything that was written, in order. `mine`: as read by the one who wrote it."""
    return Html("\n\n".join(_message(speech, one, mine=mine) for one in concern.messages))


def _message(speech: Speech, message: ConcernMessage, *, mine: bool) -> Html:
    by = "me" if message.is_answer != mine else "reader" if mine else "writer"
    return speech.say("concern-message", by=by, when=speech.when(message.written_at), words=message.words)


def described(speech: Speech, person: Person) -> str:
    """«Ким Олег Ильич, директор, Школа № 57», inside a sentence."""
    place = person.school.name if person.school else person.city.name(speech.locale)
    return ", ".join(filter(None, (name_of(speech, person), _position(speech, person), short(place, PLACE_SHOWN))))


def _position(speech: Speech, person: Person) -> str:
    return speech.term(person.position).lower() if person.position else ""


def reader_lines(speech: Speech, readers: Iterable[Person]) -> list[Html]:
    return [
        speech.say("concern-reader-line", number=number, reader=described(speech, one))
        for number, one in enumerate(readers, 1)
    ]


def _day(speech: Speech, moment: datetime) -> str:
    return speech.full_day(speech.local(moment).date())
