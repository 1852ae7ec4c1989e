"""The rules of care for pairs that stall, as one table: what, counted from when, after how many days, who is told.
`docs/care.md` is made from it, and coordinators read it in the settings.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.agreement import AgreementNotice
from models.care import Stall
from models.inquiry import InquiryNotice
from models.internship import InternshipNotice
from models.mentorship import RequestNotice
from models.notice import NoticeKind
from services.care.policy import CARE_BY_DEFAULT, CarePolicy


class Side(StrEnum):
    mentee = "mentee"
    mentor = "mentor"
    coordinator = "coordinator"


class CountedFrom(StrEnum):
    """The moment from which the days are counted."""

    accepted = "accepted"
    last_meeting = "last_meeting"
    due_day = "due_day"
    last_move = "last_move"
    submitted = "submitted"
    answered = "answered"
    last_sign = "last_sign"
    question = "question"


@dataclass(frozen=True, slots=True)
class CareRule:
    """After how many days each side is told; None for never. A mentee and a mentor get a notice, at most one a day;
    coordinators get a line that stays until nothing stalls. `again`: after how many days the notices begin anew. A
    pulse, and the question of a silent pair whether it goes on, are asked by notices of their own.
    """

    stall: Stall
    counted_from: CountedFrom
    mentee: int | None
    mentor: int | None
    coordinator: int | None
    again: int

    @property
    def steps(self) -> Iterator[tuple[Side, int]]:
        """Who is told by a notice, and after how many days."""
        for side, after in ((Side.mentee, self.mentee), (Side.mentor, self.mentor)):
            if after is not None:
                yield side, after


def care_rules(policy: CarePolicy = CARE_BY_DEFAULT) -> tuple[CareRule, ...]:
    """The most urgent first: a person who is due several reminders gets the first one."""
    p, then = policy, policy.next_side
    # fmt: off
    table: tuple[tuple[Stall, CountedFrom, int | None, int | None, int | None, int], ...] = (
        # what               counted from              mentee           mentor                  coordinators
        (Stall.unreviewed,    CountedFrom.submitted,    None,            p.unreviewed,           p.unreviewed + then, p.again),  # noqa: E501
        (Stall.overdue,       CountedFrom.due_day,      p.overdue,       p.overdue + then,       p.stuck, p.again),
        (Stall.stuck,         CountedFrom.last_move,    p.stuck,         p.stuck + then,         p.stuck + 2 * then, p.again),  # noqa: E501
        (Stall.first_meeting, CountedFrom.accepted,     p.first_meeting, p.first_meeting + then, p.first_meeting + 2 * then, p.again),  # noqa: E501
        (Stall.no_meeting,    CountedFrom.last_meeting, p.no_meeting,    p.no_meeting + then,    p.no_meeting + 2 * then, p.again),  # noqa: E501
        (Stall.silence,       CountedFrom.last_sign,    p.silence,       p.silence,              None, 0),
        (Stall.pulse,         CountedFrom.accepted,     p.pulse,         None,                   None, p.pulse_again),
        (Stall.low_pulse,     CountedFrom.answered,     None,            None,                   0, 0),
        (Stall.closed,        CountedFrom.question,     None,            None,                   p.close, 0),
    )
    # fmt: on
    return tuple(CareRule(*row) for row in table)


# asked by notices of their own, which say more than that something stalls
ASKED = (Stall.pulse, Stall.silence)


# Reminders that areas schedule by themselves, in the transaction that begins the waiting. They are service messages
# about something that waits for this very person until a day that both sides know, so they are not counted as unasked.
REMINDED_ELSEWHERE: Mapping[NoticeKind, str] = {
    RequestNotice.reminder: "a request waits for the mentor's answer: after 24 hours and 3 days",
    RequestNotice.silent: "five working days without an answer: the mentee is asked what to do",
    RequestNotice.questioned: "a mentor's question waits for the mentee's reply: after 24 hours and 3 days",
    RequestNotice.unreplied: "five working days without a reply: the mentor is asked to decide without it",
    AgreementNotice.reminder: "an agreement waits to be written or signed: after 3 and 7 days; then the coordinators",
    AgreementNotice.term: "the term of an agreement ends",
    InternshipNotice.unanswered: "days of an internship are not confirmed",
    InternshipNotice.report_due: "the days of an internship are over and its report is awaited",
    InternshipNotice.review_due: "the mentor's review of an internship is awaited",
    InquiryNotice.waits: "a question to the coordinators is not answered: on the third working day",
}
