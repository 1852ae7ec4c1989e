"""Writes the text of an agreement from a template with fields. It is a document of the association, so it is Russian
whatever language the reader has chosen.
"""

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from pathlib import Path

from files.templates import filled
from handlers.shared.people import post_inside
from handlers.shared.speech import Speech
from models.mentorship import Programme
from services.matching.agreements import Terms

_BUILT_IN = Path(__file__).parent.parent.parent.parent / "locales" / "agreements"
RUSSIAN = Speech("ru", "Europe/Moscow")  # dates in the text are days, so the zone does not matter


class AgreementField(StrEnum):
    """What a template may contain; in the template a field is named in Russian."""

    number = "number"
    version = "version"
    programme = "programme"
    city = "city"
    day = "day"
    mentor = "mentor"
    mentor_post = "mentor_post"
    mentee = "mentee"
    mentee_post = "mentee_post"
    goals = "goals"
    topics = "topics"
    until = "until"
    rhythm = "rhythm"


_F = AgreementField


NEEDED = (_F.number, _F.mentor, _F.mentee, _F.goals, _F.until)
_VALUES: dict[AgreementField, Callable[[Terms], str]] = {
    _F.number: lambda terms: terms.number or RUSSIAN.label("agreement-no-number"),
    _F.version: lambda terms: str(terms.version),
    _F.programme: lambda terms: RUSSIAN.term(terms.programme),
    _F.city: lambda terms: terms.series or RUSSIAN.label("agreement-no-city"),
    _F.day: lambda terms: RUSSIAN.full_day(terms.made_on),
    _F.mentor: lambda terms: terms.mentor.full_name,
    _F.mentor_post: lambda terms: post_inside(RUSSIAN, terms.mentor),
    _F.mentee: lambda terms: terms.mentee.full_name,
    _F.mentee_post: lambda terms: post_inside(RUSSIAN, terms.mentee),
    _F.goals: lambda terms: "\n".join(
        f"{number}) " + words.replace("\n", "\n   ") for number, words in enumerate(terms.goals, 1)
    ),
    _F.topics: lambda terms: ", ".join(terms.topics),
    _F.until: lambda terms: RUSSIAN.full_day(terms.until),
    _F.rhythm: lambda terms: RUSSIAN.term(terms.rhythm),
}


def field_name(field: AgreementField) -> str:
    """How the field is named in a template: «должность ментора»."""
    return RUSSIAN.term(field)


@cache
def built_in(programme: Programme) -> str:
    """The template that the program brings along."""
    return (_BUILT_IN / f"{programme.value}.txt").read_text("utf-8").strip()


def worded(template: str, terms: Terms) -> str:
    return filled(template, {field_name(field): value(terms) for field, value in _VALUES.items()})


def word(terms: Terms) -> str:
    """The canonical text by the template of the programme."""
    return worded(terms.template or built_in(terms.programme), terms)
