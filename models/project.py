"""The management project (управленческий проект) and its stages."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.person import Person
from models.privacy import OnErase, RowsOf, Told, personal_data, words_of


class ProjectState(StrEnum):
    active = "active"
    finished = "finished"
    stopped = "stopped"


class StageState(StrEnum):
    planned = "planned"
    submitted = "submitted"
    returned = "returned"
    accepted = "accepted"


TO_REPORT = (StageState.planned, StageState.returned)


class Project(Base):
    __tablename__ = "projects"
    __privacy__ = personal_data(
        RowsOf("author_id", OnErase.keep),
        told=Told(140, "title goal state opened_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    title: Mapped[str] = mapped_column(String(200), info=words_of("author_id"))
    goal: Mapped[str] = mapped_column(Text, default="", info=words_of("author_id"))
    state: Mapped[ProjectState]
    opened_at: Mapped[datetime]
    author: Mapped[Person] = relationship(lazy="joined")
    stages: Mapped[list["Stage"]] = relationship(
        back_populates="project", lazy="selectin", order_by="Stage.number", cascade="all, delete-orphan"
    )
    __table_args__ = (
        # one active project at a time: of two concurrent ones the database refuses the second
        Index(
            "one_active_project",
            "author_id",
            unique=True,
            sqlite_where=text("state = 'active'"),
            postgresql_where=text("state = 'active'"),
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
