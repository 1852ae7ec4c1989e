"""Stages of demo projects and their reports: past stages are accepted, the next one is in the state that
`Work` says.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from bot.demo.past import MOSCOW, Past, Row
from models.project import StageState
from models.report import ReportState

_DAY = timedelta(days=1)
_AGAIN = 0.25  # the share of accepted reports that were returned for more work once


@dataclass(frozen=True, slots=True)
class Work:
    """A project to be written. `standing` is the state of its next stage, None when all stages are accepted."""

    author_id: int
    reviewer_id: int
    opened: datetime
    ended: datetime
    standing: StageState | None = None
    is_late: bool = False
    pair_id: int | None = None

    @property
    def mentored(self) -> bool:
        return self.pair_id is not None


@dataclass(frozen=True, slots=True)
class DemoStage:
    row: Row
    reports: list[Row]


class Stages:
    def __init__(self, past: Past, chance: Random) -> None:
        self._past = past
        self._chance = chance

    def of(self, work: Work) -> Iterator[DemoStage]:
        titles = self._chance.choice(self._past.words.texts.road_maps)
        step = (work.ended - work.opened) / len(titles)
        done = self._done(work, len(titles), step)
        for number, title in enumerate(titles, 1):
            due = work.opened + step * number
            state, reports = StageState.planned, list[Row]()
            if number <= done:
                state, reports = StageState.accepted, self._accepted(work, due)
            elif number == done + 1 and work.standing:
                due = self._next_due(work, due)
                state, reports = work.standing, list(self._in_review(work))
            due_on = due.astimezone(MOSCOW).date()
            yield DemoStage({"number": number, "title": title, "due_on": due_on, "state": state}, reports)

    def _done(self, work: Work, count: int, step: timedelta) -> int:
        if work.standing is None:
            return count
        passed = min(count - 1, (self._past.now - work.opened) // step)
        return max(0, passed - 1) if work.is_late else passed

    def _next_due(self, work: Work, due: datetime) -> datetime:
        """In the past for a late project, in the future for any other."""
        days = self._chance.randint(3, 9) * _DAY
        return min(due, self._past.now - days) if work.is_late else max(due, self._past.now + days)

    def _accepted(self, work: Work, due: datetime) -> list[Row]:
        sent = due - self._chance.randint(1, 5) * _DAY
        reports = [self._report(work, ReportState.accepted, sent, self._review_of(sent))]
        if self._chance.random() < _AGAIN:
            before = sent - 5 * _DAY
            reports.insert(0, self._report(work, ReportState.returned, before, self._review_of(before)))
        return reports

    def _in_review(self, work: Work) -> Iterator[Row]:
        sent = self._past.now - self._chance.uniform(3, 9) * _DAY
        if work.standing is StageState.submitted:
            yield self._report(work, ReportState.submitted, sent, None)
        elif work.standing is StageState.returned:
            yield self._report(work, ReportState.returned, sent, self._review_of(sent))

    def _review_of(self, sent: datetime) -> datetime:
        return min(sent + self._chance.randint(4, 60) * timedelta(hours=1), self._past.now)

    def _report(self, work: Work, state: ReportState, sent: datetime, reviewed: datetime | None) -> Row:
        texts = self._past.words.texts
        return {
            "words": self._chance.choice(texts.reports),
            "state": state,
            "submitted_at": sent,
            "reviewed_at": reviewed,
            "reviewer_id": work.reviewer_id if reviewed else None,
            "comment": self._chance.choice(texts.comments) if state is ReportState.returned else "",
        }
