"""Group meetings (групповые встречи): a mentor's time with several mentees, or with the team of a project.

A group meeting is an aggregate of its own: a meeting of a pair has one mentorship and two sides. What changes a group
locks its row first, and its places only under that lock.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.calendar_version import InCalendar
from models.meeting import ChangeReason
from models.notice import NoticeKind
from models.person import Person
from models.privacy import OnErase, RowsOf, Told, personal_data, words_of
from models.profile import Form


class GroupKind(StrEnum):
    """`team`: with the author of a mentee's project and its team; the author brings those who are not here."""

    open = "open"
    team = "team"


class GroupAudience(StrEnum):
    """Who else may join, after the mentor's own mentees: nobody, mentees who wish for one of the mentor's topics, or
    mentees of the mentor's city.
    """

    mine = "mine"
    topic = "topic"
    city = "city"


class GroupState(StrEnum):
    planned = "planned"
    held = "held"
    not_held = "not_held"
    cancelled = "cancelled"


class MinimumAnswer(StrEnum):
    """How the check of the minimum a day before ended: enough people had joined, the mentor decided to hold the
    meeting, or did not answer in time, so that it takes place.
    """

    enough = "enough"
    hold = "hold"
    silence = "silence"


class GroupPlaceState(StrEnum):
    joined = "joined"
    waiting = "waiting"
    offered = "offered"
    left = "left"


TAKES_A_PLACE = (GroupPlaceState.joined, GroupPlaceState.offered)
IN_GROUP = (*TAKES_A_PLACE, GroupPlaceState.waiting)


class GroupNotice(NoticeKind):
    opened = "group_opened"
    offered = "group_offered"
    lapsed = "group_lapsed"
    waited = "group_waited"
    moved = "group_moved"
    placed = "group_placed"
    freed = "group_freed"
    cancelled = "group_cancelled"
    full = "group_full"
    left_late = "group_left_late"
    passed_over = "group_passed_over"
    minimum = "group_minimum"
    holds = "group_holds"
    day_before = "group_day_before"
    hour_before = "group_hour_before"
    afterwards = "group_afterwards"
    rating = "group_rating"
    untold = "group_untold"
    calendar = "group_calendar"


class GroupMeeting(InCalendar, Base):
    """`place`: the video link of a remote meeting, the address of one in person. `room_made`: the link was made for
    this meeting, because the mentor shows none. `others_from`: when people besides the mentor's own mentees may join;
    None when nobody else may. `due_at`: when the next step is due that nobody presses a button for
    (`services/meetings/groups/steps.py`). `host_has_file`: the mentor has taken the calendar file, and so gets it anew
    after a change.
    """

    __tablename__ = "group_meetings"
    shown_in_calendar = ("starts_at", "ends_at", "form", "place", "state")
    __privacy__ = personal_data(
        RowsOf("host_id", OnErase.keep),
        told=Told(127, "starts_at state form place topic places minimum audience change_reason"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    host_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    project_id: Mapped[int | None] = mapped_column(ForeignKey("projects.id", ondelete="SET NULL"))
    kind: Mapped[GroupKind]
    state: Mapped[GroupState]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    form: Mapped[Form]
    place: Mapped[str] = mapped_column(String(300), default="", info=words_of("host_id"))
    room_made: Mapped[bool] = mapped_column(default=False, server_default=false())
    topic: Mapped[str] = mapped_column(Text, default="", info=words_of("host_id"))
    places: Mapped[int]
    minimum: Mapped[int]
    audience: Mapped[GroupAudience]
    opened_at: Mapped[datetime]
    others_from: Mapped[datetime | None]
    change_reason: Mapped[ChangeReason | None] = mapped_column(info=words_of("host_id"))
    minimum_asked_at: Mapped[datetime | None]
    minimum_answer: Mapped[MinimumAnswer | None]
    due_at: Mapped[datetime | None]
    host_has_file: Mapped[bool] = mapped_column(default=False, server_default=false())
    host: Mapped[Person] = relationship(lazy="joined")
    seats: Mapped[list["GroupPlace"]] = relationship(
        back_populates="group",
        lazy="selectin",
        order_by="(GroupPlace.since, GroupPlace.id)",
        cascade="all, delete-orphan",
    )
    __table_args__ = (Index("group_meetings_due", "state", "due_at"),)

    @property
    def length(self) -> timedelta:
        return self.ends_at - self.starts_at

    def seats_in(self, *states: GroupPlaceState) -> list["GroupPlace"]:
        """The places in these states, in the order in which people came."""
        found = [seat for seat in self.seats if seat.state in states]
        return sorted(found, key=lambda seat: (seat.since, seat.id))

    @property
    def joined(self) -> list["GroupPlace"]:
        return self.seats_in(GroupPlaceState.joined)

    @property
    def waiting(self) -> list["GroupPlace"]:
        return self.seats_in(GroupPlaceState.waiting)

    @property
    def free(self) -> int:
        """Places that nobody has or is offered."""
        return max(0, self.places - len(self.seats_in(*TAKES_A_PLACE)))

    def seat_of(self, person_id: int) -> "GroupPlace | None":
        return next((seat for seat in self.seats if seat.person_id == person_id), None)


class GroupPlace(InCalendar, Base):
    """One person in one group meeting. `since`: when they joined or began to wait, which is the order of the waitlist.
    `offer_until`: until when an offered place is held. `confirmed`: they said that they will come, after a move too.
    `has_file`: they have taken the calendar file, and so get it anew after a change.
    """

    __tablename__ = "group_places"
    shown_in_calendar = ("state",)
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.keep),
        told=Told(128, "since state came rating words"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("group_meetings.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    state: Mapped[GroupPlaceState]
    since: Mapped[datetime]
    offer_until: Mapped[datetime | None]
    confirmed: Mapped[bool] = mapped_column(default=False)
    came: Mapped[bool | None]
    rating: Mapped[int | None]
    words: Mapped[str] = mapped_column(Text, default="", info=words_of("person_id"))
    rated_at: Mapped[datetime | None]
    has_file: Mapped[bool] = mapped_column(default=False, server_default=false())
    group: Mapped[GroupMeeting] = relationship(back_populates="seats", lazy="joined")
    person: Mapped[Person] = relationship(lazy="joined")
    __table_args__ = (UniqueConstraint("group_id", "person_id"),)
