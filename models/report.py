"""Reports (отчёты) on the stages of a project, and the parts that they consist of."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.notice import NoticeKind
from models.person import Person
from models.privacy import BY_PROGRAM, OnErase, RowsOf, Told, personal_data, words_of
from models.project import Stage


class ReportState(StrEnum):
    submitted = "submitted"
    accepted = "accepted"
    returned = "returned"


class PartKind(StrEnum):
    words = "words"
    photo = "photo"
    document = "document"


class FileState(StrEnum):
    """`coming`: not fetched yet. `kept`: checked, and copied. `refused`: it is a program or too big, and nobody gets
    it. `lost`: Telegram no longer gives it.
    """

    coming = "coming"
    kept = "kept"
    refused = "refused"
    lost = "lost"


class ReportNotice(NoticeKind):
    submitted = "report_submitted"
    accepted = "report_accepted"
    returned = "report_returned"
    team_added = "report_team_added"
    file_unusable = "report_file_unusable"
    untold = "report_untold"


class Report(Base):
    """A report on a stage (отчёт по этапу). Every submission is a row of its own with its own parts, so the history
    stays.
    """

    __tablename__ = "reports"
    __privacy__ = personal_data(
        RowsOf("stage_id.project_id.author_id", OnErase.keep),
        RowsOf("reviewer_id", OnErase.keep, only=("reviewed_at", "comment")),
        told=Told(160, "submitted_at state reviewed_at comment"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    stage_id: Mapped[int] = mapped_column(ForeignKey("stages.id", ondelete="CASCADE"), index=True)
    state: Mapped[ReportState]
    submitted_at: Mapped[datetime]
    reviewed_at: Mapped[datetime | None]
    reviewer_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    comment: Mapped[str] = mapped_column(
        Text, default="", info=words_of("stage_id.project_id.author_id", "reviewer_id")
    )
    stage: Mapped[Stage] = relationship(lazy="joined")
    parts: Mapped[list["ReportPart"]] = relationship(
        lazy="selectin", order_by="ReportPart.id", cascade="all, delete-orphan", foreign_keys="ReportPart.report_id"
    )

    @property
    def files(self) -> list["ReportPart"]:
        return [part for part in self.parts if part.has_file]

    __table_args__ = (
        Index(
            "one_report_in_review",
            "stage_id",
            unique=True,
            sqlite_where=text("state = 'submitted'"),
            postgresql_where=text("state = 'submitted'"),
        ),
    )


class ReportPart(Base):
    """One message of a report: a text, a photo or a document with its caption (`words`). A part without `report_id` is
    in the draft of its stage. `source_id`: the part of the returned report from which it was taken over; it was changed
    since when its contents differ. Telegram keeps the file under `file_id`; once it has been fetched, a copy is in our
    folder under `kept_as`. `size` is in bytes.
    """

    __tablename__ = "report_parts"
    __privacy__ = personal_data(
        RowsOf("stage_id.project_id.author_id", OnErase.remove),
        RowsOf("added_by_id", OnErase.remove),
        told=Told(170, "added_at words name"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    stage_id: Mapped[int] = mapped_column(ForeignKey("stages.id", ondelete="CASCADE"), index=True)
    report_id: Mapped[int | None] = mapped_column(ForeignKey("reports.id", ondelete="CASCADE"), index=True)
    source_id: Mapped[int | None] = mapped_column(ForeignKey("report_parts.id", ondelete="SET NULL"), index=True)
    kind: Mapped[PartKind]
    words: Mapped[str] = mapped_column(Text, default="", info=words_of("added_by_id"))
    file_id: Mapped[str] = mapped_column(String(300), default="", info=words_of("added_by_id", typed=False, told=False))
    name: Mapped[str] = mapped_column(String(300), default="", info=words_of("added_by_id"))
    size: Mapped[int] = mapped_column(BigInteger, default=0)
    file_state: Mapped[FileState | None] = mapped_column(index=True)
    kept_as: Mapped[str] = mapped_column(String(80), default="", server_default="", info=BY_PROGRAM)
    added_by_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    added_at: Mapped[datetime]
    added_by: Mapped[Person] = relationship(lazy="joined")

    @property
    def has_file(self) -> bool:
        return self.kind in (PartKind.photo, PartKind.document)
