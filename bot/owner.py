"""The first coordinator is made by a command on the server, not in the chat."""

from sqlalchemy import select

from bot.clock import MovableClock
from bot.operator_error import OperatorError
from models.connection.database import Database
from models.person import City, Person, Role
from services.audit import record
from services.people.names import BadName, parse_name
from services.people.person import Introduced, add_person, grant_owner
from services.unit_of_work import Act, Uow


class NeedsName(OperatorError):
    """Somebody new can only be made an owner with a name."""


async def make_owner(database: Database, telegram_id: int, name: str, city: str) -> str:
    """Make the person an owner; somebody new is added under `name`. Returns a sentence that says what was done. The bot
    asks for their consent when they first come. Raises NeedsName.
    """
    async with Uow(database, MovableClock(), telegram_id).write() as act:
        if act.person is None:
            person = await add_person(act, await _introduction(act, name, city), telegram_id)
            said = f"{person.full_name} is an owner now."
        else:
            person = act.person
            said = _said_of_known(person, name)
        await grant_owner(act, person)
        record(act, "owner.made", person.id)
        return said


def _said_of_known(person: Person, name: str) -> str:
    """Known people keep their name. A different name on the command line may mean that the id is somebody else's."""
    said = f"{person.full_name} " + ("was an owner already." if person.holds(Role.owner) else "is an owner now.")
    if name and name.split() != person.full_name.split():
        said += f" They are known by this name, and --name {name!r} changes nothing: compare the Telegram id."
    return said


async def _introduction(act: Act, name: str, city: str) -> Introduced:
    try:
        parsed = parse_name(name)
    except BadName:
        raise NeedsName("Somebody new needs --name with a surname and a first name.") from None
    city_id = await act.session.scalar(select(City.id).where((City.name_ru == city) | (City.name_en == city)))
    if city_id is None:
        raise NeedsName(f"There is no city {city!r} in the list.")
    return Introduced(parsed, city_id, None, None, None, "ru")
