"""The address of a person's calendar: made and renewed by the person, and switched off by them."""

from models.calendar_address import CalendarAddress
from services.entry.codes import hash_of, new_code
from services.unit_of_work import Act


async def my_calendar_address(act: Act) -> CalendarAddress | None:
    """Whether and when the acting person got an address; the address itself cannot be read again."""
    return await act.session.get(CalendarAddress, act.me.id)


async def renew_calendar_address(act: Act) -> str:
    """The code of the acting person's new address. A former one stops working. Raises NotAllowed."""
    code = new_code()
    address = await my_calendar_address(act)
    if address is None:
        address = CalendarAddress(person_id=act.me.id)
        act.session.add(address)
    address.code_hash = hash_of(code)
    address.made_at = act.now
    await act.session.flush()
    return code


async def revoke_calendar_address(act: Act) -> None:
    """The acting person's address stops working. Raises NotAllowed."""
    address = await my_calendar_address(act)
    if address is not None:
        await act.session.delete(address)
