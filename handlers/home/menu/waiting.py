"""«Ждёт вас»: things that wait are grouped by kind, with the age of the oldest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from handlers.shared.places import WaitingKind
from handlers.shared.speech import Html, Speech, short
from services.home.waiting import Waiting

NAME_SHOWN, DETAIL_SHOWN = 40, 40


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


def thing_line(speech: Speech, one: Waiting, now: datetime) -> Html:
    """«• Отчёт: Иванов П. А., «Анализ» · 3 дня»"""
    return Html("• " + speech.say(f"waiting-{one.kind}", **_values(speech, one)) + speech.age(one.since, now))


def group_button(speech: Speech, group: WaitingGroup) -> tuple[str, str]:
    """Opens the thing itself if it is the only one, else its kind."""
    if len(group.things) == 1:
        return thing_button(speech, group.things[0])
    label = speech.label(f"waiting-{group.kind.id}-all-btn", count=len(group.things))
    return group.kind.id, short(label)


def thing_button(speech: Speech, one: Waiting) -> tuple[str, str]:
    return f"{one.kind}:{one.subject_id}", short(speech.label(f"waiting-{one.kind}-btn", **_values(speech, one)))


def _values(speech: Speech, one: Waiting) -> dict[str, Any]:
    day = speech.day(speech.local(one.since).date())
    return {"about": short(one.about, NAME_SHOWN), "detail": short(one.detail, DETAIL_SHOWN), "day": day}
