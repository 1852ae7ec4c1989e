"""Whether the bot can write to the acting person, as Telegram says; who comes back is told what they have missed."""

from models.person import Person
from services.locks import locked
from services.notices import tell_missed
from services.unit_of_work import Act


async def leave(act: Act) -> None:
    """They have blocked the bot: nothing more is sent."""
    if act.person is not None:
        act.person.reachable = False


async def come_back(act: Act) -> None:
    """They can be written to again. The row is held, so that a sending which ends at this moment comes before or after:
    what it could not deliver is found here, or it finds here that they have returned.
    """
    if act.person is None:
        return
    person = await locked(act, Person, act.person.id)
    if person is not None:
        person.reachable = True
        person.returns += 1
        await act.session.flush()
        await tell_missed(act, person.id)
