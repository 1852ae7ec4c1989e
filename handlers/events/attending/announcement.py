"""The text of an event, shared by its preview, its announcement, its card and what is told about its changes."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from handlers.shared.speech import Html, Speech
from models.event import Event
from models.person import City
from services.events.announcing import EventDraft
from services.events.changing import EventValues

Shown = Event | EventDraft | EventValues


def announcement(speech: Speech, event: Event | EventDraft) -> Html:
    """Title, kind, time in the reader's zone, place, and the description if there is one."""
    heading = speech.say(
        "events-heading",
        title=event.title,
        kind=speech.term(event.kind),
        when=when(speech, event),
        length=length(speech, event),
        where=where(speech, event),
        seats=event.capacity or 0,
    )
    return Html(f"{heading}\n\n{speech.say('events-words', words=event.words)}") if event.words else heading


def with_zone(speech: Speech, said: Html, zone: str) -> Html:
    """With the time zone, for readers of whom it is not known that it is theirs."""
    return Html(f"{said}\n\n{speech.say('events-zone', zone=speech.zone_name(zone))}")


def series_text(speech: Speech, starts: Iterable[datetime]) -> Html:
    """«Серия, встреч: 3 — 5 мар., 2 апр., 7 мая»; empty for an event by itself, and for the last one of a series."""
    days = [speech.short_day(speech.local(one).date()) for one in starts]
    return speech.say("events-series", count=len(days), days=", ".join(days)) if len(days) > 1 else Html()


def when(speech: Speech, event: Shown) -> str:
    """«чт, 12 марта, 15:00», of several days with the last one."""
    first = speech.when(event.starts_at)
    if event.days == 1:
        return first
    last = speech.local(event.starts_at).date() + timedelta(days=event.days - 1)
    return speech.label("events-days", first=first, last=speech.day(last))


def length(speech: Speech, event: Shown) -> str:
    """«90 мин» or «3 дня»."""
    return length_of(speech, event.minutes, event.days)


def length_of(speech: Speech, minutes: int, days: int = 1) -> str:
    return speech.label("events-length", days=days, minutes=minutes)


def where(speech: Speech, event: Shown) -> Html:
    """The link itself is shown only to those who come, an hour before."""
    return speech.say("events-remote") if event.link else speech.say("events-place", place=event.place)


def difference(speech: Speech, was: EventValues, now: EventValues, cities: Mapping[int, City]) -> Html:
    """«Было: … Стало: …» for everything that differs; empty when nothing does."""
    pairs = (
        ("title", was.title, now.title),
        ("when", when(speech, was), when(speech, now)),
        ("length", length(speech, was), length(speech, now)),
        ("where", where(speech, was), where(speech, now)),
        ("city", city_label(speech, cities, was.city_id), city_label(speech, cities, now.city_id)),
        ("seats", _seats(speech, was), _seats(speech, now)),
    )
    lines = [
        speech.say("events-was-now", what=what, was=before, now=after)
        for what, before, after in pairs
        if before != after
    ]
    if was.link and now.link and was.link != now.link:
        lines.append(speech.say("events-other-link"))
    if was.words != now.words:
        lines.append(speech.say("events-other-words"))
    return Html("\n\n".join(lines))


def city_label(speech: Speech, cities: Mapping[int, City], city_id: int | None) -> str:
    """«Казань» or «Все города»."""
    city = cities.get(city_id) if city_id is not None else None
    return city.name(speech.locale) if city else speech.label("announcing-btn-anywhere")


def _seats(speech: Speech, event: EventValues) -> str:
    return speech.label("events-seats", seats=event.capacity or 0)
