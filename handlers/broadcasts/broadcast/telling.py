"""How a broadcast is described: whom it is for, and one line of a list."""

from sqlalchemy import select

from handlers.shared.people import post_inside, programme_short
from handlers.shared.speech import Html, Speech, short
from models.broadcast import Broadcast, BroadcastState
from models.person import City, Person
from models.profile import Topic
from services.broadcasts.broadcasts import Counts
from services.broadcasts.segments import Segment
from services.unit_of_work import Act

_WORDS_SHOWN = 60


async def segment_said(act: Act, speech: Speech, segment: Segment) -> str:
    """«менторы; Москва, Казань; тема: команда»"""
    cities = await act.session.scalars(select(City).where(City.id.in_(segment.cities)).order_by(City.id))
    topics = await act.session.scalars(select(Topic).where(Topic.id.in_(segment.topics)).order_by(Topic.id))
    parts = [
        ", ".join(speech.label(f"composing-role-{role.value}").lower() for role in segment.roles),
        ", ".join(city.name(speech.locale) for city in cities),
        ", ".join(programme_short(speech, one) for one in segment.programmes),
        ", ".join(topic.name(speech.locale) for topic in topics),
        ", ".join(speech.term(one).lower() for one in segment.standings),
        speech.label("composing-named-count", count=len(segment.people)) if segment.people else "",
        speech.label("composing-silent", number=segment.silent_on) if segment.silent_on else "",
    ]
    return "; ".join(filter(None, parts))


def broadcast_line(speech: Speech, number: int, one: Broadcast, counts: Counts) -> Html:
    """«1. 12 мар. 15:00, завершена: доставлено 75 из 79. «Клуб — в четверг»»"""
    moment = one.starts_at or one.created_at
    return speech.say(
        "broadcast-line",
        number=number,
        when=speech.short_moment(moment),
        state=one.state.value,
        delivered=counts.delivered,
        total=counts.total,
        begun="no" if one.state in (BroadcastState.draft, BroadcastState.scheduled) else "yes",
        words=short(one.words.replace("\n", " "), _WORDS_SHOWN) or speech.label("broadcast-no-words"),
    )


def person_line(speech: Speech, number: int, person: Person) -> Html:
    """«1. Петрова Анна Сергеевна, директор, Школа № 57, Москва»"""
    who = ", ".join(filter(None, (person.full_name, post_inside(speech, person))))
    return speech.say("broadcast-person", number=number, who=who)
