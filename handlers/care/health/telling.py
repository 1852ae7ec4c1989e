"""The health of a pair in words: in the list, on the pair's card and on the card of each of the two."""

from handlers.shared.people import list_name_of
from handlers.shared.speech import Html, Speech, short
from services.care.health import PairHealth
from services.care.stalls import Stalled

TITLE_SHOWN = 40


def pair_line(speech: Speech, number: int, one: PairHealth) -> Html:
    """«1. Иванов П. А. — Петрова А. С.: нет первой встречи, с 2 марта 2026»"""
    names = " — ".join(list_name_of(speech, person) for person in (one.pair.mentee, one.pair.mentor))
    return speech.say("health-line", number=number, names=names, reasons=reasons_of(speech, one))


def reasons_of(speech: Speech, one: PairHealth) -> str:
    """Why it needs a check-in; otherwise the next meeting, the last one, or since when the two are together."""
    if one.stalled:
        return "; ".join(reason_of(speech, stall) for stall in one.stalled)
    moment = one.meets_at or one.met_at or one.since
    what = "next" if one.meets_at else "last" if one.met_at else "began"
    return speech.label("health-reason", what=what, day=speech.full_day(speech.local(moment).date()))


def reason_of(speech: Speech, stall: Stalled) -> str:
    return speech.label(
        "health-stall",
        what=speech.term(stall.stall),
        titled="yes" if stall.title else "no",
        title=short(stall.title, TITLE_SHOWN),
        since=speech.full_day(speech.local(stall.since).date()),
    )


def health_on_card(speech: Speech, found: list[PairHealth], person_id: int) -> Html:
    """A line for each pair of the person, with the other side's name."""
    lines = [
        speech.say(
            "health-of",
            name=list_name_of(speech, one.pair.other_side(person_id)),
            health=speech.term(one.health),
            reasons=reasons_of(speech, one),
        )
        for one in found
    ]
    return Html("\n".join(lines))
