"""The management project (управленческий проект) and its stages."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.person import Person
from models.privacy import OnErase, RowsOf, Told, personal_data, words_of


class ProjectState(StrEnum):
    """`draft`: the passport is being written, and nobody but the author sees it. `finished`: all stages are accepted,
    and the project can go to its defence. `more_work`: sent back by the commission, until it is defended again.
    """

    draft = "draft"
    active = "active"
    finished = "finished"
    at_defence = "at_defence"
    more_work = "more_work"
    defended = "defended"
    not_defended = "not_defended"
    stopped = "stopped"


# while one of these lasts, the author begins no other project
GOES_ON = (
    ProjectState.draft,
    ProjectState.active,
    ProjectState.finished,
    ProjectState.at_defence,
    ProjectState.more_work,
)


_ONE_AT_A_TIME = "state IN ('draft', 'active', 'at_defence', 'more_work')"


class StageState(StrEnum):
    planned = "planned"
    submitted = "submitted"
    returned = "returned"
    accepted = "accepted"


TO_REPORT = (StageState.planned, StageState.returned)


class Project(Base):
    """`opened_at`: when its author opened it, or began the passport while it is a draft. With a mentor when it has a
    `mentorship_id`, also after that mentorship has ended; the mentor reviews its reports. `asked_mentorship_id`: the
    author asks that mentor to accompany a project begun without one. `ended_at`: when it was defended, not defended or
    stopped. `defence_proposed_at`: since when the mentor's proposal of a defence waits for a coordinator.
    """

    __tablename__ = "projects"
    __privacy__ = personal_data(
        RowsOf("author_id", OnErase.keep),
        told=Told(140, "title goal state opened_at ended_at stop_reason"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    title: Mapped[str] = mapped_column(String(200), info=words_of("author_id"))
    goal: Mapped[str] = mapped_column(Text, default="", info=words_of("author_id"))
    state: Mapped[ProjectState]
    opened_at: Mapped[datetime]
    mentorship_id: Mapped[int | None] = mapped_column(ForeignKey("mentorships.id"), index=True)
    asked_mentorship_id: Mapped[int | None] = mapped_column(ForeignKey("mentorships.id"))
    asked_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    defence_proposed_at: Mapped[datetime | None]
    stop_reason: Mapped[str] = mapped_column(Text, default="", server_default="", info=words_of("author_id"))
    author: Mapped[Person] = relationship(lazy="joined")
    stages: Mapped[list["Stage"]] = relationship(
        back_populates="project", lazy="selectin", order_by="Stage.number", cascade="all, delete-orphan"
    )
    __table_args__ = (
        # one project at a time: of two concurrent ones the database refuses the second
        Index(
            "one_active_project",
            "author_id",
            unique=True,
            sqlite_where=text(_ONE_AT_A_TIME),
            postgresql_where=text(_ONE_AT_A_TIME),
        ),
    )

    @property
    def next_stage(self) -> "Stage | None":
        """The first stage that is neither under review nor accepted."""
        return next((stage for stage in self.stages if stage.state in TO_REPORT), None)


class Stage(Base):
    __tablename__ = "stages"
    __privacy__ = personal_data(
        RowsOf("project_id.author_id", OnErase.keep),
        told=Told(150, "number title due_on state"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"))
    number: Mapped[int]
    title: Mapped[str] = mapped_column(String(200), info=words_of("project_id.author_id"))
    due_on: Mapped[date | None]
    state: Mapped[StageState]
    project: Mapped[Project] = relationship(back_populates="stages", lazy="joined")
    __table_args__ = (UniqueConstraint("project_id", "number"),)
