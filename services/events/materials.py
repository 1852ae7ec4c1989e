"""Materials of an event, which a coordinator sends afterwards to those who came; they can open them again later."""

from dataclasses import dataclass

from sqlalchemy import CompoundSelect, exists, select

from models.attendance import Attendance, AttendanceNotice, EventMaterial
from models.connection.database import insert_new
from models.event import Answer, Event, EventState, Registration
from services.audit import record
from services.events.afterwards import require_came
from services.guards import require_coordinator
from services.notices import News, tell_and_schedule
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

MATERIAL_LIMIT = 900  # UTF-16 units; with the event's title it is the caption of a file


class EventNotOver(Refusal):
    """Materials are sent to those who came, so after the event."""

    key = "refusal-event-not-over"


@dataclass(frozen=True, slots=True)
class Material:
    """Words, or a file of a kind of Telegram's with or without words."""

    words: str
    media: str = ""
    file_id: str = ""


async def event_with_materials(act: Act, event_id: int) -> tuple[Event, list[int]]:
    """The event and the ids of those who get its materials. Where nobody was checked in at all, everybody who said that
    they would come counts as having come. Raises NotAllowed, NotFound, EventNotOver.
    """
    require_coordinator(act)
    event = await act.session.get(Event, event_id)
    if event is None:
        raise NotFound
    if event.state is not EventState.announced or act.now < event.ends_at:
        raise EventNotOver
    return event, sorted(await act.session.scalars(_came(event)))


def _came(event: Event) -> CompoundSelect[int]:
    there = select(Attendance.person_id).where(Attendance.event_id == event.id)
    said = Registration.event_id == event.id, Registration.answer == Answer.coming
    return there.union(select(Registration.person_id).where(*said, ~exists().where(Attendance.event_id == event.id)))


async def send_material(act: Act, event_id: int, material: Material, key: str) -> int:
    """Returns how many people get it. Calling it again with the same `key` sends nothing more.

    Raises NotAllowed (also when it is empty or too long), NotFound, EventNotOver.
    """
    event, people = await event_with_materials(act, event_id)
    if not (material.words or material.file_id) or len(material.words) > MATERIAL_LIMIT:
        raise NotAllowed
    row = {"event_id": event.id, "sent_by_id": act.me.id, "sent_at": act.now, "key": key}
    row |= {"words": material.words, "media": material.media, "file_id": material.file_id}
    told = [one for one in people if one != act.me.id]
    if await insert_new(act.session, EventMaterial, [row]):
        mine = EventMaterial.sent_by_id == act.me.id, EventMaterial.key == key
        sent = await act.session.scalar(select(EventMaterial.id).where(*mine))
        ids: dict[str, int | str] = {"material_id": sent or 0}
        await tell_and_schedule(act, [News(one, AttendanceNotice.materials, ids) for one in told], [])
        record(act, "event.materials_sent", event.id)
    return len(told)


async def materials_of(act: Act, event_id: int) -> list[EventMaterial]:
    """In the order in which they were sent, for those who came and for coordinators. Raises NotFound, NotThere."""
    if not act.me.is_in_charge:
        await require_came(act, event_id)
    query = select(EventMaterial).where(EventMaterial.event_id == event_id)
    return list(await act.session.scalars(query.order_by(EventMaterial.id)))


async def material_for_me(act: Act, material_id: int) -> tuple[EventMaterial, Event]:
    """Raises NotFound, NotThere."""
    material = await act.session.get(EventMaterial, material_id)
    if material is None:
        raise NotFound
    came = await require_came(act, material.event_id)
    return material, came.event
