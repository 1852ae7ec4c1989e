"""However meetings of pairs, group meetings and internship days are set, moved and given up, one beside the other: the
time that is claimed is exactly that of what stands, and nobody is in two places at once.
"""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from models.meeting import ChangeReason
from models.profile import Form
from services.internship.planning import DaysPlan, agree_to_days, cancel_day, move_internship_day, propose_days
from services.internship.times import USUAL_HOURS, DayHours
from services.meetings.booking import move_meeting
from services.meetings.groups.changing import cancel_group, move_group
from services.meetings.groups.joining import join_group, leave_group
from services.meetings.groups.opening import open_group
from services.meetings.meetings import cancel_meeting
from tests.support.booking import at, book, claims_are_all_that_stands
from tests.support.faults.figures import Note
from tests.support.faults.random_steps import WITHOUT_SHRINKING, RandomSteps, begun, drop_primary_key, run_steps
from tests.support.groups import plan
from tests.support.size import sized

MENTEES = 3
DAYS = (5, 6, 9)  # of March: a Thursday, a Friday and a Monday
STARTS = [at(day, hour) for day in DAYS for hour in (10, 11, 13, 15, 17)]
HOURS = (USUAL_HOURS, DayHours(12 * 60, 17 * 60))
REASON = ChangeReason.other
SEEDS, RUNS, STEPS = sized(1, 2), sized(2, 100), sized(25, 40)
mentees, starts, hours = st.integers(0, MENTEES - 1), st.sampled_from(STARTS), st.sampled_from(HOURS)
days, several, by_mentor = st.sampled_from(DAYS), st.booleans(), st.booleans()


class Week(RandomSteps):
    """A mentor and three mentees, each also an intern."""

    def __init__(self) -> None:
        super().__init__()
        self.meetings: list[tuple[int, int]] = []  # mentee, id
        self.groups: list[int] = []
        self.interns: list[tuple[int, int, int]] = []  # mentee, id of the day, id of the internship

    @rule(mentee=mentees, start=starts)
    def books(self, mentee: int, start: Any) -> None:
        def made(meeting: Any) -> None:
            self.meetings.append((mentee, meeting.id))

        self.attempt("book", book(self.pairs, mentee, start), made)

    @precondition(lambda self: self.meetings)
    @rule(data=st.data(), start=starts, mine=by_mentor)
    def moves(self, data: st.DataObject, start: Any, mine: bool) -> None:
        mentee, one = data.draw(st.sampled_from(self.meetings))
        self.act("move", None if mine else mentee, lambda act: move_meeting(act, one, start, REASON))

    @precondition(lambda self: self.meetings)
    @rule(data=st.data(), mine=by_mentor)
    def cancels(self, data: st.DataObject, mine: bool) -> None:
        mentee, one = data.draw(st.sampled_from(self.meetings))
        self.act("cancel", None if mine else mentee, lambda act: cancel_meeting(act, one, REASON))

    @rule(start=starts)
    def opens_a_group(self, start: Any) -> None:
        length = timedelta(minutes=90)
        self.act(
            "open",
            None,
            lambda act: open_group(act, plan(start, length=length, form=Form.remote, places=3)),
            lambda group: self.groups.append(group.id),
        )

    @precondition(lambda self: self.groups)
    @rule(data=st.data(), mentee=mentees, leaves=st.booleans())
    def joins_or_leaves(self, data: st.DataObject, mentee: int, leaves: bool) -> None:
        group = data.draw(st.sampled_from(self.groups))
        does = leave_group if leaves else join_group
        self.act("leave" if leaves else "join", mentee, lambda act: does(act, group))

    @precondition(lambda self: self.groups)
    @rule(data=st.data(), start=starts)
    def moves_a_group(self, data: st.DataObject, start: Any) -> None:
        group = data.draw(st.sampled_from(self.groups))
        self.act("move_group", None, lambda act: move_group(act, group, start, REASON))

    @precondition(lambda self: self.groups)
    @rule(data=st.data())
    def cancels_a_group(self, data: st.DataObject) -> None:
        group = data.draw(st.sampled_from(self.groups))
        self.act("cancel_group", None, lambda act: cancel_group(act, group, REASON))

    @rule(mentee=mentees, chosen=st.sets(days, min_size=1), span=hours, shared=several)
    def sets_days(self, mentee: int, chosen: set[int], span: DayHours, shared: bool) -> None:
        wanted = DaysPlan([date(2026, 3, day) for day in sorted(chosen)], hours=span, several=shared)

        def made(found: Any) -> None:
            self.interns += [(mentee, day.id, day.internship_id) for day in found]

        self.act("set_days", None, lambda act: propose_days(act, self.mentorships[mentee], wanted), made)

    @precondition(lambda self: self.interns)
    @rule(data=st.data())
    def confirms(self, data: st.DataObject) -> None:
        mentee, _, internship = data.draw(st.sampled_from(self.interns))
        self.act("agree", mentee, lambda act: agree_to_days(act, internship))

    @precondition(lambda self: self.interns)
    @rule(data=st.data(), day=days, span=hours)
    def moves_a_day(self, data: st.DataObject, day: int, span: DayHours) -> None:
        _, one, _ = data.draw(st.sampled_from(self.interns))
        to = date(2026, 3, day)
        self.act("move_day", None, lambda act: move_internship_day(act, one, to, span, REASON))

    @precondition(lambda self: self.interns)
    @rule(data=st.data(), mine=by_mentor)
    def cancels_a_day(self, data: st.DataObject, mine: bool) -> None:
        mentee, one, _ = data.draw(st.sampled_from(self.interns))
        self.act("cancel_day", None if mine else mentee, lambda act: cancel_day(act, one, REASON))

    @rule(minutes=st.integers(1, 600))
    def time_passes(self, minutes: int) -> None:
        self.pass_by(timedelta(minutes=minutes))

    @invariant()
    def claims_are_what_stands(self) -> None:
        if self.changed:
            assert self.runner.run(claims_are_all_that_stands(self.database))
        self.changed = False


@pytest.fixture
async def week(sqlite_template: Path, tmp_path: Path) -> type[Week]:
    return await begun(Week, sqlite_template, tmp_path, MENTEES)


@pytest.mark.parametrize("number", range(SEEDS))
async def test_any_order_of_meetings_groups_and_internship_days_keeps_the_claims_right(
    week: type[Week], number: int, figures: Note
) -> None:
    await run_steps(seed(number)(week), STEPS, settings(max_examples=RUNS, database=None))
    figures(seed=number, steps=week.steps.total(), **week.steps)
    assert week.steps["book"] + week.steps["open"] + week.steps["set_days"]


async def test_without_the_primary_key_meetings_groups_and_days_overlap(week: type[Week]) -> None:
    await drop_primary_key(week)
    with pytest.raises(AssertionError):
        await run_steps(seed(0)(week), STEPS, settings(max_examples=15, phases=WITHOUT_SHRINKING, database=None))
