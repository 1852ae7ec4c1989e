"""The days that a mentor is setting, kept in the dialog's data, so that a restart loses nothing."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date

from aiogram_dialog import DialogManager

from handlers.internship.planning.hours import hours_kept
from handlers.internship.planning.programme import PROGRAMME
from services.internship.planning import DaysPlan
from services.internship.rules import DAYS_AT_ONCE
from services.internship.times import DayHours
from services.refusals import Refusal

_TICKED, _PLACE, _SEVERAL = "ticked_days", "place", "several"


class TooManyDays(Refusal):
    key = "internship-too-many-days"


@dataclass(frozen=True, slots=True)
class PlanOfDays:
    """`place` is None until the mentor names another than the usual one."""

    days: list[date]
    hours: DayHours
    place: str | None
    programme: str
    several: bool

    @classmethod
    def of(cls, manager: DialogManager) -> "PlanOfDays":
        kept = manager.dialog_data
        programme, several = kept.get(PROGRAMME, ""), bool(kept.get(_SEVERAL, False))
        return cls(ticked_days(manager), hours_kept(manager), kept.get(_PLACE), programme, several)

    def still_free(self, free: Container[date]) -> list[date]:
        return [day for day in self.days if day in free]

    def to_propose(self, usual: str) -> DaysPlan:
        return DaysPlan(
            self.days, self.hours, usual if self.place is None else self.place, self.programme, self.several
        )


def tick(manager: DialogManager, day: date, at_most: int = DAYS_AT_ONCE) -> None:
    """Tick a day, or untick it. Raises TooManyDays."""
    ticked = set(manager.dialog_data.get(_TICKED, [])) ^ {day.isoformat()}
    if len(ticked) > at_most:
        raise TooManyDays(most=at_most)
    manager.dialog_data[_TICKED] = sorted(ticked)


def ticked_days(manager: DialogManager) -> list[date]:
    return [date.fromisoformat(one) for one in manager.dialog_data.get(_TICKED, [])]


def tick_only(manager: DialogManager, days: list[date]) -> None:
    manager.dialog_data[_TICKED] = [day.isoformat() for day in days]


def keep_place(manager: DialogManager, place: str) -> None:
    manager.dialog_data[_PLACE] = place


def turn_several(manager: DialogManager) -> None:
    manager.dialog_data[_SEVERAL] = not manager.dialog_data.get(_SEVERAL, False)
