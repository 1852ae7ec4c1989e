"""Updates that our own code failed on."""

from sqlalchemy import func, or_, select

from models.receiving import FailedUpdate
from tests.support.bot_process import FarTown


async def failed(town: FarTown) -> int:
    """Those that were parked, and those that failed at least once. One that only took longer than its deadline, as on a
    slow machine, and was done on the next try does not count.
    """
    fault = or_(FailedUpdate.incident.is_not(None), FailedUpdate.error != TimeoutError.__name__)
    async with town.database.read() as session:
        return await session.scalar(select(func.count()).select_from(FailedUpdate).where(fault)) or 0
