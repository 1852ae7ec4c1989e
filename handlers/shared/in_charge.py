"""Dialogs for people in charge: the right is checked each time one of their windows is shown, so that all of them are
closed to somebody who has lost the role.
"""

from typing import Any

from services.guards import require_coordinator
from services.unit_of_work import Uow


async def in_charge_getter(uow: Uow, **_: Any) -> dict[str, Any]:
    """A getter for the whole dialog. Raises NotAllowed."""
    async with uow.read() as act:
        require_coordinator(act)
    return {}
