"""The passport of a project: its sections, indicators, risks and team, who changed what, and the template of sections.

A project is begun in the state `draft`, with a copy of the template's sections of that day (`PassportSection`): a later
change of the template does not touch it. The title and the goal are columns of `Project`, the road map is its stages,
and the planned results are its indicators; all other sections hold their own words. Answers are stored one by one.
"""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.notice import NoticeKind
from models.person import Person
from models.privacy import NOBODYS, OF_ASSOCIATION, OnErase, RowsOf, Told, personal_data, words_of
from models.project import Project

AUTHORS = "project_id.author_id"


class SectionKind(StrEnum):
    """What a section holds; `heading` is the title of the project. A section without `title` and `hint` of its own has
    the usual ones of its kind.
    """

    heading = "title"
    relevance = "relevance"
    analysis = "analysis"
    goal = "goal"
    tasks = "tasks"
    results = "results"
    road_map = "road_map"
    own = "own"


class IndicatorDirection(StrEnum):
    """Whether more or less of an indicator is better."""

    more = "more"
    less = "less"


class RiskLikelihood(StrEnum):
    low = "low"
    medium = "medium"
    high = "high"


class MemberState(StrEnum):
    """Of somebody in a project's team. `invited`: has not answered yet. Ends: `declined` by them before they joined,
    `left` by them, `removed` by the author.
    """

    invited = "invited"
    member = "member"
    declined = "declined"
    left = "left"
    removed = "removed"


class PassportPart(StrEnum):
    """What of a passport was changed."""

    section = "section"
    indicator = "indicator"
    stage = "stage"
    stage_date = "stage_date"


class PassportNotice(NoticeKind):
    """To the mentor: `opened`, `changed`, `tie_asked`, `stopped`. To the author: `tie_answered`, `team_answered`. To a
    member of the team: `team_invited`, `team_removed`.
    """

    opened = "project_opened"
    changed = "passport_changed"
    stopped = "project_stopped"
    tie_asked = "project_tie_asked"
    tie_answered = "project_tie_answered"
    team_invited = "project_team_invited"
    team_answered = "project_team_answered"
    team_removed = "project_team_removed"


class TemplateSection(Base):
    """A section of the template of new passports. Without rows the template is the one in
    `services/projects/template.py`; the first change by a coordinator writes it here.
    """

    __tablename__ = "template_sections"
    __privacy__ = NOBODYS
    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    kind: Mapped[SectionKind]
    title: Mapped[str] = mapped_column(String(100), default="", info=OF_ASSOCIATION)
    hint: Mapped[str] = mapped_column(Text, default="", info=OF_ASSOCIATION)
    required: Mapped[bool]
    retired_at: Mapped[datetime | None]


class PassportSection(Base):
    """A section of one passport. `words` is empty for the kinds whose contents are kept elsewhere. `answered_at`: when
    the author answered or skipped it; None while it is still to be asked.
    """

    __tablename__ = "passport_sections"
    __privacy__ = personal_data(RowsOf(AUTHORS, OnErase.keep), told=Told(151, "title words"))
    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"))
    number: Mapped[int]
    kind: Mapped[SectionKind]
    title: Mapped[str] = mapped_column(String(100), default="", info=OF_ASSOCIATION)
    hint: Mapped[str] = mapped_column(Text, default="", info=OF_ASSOCIATION)
    required: Mapped[bool]
    words: Mapped[str] = mapped_column(Text, default="", info=words_of(AUTHORS))
    answered_at: Mapped[datetime | None]
    project: Mapped[Project] = relationship(lazy="raise")
    __table_args__ = (UniqueConstraint("project_id", "number"),)


class PassportAddition(Base):
    """What a member of the team added to a section; shown below the author's words with the member's name."""

    __tablename__ = "passport_additions"
    __privacy__ = personal_data(
        RowsOf("section_id.project_id.author_id", OnErase.remove),
        RowsOf("person_id", OnErase.remove),
        told=Told(152, "written_at words"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    section_id: Mapped[int] = mapped_column(ForeignKey("passport_sections.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    words: Mapped[str] = mapped_column(Text, info=words_of("person_id"))
    written_at: Mapped[datetime]
    section: Mapped[PassportSection] = relationship(lazy="joined")
    person: Mapped[Person] = relationship(lazy="joined")


class Indicator(Base):
    """A planned result (показатель): from `baseline` to `target`, both in `unit`. `reached` is known after the defence;
    None until then.
    """

    __tablename__ = "indicators"
    __privacy__ = personal_data(
        RowsOf(AUTHORS, OnErase.keep), told=Told(153, "number name unit direction baseline target reached")
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    number: Mapped[int]
    name: Mapped[str] = mapped_column(String(200), info=words_of(AUTHORS))
    unit: Mapped[str] = mapped_column(String(40), default="", info=words_of(AUTHORS))
    direction: Mapped[IndicatorDirection]
    baseline: Mapped[float]
    target: Mapped[float]
    reached: Mapped[float | None]
    project: Mapped[Project] = relationship(lazy="raise")


class ProjectRisk(Base):
    """A line of the risk register: what may happen, how likely it is, and what is done about it."""

    __tablename__ = "project_risks"
    __privacy__ = personal_data(RowsOf(AUTHORS, OnErase.keep), told=Told(154, "what likelihood measure"))
    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    what: Mapped[str] = mapped_column(Text, info=words_of(AUTHORS))
    likelihood: Mapped[RiskLikelihood]
    measure: Mapped[str] = mapped_column(Text, default="", info=words_of(AUTHORS))


class ProjectMember(Base):
    """Somebody whom the author invited to the team. Members read the project and add to it; only the author submits.
    Whoever comes by a one-time link (`Invite.project_id`) is a member at once.
    """

    __tablename__ = "project_members"
    __privacy__ = personal_data(
        RowsOf(AUTHORS, OnErase.remove, hidden=("person_id",)),
        RowsOf("person_id", OnErase.remove),
        told=Told(155, "invited_at state answered_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    state: Mapped[MemberState]
    invited_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    project: Mapped[Project] = relationship(lazy="joined")
    person: Mapped[Person] = relationship(lazy="joined")


class ProjectChange(Base):
    """One change of an opened project's passport. `subject` names what was changed (a section, an indicator, a stage);
    a date is written as in ISO 8601. An empty `before` means that it was added, an empty `after` that it was taken out.
    """

    __tablename__ = "project_changes"
    __privacy__ = personal_data(
        RowsOf(AUTHORS, OnErase.keep, hidden=("person_id",)),
        RowsOf("person_id", OnErase.unlink, only=("changed_at",)),
        told=Told(156, "changed_at subject before after"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    changed_at: Mapped[datetime]
    part: Mapped[PassportPart]
    subject: Mapped[str] = mapped_column(Text, default="", info=words_of(AUTHORS))
    before: Mapped[str] = mapped_column(Text, default="", info=words_of(AUTHORS))
    after: Mapped[str] = mapped_column(Text, default="", info=words_of(AUTHORS))
    person: Mapped[Person | None] = relationship(lazy="joined")
