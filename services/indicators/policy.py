"""What the settings decide about indicators."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

ZONE_BY_DEFAULT = "Europe/Moscow"


@dataclass(frozen=True, slots=True)
class IndicatorsPolicy:
    """`zone`: the association's time zone; a period begins and ends at midnight there, for every city and every reader.
    `least`: fewer projects are not compared, and a question that fewer people answered has no mean, by which one
    person's answers could be known.
    """

    zone: str = ZONE_BY_DEFAULT
    least: int = 10

    @property
    def clock(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    @property
    def said(self) -> str:
        """For the ids of a notice, whose file is made again by the policy that it was written by."""
        return f"{self.zone},{self.least}"

    @classmethod
    def of(cls, said: str) -> "IndicatorsPolicy":
        zone, _, least = said.partition(",")
        return cls(zone, int(least))


INDICATORS_BY_DEFAULT = IndicatorsPolicy()
