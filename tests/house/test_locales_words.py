"""Words that are never used, pronouns that somebody has checked, and typographic signs that one place sets."""

import re

import pytest

from tests.support.ftl import LOCALES, messages, parsed, said, texts

pytestmark = pytest.mark.xdist_group("texts")  # read and parsed once

NEVER_SAID = {
    "ru": re.compile(
        r"(?<!выездная )сесси(?!я менторов)"
        r"|слот|анкет|дедлайн|созвон|бронир|соглашени|матч|дистрикт|нотификац|(?<![а-я])пуш(?![а-я])|наставник|kpi"
        r"|неявк|не подош[её]л"
        r"|собеседник|вторая сторона|другая сторона|другой стороне|здоровь|проверк|отклон|соединить",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:com(?:e|es|ing)|came|have come) in(?:to)?\b|\banew\b|\bshall\b|\baccompan|\bfound by\b|\bbegun\b"
        r"|\btaken apart\b|\btell about\b|\bgo through\b|\bother side\b|\bone's\b|\bto be told\b|\bwhom it concerns\b"
        r"|\bpassed over\b|\bonce more\b|\bthe most (?:we|is)\b|\bnot come on\b|\bjoin(?:ed)? (?:the )?records\b"
        r"|\bwhat i began\b",
        re.IGNORECASE,
    ),
}
# Sentences that begin with «Она», «он», «её»: the reader must know at once what is meant. These were checked and are
# clear.
PRONOUN = {
    "ru": re.compile(r"(?:^|[.!?] |\n)((?:Он|Она|Оно|Они|Его|Её|Ей|Их|Им|Ему)\b[^.!?\n]*)"),
    "en": re.compile(r"(?:^|[.!?] |\n)((?:It|They|He|She|Them|Its|Their)\b[^.!?\n]*)"),
}
LOOKED_AT: dict[str, set[str]] = {
    "ru": {
        "application-confirm: Она подождёт другого координатора",
        "application-link: Она начинается с https://",
        "consent_texts-address: Его увидят все, у кого мы спрашиваем согласие",
        "consent_texts-operator: Его увидят все, у кого мы спрашиваем согласие",
        "importing-export: Его можно поправить и загрузить снова",
        "importing-menu: Им нужны личные ссылки",
        "profile-building: Его увидят координаторы и стажёры, с которыми назначена очная встреча",
        "profile-link: Она начинается с https://",
        "profile-link: Её увидят координаторы, а с вашего согласия — стажёры, с которыми назначена встреча",
    },
    "en": {
        "application-confirm: It will wait for another coordinator",
        "application-link: It starts with https://",
        "application-notice-declined: It was not accepted this time",
        "cities-btn-same: It is already listed",
        "feedback-btn-was-held: It did take place",
        "feedback-btn-was-not-held: It did not take place",
        "home-application-incomplete: It only needs sending: open “My application”",
        "card-handed: Their earlier links still work; once one of them is used, the others stop working",
        "importing-menu: Its first row has the headings: Full name, City, School, Position, Topics, in any order",
        "importing-menu: They need their personal links",
        "profile-link: It starts with https://",
        "refusal-list-settled: It was decided not to load this list",
        "schools-btn-same: It is already listed",
    },
}


def pronouns(locale: str, variants: list[str]) -> set[str]:
    return {found[1] for text in variants for found in PRONOUN[locale].finditer(text)}


@pytest.mark.parametrize("locale", LOCALES)
def test_no_text_uses_an_excluded_word(locale: str) -> None:
    said_all_the_same = {
        key: found[0]
        for key, variants in texts(locale).items()
        for text in variants
        if (found := NEVER_SAID[locale].search(text))
    }
    assert said_all_the_same == {}


def test_english_says_since_when_something_has_been_so() -> None:
    """«has been with the mentor since Sunday», never «is with the mentor since Sunday»."""
    wrong = re.compile(r"(?<!that )\b(?:is|are) (?:with|awaited|waiting|withdrawn)\b[^.]*\bsince \{")
    assert wrong.search("Stage “{title}” is with the mentor since {since}")
    found = {key for key, variants in texts("en").items() if any(map(wrong.search, variants))}
    assert found == set()


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("ru", "Собеседник в другом городе"),
        ("ru", "Другая сторона узнает"),
        ("ru", "здоровье"),
        ("ru", "на проверке"),
        ("en", "Links to come in"),
        ("en", "What shall we change?"),
        ("en", "the mentees whom you accompany"),
        ("en", "Found by “57”"),
    ],
)
def test_the_list_of_words_bites(locale: str, text: str) -> None:
    assert NEVER_SAID[locale].search(text)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_pronoun_that_begins_a_sentence_was_looked_at(locale: str) -> None:
    found = {f"{key}: {one}" for key, variants in texts(locale).items() for one in pronouns(locale, variants)}
    assert found == LOOKED_AT[locale]


def test_the_check_of_pronouns_bites() -> None:
    [example] = parsed("a = Состоялась. Она вам помогла?")
    assert pronouns("ru", said(example)) == {"Она вам помогла"}


def test_english_has_typographic_apostrophes_and_quotes() -> None:
    straight = {key for key, variants in texts("en").items() if any(re.search(r"['\"]", text) for text in variants)}
    assert straight == set()
    assert any("’" in text for variants in texts("en").values() for text in variants)


@pytest.mark.parametrize("locale", LOCALES)
def test_no_space_that_a_line_may_not_break_at_is_written_by_hand(locale: str) -> None:
    """`handlers/shared/speech.py` inserts them into texts and values alike."""
    by_hand = {
        key for key, variants in texts(locale).items() if any(re.search("[\u00a0\u202f]", text) for text in variants)
    }
    assert by_hand == set()
    assert messages(locale)


@pytest.mark.parametrize("locale", LOCALES)
def test_no_text_has_two_spaces_or_a_space_before_a_full_stop(locale: str) -> None:
    wrong = {
        key
        for key, variants in texts(locale).items()
        if any(re.search(r"\S  +\S| [.,;:!?](?:\s|$)", text) for text in variants)
    }
    assert wrong == set()
