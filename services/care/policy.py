"""After how many days the association acts on what stalls. One line of the settings changes them."""

from dataclasses import astuple, dataclass


@dataclass(frozen=True, slots=True)
class CarePolicy:
    """All in days. `next_side`: from one side that is reminded to the next; `again`: from the first reminder of a round
    to that of the next; `overdue`: from the last day of a stage; `stuck`: without anything new on a stage; `pulse` and
    `pulse_again`: how it goes is asked after so many days, and again; `silence`: without a sign of a pair until it is
    asked whether it goes on; `close`: from that question to the end.
    """

    first_meeting: int = 10
    no_meeting: int = 14
    overdue: int = 1
    stuck: int = 21
    unreviewed: int = 7
    next_side: int = 7
    again: int = 28
    pulse: int = 30
    pulse_again: int = 60
    silence: int = 90
    close: int = 7

    @property
    def days(self) -> str:
        """The policy as text for the ids of a notice: the notice is checked again by the policy under which it was
        written.
        """
        return ",".join(map(str, astuple(self)))

    @classmethod
    def of(cls, days: str | None) -> "CarePolicy":
        """The policy from what `days` returned; the defaults for a notice without it."""
        return cls(*map(int, days.split(","))) if days else CARE_BY_DEFAULT


CARE_BY_DEFAULT = CarePolicy()
