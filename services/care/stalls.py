"""What stalls now, by the rules of `services/care/rules.py`: for notices, for the coordinators' lines and for the
health of a pair.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from models.care import LOW, Stall
from models.mentorship import Mentorship
from models.person import Person
from models.project import StageState
from services.care.pair_facts import CareFacts, PairFacts, StageFacts, care_facts
from services.care.policy import CARE_BY_DEFAULT, CarePolicy
from services.care.rules import CareRule, care_rules
from services.projects.overdue import is_overdue
from services.unit_of_work import Act

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stalled:
    """One thing that stalls: about the mentorship, the stage or the report with this id. `since`: the moment from which
    its rule counts. A project may have no mentor, and so no pair.
    """

    rule: CareRule
    subject_id: int
    since: datetime
    mentee: Person
    pair: Mentorship | None
    title: str = ""

    @property
    def stall(self) -> Stall:
        return self.rule.stall

    def days(self, now: datetime) -> int:
        return (now - self.since) // DAY


async def all_stalled(
    act: Act, policy: CarePolicy = CARE_BY_DEFAULT, mentee_ids: Collection[int] | None = None
) -> list[Stalled]:
    """Everything about which at least one side is to be told, or only what concerns these mentees; in the order of the
    rules, and within a rule the oldest first.
    """
    return stalled_in(await care_facts(act, mentee_ids), policy, act.now)


def stalled_in(facts: CareFacts, policy: CarePolicy, now: datetime) -> list[Stalled]:
    rules = {rule.stall: rule for rule in care_rules(policy)}
    found = [one for stage in facts.stages for one in _of_stage(rules, stage, now)]
    found += [one for pair in facts.pairs for one in _of_pair(rules, pair)]
    order = {stall: place for place, stall in enumerate(rules)}
    late = [one for one in found if one.days(now) >= _first(one.rule)]
    return sorted(late, key=lambda one: (order[one.stall], one.since, one.subject_id))


def _first(rule: CareRule) -> int:
    """After how many days the first side is told."""
    return min(days for days in (rule.mentee, rule.mentor, rule.coordinator) if days is not None)


def _of_pair(rules: dict[Stall, CareRule], facts: PairFacts) -> Iterator[Stalled]:
    """A pair with a booked meeting does not stall for want of a meeting."""
    pair, pulse = facts.pair, facts.pulse
    yield Stalled(rules[Stall.pulse], pair.id, facts.since, pair.mentee, pair)
    if pulse is not None and pulse.answer in LOW and pulse.settled_at is None:
        yield Stalled(rules[Stall.low_pulse], pulse.id, pulse.answered_at, pair.mentee, pair)
    if facts.meets_at is not None:
        return
    if facts.asked is None or facts.asked.answered_at is not None:
        yield Stalled(rules[Stall.silence], pair.id, facts.sign_at, pair.mentee, pair)
    if facts.met_at is None:
        yield Stalled(rules[Stall.first_meeting], pair.id, facts.since, pair.mentee, pair)
    else:
        since = max(facts.met_at, facts.since)
        yield Stalled(rules[Stall.no_meeting], pair.id, since, pair.mentee, pair)


def _of_stage(rules: dict[Stall, CareRule], facts: StageFacts, now: datetime) -> Iterator[Stalled]:
    stage, pair = facts.stage, facts.pair
    author = stage.project.author
    if stage.state is StageState.submitted:
        if facts.report_id is not None and facts.submitted_at is not None:
            yield Stalled(rules[Stall.unreviewed], facts.report_id, facts.submitted_at, author, pair, title=stage.title)
    elif is_overdue(stage, now) and stage.due_on is not None:
        over = datetime.combine(stage.due_on + DAY, time(), ZoneInfo(author.timezone))
        # a stage returned after its last day is late from its return on
        since = max(over, facts.moved_at) if stage.state is StageState.returned else over
        yield Stalled(rules[Stall.overdue], stage.id, since, author, pair, title=stage.title)
    elif stage.state is StageState.returned or stage.due_on is None:
        yield Stalled(rules[Stall.stuck], stage.id, facts.moved_at, author, pair, title=stage.title)
