"""Who did what, and who was refused; and the seals that show whether somebody changed the entries afterwards."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId
from models.imported_list import ListKind
from models.privacy import BY_PROGRAM, OnErase, RowsOf, Told, personal_data

ABOUT_PEOPLE = (
    "application.approved",
    "application.declined",
    "application.returned",
    "application.marked",
    "application.noted",
    "owner.made",
    "coordinator.removed",
    "link.made",
    "record.untied",
    "record.joined",
    "person.noted",
    "person.moved",
    "person.written",
    "mentorship.ended",
    "mentorship.closed",
    "mentorship.reopened",
    "agreement.extended",
    "agreement.marked",
    "cohort.locked",
    "cohort.unlocked",
    "cohort.paired",
    "cohort.taken_out",
    "cohort.put_back",
    "cohort.kept_apart",
    "cohort.let_together",
    "cohort.refused",
    "pulse.settled",
    "line.written",
    "line.reminded",
    "line.snoozed",
    "line.seen",
    "handover.asked",
    "handover.withdrawn",
    "trusted.named",
    "trusted.removed",
)  # their subjects are people


class AuditEntry(Base):
    """`list_kind` and `rows` describe a list that was imported or exported; a file of personal links has
    only `rows`.
    """

    __tablename__ = "audit_entries"
    __privacy__ = personal_data(
        RowsOf("actor_id", OnErase.unlink),
        RowsOf("subject_id", OnErase.unlink, only=("at", "action"), having=("action", ABOUT_PEOPLE)),
        told=Told(250),
    )
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    action: Mapped[str] = mapped_column(String(60), info=BY_PROGRAM)
    subject_id: Mapped[int | None]
    list_kind: Mapped[ListKind | None]
    rows: Mapped[int | None]
    refused: Mapped[bool] = mapped_column(default=False)


class AuditSeal(Base):
    """A link of the hash chain over the audit trail: `services/trail/sealing.py` makes and checks it. `people` is a
    hash of the entry's `actor_id` and `subject_id` with `salt`. The salt of an erased person's entries is emptied, so
    that nobody can find out by trying ids whose they were.
    """

    __tablename__ = "audit_seals"
    __privacy__ = personal_data()
    number: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    entry_id: Mapped[int] = mapped_column(ForeignKey("audit_entries.id"), unique=True)
    salt: Mapped[str] = mapped_column(String(32), info=BY_PROGRAM)
    people: Mapped[str] = mapped_column(String(64), info=BY_PROGRAM)
    seal: Mapped[str] = mapped_column(String(64), info=BY_PROGRAM)
