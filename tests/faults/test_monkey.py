"""People of all roles do anything at random: there is no error of ours, everybody gets an answer and a way on, and
Telegram refuses no call.
"""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from sqlalchemy import func, select
from structlog.testing import capture_logs

from handlers.shared.speech import Html
from models.meeting import ClaimedTime, Meeting, MeetingState
from models.mentorship import Mentorship
from models.notice import Notice, NoticeState
from models.person import Role, RoleGrant
from models.profile import ApplicationState, MentorProfile
from models.project import Stage, StageState
from models.receiving import FailedUpdate
from models.report import Report
from services.meetings.claims import cells_of_meeting
from tests.support.faults import monkey
from tests.support.faults.figures import Note
from tests.support.faults.monkey import Monkey
from tests.support.faults.troop import Ears, Errors, NoWayOn, OurOwnFault, Refused, Unanswered, troop_of
from tests.support.size import is_full, sized
from tests.support.town import Town

SEEDS = sized((20261128,), tuple(range(20261128, 20261138)))
STEPS = sized(200, 2000)


@pytest.fixture
def errors() -> Iterator[Errors]:
    """Everything logged as an error so far."""
    ears = Ears()
    logging.getLogger().addHandler(ears)
    with capture_logs([structlog.processors.format_exc_info]) as entries:
        yield lambda: [*(one for one in entries if one["log_level"] in ("error", "critical")), *ears.heard]
    logging.getLogger().removeHandler(ears)


async def hold(town: Town) -> None:
    """Checks what must always be true of the database."""
    async with town.database.read() as session:
        claimed = [(claim.person_id, claim.cell) for claim in await session.scalars(select(ClaimedTime))]
        live = await session.scalars(select(Meeting).where(Meeting.state != MeetingState.cancelled))
        cells = [cell for meeting in live for cell in cells_of_meeting(meeting)]
        # ids below zero belong to erased people
        assert sorted(claimed) == sorted(cell for cell in cells if cell[0] > 0)
        stages = {stage.id: stage.state.value for stage in await session.scalars(select(Stage))}
        last = {
            report.stage_id: report.state.value for report in await session.scalars(select(Report).order_by(Report.id))
        }
        assert stages == {stage: last.get(stage, StageState.planned.value) for stage in stages}
        for query in NEVER:
            assert await session.scalar(query) == 0, query


def count(table: type, *where: Any) -> Any:
    return select(func.count()).select_from(table).where(*where)


_is_mentor = select(RoleGrant).where(RoleGrant.person_id == MentorProfile.person_id, RoleGrant.role == Role.mentor)
NEVER = (
    count(FailedUpdate),
    count(Notice, Notice.state.in_((NoticeState.failed, NoticeState.claimed, NoticeState.sending))),
    count(MentorProfile, MentorProfile.state == ApplicationState.approved, ~_is_mentor.exists()),
    count(MentorProfile, MentorProfile.state != ApplicationState.approved, _is_mentor.exists()),
    count(MentorProfile, MentorProfile.state == ApplicationState.submitted, MentorProfile.submitted_at.is_(None)),
    count(Mentorship, Mentorship.mentee_id == Mentorship.mentor_id),
)


@pytest.mark.parametrize("seed", SEEDS)
async def test_everything_that_people_do_is_answered_and_breaks_nothing(
    town: Town, seed: int, errors: Errors, figures: Note
) -> None:
    troop = await troop_of(town, seed, errors, grown=is_full())
    await troop.go(STEPS)
    await troop.everybody_gets_home()
    await hold(town)
    figures(seed=seed, steps=STEPS, people=len(troop.monkeys), windows=len(troop.seen), calls=troop.calls)


async def our_own_fault(*_: Any) -> None:
    raise RuntimeError


async def deaf(*_: Any) -> bool:
    return True


def too_long(*_: Any, **__: Any) -> Html:
    return Html("x" * 5000)


BROKEN = {
    "a handler raises": ("handlers.shared.commands.show_present", our_own_fault, Monkey.commands, OurOwnFault),
    "an answer is left out": ("bot.receive.intake.Intake._try", deaf, Monkey.sends, Unanswered),
    "a press is not acknowledged": ("bot.receive.intake.Intake._try", deaf, Monkey.forges, Unanswered),
    "a text is too long": ("handlers.shared.speech.Speech.say", too_long, Monkey.commands, Refused),
    "a window is dead": ("handlers.shared.forged_presses.NotShown.__call__", deaf, Monkey.presses, NoWayOn),
}


@pytest.mark.parametrize("what", BROKEN)
@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_troop_notices_each_fault_that_is_put_in(
    town: Town, errors: Errors, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    place, broken, way, found = BROKEN[what]
    troop = await troop_of(town, 1, errors)
    monkeypatch.setattr(monkey, "WAYS", {way: 1})
    monkeypatch.setattr(place, broken)
    with pytest.raises(found):
        await troop.go(100)
