"""The lines in words: in the list, on the card and in the morning's notice."""

from handlers.shared.people import list_name_of, name_of
from handlers.shared.speech import Html, Speech, capital, short
from services.care.digest import LineNow
from services.care.lines import CareLine

TITLE_SHOWN = 40


def line_text(speech: Speech, number: int, now: LineNow) -> Html:
    """«1. Нет первой встречи: Иванов П. А. — Петрова А. С., с 2 марта»"""
    line = now.line
    said = speech.say(
        "stalled-line",
        number=number,
        what=_what(speech, line),
        names=" — ".join(list_name_of(speech, one) for one in line.people),
        title=short(line.title, TITLE_SHOWN),
        titled="yes" if line.title else "no",
        since=speech.full_day(speech.local(line.since).date()),
    )
    return Html(f"{said}\n{_done(speech, now)}") if now.deed else said


def _what(speech: Speech, line: CareLine) -> str:
    return capital(speech.term(line.stall))


def _done(speech: Speech, now: LineNow) -> Html:
    deed = now.deed
    assert deed is not None
    return speech.say(
        "stalled-done",
        deed=deed.deed.value if deed.deed else "handed",
        name=list_name_of(speech, deed.coordinator) if deed.coordinator else "—",
        when=speech.when(deed.at),
        until=speech.full_day(speech.local(deed.until).date()),
    )


def card_text(speech: Speech, now: LineNow) -> Html:
    line = now.line
    said = speech.say(
        "stalled-told",
        what=_what(speech, line),
        has_mentee="yes" if line.mentee else "no",
        mentee=name_of(speech, line.mentee) if line.mentee else "",
        has_mentor="yes" if line.mentor else "no",
        mentor=name_of(speech, line.mentor) if line.mentor else "",
        title=line.title,
        titled="yes" if line.title else "no",
        since=speech.full_day(speech.local(line.since).date()),
    )
    return Html(f"{said}\n\n{_done(speech, now) if now.deed else speech.say('stalled-free')}")
