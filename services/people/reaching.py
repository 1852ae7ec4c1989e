"""Whether the bot can write to the acting person, according to Telegram. When they come back, they get the notices that
they missed, and whoever has a report of a problem that nobody could read is told that they could.
"""

from models.person import Person
from services.care.concern_telling import tell_of_readers
from services.care.trusted import is_trusted
from services.locks import locked
from services.notices import tell_missed
from services.unit_of_work import Act


async def leave(act: Act) -> None:
    """The acting person has blocked the bot: nothing more is sent to them."""
    if act.person is not None:
        act.person.reachable = False


async def come_back(act: Act) -> None:
    """The acting person can be written to again. The row is locked because a delivery may be failing at this moment:
    either its failed notice is stored already and made due here, or the sender sees that the person has returned.
    """
    if act.person is None:
        return
    person = await locked(act, Person, act.person.id)
    if person is not None:
        was_away, person.reachable = not person.reachable, True
        person.returns += 1
        await act.session.flush()
        await tell_missed(act, person.id)
        if was_away and await is_trusted(act):
            await tell_of_readers(act, person.id)
