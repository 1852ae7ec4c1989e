"""Rooms of those in charge: the right is checked at each showing of each of their windows, so that whoever is dismissed
finds all of them closed, also those that show nothing of anybody.
"""

from typing import Any

from services.guards import require_coordinator
from services.unit_of_work import Uow


async def in_charge_getter(uow: Uow, **_: Any) -> dict[str, Any]:
    """Of a whole dialog. Raises NotAllowed."""
    async with uow.read() as act:
        require_coordinator(act)
    return {}
