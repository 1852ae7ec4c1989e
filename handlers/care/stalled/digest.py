"""The morning's digest: one message with the coordinator's lines. Its buttons act on one line at a time, each in one
tap: the first line that is still free. When something was done about it they are those of the next one. A row of
numbers chooses another line, and turns to the next page.
"""

from datetime import date, timedelta
from typing import Annotated, Any

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from handlers.care.stalled.telling import line_text
from handlers.shared.ids import Id
from handlers.shared.notices import Button, Letter, Rows
from handlers.shared.speech import Html, Speech
from models.care import Stall
from services.care.digest import REMINDABLE, LineNow
from services.care.lines import CareLine

LINES_SHOWN = 5  # on a page: with two arrows, as many buttons in a row as every messenger allows
SNOOZED_FOR = timedelta(days=7)  # by the digest's button; the line's card offers other days


class _OfLine(CallbackData, prefix="line"):
    """The line that a button is about."""

    stall: Stall
    subject_id: Id

    @property
    def line(self) -> str:
        return f"{self.stall}:{self.subject_id}"


class RemindOfLine(_OfLine, prefix="line_remind"):
    pass


class WriteOfLine(_OfLine, prefix="line_write"):
    person_id: Id


class SnoozeLine(_OfLine, prefix="line_snooze"):
    until: Annotated[int, Field(ge=1, le=date.max.toordinal())]  # the day's number, as of date.toordinal


class SeeLine(_OfLine, prefix="line_seen"):
    pass


class HandOverOfLine(_OfLine, prefix="line_hand"):
    pass


class ChooseLine(_OfLine, prefix="line_at"):
    pass


class OpenLine(_OfLine, prefix="line_open"):
    pass


class OpenLines(CallbackData, prefix="line_all"):
    pass


def digest_letter(speech: Speech, found: list[LineNow], today: date, at: str = "") -> Letter:
    """With the buttons of the line `at`, or of the next free one when something was done about that. `today`: the
    reader's.
    """
    chosen = _chosen(found, at)
    first = (chosen or 0) // LINES_SHOWN * LINES_SHOWN
    page = list(enumerate(found, 1))[first : first + LINES_SHOWN]
    free = [(number, one.line) for number, one in enumerate(found, 1) if one.deed is None]
    text = speech.say(
        "stalled-digest",
        count=len(free),
        lines=Html("\n".join(_line(speech, number, one, chosen) for number, one in page)),
        more=sum(number > first + LINES_SHOWN for number, _ in free),
        which=chosen + 1 if chosen is not None and len(free) > 1 else 0,
    )
    rows = _acts(speech, found[chosen].line, today + SNOOZED_FOR) if chosen is not None else ()
    return Letter(text, (*rows, *_numbers(free, chosen), ((speech.label("stalled-btn-all"), OpenLines()),)))


def _chosen(found: list[LineNow], at: str) -> int | None:
    """The place of the line whose buttons are shown; after the last line comes the first one."""
    start = next((place for place, one in enumerate(found) if one.line.key == at), 0)
    around = [*range(start, len(found)), *range(start)]
    return next((place for place in around if found[place].deed is None), None)


def _line(speech: Speech, number: int, one: LineNow, chosen: int | None) -> Html:
    said = line_text(speech, number, one)
    return Html(f"<b>{said}</b>") if chosen is not None and number == chosen + 1 else said


def _acts(speech: Speech, line: CareLine, until: date) -> Rows:
    """Everything that is done about such a line, each in one tap, and its card for the rest."""
    about: dict[str, Any] = {"stall": line.stall, "subject_id": line.subject_id}
    write = tuple(
        (speech.label(key), WriteOfLine(**about, person_id=person.id))
        for key, person in (("stalled-btn-mentee", line.mentee), ("stalled-btn-mentor", line.mentor))
        if person is not None
    )
    snooze = (
        speech.label("stalled-btn-snooze-until", day=speech.short_day(until)),
        SnoozeLine(**about, until=until.toordinal()),
    )
    seen = (speech.label("stalled-btn-seen"), SeeLine(**about)) if line.stall is Stall.closed else None
    remind = (speech.label("stalled-btn-remind"), RemindOfLine(**about)) if line.stall in REMINDABLE else None
    hand = (speech.label("stalled-btn-hand-over"), HandOverOfLine(**about)) if line.may_be_handed_over else None
    more: Button = (speech.label("stalled-btn-more"), OpenLine(**about))
    rows = ((remind, seen, snooze), write, (hand, more))
    return tuple(tuple(one for one in row if one is not None) for row in rows)


def _numbers(free: list[tuple[int, CareLine]], chosen: int | None) -> Rows:
    """Of the free lines of this page, between arrows to the nearest free lines of other pages."""
    if chosen is None or len(free) <= 1:
        return ()
    first = chosen // LINES_SHOWN * LINES_SHOWN + 1
    before = [line for number, line in free if number < first][-1:]
    here = [(str(number), line) for number, line in free if first <= number < first + LINES_SHOWN]
    after = [line for number, line in free if number >= first + LINES_SHOWN][:1]
    labelled = [*(("‹", line) for line in before), *here, *(("›", line) for line in after)]
    return (tuple((label, ChooseLine(stall=line.stall, subject_id=line.subject_id)) for label, line in labelled),)
