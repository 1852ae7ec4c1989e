"""The library of documents: categories, documents with their versions, the stems of their words for the search, and who
has confirmed reading what.
"""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.listed import Listed
from models.notice import NoticeKind
from models.person import Person, Role
from models.privacy import BY_PROGRAM, NOBODYS, OF_ASSOCIATION, OnErase, RowsOf, Told, personal_data

STEM = 40  # code points; longer words are cut


class CategoryKey(StrEnum):
    """Categories that exist from the start: one for each document of the practice, and three more."""

    internship = "internship"
    mentoring = "mentoring"
    novices = "novices"
    agreement = "agreement"
    project = "project"
    charter = "charter"
    consents = "consents"
    templates = "templates"
    other = "other"


class LibraryAudience(StrEnum):
    """Who reads a document. Coordinators read them all."""

    everybody = "everybody"  # visitors too
    members = "members"  # who has a role
    mentors = "mentors"
    coordinators = "coordinators"


class LibraryNotice(NoticeKind):
    asked = "library_asked"
    reminded = "library_reminded"


class LibraryCategory(Base):
    """`key` is empty for a category that a coordinator added. `label_ru`, `label_en`: short names for buttons."""

    __tablename__ = "library_categories"
    __privacy__ = NOBODYS
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[CategoryKey | None]
    name_ru: Mapped[str] = mapped_column(String(120), unique=True, info=OF_ASSOCIATION)
    name_en: Mapped[str] = mapped_column(String(120), default="", info=OF_ASSOCIATION)
    label_ru: Mapped[str] = mapped_column(String(25), default="", info=OF_ASSOCIATION)
    label_en: Mapped[str] = mapped_column(String(25), default="", info=OF_ASSOCIATION)

    def name(self, locale: str) -> str:
        return self.name_ru if locale == "ru" else self.name_en or self.name_ru

    def label(self, locale: str) -> str:
        return (self.label_ru if locale == "ru" else self.label_en) or self.name(locale)


class LibraryDocument(Base, Listed):
    """A document with at least one version, the highest of which is in force.

    `asks_…`: people of that role are asked to confirm that they have read it, version `asked_from` or a later one.
    `inquiry_id`: the question to which its first version was the answer. `audience`: who sees and finds it at all.
    """

    __tablename__ = "library_documents"
    __privacy__ = NOBODYS
    id: Mapped[int] = mapped_column(primary_key=True)
    category_id: Mapped[int] = mapped_column(ForeignKey("library_categories.id"), index=True)
    title: Mapped[str] = mapped_column(String(200), info=OF_ASSOCIATION)
    description: Mapped[str] = mapped_column(Text, default="", info=OF_ASSOCIATION)
    added_at: Mapped[datetime]
    retired_at: Mapped[datetime | None]
    asks_mentees: Mapped[bool] = mapped_column(default=False)
    asks_mentors: Mapped[bool] = mapped_column(default=False)
    asks_coordinators: Mapped[bool] = mapped_column(default=False)
    asked_from: Mapped[int] = mapped_column(default=1)
    asked_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]
    audience: Mapped[LibraryAudience] = mapped_column(
        default=LibraryAudience.everybody, server_default=LibraryAudience.everybody
    )
    inquiry_id: Mapped[int | None] = mapped_column(ForeignKey("inquiries.id", ondelete="SET NULL"), unique=True)
    category: Mapped[LibraryCategory] = relationship(lazy="joined")
    versions: Mapped[list["LibraryVersion"]] = relationship(
        lazy="selectin", order_by="LibraryVersion.number", cascade="all, delete-orphan"
    )

    @property
    def newest(self) -> "LibraryVersion":
        return self.versions[-1]

    @property
    def asked_roles(self) -> tuple[Role, ...]:
        """Whose confirmation is asked for; owners are coordinators too."""
        mentees = (Role.mentee,) if self.asks_mentees else ()
        mentors = (Role.mentor,) if self.asks_mentors else ()
        return (*mentees, *mentors, *((Role.coordinator, Role.owner) if self.asks_coordinators else ()))


class LibraryVersion(Base):
    """One version: a file, which stays with Telegram, or a short `text`. `note`: what has changed, in a coordinator's
    words. `size` is in bytes.
    """

    __tablename__ = "library_versions"
    __privacy__ = personal_data(
        RowsOf("added_by_id", OnErase.unlink, hidden=("file_id", "file_name", "text", "note", "size"))
    )
    document_id: Mapped[int] = mapped_column(ForeignKey("library_documents.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    file_id: Mapped[str] = mapped_column(String(200), default="", info=BY_PROGRAM)
    file_name: Mapped[str] = mapped_column(String(200), default="", info=OF_ASSOCIATION)
    size: Mapped[int] = mapped_column(default=0)
    text: Mapped[str] = mapped_column(Text, default="", info=OF_ASSOCIATION)
    note: Mapped[str] = mapped_column(Text, default="", info=OF_ASSOCIATION)
    added_at: Mapped[datetime]
    added_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"), index=True)
    added_by: Mapped[Person | None] = relationship(lazy="joined")


class LibraryStem(Base):
    """A word of a document without its ending, with points that say how much the document is about it: `named` in its
    title, category or description, `written` in the text of its newest version.
    """

    __tablename__ = "library_stems"
    __privacy__ = NOBODYS
    document_id: Mapped[int] = mapped_column(ForeignKey("library_documents.id", ondelete="CASCADE"), primary_key=True)
    stem: Mapped[str] = mapped_column(String(STEM), primary_key=True, info=BY_PROGRAM)
    named: Mapped[int]
    written: Mapped[int]
    __table_args__ = (Index("library_stems_stem", "stem"),)


class LibraryReading(Base):
    """Somebody has confirmed that they read this version."""

    __tablename__ = "library_readings"
    __privacy__ = personal_data(RowsOf("person_id", OnErase.remove), told=Told(256, "version read_at"))
    document_id: Mapped[int] = mapped_column(ForeignKey("library_documents.id", ondelete="CASCADE"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, index=True)
    read_at: Mapped[datetime]
