"""A mentor in a list: a line of text and a button."""

from collections.abc import Sequence
from typing import TypeVar

from aiogram_dialog import DialogManager

from handlers.shared.choices import SHORT_PAGE, SearchedChoice, pages_of
from handlers.shared.people import school_of
from handlers.shared.speech import Html, Speech, short
from services.matching.mentor_search import ListedMentor

NAME_SHOWN, WHERE_SHOWN, TOPIC_SHOWN, TOPICS_SHOWN = 45, 50, 40, 2
T = TypeVar("T")


def listed_line(speech: Speech, number: int, listed: ListedMentor) -> Html:
    """With topics and places; where the reader shares topics, only those."""
    profile = listed.card.profile
    told = listed.topics[: listed.shared] if listed.shared else listed.topics
    shown = [short(topic.name(speech.locale), TOPIC_SHOWN) for topic in told[:TOPICS_SHOWN]]
    return speech.say(
        "catalogue-line",
        number=number,
        name=short(profile.person.full_name, NAME_SHOWN),
        where=school_of(speech, profile.person, WHERE_SHOWN),
        topics=", ".join(shown),
        whose="mine" if listed.shared else "any" if shown else "none",
        more=len(told) - len(shown),
        reached="yes" if listed.card.can_be_told else "no",
        free=listed.card.free,
        capacity=profile.capacity,
    )


def suggested_line(speech: Speech, number: int, listed: ListedMentor, why: str) -> Html:
    """With what the list is about, such as reasons or a distance."""
    person = listed.card.profile.person
    return speech.say(
        "catalogue-suggested-line",
        number=number,
        name=short(person.full_name, NAME_SHOWN),
        where=school_of(speech, person, WHERE_SHOWN),
        why=why,
        free=listed.card.free,
    )


def mentor_buttons(numbered: Sequence[tuple[int, ListedMentor]]) -> list[tuple[int, str]]:
    return [
        (one.card.profile.person_id, short(f"{number}. {one.card.profile.person.list_name}"))
        for number, one in numbered
    ]


async def page_of(manager: DialogManager, choice: SearchedChoice, items: Sequence[T]) -> tuple[int, Sequence[T]]:
    """How many items come before the open page, and those on it; the last page if the list has become shorter."""
    last = max(0, pages_of(len(items), SHORT_PAGE) - 1) * SHORT_PAGE
    first = min(await choice.first(manager, SHORT_PAGE), last)
    return first, items[first : first + SHORT_PAGE]
