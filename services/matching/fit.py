"""The first meeting of a pair is for getting to know each other (встреча-знакомство). After it each side is asked
whether to go on together; neither sees what the other has said, and both are told when both are ready.
"""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Exists, Select, exists, func, or_, select

from models.agreement import Agreement, AgreementState
from models.fit import FitCheck, FitNotice, FitVerdict
from models.meeting import Meeting, MeetingState
from models.mentorship import Mentorship, MentorshipState
from models.person import Person
from services.daily_limit import require_not_told_too_often
from services.home.waiting import of_person
from services.locks import locked_all
from services.matching.agreement_reminders import remind_of_agreement
from services.matching.agreement_time import is_early
from services.matching.mentorships import my_pair, require_active_pair
from services.meetings.coordinator_calls import call_coordinator
from services.notices import Reminder, remind, tell
from services.refusals import AlreadyDecided, NotAllowed
from services.unit_of_work import Act

ASKED_AFTER = timedelta(hours=1)  # after the answer that the meeting took place, so that its rating comes first
ASKED_AGAIN_AFTER = timedelta(days=7)
READY_A_DAY = 3  # times that a pair is told that both are ready to go on
VERDICTS_OF_MENTEE = (FitVerdict.good, FitVerdict.thinking, FitVerdict.change)
VERDICTS_OF_MENTOR = (FitVerdict.good, FitVerdict.talk)


class NotAskedYet(AlreadyDecided):
    """The two have not met yet, or met before anybody was asked."""

    key = "refusal-fit-not-asked"


async def meets_first(act: Act, pair: Mentorship) -> bool:
    """Whether the pair's next meeting is for getting to know each other: none was held, and no agreement signed."""
    held = exists().where(Meeting.mentorship_id == pair.id, Meeting.state == MeetingState.held)
    return not await act.session.scalar(select(or_(held, _is_signed(pair))))


def _is_signed(pair: Mentorship) -> Exists:
    """Whether the pair has signed an agreement, and so decided to go on. One that a list brought may have no date."""
    signed = or_(Agreement.signed_on.is_not(None), Agreement.state == AgreementState.signed)
    return exists().where(Agreement.mentorship_id == pair.id, signed)


async def ask_about_fit(act: Act, meeting: Meeting) -> None:
    """After a meeting that took place: both sides are asked after the first, unless they have signed an agreement
    already, and whoever is still thinking also after the second.
    """
    pair = meeting.mentorship
    if pair.state is not MentorshipState.active:
        return
    await act.session.flush()
    held = select(func.count()).where(Meeting.mentorship_id == pair.id, Meeting.state == MeetingState.held)
    number = await act.session.scalar(held) or 0
    decided = bool(await act.session.scalar(select(_is_signed(pair))))
    for person_id in (pair.mentee_id, pair.mentor_id):
        check = await act.session.get(FitCheck, (pair.id, person_id))
        if number == 1 and check is None and not decided:
            check = FitCheck(mentorship_id=pair.id, person_id=person_id, asked_at=act.now)
            act.session.add(check)
            await _ask(act, check, act.now + ASKED_AFTER, "first")
        elif number >= 2 and check is not None and check.verdict is FitVerdict.thinking:
            check.asked_again_at = min(check.asked_again_at or act.now, act.now)
            await _ask(act, check, act.now + ASKED_AFTER, f"met:{meeting.id}")


async def _ask(act: Act, check: FitCheck, due_at: datetime, attempt: str) -> None:
    ids: dict[str, int | str] = {"mentorship_id": check.mentorship_id}
    key = f"{FitNotice.asked}:{check.mentorship_id}:{check.person_id}:{attempt}"
    await remind(act, [Reminder(check.person_id, FitNotice.asked, ids, due_at, key)])


async def my_fit_check(act: Act, mentorship_id: int) -> FitCheck:
    """What the acting side is asked about their active mentorship. Raises NotAllowed, PairEnded, NotAskedYet."""
    pair = require_active_pair(await my_pair(act, mentorship_id))
    check = await act.session.get(FitCheck, (pair.id, act.me.id))
    if check is None:
        raise NotAskedYet
    return check


def awaits_verdict(act: Act, check: FitCheck) -> bool:
    thinks = check.verdict is FitVerdict.thinking and check.asked_again_at is not None
    return check.verdict is None or (thinks and check.asked_again_at is not None and check.asked_again_at <= act.now)


def verdicts_for(act: Act, pair: Mentorship) -> tuple[FitVerdict, ...]:
    return VERDICTS_OF_MENTEE if pair.mentee_id == act.me.id else VERDICTS_OF_MENTOR


async def say_fit(act: Act, mentorship_id: int, verdict: FitVerdict) -> FitCheck:
    """The acting side's answer, which may be changed. `thinking` is asked again after ASKED_AGAIN_AFTER or the second
    meeting, `talk` calls a coordinator, and when both say `good`, both are told. Raises NotAllowed, PairEnded,
    NotAskedYet, TooOften.
    """
    pair = require_active_pair(await my_pair(act, mentorship_id, to_change=True))
    check = await my_fit_check(act, pair.id)
    if verdict not in verdicts_for(act, pair):
        raise NotAllowed
    changed = check.verdict is not verdict
    draft = await _draft_before_its_turn(act, pair) if verdict is FitVerdict.good else None
    check.verdict, check.given_at, check.asked_again_at = verdict, act.now, None
    if verdict is FitVerdict.thinking:
        check.asked_again_at = act.now + ASKED_AGAIN_AFTER
        await _ask(act, check, check.asked_again_at, f"again:{check.asked_again_at.date()}")
    elif verdict is FitVerdict.talk:
        await call_coordinator(act, pair.id)
    elif verdict is FitVerdict.good and changed:
        await _tell_both_ready(act, pair)
    if draft is not None and pair.mentee_id == act.me.id:
        draft.waits_since = act.now
        await remind_of_agreement(act, draft)
    return check


async def _draft_before_its_turn(act: Act, pair: Mentorship) -> Agreement | None:
    """The pair's agreement, locked, if it waits for nobody yet."""
    agreements = await locked_all(act, Agreement, Agreement.mentorship_id == pair.id)
    return agreements[0] if agreements and await is_early(act, agreements[0]) else None


async def _tell_both_ready(act: Act, pair: Mentorship) -> None:
    await act.session.flush()
    if await both_ready(act, pair.id):
        both = pair.mentee_id, pair.mentor_id
        await require_not_told_too_often(act, both, FitNotice.both, ("mentorship_id", pair.id), READY_A_DAY)
        for person_id in both:
            await tell(act, person_id, FitNotice.both, {"mentorship_id": pair.id})


async def both_ready(act: Act, mentorship_id: int) -> bool:
    good = FitCheck.mentorship_id == mentorship_id, FitCheck.verdict == FitVerdict.good
    return await act.session.scalar(select(func.count()).select_from(FitCheck).where(*good)) == 2


def fit_as_mentee(act: Act) -> Select[Any]:
    """Mentorships about which the acting mentee is to say whether to go on, or is still thinking."""
    return _unsaid(act).join(Person, Person.id == Mentorship.mentor_id).where(Mentorship.mentee_id == act.me.id)


def fit_as_mentor(act: Act) -> Select[Any]:
    return _unsaid(act).join(Person, Person.id == Mentorship.mentee_id).where(Mentorship.mentor_id == act.me.id)


def _unsaid(act: Act) -> Select[Any]:
    thinks = FitCheck.verdict == FitVerdict.thinking
    query = of_person(FitCheck.mentorship_id, FitCheck.asked_at).select_from(FitCheck).join(Mentorship)
    active = Mentorship.state == MentorshipState.active
    return query.where(FitCheck.person_id == act.me.id, active, or_(FitCheck.verdict.is_(None), thinks))
