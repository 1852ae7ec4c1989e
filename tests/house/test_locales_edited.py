"""Wordings that an editor corrected do not come back. Kinds of faults have tests beside this file; here are single
wordings: those that are gone, and those that must stay.
"""

import re

import pytest

from handlers.shared.speech import Speech
from tests.support.ftl import messages, texts

pytestmark = pytest.mark.xdist_group("texts")  # read and parsed once

EVERYWHERE = ".*"
# A pattern of keys, and what their texts must not say.
GONE = {
    "ru": (
        ("refusal-role-held", "нужнее"),
        ("events-report", "недоступен"),
        ("requests-outcome-declined", "без причины"),
        ("incident-text", "из начала"),
        ("refusal-own-invite", "Себе роль"),
        ("requests-reason", "координатор"),
        ("cities-own|schools-own", "запишем «"),
        ("catalogue-standing-waiting", "Пока он открыт"),
        ("application-photo", "напиш[уе]т"),
        ("applicationreason-.*", "расскажите"),
        ("team-.*", "тому, кто владеет ботом"),
        ("card-.*", "её согласия"),
        ("home-application-returned", "ждём ответа"),
        ("feedback-outcome-rate", "[Оо]на"),
        ("profile-zone", "чьим часам"),
        ("refusal-no-mentor|booking-day", "у вас есть ментор"),
        ("requests-btn-without", "Без слов"),
        ("introduction-city", "^Разделили|[.!?] Разделили"),
        ("importing-.*|rowproblem-.*|column-.*", "не назначают|или обе|Где встречи"),
        (EVERYWHERE, "уже решили|Его вписали сами|пригласили в город|Дорожная карта: принят|Школа: Школа"),
        (EVERYWHERE, r"Школа: \{school\}|отвечено"),
        (EVERYWHERE, "Ваши слова сохранились|«Начать»|ещё раз из начала"),
    ),
    "en": (
        (EVERYWHERE, "Links to come in|The wrong one came in|Tell about your experience|Found by|Taken apart"),
        (
            EVERYWHERE,
            "Go through|We meet in our work|Carrying out|In the reserve|Pupils’ upbringing|meetings in a week",
        ),
    ),
}
# The key, and what each variant of it says.
STANDS = {
    "ru": {
        "refusal-role-held": "осталось неиспользованным",
        "refusal-other-record": "встречи и запросы при этом отменятся",
        "requests-reason": "Стажёр причину не увидит",
        "vetting-outcome-submitted": r"Ваше решение\?",
        "personal_link-not_tied": "Ссылка действует",
        "announcing-time": "время своего часового пояса",
        "announcing-where": "https://",
        "application-link": "только если вы согласитесь",
        "profile-quiet": "Если встреча раньше, напомним вовремя",
        "meetings-too-late": "переносит или отменяет ментор",
        "catalogue-standing-waiting": "отозвать его: «Мой запрос»",
        "reporting-returned": r"Этап .+ из .+, «.+»: отчёт вернули",
        "project-due": "срок был|до ",
        "home-stage": "срок был|до ",
    },
    "en": {
        "refusal-own-invite": "Only another coordinator can give you a role",
        "introduction-city": "Did we split your name wrongly",
        "cities-zone": "Which time zone is this city in",
    },
}


def back(locale: str, keys: str, wrong: str) -> set[str]:
    found = [key for key in messages(locale) if re.fullmatch(keys, key)]
    assert found, f"no text has a key like {keys}"
    return {key for key in found if any(re.search(wrong, text) for text in texts(locale)[key])}


@pytest.mark.parametrize("locale", GONE)
def test_wordings_that_an_editor_removed_do_not_come_back(locale: str) -> None:
    assert [(found, wrong) for keys, wrong in GONE[locale] if (found := back(locale, keys, wrong))] == []


@pytest.mark.parametrize("locale", STANDS)
def test_wordings_that_an_editor_asked_for_are_in_the_texts(locale: str) -> None:
    lacking = {
        key for key, words in STANDS[locale].items() if not all(re.search(words, text) for text in texts(locale)[key])
    }
    assert lacking == set()


def test_the_list_of_gone_words_bites() -> None:
    assert back("ru", "requests-reason", "причину") == {"requests-reason"}


def test_nobodys_health_is_asked() -> None:
    reasons = {key for key in messages("ru") if key.startswith("changereason-")}
    assert reasons == {"changereason-work", "changereason-travel", "changereason-other"}


@pytest.mark.parametrize("locale", ["ru", "en"])
@pytest.mark.parametrize("what", ["cities", "schools"])
def test_nobody_is_asked_to_write_differently_where_their_own_words_can_be_added(locale: str, what: str) -> None:
    """«Напишите иначе» was shown beside «нажмите «Добавить»: запишем «57»»."""
    speech = Speech(locale, "UTC")
    added, sought = (speech.say(f"{what}-found", count=0, sought="57", own=own) for own in ("yes", "no"))
    assert sought.startswith(added)
    assert len(sought) > len(added)
