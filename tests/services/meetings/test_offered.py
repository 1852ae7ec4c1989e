"""The pure core of free times, by properties: whatever a mentor's hours, limits and claims are."""

import ast
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

import services.meetings.offered as core
from models.profile import Form
from services.meetings.claims import blocked_starts, cell_of, cells_of
from services.meetings.offered import DAY_MINUTES, HoursOffer, Window, merged, starts_of

MOSCOW = ZoneInfo("Europe/Moscow")
NOW = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
FIRST = date(2026, 3, 2)
LENGTHS = [timedelta(minutes=minutes) for minutes in (30, 45, 60, 90)]
DAYS = st.integers(0, 20).map(lambda ahead: FIRST + timedelta(days=ahead))
PROPERTY = settings(max_examples=60, deadline=None)


@st.composite
def windows(draw: st.DrawFn) -> list[Window]:
    quarters = draw(st.lists(st.tuples(st.integers(0, 94), st.integers(1, 40)), max_size=3))
    made = [
        Window(start * 15, min(start + length, 96) * 15, draw(st.sampled_from((None, *Form))))
        for start, length in quarters
    ]
    return merged(made)


@st.composite
def offers(draw: st.DrawFn) -> HoursOffer:
    return HoursOffer(
        weekly=draw(st.dictionaries(st.integers(0, 6), windows(), max_size=7)),
        dated=draw(st.dictionaries(DAYS, windows(), max_size=3)),
        closed=draw(st.frozensets(DAYS, max_size=4)),
        busy=draw(st.lists(DAYS, max_size=6)),
        notice=timedelta(hours=draw(st.sampled_from((3, 24, 48)))),
        horizon=timedelta(days=draw(st.sampled_from((14, 28)))),
        a_day=draw(st.sampled_from((None, 1, 2))),
        a_week=draw(st.sampled_from((None, 1, 3))),
    )


def starts(offer: HoursOffer, length: timedelta = LENGTHS[2], form: Form | None = None) -> list[datetime]:
    return starts_of(offer, (MOSCOW, MOSCOW), NOW, length, form)


def day_of(moment: datetime) -> date:
    return moment.astimezone(MOSCOW).date()


@PROPERTY
@given(offers(), st.sampled_from(LENGTHS))
def test_every_meeting_lies_in_open_hours_between_notice_and_horizon(offer: HoursOffer, length: timedelta) -> None:
    found = starts(offer, length)
    assert found == sorted(set(found))
    for start in found:
        wall = start.astimezone(MOSCOW)
        minute = wall.hour * 60 + wall.minute
        end = minute + length // timedelta(minutes=1)
        assert any(is_open(offer.windows_on(wall.date()), range(minute, end, 15), form) for form in Form)
        assert NOW + offer.notice <= start <= NOW + offer.horizon


def is_open(windows: list[Window], quarters: range, form: Form) -> bool:
    """Whether each quarter of an hour lies in a window for that form."""
    usable = [one for one in windows if one.form in (None, form)]
    return all(any(one.start <= quarter < one.end for one in usable) for quarter in quarters)


def test_a_meeting_may_go_on_in_the_next_window_of_its_form() -> None:
    offer = HoursOffer({1: [Window(600, 660, Form.remote), Window(660, 720)]}, horizon=timedelta(days=5))

    def walls(form: Form | None) -> list[str]:
        return [f"{start.astimezone(MOSCOW):%H:%M}" for start in starts(offer, form=form)]

    assert walls(None) == walls(Form.remote) == ["10:00", "10:30", "11:00"]
    assert walls(Form.in_person) == ["11:00"]


@PROPERTY
@given(offers())
def test_no_day_and_no_week_is_offered_beyond_its_limit(offer: HoursOffer) -> None:
    for day in {day_of(start) for start in starts(offer)}:
        monday = day - timedelta(days=day.weekday())
        assert offer.a_day is None or offer.busy.count(day) < offer.a_day
        in_week = [one for one in offer.busy if monday <= one < monday + timedelta(days=7)]
        assert offer.a_week is None or len(in_week) < offer.a_week


@PROPERTY
@given(offers())
def test_a_longer_meeting_is_offered_a_part_of_what_a_shorter_one_is(offer: HoursOffer) -> None:
    shorter = set(starts(offer, LENGTHS[0]))
    for length in LENGTHS[1:]:
        longer = set(starts(offer, length))
        assert longer <= shorter
        shorter = longer


@PROPERTY
@given(offers(), st.sampled_from(Form))
def test_a_form_is_offered_a_part_of_what_any_form_is(offer: HoursOffer, form: Form) -> None:
    assert set(starts(offer, form=form)) <= set(starts(offer))


@PROPERTY
@given(offers())
def test_a_closed_day_offers_nothing_but_its_extra_hours(offer: HoursOffer) -> None:
    assert {day_of(start) for start in starts(offer)} & set(offer.closed) <= set(offer.dated)


@PROPERTY
@given(offers(), DAYS)
def test_closing_one_more_day_takes_away_that_day_only(offer: HoursOffer, day: date) -> None:
    without = replace(offer, closed={*offer.closed, day})
    gone = set(starts(offer)) - set(starts(without))
    assert {day_of(start) for start in gone} <= {day}
    assert set(starts(without)) <= set(starts(offer))


@PROPERTY
@given(offers(), st.sets(st.integers(0, 28 * 96), max_size=30), st.sets(st.integers(0, 28 * 96), max_size=30))
def test_claimed_time_is_never_left(offer: HoursOffer, mentors: set[int], mentees: set[int]) -> None:
    first = cell_of(NOW)
    claimed = {(1, first + n) for n in mentors} | {(2, first + n) for n in mentees}
    for length in LENGTHS:
        blocked = blocked_starts({first + n for n in mentors}, {first + n for n in mentees}, length)
        for start in starts(offer, length):
            needed = cells_of(start, start + length, host_id=1, guest_ids=[2])
            assert (cell_of(start) in blocked) == (not claimed.isdisjoint(needed))


@PROPERTY
@given(windows())
def test_joined_windows_cover_the_same_time_in_the_same_form(given_windows: list[Window]) -> None:
    def covered(those: list[Window]) -> set[tuple[int, Form | None]]:
        return {(minute, one.form) for one in those for minute in range(one.start, one.end, 15)}

    halves = [half for one in given_windows for half in halved(one)]
    assert merged(halves) == given_windows
    assert covered(halves) == covered(given_windows)
    assert all(one.is_possible and one.end <= DAY_MINUTES for one in given_windows)


def halved(window: Window) -> list[Window]:
    middle = (window.start + window.end) // 30 * 15
    parts = [Window(window.start, middle, window.form), Window(middle, window.end, window.form)]
    return [part for part in parts if part.start < part.end]


def test_the_core_imports_no_database_and_asks_no_clock() -> None:
    tree = ast.parse(Path(core.__file__).read_text("utf-8"))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    own = {name for name in imported if name and name.startswith(("models", "services", "sqlalchemy", "bot"))}
    assert own == {"models.meeting", "models.profile", "services.meetings.rules"}  # a length, the forms, the rules
    assert not {"now", "today", "utcnow"} & {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
