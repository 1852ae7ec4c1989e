"""A coordinator joins two items that are the same: whoever uses the first uses the second from now on, and the first is
deleted.
"""

from sqlalchemy import delete, select, update

from models.base import Base
from models.district import District
from models.person import City, Person, School
from models.profile import OfferedTopic, Topic, WishedTopic
from services.audit import record
from services.guards import require_coordinator
from services.locks import locked_all
from services.places.city_list import join_cities
from services.reference.changing import name_district_of_schools
from services.reference.items import TABLES, Item, ItemKind, list_of, require_listed
from services.refusals import NotFound
from services.unit_of_work import Act

_CHOSEN: tuple[tuple[type[Base], str], ...] = ((WishedTopic, "mentee_id"), (OfferedTopic, "mentor_id"))


async def join_items(act: Act, kind: ItemKind, item_id: int, into_id: int) -> None:
    """Raises NotAllowed, NotFound; NotFound also for the same item twice and for items of different cities."""
    require_coordinator(act)
    table = TABLES[kind]
    waiting = City.typed if table is City else table.id < 0  # joining cities locks the typed ones as well
    held = {item.id: item for item in await locked_all(act, table, table.id.in_((item_id, into_id)) | waiting)}
    item, into = require_listed(held.get(item_id)), require_listed(held.get(into_id))
    if item is into or list_of(item) != list_of(into):
        raise NotFound
    if isinstance(item, City) and isinstance(into, City):
        await join_cities(act, item, into)
        return
    await _move_users(act, item, into)
    await act.session.flush()
    await act.session.execute(delete(table).where(table.id == item.id))
    record(act, f"{kind}.merged", into_id)


async def _move_users(act: Act, item: Item, into: Item) -> None:
    if isinstance(item, Topic):
        for chosen, person in _CHOSEN:
            await _move_choices(act, chosen, person, item.id, into.id)
    elif isinstance(item, School):
        await act.session.execute(update(Person).where(Person.school_id == item.id).values(school_id=into.id))
    elif isinstance(item, District) and isinstance(into, District):
        await name_district_of_schools(act, item, into.name)


async def _move_choices(act: Act, chosen: type[Base], person: str, item_id: int, into_id: int) -> None:
    """Somebody who chose both topics keeps one row."""
    columns = chosen.__table__.c
    have = select(columns[person]).where(columns.topic_id == into_id)
    both = delete(chosen).where(columns.topic_id == item_id, columns[person].in_(have.scalar_subquery()))
    await act.session.execute(both, execution_options={"synchronize_session": False})
    moved = update(chosen).where(columns.topic_id == item_id).values(topic_id=into_id)
    await act.session.execute(moved, execution_options={"synchronize_session": False})
