"""The programme of a conference to come: sections that people have chosen, a talk that stands in it, one that waits for
a decision; and the association's channel, in which the conference is announced.
"""

from datetime import timedelta

from sqlalchemy import select

from bot.demo.event_words import EventWords, TalkWords
from bot.demo.past import Past, Row, chance_of
from models.channel import Channel, ChannelState
from models.event import Answer, Event, Registration
from models.event_programme import EventSection, EventTalk, SectionChoice
from models.person import Person
from services.events.sections import add_event_section
from services.events.talks import approve_talk, propose_talk

CHOOSE = 0.7  # of those who come, in each part of a day


async def write_channel(past: Past) -> None:
    """As a coordinator confirmed it last year; the loader makes the channel itself in the local Telegram."""
    words, since = past.words.story.channel, past.now - timedelta(days=300)
    channel = Channel(telegram_id=words.telegram_id, title=words.title, state=ChannelState.ours, may_post=True)
    channel.seen_at = channel.decided_at = since
    past.session.add(channel)
    await past.session.flush()


async def write_programme(
    past: Past, event: Event, words: EventWords, coordinator: Person, mentor: Person, mentee: Person
) -> None:
    """The ready mentor stands in the first section; the ready mentee's talk waits for the coordinators."""
    act = past.act(event.announced_at, coordinator)
    sections = [
        await add_event_section(act, event.id, one.day, one.minute, one.title, one.capacity) for one in words.sections
    ]
    if words.talk is not None:
        talk = await _propose(past, event, mentor, words.talk)
        decided_at = talk.proposed_at + timedelta(days=2)
        await approve_talk(past.act(decided_at, coordinator), talk.id, sections[0].id)
    if words.waiting_talk is not None:
        await _propose(past, event, mentee, words.waiting_talk)
    await _choose_sections(past, event, sections, mentor)


async def _choose_sections(past: Past, event: Event, sections: list[EventSection], speaker: Person) -> None:
    """The speaker is in the section of the talk."""
    chance = chance_of(f"sections:{event.key}")
    comes = Registration.event_id == event.id, Registration.answer == Answer.coming
    people = list(await past.session.scalars(select(Registration.person_id).where(*comes).order_by("person_id")))
    left = {one.id: one.capacity or len(people) for one in sections}
    rows: list[Row] = []
    for when in dict.fromkeys((one.day, one.minute) for one in sections):
        offered = [one.id for one in sections if (one.day, one.minute) == when]
        for person_id in people:
            section_id = chance.choice(offered)
            if person_id == speaker.id and sections[0].id in offered:
                section_id = sections[0].id
            if chance.random() < CHOOSE and left[section_id]:
                left[section_id] -= 1
                chosen_at = past.now - timedelta(days=chance.randrange(1, 10))
                rows.append({"section_id": section_id, "person_id": person_id, "chosen_at": chosen_at})
    await past.insert_rows(SectionChoice, rows)


async def _propose(past: Past, event: Event, author: Person, words: TalkWords) -> EventTalk:
    act = past.act(past.now + timedelta(days=words.proposed), author)
    return await propose_talk(act, event.id, words.title, words.words, f"demo:{author.id}")
