"""Places that are held for the acting person."""

from typing import Any

from sqlalchemy import Select, select

from models.group_meeting import GroupMeeting, GroupPlace, GroupPlaceState, GroupState
from models.person import Person
from services.home.waiting import of_person
from services.unit_of_work import Act


async def my_offers(act: Act) -> list[GroupPlace]:
    """The one that ends first comes first."""
    query = select(GroupPlace).join(GroupMeeting, GroupMeeting.id == GroupPlace.group_id).where(*_held_for(act))
    return list((await act.session.scalars(query.order_by(GroupPlace.offer_until))).unique())


def offers_waiting(act: Act) -> Select[Any]:
    """Each waits since the person joined the line."""
    query = of_person(GroupMeeting.id, GroupPlace.since).select_from(GroupPlace)
    joined = query.join(GroupMeeting, GroupMeeting.id == GroupPlace.group_id)
    return joined.join(Person, Person.id == GroupMeeting.host_id).where(*_held_for(act))


def _held_for(act: Act) -> tuple[Any, ...]:
    return (
        GroupPlace.person_id == act.me.id,
        GroupPlace.state == GroupPlaceState.offered,
        GroupPlace.offer_until > act.now,
        GroupMeeting.state == GroupState.planned,
    )
