"""Writes `docs/care.md` from the rules of care: `python docs/care.py`."""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from handlers.shared.speech import Speech  # noqa: E402
from models.notice import NoticeKind  # noqa: E402
from services.care.limits import UNASKED_A_WEEK  # noqa: E402
from services.care.rules import REMINDED_ELSEWHERE, CareRule, care_rules  # noqa: E402

PAGE = ROOT / "docs/care.md"
SPEECH = Speech("en", "UTC")
COUNTED = {
    "accepted": "the mentor's acceptance, or when both were known here",
    "last_meeting": "the end of the last meeting",
    "due_day": "the last day of the stage",
    "last_move": "the last report or review, or the opening of the project",
    "submitted": "the report",
    "answered": "the mentee's answer",
    "last_sign": "the last meeting, report or answer of the pair",
    "question": "the question whether the pair goes on",
}


def care_page() -> str:
    rows = "\n".join(_row(rule) for rule in care_rules())
    elsewhere = "\n".join(_line(kind, why) for kind, why in REMINDED_ELSEWHERE.items())
    return f"""# Care for pairs that stall

This page is made from `services/care/rules.py` by `python docs/care.py`; a test fails when it is out of date. All
numbers are days. An association changes them with one line of settings, `CARE_DAYS` (see `.env.example`), and
coordinators read the values in force in «Настройки» → «Забота о парах».

| what | counted from | mentee | mentor | coordinators | again every |
|---|---|---|---|---|---|
{rows}

- A mentee and a mentor get a notice, at most one a day, between 10 and 19 o'clock on their own clock. For the
  coordinators it becomes a line that stays as long as it stalls.
- Each morning the coordinators get their lines in one message.
- Together with announcements and mailings nobody gets more than {UNASKED_A_WEEK} unasked messages in any seven days;
  what is more waits. In a quiet week of the association, which coordinators choose, nobody gets any.
- Nothing is said about a pair whose next meeting is booked. Group meetings with the mentor and days of an internship
  count as meetings; a meeting that was held without booking counts when it is logged and confirmed.
- How it goes (`pulse`) is asked of the mentee alone; one tap answers, and only coordinators read it. An answer that is
  not good becomes a line for them at once.
- Both sides of a pair of which nothing is heard (`silence`) are asked whether they go on, if both can be told. Any
  answer, meeting or report counts; without one the mentorship is closed, both are told, and a coordinator may open it
  again.
- Whoever has not come to the bot, or has closed the chat, is passed over; the next side is told in its turn.

A made-up year of eleven pairs of all kinds (`python docs/pictures/year.py`): unasked messages to each person, week by
week. The two white columns are quiet weeks. The list of pairs of which nothing was heard for 30 days is empty.

![Unasked messages a week, at most three](pictures/care_year.png)

These reminders are scheduled by the areas themselves. Each is about something that waits for this very person until a
day that both sides know, so they are service messages: not counted as unasked, and sent in quiet weeks as well.

| notice | what it is about |
|---|---|
{elsewhere}
"""


def _row(rule: CareRule) -> str:
    days = (rule.mentee, rule.mentor, rule.coordinator, rule.again or None)
    told = " | ".join("—" if one is None else str(one) for one in days)
    return f"| {SPEECH.term(rule.stall)} (`{rule.stall}`) | {COUNTED[rule.counted_from]} | {told} |"


def _line(kind: NoticeKind, why: str) -> str:
    return f"| `{kind}` | {why} |"


if __name__ == "__main__":
    PAGE.write_text(care_page(), "utf-8")
