"""The text of an event, shared by its preview, its announcement and its card."""

from handlers.shared.speech import Html, Speech
from models.event import Event
from services.events.announcing import EventDraft


def announcement(speech: Speech, event: Event | EventDraft) -> Html:
    """Title, kind, time in the reader's zone, place, and the description if there is one."""
    heading = speech.say(
        "events-heading",
        title=event.title,
        kind=speech.term(event.kind),
        when=speech.when(event.starts_at),
        where=where(speech, event),
    )
    return Html(f"{heading}\n\n{speech.say('events-words', words=event.words)}") if event.words else heading


def where(speech: Speech, event: Event | EventDraft) -> Html:
    if event.link:
        return speech.say("events-link", link=event.link)
    return speech.say("events-place", place=event.place)
