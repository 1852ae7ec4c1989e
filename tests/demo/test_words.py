"""What invented people say about themselves fits their invented facts."""

import re
from collections.abc import Iterator

from bot.demo.words import Words, demo_words
from handlers.shared.speech import Speech
from models.person import Role

YEARS = re.compile(r"\bлет\b", re.IGNORECASE)
LARGEST_NUMBERS = {"Москва": 2200, "Калининград": 60, "Самара": 180, "Екатеринбург": 215, "Новосибирск": 220}
VISITOR = "гость"


def mentors_words(words: Words) -> Iterator[str]:
    yield from words.texts.mentor.experience
    yield from (offer.about for offer in (words.story.mentor, *words.story.applicants))


def test_mentors_words_do_not_contradict_their_random_date_in_post() -> None:
    assert YEARS.search("Двадцать лет в должности: спальный район")
    assert [said for said in mentors_words(demo_words()) if YEARS.search(said)] == []


def test_numbers_of_schools_are_larger_than_those_of_real_ones() -> None:
    for place in demo_words().places:
        numbers = [place.numbers_from, *(int(name.split()[-1]) for name in place.named)]
        assert min(numbers) > LARGEST_NUMBERS.get(place.city, 100)


def test_a_chat_is_labelled_by_its_persons_role() -> None:
    story, speech = demo_words().story, Speech("ru", "UTC")
    roles = {speech.term(role) for role in Role}
    shown = {one.shown for one in story.chatting}
    assert shown - roles == {VISITOR}
