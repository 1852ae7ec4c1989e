"""An event gets fewer days: sections of the days that it loses are removed. Talks in them stay approved without a
section, and their authors are told; a coordinator can put them into another section.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, func, select, update

from models.event import Event
from models.event_programme import EventSection, EventTalk, SectionChoice, TalkNotice, TalkState
from services.notices import News, tell_and_schedule
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class ProgrammeLost:
    """How many sections the event loses, and how many approved talks stand in them."""

    sections: int
    talks: int


async def programme_lost(act: Act, event_id: int, days: int) -> ProgrammeLost:
    """If the event had that many days."""
    ids = await _sections_after(act, event_id, days)
    talks = select(func.count()).select_from(EventTalk).where(*_approved_in(ids))
    return ProgrammeLost(len(ids), await act.session.scalar(talks) or 0)


async def drop_later_days(act: Act, event: Event) -> int:
    """Remove the sections of days that the event no longer has, with people's choices of them; returns how many. The
    caller holds the event.
    """
    ids = await _sections_after(act, event.id, event.days)
    if not ids:
        return 0
    talks = list(await act.session.scalars(select(EventTalk).where(*_approved_in(ids)).order_by(EventTalk.id)))
    in_them = EventTalk.section_id.in_(ids)
    await act.session.execute(update(EventTalk).where(in_them).values(section_id=None))
    await act.session.execute(delete(SectionChoice).where(SectionChoice.section_id.in_(ids)))
    await act.session.execute(delete(EventSection).where(EventSection.id.in_(ids)))
    news = [
        News(one.person_id, TalkNotice.unplaced, {"talk_id": one.id}) for one in talks if one.person_id != act.me.id
    ]
    await tell_and_schedule(act, news, [])
    return len(ids)


async def _sections_after(act: Act, event_id: int, days: int) -> Sequence[int]:
    query = select(EventSection.id).where(EventSection.event_id == event_id, EventSection.day > days)
    return list(await act.session.scalars(query))


def _approved_in(section_ids: Sequence[int]) -> tuple[ColumnElement[bool], ...]:
    return EventTalk.section_id.in_(section_ids), EventTalk.state == TalkState.approved
