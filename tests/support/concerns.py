"""Reports of problems for tests: who reads them, and one that was sent."""

from sqlalchemy import select

from models.concern import Concern, TrustedPerson
from models.person import Person, Role
from tests.support.people import known
from tests.support.town import Dweller, Town

WORDS = "Встречи срывают третий раз."


async def trusted(town: Town, name: str = "Ким Олег Ильич", *roles: Role) -> Dweller:
    """Somebody whom the owner has named, without a role unless one is given."""
    kim = await known(town, name, *roles)
    async with town.act(kim) as act:
        act.session.add(TrustedPerson(person_id=act.me.id, named_at=act.now))
    return kim


async def report(writer: Dweller, words: str = WORDS) -> None:
    await writer.start()
    await writer.press("help", "concern", "write_concern")
    await writer.say(words)
    await writer.press("send_concern")


async def concerns_of(writer: Dweller) -> list[Concern]:
    async with writer.town.act() as act:
        mine = Person.telegram_id == writer.id
        return list(await act.session.scalars(select(Concern).join(Person, Person.id == Concern.person_id).where(mine)))


async def person_id(dweller: Dweller) -> int:
    async with dweller.town.act(dweller) as act:
        return act.me.id
