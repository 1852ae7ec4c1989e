"""One-time invitations to a role, and attempts with codes that do not exist."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, BigId
from models.person import City, Person, Role
from models.privacy import BY_PROGRAM, FoundBy, OnErase, RowsOf, Told, personal_data


class Invite(Base):
    """An invitation to one role in one city, for one person, until `expires_at`. `code_hash`: SHA-256 of a random code,
    in hexadecimal; the code itself is not stored. An unused invitation is deleted with the person who made it. With a
    `project_id` it is the author's invitation to that project's team, and the role is given to those who lack it.
    """

    __tablename__ = "invites"
    __privacy__ = personal_data(
        RowsOf("made_by_id", OnErase.remove, hidden=("code_hash",)),
        RowsOf("used_by_id", OnErase.unlink, hidden=("code_hash",)),
        told=Told(200, "made_at role used_at withdrawn_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    code_hash: Mapped[str] = mapped_column(String(64), unique=True, info=BY_PROGRAM)
    role: Mapped[Role]
    city_id: Mapped[int] = mapped_column(ForeignKey("cities.id"))
    made_by_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    made_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    used_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]
    project_id: Mapped[int | None] = mapped_column(ForeignKey("projects.id"))
    city: Mapped[City] = relationship(lazy="joined")
    made_by: Mapped[Person] = relationship(lazy="joined", foreign_keys=[made_by_id])


class WrongCode(Base):
    """One attempt with a code that does not exist, by Telegram account, since the person has no record yet."""

    __tablename__ = "wrong_codes"
    __privacy__ = personal_data(RowsOf("telegram_id", OnErase.remove, found_by=FoundBy.account))
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    telegram_id: Mapped[int] = mapped_column(BigId, index=True)
    tried_at: Mapped[datetime] = mapped_column(index=True)
