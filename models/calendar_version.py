"""How often what a calendar shows has changed: the SEQUENCE of calendar files, counted whenever a row is written."""

from typing import ClassVar

from sqlalchemy import event
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.orm.attributes import instance_state


class InCalendar:
    """A row that calendars show: a change of one of the columns `shown_in_calendar` adds one to `sequence`."""

    shown_in_calendar: ClassVar[tuple[str, ...]]
    sequence: Mapped[int] = mapped_column(default=0, server_default="0")


@event.listens_for(InCalendar, "before_update", propagate=True)
def _count_change(_mapper: object, _connection: object, row: InCalendar) -> None:
    attributes = instance_state(row).attrs
    if any(attributes[name].history.has_changes() for name in row.shown_in_calendar):
        row.sequence += 1
