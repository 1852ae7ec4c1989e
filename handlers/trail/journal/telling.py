"""What the audit trail says about one entry."""

from handlers.shared.speech import Html, MissingText, Speech
from services.trail.entries import TrailLine


def what_of(speech: Speech, line: TrailLine) -> str:
    """«Событие объявлено: «Лекция»»; the code of an action for which there are no words."""
    entry = line.entry
    try:
        done = speech.label(f"audit-{entry.action.replace('.', '-')}", rows=entry.rows or 0)
    except MissingText:
        done = entry.action
    more = line.whom.list_name if line.whom else f"«{line.what}»" if line.what else ""
    return f"{done}: {more}" if more else done


def who_of(speech: Speech, line: TrailLine) -> str:
    return line.actor.list_name if line.actor else speech.label("journal-nobody")


def line_of(speech: Speech, number: int, line: TrailLine) -> Html:
    """«1. 12 марта 2026, 15:00, Орлова М. И.» and, below it, what was done."""
    return speech.say(
        "journal-line",
        number=number,
        at=speech.full_moment(line.entry.at),
        who=who_of(speech, line),
        what=what_of(speech, line),
        refused="yes" if line.entry.refused else "no",
    )
