"""Reports (отчёты) on the stages of a project, and the files that belong to them."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.notice import NoticeKind
from models.privacy import OnErase, RowsOf, Told, personal_data, words_of
from models.project import Stage


class ReportState(StrEnum):
    submitted = "submitted"
    accepted = "accepted"
    returned = "returned"


class FileKind(StrEnum):
    photo = "photo"
    document = "document"


class ReportNotice(NoticeKind):
    submitted = "report_submitted"
    accepted = "report_accepted"
    returned = "report_returned"
    untold = "report_untold"


class Report(Base):
    """A report on a stage (отчёт по этапу). Every submission is a row of its own, so the history stays."""

    __tablename__ = "reports"
    __privacy__ = personal_data(
        RowsOf("stage_id.project_id.author_id", OnErase.keep),
        RowsOf("reviewer_id", OnErase.keep, only=("reviewed_at", "comment")),
        told=Told(160, "submitted_at state words reviewed_at comment"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    stage_id: Mapped[int] = mapped_column(ForeignKey("stages.id", ondelete="CASCADE"), index=True)
    words: Mapped[str] = mapped_column(Text, default="", info=words_of("stage_id.project_id.author_id"))
    state: Mapped[ReportState]
    submitted_at: Mapped[datetime]
    reviewed_at: Mapped[datetime | None]
    reviewer_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    comment: Mapped[str] = mapped_column(
        Text, default="", info=words_of("stage_id.project_id.author_id", "reviewer_id")
    )
    stage: Mapped[Stage] = relationship(lazy="joined")
    files: Mapped[list["ReportFile"]] = relationship(
        lazy="selectin", order_by="ReportFile.id", cascade="all, delete-orphan"
    )
    __table_args__ = (
        Index(
            "one_report_in_review",
            "stage_id",
            unique=True,
            sqlite_where=text("state = 'submitted'"),
            postgresql_where=text("state = 'submitted'"),
        ),
    )


class ReportFile(Base):
    """A file that stays with Telegram; only its id is stored."""

    __tablename__ = "report_files"
    __privacy__ = personal_data(
        RowsOf("report_id.stage_id.project_id.author_id", OnErase.remove),
        told=Told(170, "name"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id", ondelete="CASCADE"), index=True)
    kind: Mapped[FileKind]
    file_id: Mapped[str] = mapped_column(
        String(300), info=words_of("report_id.stage_id.project_id.author_id", typed=False, told=False)
    )
    name: Mapped[str] = mapped_column(String(300), default="", info=words_of("report_id.stage_id.project_id.author_id"))
    size: Mapped[int] = mapped_column(BigInteger, default=0)
