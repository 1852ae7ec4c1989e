"""Compares this machine's clock with others, because reminders are sent by it."""

from datetime import datetime, timedelta

from bot.operator_error import OperatorError

TOLERANCE = timedelta(seconds=10)


def compared(theirs: datetime, before: datetime, after: datetime, whose: str) -> str:
    """`before` and `after` are this machine's time when the other clock was asked and when it had answered. Raises
    OperatorError when the clocks differ by more than that interval explains.
    """
    ahead = before - theirs if before > theirs else min(after - theirs, timedelta(0))
    if abs(ahead) > TOLERANCE:
        way = "ahead of" if ahead > timedelta(0) else "behind"
        raise OperatorError(
            f"this machine's is {abs(ahead).total_seconds():,.0f} s {way} {whose}: keep it right by NTP "
            "(timedatectl set-ntp true), for reminders come by it."
        )
    return f"this machine's agrees with {whose}."
