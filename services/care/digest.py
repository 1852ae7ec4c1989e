"""The coordinators' lines: who sees which, what a coordinator does about one, and the digest of a morning.

The first coordinator to act on a line acts for all of them: the line rests for a while, and the others see what was
done.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import delete, func, select

from models.agreement import Agreement, AgreementNotice
from models.care import CareDeed, CareNotice, Deed, DigestMute, DigestPart, Stall
from models.connection.database import insert_new
from models.mentorship import MentoringRequest, RequestNotice
from models.person import IN_CHARGE, Person, RoleGrant
from services.audit import record
from services.care.inquiries import write_to
from services.care.lines import CareLine, LineDone, care_lines, resting
from services.care.policy import CARE_BY_DEFAULT, CarePolicy
from services.days import day_of
from services.guards import hold_coordinator, require_coordinator
from services.matching.agreement_reminders import who_must_act
from services.notices import Ids, Reminder, tell
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

RESTS = timedelta(days=7)  # after a reminder or a message
SEEN_RESTS = timedelta(days=365)
SNOOZED_AT_MOST = timedelta(days=90)
DIGEST_AT = time(8, 30)
DIGEST_UNTIL = time(12)  # if the bot was down all morning, the digest of that day is left out
REMINDABLE = (
    Stall.first_meeting,
    Stall.no_meeting,
    Stall.unreviewed,
    Stall.overdue,
    Stall.stuck,
    Stall.agreement,
    Stall.request,
)


class NobodyToRemind(Refusal):
    """Nobody who would have to act can be reached, so the line does not rest. `told`: "no" when somebody has closed the
    chat; "never" when nobody has come to the bot yet.
    """

    key = "refusal-nobody-to-remind"


class LineTaken(Refusal):
    """Another coordinator (`name`) has acted on the line."""

    key = "refusal-line-taken"
    settled = True


class DayNotOffered(Refusal):
    """The day is today, over, or too far ahead."""

    key = "refusal-day-not-offered"


@dataclass(frozen=True, slots=True)
class LineNow:
    """A line and what was done about it, while it rests because of that."""

    line: CareLine
    deed: LineDone | None


async def my_digest(act: Act, policy: CarePolicy = CARE_BY_DEFAULT) -> list[LineNow]:
    """The acting coordinator's lines without the parts that they have muted, and what was done in the last day about
    lines that rest. Raises NotAllowed.
    """
    muted = await my_mutes(act)
    lines = [one for one in await lines_now(act, policy) if one.line.part not in muted]
    return [one for one in lines if one.deed is None or one.deed.at > act.now - timedelta(days=1)]


async def lines_now(act: Act, policy: CarePolicy = CARE_BY_DEFAULT) -> list[LineNow]:
    """All lines except those about the acting coordinator. Raises NotAllowed."""
    me = require_coordinator(act)
    lines = [line for line in await care_lines(act, policy) if not line.is_of(me.id)]
    deeds = await resting(act, lines)
    return [LineNow(line, deeds.get(line.key)) for line in lines]


async def line_now(act: Act, key: str, policy: CarePolicy = CARE_BY_DEFAULT) -> LineNow:
    """Raises NotAllowed, and NotFound when nothing stalls any more."""
    found = next((one for one in await lines_now(act, policy) if one.line.key == key), None)
    if found is None:
        raise NotFound
    return found


async def free_line(act: Act, key: str, policy: CarePolicy = CARE_BY_DEFAULT) -> CareLine:
    """A line about which nothing has been done yet. Raises NotAllowed, NotFound, LineTaken."""
    now = await line_now(act, key, policy)
    if now.deed is not None:
        raise LineTaken(name=now.deed.coordinator.list_name if now.deed.coordinator else "—")
    return now.line


async def remind_of_line(act: Act, key: str, policy: CarePolicy = CARE_BY_DEFAULT) -> CareLine:
    """Send a reminder now to whoever has to act. Raises NotAllowed, NotFound, LineTaken, NobodyToRemind."""
    line = await _act_on(act, key, Deed.reminded, act.now + RESTS, policy)
    if line.stall not in REMINDABLE:
        raise NotAllowed
    reminders = await _reminders(act, line, policy)
    people = list(await act.session.scalars(select(Person).where(Person.id.in_([one for one, _, _ in reminders]))))
    if not any(person.can_be_told for person in people):
        raise NobodyToRemind(told="no" if any(person.telegram_id for person in people) else "never")
    for person_id, kind, ids in reminders:
        await tell(act, person_id, kind, ids)
    return line


async def _reminders(
    act: Act, line: CareLine, policy: CarePolicy
) -> list[tuple[int, CareNotice | AgreementNotice | RequestNotice, Ids]]:
    if line.stall is Stall.agreement:
        agreement = await act.session.get_one(Agreement, line.subject_id)
        ids: Ids = {"agreement_id": agreement.id, "since": int(agreement.waits_since.timestamp())}
        return [(one, AgreementNotice.reminder, ids) for one in who_must_act(agreement)]
    if line.stall is Stall.request:
        request = await act.session.get_one(MentoringRequest, line.subject_id)
        ids = {"request_id": request.id, "answer_by": request.answer_by.isoformat() if request.answer_by else ""}
        return [(request.mentor_id, RequestNotice.reminder, ids)]
    assert line.mentee is not None
    ids = {
        "stall": line.stall,
        "subject_id": line.subject_id,
        "since": int(line.since.timestamp()),
        "mentee_id": line.mentee.id,
        "care_days": policy.days,
    }
    told: list[Person | None] = [line.mentor if line.stall is Stall.unreviewed else line.mentee]
    if line.stall in (Stall.first_meeting, Stall.no_meeting):
        told.append(line.mentor)
    return [(one.id, CareNotice.reminded, ids) for one in told if one is not None]


async def write_about_line(
    act: Act, key: str, person_id: int, words: str, policy: CarePolicy = CARE_BY_DEFAULT
) -> Person:
    """Write to one of those whom the line is about, in one's own words. Raises NotAllowed, NotFound, LineTaken."""
    line = await _act_on(act, key, Deed.written, act.now + RESTS, policy)
    if not line.is_of(person_id):
        raise NotAllowed
    return (await write_to(act, person_id, words)).person


async def snooze_line(act: Act, key: str, until: date, policy: CarePolicy = CARE_BY_DEFAULT) -> None:
    """Let the line rest until the morning of that day. Raises NotAllowed, NotFound, LineTaken, DayNotOffered."""
    today = day_of(act.me, act.now)
    if not today < until <= today + SNOOZED_AT_MOST:
        raise DayNotOffered(days=SNOOZED_AT_MOST.days)
    await _act_on(act, key, Deed.snoozed, datetime.combine(until, time(), ZoneInfo(act.me.timezone)), policy)


async def see_line(act: Act, key: str, policy: CarePolicy = CARE_BY_DEFAULT) -> None:
    """Mark that nothing needs to be done about this line. Raises NotAllowed, NotFound, LineTaken."""
    await _act_on(act, key, Deed.seen, act.now + SEEN_RESTS, policy)


async def _act_on(act: Act, key: str, deed: Deed, until: datetime, policy: CarePolicy) -> CareLine:
    me = await hold_coordinator(act)
    line = await free_line(act, key, policy)
    same = CareDeed.stall == line.stall, CareDeed.subject_id == line.subject_id
    before = await act.session.scalar(select(func.count(CareDeed.id)).where(*same)) or 0
    row = {"stall": line.stall, "subject_id": line.subject_id, "attempt": before, "deed": deed}
    done = {"at": act.now, "until": until, "coordinator_id": me.id}
    if not await insert_new(act.session, CareDeed, [row | done]):
        raise LineTaken(name="—")
    about = line.mentee or line.mentor
    record(act, f"line.{deed}", about.id if about else None)
    return line


async def my_mutes(act: Act) -> set[DigestPart]:
    """The parts that the acting coordinator leaves out. Raises NotAllowed."""
    me = require_coordinator(act)
    return set(await act.session.scalars(select(DigestMute.part).where(DigestMute.person_id == me.id)))


async def mute_part(act: Act, part: DigestPart) -> bool:
    """Mute a part of one's own digest, or unmute it. Returns whether it is shown now. Raises NotAllowed."""
    me = require_coordinator(act)
    gone = delete(DigestMute).where(DigestMute.person_id == me.id, DigestMute.part == part).returning(DigestMute.part)
    if (await act.session.execute(gone)).all():
        return True
    act.session.add(DigestMute(person_id=me.id, part=part))
    return False


async def due_digests(act: Act, policy: CarePolicy = CARE_BY_DEFAULT, at: time = DIGEST_AT) -> list[Reminder]:
    """A digest for each coordinator for whom it is morning now. Coordinators without lines get none."""
    people = [one for one in await _coordinators(act) if one.can_be_told and _is_morning(act, one, at)]
    if not people:
        return []
    lines = await care_lines(act, policy)
    deeds = await resting(act, lines)
    open_lines = [line for line in lines if line.key not in deeds]
    muted = await _mutes(act) if open_lines else set()
    found = []
    for person in people:
        theirs = [one.key for one in open_lines if not one.is_of(person.id) and (person.id, one.part) not in muted]
        if theirs:
            dedupe = f"{CareNotice.digest}:{person.id}:{day_of(person, act.now)}"
            found.append(Reminder(person.id, CareNotice.digest, {"care_days": policy.days}, act.now, dedupe))
    return found


async def _coordinators(act: Act) -> list[Person]:
    held = select(RoleGrant.person_id).where(RoleGrant.role.in_(IN_CHARGE))
    return list(await act.session.scalars(select(Person).where(Person.id.in_(held)).order_by(Person.id)))


async def _mutes(act: Act) -> Collection[tuple[int, DigestPart]]:
    return {
        (row.person_id, row.part) for row in await act.session.execute(select(DigestMute.person_id, DigestMute.part))
    }


def _is_morning(act: Act, person: Person, at: time) -> bool:
    return at <= act.now.astimezone(ZoneInfo(person.timezone)).time() < max(DIGEST_UNTIL, at.replace(minute=59))
