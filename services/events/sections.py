"""The programme of an event: its sections, who speaks in them, and who has chosen them. People register for the event
as a whole, and then choose sections that have places, one at a time of the day.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import delete, func, select

from models.connection.database import insert_new
from models.event import Answer, Event, EventState, Registration
from models.event_programme import EventSection, EventTalk, SectionChoice, TalkState
from services.audit import record
from services.events.announcing import FIRST_MINUTE, LAST_MINUTE, STEP
from services.events.changing import event_to_change
from services.events.events import access_event
from services.events.kinds import SEATS_AT_MOST
from services.events.registering import EventBegan
from services.guards import require_coordinator
from services.locks import locked
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

SECTION_LIMIT = 120  # code points of a title
SECTIONS_AT_MOST = 30
MINUTES = range(FIRST_MINUTE, LAST_MINUTE + 1, STEP)


class SectionFull(Refusal):
    key = "refusal-section-full"


class SectionChosen(Refusal):
    """Somebody has chosen the section, or speaks in it."""

    key = "refusal-section-chosen"


class NotComing(Refusal):
    """Sections are chosen by those who come to the event."""

    key = "refusal-section-not-coming"


class TooManyEventSections(Refusal):
    key = "refusal-sections"


@dataclass(frozen=True, slots=True)
class SectionSeen:
    """`chosen`: by how many people. `mine`: also by the acting person. `talks`: the approved ones."""

    section: EventSection
    starts_at: datetime
    chosen: int
    mine: bool
    talks: list[EventTalk]

    @property
    def free(self) -> int | None:
        """None when the number of places is not limited."""
        capacity = self.section.capacity
        return None if capacity is None else max(0, capacity - self.chosen)


@dataclass(frozen=True, slots=True)
class EventProgramme:
    """`talks`: approved ones that stand in no section. `may_choose`: the acting person comes, and it has not begun.
    `may_come_first`: they may choose once they have said that they come.
    """

    event: Event
    sections: list[SectionSeen]
    talks: list[EventTalk]
    may_choose: bool
    may_come_first: bool


async def programme_of_event(act: Act, event_id: int) -> EventProgramme:
    """Sections in the order of time. Raises NotFound, NotAllowed."""
    event, mine = await access_event(act, event_id)
    query = select(EventSection).where(EventSection.event_id == event_id)
    sections = list(await act.session.scalars(query.order_by(EventSection.day, EventSection.minute, EventSection.id)))
    ids = [one.id for one in sections]
    chosen = select(SectionChoice.section_id, func.count()).where(SectionChoice.section_id.in_(ids))
    counted = await act.session.execute(chosen.group_by(SectionChoice.section_id))
    counts: dict[int, int] = {int(one): int(count) for one, count in counted}
    own = select(SectionChoice.section_id).where(SectionChoice.person_id == act.me.id)
    of_mine = set(await act.session.scalars(own.where(SectionChoice.section_id.in_(ids))))
    approved = select(EventTalk).where(EventTalk.event_id == event_id, EventTalk.state == TalkState.approved)
    talks = list(await act.session.scalars(approved.order_by(EventTalk.id)))
    is_ahead = event.state is EventState.announced and event.starts_at > act.now
    comes = mine is not None and mine.answer is Answer.coming
    invited = event.is_for(act.me) or (mine is not None and mine.as_guest)
    return EventProgramme(
        event,
        [
            SectionSeen(
                one,
                section_begins(event, one),
                counts.get(one.id, 0),
                one.id in of_mine,
                [talk for talk in talks if talk.section_id == one.id],
            )
            for one in sections
        ],
        [talk for talk in talks if talk.section_id is None],
        may_choose=is_ahead and comes,
        may_come_first=is_ahead and not comes and bool(sections) and invited,
    )


async def has_programme(act: Act, event_id: int) -> bool:
    """Whether it has a section or an approved talk."""
    sections = select(EventSection.id).where(EventSection.event_id == event_id)
    talks = select(EventTalk.id).where(EventTalk.event_id == event_id, EventTalk.state == TalkState.approved)
    return await act.session.scalar(sections.union_all(talks).limit(1)) is not None


def section_begins(event: Event, section: EventSection) -> datetime:
    clock = time(section.minute // 60, section.minute % 60)
    return datetime.combine(date_of_day(event, section.day), clock, ZoneInfo(event.timezone))


def date_of_day(event: Event, day: int) -> date:
    """The date of a day of the event (the first is 1), by the calendar of the event's zone."""
    return event.starts_at.astimezone(ZoneInfo(event.timezone)).date() + timedelta(days=day - 1)


async def add_event_section(
    act: Act, event_id: int, day: int, minute: int, title: str, capacity: int | None
) -> EventSection:
    """Raises NotAllowed, NotFound, EventCancelled, EventBegan, TooManyEventSections."""
    event = await event_to_change(act, event_id, lock=True)
    if not 1 <= day <= event.days or minute not in MINUTES or (capacity and not 1 <= capacity <= SEATS_AT_MOST):
        raise NotAllowed
    count = select(func.count()).select_from(EventSection).where(EventSection.event_id == event_id)
    if (await act.session.scalar(count) or 0) >= SECTIONS_AT_MOST:
        raise TooManyEventSections
    section = EventSection(
        event_id=event.id, day=day, minute=minute, title=title[:SECTION_LIMIT], capacity=capacity or None
    )
    act.session.add(section)
    await act.session.flush()
    record(act, "event.section_added", event.id)
    return section


async def remove_section(act: Act, section_id: int) -> None:
    """Raises NotAllowed, NotFound, EventCancelled, EventBegan, SectionChosen."""
    require_coordinator(act)
    section = await act.session.get(EventSection, section_id)
    if section is None:
        raise NotFound
    event = await event_to_change(act, section.event_id, lock=True)
    choices = select(SectionChoice.person_id).where(SectionChoice.section_id == section_id).limit(1)
    talks = select(EventTalk.id).where(EventTalk.section_id == section_id).limit(1)
    if await act.session.scalar(choices) is not None or await act.session.scalar(talks) is not None:
        raise SectionChosen
    await act.session.delete(section)
    record(act, "event.section_removed", event.id)


async def choose_section(act: Act, section_id: int) -> bool:
    """Choose a section instead of another one at the same time, or give it up if it is chosen already. Returns whether
    it is chosen now. Raises NotFound, NotAllowed, NotComing, EventBegan, SectionFull.
    """
    section = await act.session.get(EventSection, section_id)
    if section is None:
        raise NotFound
    event = await locked(act, Event, section.event_id)
    assert event is not None
    await access_event(act, event.id)
    if event.starts_at <= act.now:
        raise EventBegan
    mine = await act.session.get(Registration, (event.id, act.me.id))
    if mine is None or mine.answer is not Answer.coming:
        raise NotComing
    own = SectionChoice.person_id == act.me.id
    if await act.session.get(SectionChoice, (section_id, act.me.id)) is not None:
        await act.session.execute(delete(SectionChoice).where(own, SectionChoice.section_id == section_id))
        return False
    count = select(func.count()).select_from(SectionChoice).where(SectionChoice.section_id == section_id)
    if section.capacity is not None and (await act.session.scalar(count) or 0) >= section.capacity:
        raise SectionFull
    at_that_time = select(EventSection.id).where(
        EventSection.event_id == event.id, EventSection.day == section.day, EventSection.minute == section.minute
    )
    await act.session.execute(delete(SectionChoice).where(own, SectionChoice.section_id.in_(at_that_time)))
    row = {"section_id": section_id, "person_id": act.me.id, "chosen_at": act.now}
    await insert_new(act.session, SectionChoice, [row])
    return True
