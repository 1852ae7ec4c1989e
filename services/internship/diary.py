"""The intern's diary: words and photos for each day that has begun, kept at once, changed until the report. The mentor
and the coordinators read it.
"""

from models.internship import DiaryEntry, DiaryPhoto, InternshipDay, InternshipDayState
from services.internship.internships import my_day, require_running
from services.internship.rules import DIARY_LIMIT, PHOTOS_AT_MOST
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act


class DiaryFull(Refusal):
    """No more photos, or words, fit the day."""

    key = "refusal-internship-diary-full"


class DayNotBegun(Refusal):
    key = "refusal-internship-day-not-begun"


async def day_to_describe(act: Act, day_id: int, *, to_change: bool = False) -> InternshipDay:
    """A confirmed day that has begun, for its intern until the report. Raises NotFound, NotAllowed, InternshipOver,
    DayNotBegun.
    """
    day = await my_day(act, day_id, to_change=to_change)
    if day.internship.mentorship.mentee_id != act.me.id or day.state is not InternshipDayState.agreed:
        raise NotAllowed
    require_running(day.internship)
    if day.starts_at > act.now:
        raise DayNotBegun
    return day


async def write_in_diary(act: Act, day_id: int, words: str) -> InternshipDay:
    """Add a paragraph. Raises what `day_to_describe` raises, and DiaryFull."""
    day = await day_to_describe(act, day_id, to_change=True)
    entry = _entry_of(act, day)
    said = "\n".join(part for part in (entry.words, words) if part)
    if len(said) > DIARY_LIMIT:
        raise DiaryFull(what="words", limit=DIARY_LIMIT)
    entry.words, entry.written_at = said, act.now
    return day


async def add_to_diary(act: Act, day_id: int, file_id: str) -> InternshipDay:
    """Add a photo. Raises what `day_to_describe` raises, and DiaryFull."""
    day = await day_to_describe(act, day_id, to_change=True)
    entry = _entry_of(act, day)
    if len(entry.photos) >= PHOTOS_AT_MOST:
        raise DiaryFull(what="photos", limit=PHOTOS_AT_MOST)
    entry.photos.append(DiaryPhoto(file_id=file_id))
    entry.written_at = act.now
    return day


async def clear_diary(act: Act, day_id: int) -> InternshipDay:
    """Remove the day's words and photos, to write it anew. Raises what `day_to_describe` raises."""
    day = await day_to_describe(act, day_id, to_change=True)
    if day.entry is not None:
        await act.session.delete(day.entry)
        await act.session.flush()
        day.entry = None
    return day


def is_written(day: InternshipDay) -> bool:
    return day.entry is not None and bool(day.entry.words or day.entry.photos)


def _entry_of(act: Act, day: InternshipDay) -> DiaryEntry:
    if day.entry is None:
        day.entry = DiaryEntry(day_id=day.id, words="", written_at=act.now, photos=[])
    return day.entry
