"""Lists that coordinators bring as files: the state of each, and what was found in it. The file stays with Telegram."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.notice import NoticeKind
from models.privacy import OnErase, RowsOf, Told, personal_data, words_of


class ListKind(StrEnum):
    people = "people"
    mentors = "mentors"
    schools = "schools"
    pairs = "pairs"


class ListJob(StrEnum):
    """A file that the coordinator wants to get about a list."""

    marks = "marks"
    links = "links"


class ListState(StrEnum):
    checking = "checking"
    checked = "checked"
    failed = "failed"
    loading = "loading"
    loaded = "loaded"
    dropped = "dropped"


class ListFailure(StrEnum):
    """Why a file could not be checked or loaded."""

    not_a_table = "not_a_table"
    old_excel = "old_excel"
    binary_excel = "binary_excel"
    password = "password"
    web_page = "web_page"
    open_quote = "open_quote"
    empty = "empty"
    too_long = "too_long"
    too_many_cells = "too_many_cells"
    too_many_strings = "too_many_strings"
    too_far_down = "too_far_down"
    too_much_text = "too_much_text"
    too_large_unpacked = "too_large_unpacked"
    too_much_memory = "too_much_memory"
    too_slow = "too_slow"
    unknown_headings = "unknown_headings"
    gone = "gone"
    broken = "broken"


class ListNotice(NoticeKind):
    checked = "list_checked"
    loaded = "list_loaded"


class ImportedList(Base):
    """`found`: what the dry run understood, and after loading what was done, in numbers and headings. `draft`: what the
    dry run quotes from the list, people's names among it; emptied when the list is loaded or dropped. `answers`: what
    the coordinator answered to the questions of the dry run. `wanted`: a file to make. `taken_up`: how many processes
    have begun with the list; one that dies of it leaves it in the queue. `progress_id`: the message that shows the
    progress.
    """

    __tablename__ = "imported_lists"
    __privacy__ = personal_data(
        RowsOf("brought_by_id", OnErase.keep),
        told=Told(210, "brought_at file_name"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    brought_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    file_id: Mapped[str] = mapped_column(String(200), info=words_of("brought_by_id", typed=False, told=False))
    file_name: Mapped[str] = mapped_column(String(200), info=words_of("brought_by_id"))
    state: Mapped[ListState] = mapped_column(index=True)
    why: Mapped[ListFailure | None]
    found: Mapped[dict[str, Any] | None] = mapped_column(JSON, info=words_of("brought_by_id", told=False))
    draft: Mapped[dict[str, Any] | None] = mapped_column(JSON, info=words_of("brought_by_id", told=False))
    answers: Mapped[dict[str, str] | None] = mapped_column(JSON, info=words_of("brought_by_id", told=False))
    wanted: Mapped[ListJob | None]
    taken_up: Mapped[int] = mapped_column(default=0)
    progress_id: Mapped[int | None]
    brought_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
