"""«Ждёт вас»: things that wait are grouped by kind, with the age of the oldest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from handlers.shared.places import WaitingKind
from handlers.shared.speech import Html, Speech, short
from models.person import ERASED
from services.home.waiting import Waiting

NAME_SHOWN, DETAIL_SHOWN = 40, 40
NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class WaitingGroup:
    """All things of one kind, the oldest first."""

    kind: WaitingKind
    things: Sequence[Waiting]


def grouped(kinds: Iterable[WaitingKind], waiting: Iterable[Waiting]) -> list[WaitingGroup]:
    """Groups by kind; the group with the oldest thing comes first."""
    of_kind: dict[str, list[Waiting]] = {}
    for one in waiting:
        of_kind.setdefault(one.kind, []).append(one)
    by_id = {kind.id: kind for kind in kinds}
    return [WaitingGroup(by_id[kind], things) for kind, things in of_kind.items()]


def group_line(speech: Speech, group: WaitingGroup, now: datetime) -> Html:
    """«• Заявки менторов: 2, старшей 3 дня»; a single thing as «• Отчёт: Иванов П. А., «Анализ» · 2 дня»."""
    if len(group.things) == 1:
        return thing_line(speech, group.things[0], now)
    days = speech.days_since(group.things[0].since, now)
    said = speech.say(f"waiting-{group.kind.id}-many", count=len(group.things))
    return Html("• " + said + speech.say("home-oldest", days=days))


def thing_line(speech: Speech, one: Waiting, now: datetime, mark: str = "•") -> Html:
    """«• Отчёт: Иванов П. А., «Анализ» · 3 дня»"""
    said = speech.say(f"waiting-{one.kind}", **_values(speech, one))
    return Html(f"{mark} {said}{speech.age(one.since, now)}")


def numbered_line(speech: Speech, number: int, one: Waiting, now: datetime) -> Html:
    """«1. Отчёт: Иванов П. А., «Анализ» · 3 дня»"""
    return thing_line(speech, one, now, f"{number}.")


def group_button(speech: Speech, group: WaitingGroup) -> tuple[str, str]:
    """Opens the thing itself if it is the only one, else its kind."""
    if len(group.things) == 1:
        return thing_button(speech, group.things[0])
    label = speech.label(f"waiting-{group.kind.id}-all-btn", count=len(group.things))
    return group.kind.id, short(label)


def thing_button(speech: Speech, one: Waiting) -> tuple[str, str]:
    return _data(one), short(_label(speech, one))


def numbered_button(speech: Speech, number: int, one: Waiting) -> tuple[str, str]:
    """«1. Иванов П. А.»: the line with this number says what it is, so that things of one person are told apart."""
    label, about = _label(speech, one), short(one.about, NAME_SHOWN)
    ends_with_it = about and label.replace(NO_BREAK_SPACE, " ").endswith(about)
    return _data(one), short(f"{number}. {label[-len(about) :] if ends_with_it else label}")


def _data(one: Waiting) -> str:
    return f"{one.kind}:{one.subject_id}"


def _label(speech: Speech, one: Waiting) -> str:
    return speech.label(f"waiting-{one.kind}-btn", **_values(speech, one))


def _values(speech: Speech, one: Waiting) -> dict[str, Any]:
    day = speech.day(speech.local(one.since).date())
    about = speech.label("people-erased") if one.about == ERASED else short(one.about, NAME_SHOWN)
    return {"about": about, "detail": short(one.detail, DETAIL_SHOWN), "day": day}
