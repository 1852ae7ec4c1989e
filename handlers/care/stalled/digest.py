"""The morning's digest: one message with the coordinator's lines, three on a page. Each free line of the page has a
button with its number that does what usually helps. The other acts have buttons for one line at a time: the first free
one, then the next. A row of numbers chooses another line for them, and turns to other pages.
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

LINES_SHOWN = 3  # on a page: with the four other acts of one of them and the list, eight buttons
BUTTONS_SHOWN = 8  # at most, without the row of numbers
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
    """On the page of the line `at`, or of the next free line. `today`: the reader's."""
    chosen = _chosen(found, at)
    first = _first_on_page(chosen or 0)
    page = list(enumerate(found, 1))[first : first + LINES_SHOWN]
    free = [(number, one.line) for number, one in enumerate(found, 1) if one.deed is None]
    text = speech.say(
        "stalled-digest",
        count=len(free),
        lines=Html("\n".join(_line(speech, number, one, chosen) for number, one in page)),
        more=sum(number > first + LINES_SHOWN for number, _ in free),
        which=chosen + 1 if chosen is not None and len(free) > 1 else 0,
    )
    acts = _page_acts(speech, free, chosen, today + SNOOZED_FOR) if chosen is not None else ()
    return Letter(text, (*acts, *_numbers(free, chosen), ((speech.label("stalled-btn-all"), OpenLines()),)))


def _first_on_page(place: int) -> int:
    return place // LINES_SHOWN * LINES_SHOWN


def _chosen(found: list[LineNow], at: str) -> int | None:
    """The place of the line that all acts are shown for: `at`, or the next free one on its page, or the next one."""
    start = next((place for place, one in enumerate(found) if one.line.key == at), 0)
    first = _first_on_page(start)
    on_page = [*range(start, min(first + LINES_SHOWN, len(found))), *range(first, start)]
    around = [*on_page, *range(start, len(found)), *range(start)]
    return next((place for place in around if found[place].deed is None), None)


def _line(speech: Speech, number: int, one: LineNow, chosen: int | None) -> Html:
    said = line_text(speech, number, one)
    return Html(f"<b>{said}</b>") if chosen is not None and number == chosen + 1 else said


def _page_acts(speech: Speech, free: list[tuple[int, CareLine]], chosen: int, until: date) -> Rows:
    """What usually helps, for each free line of the page, and everything else for the chosen one."""
    first = _first_on_page(chosen)
    here = [(number, line) for number, line in free if first < number <= first + LINES_SHOWN]
    usual = tuple(_numbered(number, _acts(speech, line, until)[0]) for number, line in here)
    number, line = next(one for one in here if one[0] == chosen + 1)
    others = [_numbered(number, act) for act in _acts(speech, line, until)[1:]]
    if len(usual) + len(others) + 1 < BUTTONS_SHOWN:
        others.append(_numbered(number, (speech.label("stalled-btn-more"), OpenLine(**_about(line)))))
    return (usual, *(tuple(others[place : place + 2]) for place in range(0, len(others), 2)))


def _numbered(number: int, act: Button) -> Button:
    return f"{number}. {act[0]}", act[1]


def _about(line: CareLine) -> dict[str, Any]:
    return {"stall": line.stall, "subject_id": line.subject_id}


def _acts(speech: Speech, line: CareLine, until: date) -> list[Button]:
    """Everything that is done about such a line in one tap; first what usually helps."""
    about = _about(line)
    write = [
        (speech.label(key), WriteOfLine(**about, person_id=person.id))
        for key, person in (("stalled-btn-mentee", line.mentee), ("stalled-btn-mentor", line.mentor))
        if person is not None
    ]
    label = speech.label("stalled-btn-snooze-until", day=speech.short_day(until))
    acts: list[Button] = [*write, (label, SnoozeLine(**about, until=until.toordinal()))]
    if line.may_be_handed_over:
        acts.append((speech.label("stalled-btn-hand-over"), HandOverOfLine(**about)))
    if line.stall in REMINDABLE:
        return [(speech.label("stalled-btn-remind"), RemindOfLine(**about)), *acts]
    if line.stall is Stall.closed:
        return [(speech.label("stalled-btn-seen"), SeeLine(**about)), *acts]
    if line.stall is Stall.application:
        return [(speech.label("stalled-btn-open"), OpenLine(**about)), *acts]
    return [(speech.label("stalled-btn-write"), acts[0][1]), *acts[1:]]


def _numbers(free: list[tuple[int, CareLine]], chosen: int | None) -> Rows:
    """Of the free lines of this page, between arrows to the nearest free lines of other pages."""
    if chosen is None or len(free) <= 1:
        return ()
    first = _first_on_page(chosen) + 1
    before = [line for number, line in free if number < first][-1:]
    here = [(str(number), line) for number, line in free if first <= number < first + LINES_SHOWN]
    after = [line for number, line in free if number >= first + LINES_SHOWN][:1]
    labelled = [*(("‹", line) for line in before), *here, *(("›", line) for line in after)]
    return (tuple((label, ChooseLine(**_about(line))) for label, line in labelled),)
