"""Calendar files of events. Whoever has taken a file gets a new one when the event changes, or when they decide not to
come.
"""

from sqlalchemy import select

from models.event import Answer, Event, EventNotice, EventState, Registration
from services.locks import locked
from services.notices import News, tell_and_schedule
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act


class NotInCalendar(Refusal):
    """The calendar file is for those who come."""

    key = "refusal-event-file"


async def take_event_file(act: Act, event_id: int) -> tuple[Event, Registration]:
    """The event whose calendar file the acting person gets; from now on its changes are sent to them as files, too.
    Raises NotFound; NotInCalendar when they do not come, or it is over or cancelled.
    """
    event = await locked(act, Event, event_id)
    if event is None:
        raise NotFound
    mine = await act.session.get(Registration, (event_id, act.me.id))
    if mine is None or not is_in_calendar(event, mine) or event.starts_at <= act.now:
        raise NotInCalendar
    mine.has_file = True
    return event, mine


def is_in_calendar(event: Event, mine: Registration) -> bool:
    return event.state is EventState.announced and mine.answer is Answer.coming


async def tell_of_event_files(act: Act, event: Event) -> None:
    """Send the changed file to everybody who has taken it and comes; the others took the event out of their calendar
    when they declined.
    """
    taken = Registration.event_id == event.id, Registration.has_file, Registration.answer == Answer.coming
    people = sorted(await act.session.scalars(select(Registration.person_id).where(*taken)))
    news = [News(one, EventNotice.calendar, {"event_id": event.id}) for one in people]
    await tell_and_schedule(act, news, [])


async def tell_of_my_file(act: Act, event: Event, mine: Registration) -> None:
    """The acting person comes now, or no longer comes: send them the changed file if they have taken one."""
    mine.sequence += 1
    if mine.has_file:
        await tell_and_schedule(act, [News(mine.person_id, EventNotice.calendar, {"event_id": event.id})], [])


def uid_of_event(event: Event) -> str:
    """The same for everybody and through all changes; the moment of announcing tells two databases apart."""
    return f"event-{event.id}-{int(event.announced_at.timestamp())}@ryadom"
