"""How long broadcasts take."""

from collections.abc import Iterable

from services.notices import BROADCAST_A_SECOND

BESIDE_OTHERS = 25.0  # messages a second while other processes answer people, too; see bot/send/pacer.py


def bulk_rate(processes: int) -> float:
    """How many messages a second bulk sending takes when so many processes are alive."""
    return BESIDE_OTHERS if processes > 1 else BROADCAST_A_SECOND


def seconds_for(count: int, others: Iterable[int], a_second: float) -> float:
    """Seconds until `count` messages are sent at that many a second, while other broadcasts with so many messages left
    are sent in turns with them.
    """
    return (count + sum(min(other, count) for other in others)) / a_second
