"""Calendar files, read back by two parsers that are not the one that writes them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from files.calendar_file import CalendarEntry, calendar_file, calendar_to_follow
from tests.support.calendar_programs import PROGRAMS, CalendarProgram

START = datetime(2026, 3, 12, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
ENTRY = CalendarEntry(
    uid="meeting-1-1773300000@ryadom",
    sequence=0,
    revised_at=START - timedelta(days=3),
    starts_at=START,
    ends_at=START + HOUR,
    title="Встреча: Петрова А. С.",
    place="Москва, ул. Школьная, 1",
    words="Что обсудить: план; сроки, «риски» \\ итоги\nи ещё",
    host='Петрова "Анна"; Сергеевна',
)
every_program = pytest.mark.parametrize("program", PROGRAMS)
# no parser keeps spaces at the ends of every text, and ics takes no empty title
texts = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=200)


@every_program
def test_one_event_is_made_moved_and_taken_out(program: type[CalendarProgram]) -> None:
    calendar, moved = program(), replace(ENTRY, sequence=1, starts_at=START + 2 * HOUR, ends_at=START + 3 * HOUR)
    calendar.open(calendar_file(ENTRY))
    assert [one.starts_at for one in calendar.shown] == [START]
    calendar.open(calendar_file(moved))
    assert [(one.starts_at, one.ends_at) for one in calendar.shown] == [(START + 2 * HOUR, START + 3 * HOUR)]
    calendar.open(calendar_file(replace(moved, sequence=2, cancelled=True)))
    assert calendar.shown == []


@every_program
def test_an_older_file_opened_late_changes_nothing(program: type[CalendarProgram]) -> None:
    calendar = program()
    calendar.open(calendar_file(replace(ENTRY, sequence=1, starts_at=START + HOUR, ends_at=START + 2 * HOUR)))
    calendar.open(calendar_file(ENTRY))
    assert [one.starts_at for one in calendar.shown] == [START + HOUR]


@every_program
@given(title=texts, words=texts)
def test_whatever_people_write_is_read_back_as_written(program: type[CalendarProgram], title: str, words: str) -> None:
    calendar = program()
    calendar.open(calendar_file(replace(ENTRY, title=title, words=words)))
    assert [(one.title, one.words) for one in calendar.shown] == [(title, words)]


@every_program
def test_commas_quotes_and_line_breaks_are_kept_and_control_characters_dropped(program: type[CalendarProgram]) -> None:
    calendar = program()
    calendar.open(calendar_file(replace(ENTRY, title="А\x00\x07Б", words=f"{ENTRY.words}\r\nконец")))
    [shown] = calendar.shown
    assert (shown.title, shown.words) == ("АБ", f"{ENTRY.words}\nконец")
    assert shown.place == ENTRY.place


def test_a_line_break_in_a_name_begins_no_line_of_the_file() -> None:
    file = calendar_file(
        replace(ENTRY, host="Петрова\r\nATTACH:https://evil.example", title="x\nURL:https://evil.example")
    )
    assert not [line for line in file.decode().splitlines() if line.startswith(("ATTACH", "URL"))]


def test_times_of_any_zone_are_written_in_utc() -> None:
    moscow = START.astimezone(ZoneInfo("Europe/Moscow"))
    assert calendar_file(replace(ENTRY, starts_at=moscow)) == calendar_file(ENTRY)


def test_nobody_is_asked_for_an_answer_by_mail() -> None:
    file = vobject.readOne(calendar_file(ENTRY).decode())
    assert file.method.value == "PUBLISH"
    assert file.vevent.organizer.value == "invalid:nomail"
    assert not hasattr(file.vevent, "attendee")


def test_a_subscribed_calendar_has_all_entries_and_the_same_bytes_each_time() -> None:
    entries = [replace(ENTRY, uid=f"meeting-{number}@ryadom") for number in range(3)]
    calendar = calendar_to_follow("Рядом", entries)
    assert calendar == calendar_to_follow("Рядом", entries)
    read = vobject.readOne(calendar.decode())
    assert [event.uid.value for event in read.vevent_list] == [entry.uid for entry in entries]
    assert read.x_wr_calname.value == "Рядом"


def test_a_subscribed_calendar_without_entries_can_be_read() -> None:
    assert not hasattr(vobject.readOne(calendar_to_follow("Рядом", []).decode()), "vevent")
