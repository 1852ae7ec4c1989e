"""«Кто что видит» tells of everything that people write, and each window that asks for words says who reads them. The
windows come from the dialogs themselves, so a new one without that sentence fails.
"""

import re

import pytest

from handlers.shared.contributions import contributions
from handlers.shared.page import PageWindow
from services.privacy.who_reads import WHO_READS, Typed
from tests.support.ftl import LOCALES, texts
from tests.support.word_columns import typed_columns

pytestmark = pytest.mark.xdist_group("texts")  # read and parsed once

SAYS_WHO = {
    "ru": re.compile(r"проч[тёи]|увид|видят|получит|покажем", re.IGNORECASE),
    "en": re.compile(r"will (?:\w+ )?(?:see|read|get)|sees?\b|reads?\b|notified", re.IGNORECASE),
}
SAID_BY_BODY = {
    "materials-confirm": "materials-content",
    "keeping-version-preview": "keeping-version-file",
    "cities-card": "cities-typed",
    "schools-card": "schools-typed",
}  # where the window contains another text


ASKS_FOR: dict[Typed, tuple[str, ...]] = {
    Typed.name: ("introduction-name", "profile-name", "visiting-name"),
    Typed.inquiry: ("writing-words", "writing-confirm"),
    Typed.concern: ("concern-words", "concern-confirm", "concern-more"),
    Typed.event_rating: ("afterwards-words",),
    Typed.event_question: ("asking-words",),
    Typed.wishes: ("becoming_mentee-words", "profile-wished-words"),
    Typed.request: ("requests-words", "choices-reword", "questions-reply"),
    Typed.agenda: ("booking-agenda",),
    Typed.feedback: ("feedback-words", "groups-words"),
    Typed.pulse: ("pulse-words",),
    Typed.goals: ("agreement-goals",),
    Typed.closing: ("closing-words",),
    Typed.report: ("reporting-content", "reporting-part"),
    Typed.passport: (
        "passport-section", "passport-value", "passport-stage-title", "managing-risk-what", "managing-risk-measure",
        "pages-write",
    ),
    Typed.stop_reason: ("managing-stop",),
    Typed.reached: ("defence-give-value",),
    Typed.diary: ("internship-diary-writing", "internship-report"),
    Typed.about: ("application-about", "profile-about", "application-photo"),
    Typed.place: ("application-building", "application-link", "profile-building", "profile-link"),
    Typed.application_answer: ("application-answer",),
    Typed.question_to_mentee: ("questions-ask",),
    Typed.comment: ("agreement-changes",),
    Typed.review: ("reviewing-comment",),
    Typed.summary: ("afterwards-agreed", "tasks-words"),
    Typed.reflection: ("practice-reflect",),
    Typed.group_topic: ("group_opening-topic",),
    Typed.internship: (
        "internship-programme-window", "internship-place-window", "internship-place-planned", "internship-review",
    ),
    Typed.proposal: (
        "suggesting-title", "suggesting-words", "suggesting-where", "suggesting-answer", "sections-title",
        "sections-words",
    ),
    Typed.note: ("card-note", "vetting-note"),
    Typed.letter: (
        "card-letter", "stalled-words", "writing-answer", "cases-answer", "asking-reply", "suggesting-question",
        "suggesting-reason", "vetting-question", "vetting-decline_reason", "sections-reason",
        "sections-withdraw-reason",
    ),
    Typed.event: (
        "announcing-title", "announcing-where", "announcing-words", "announcing-seats", "changing-title",
        "changing-where", "changing-words", "changing-reason", "changing-confirm", "sections-name",
        "sections-seats", "materials-content", "materials-confirm",
    ),
    Typed.broadcast: ("composing-words",),
    Typed.document: ("consent_texts-text", "consent_texts-operator", "consent_texts-address"),
    Typed.agreement: ("agreement_texts-text", "agreement-scan"),
    Typed.defence: ("defence-place", "defence-decision-words", "criteria-new", "criteria-title"),
    Typed.reference: ("template-title", "template-hint", "template-new", "lists-card", "cities-card", "schools-card"),
    Typed.library: (
        "keeping-title", "keeping-description", "keeping-category", "keeping-version-preview", "keeping-answer",
        "keeping-file", "keeping-preview", "keeping-version-file",
    ),
    Typed.imported: ("composing-names",),
}  # fmt: skip
# Here words only search or choose, or a file is sent; they are not kept.
READ_BY_NOBODY = {
    "bank-projects", "card-school", "catalogue-mentors", "catalogue-near", "checking_in-list", "cities-same",
    "composing-audience", "defence-change-commission", "defence-choose-commission", "directory-found",
    "directory-menu", "events-answers", "events-leaders", "health-list",
    "importing-menu", "importing-taken", "indicators-items", "indicators-mentors",
    "introduction-city", "introduction-school", "invitation-code", "library-found",
    "library-shelf", "library-shelves", "help-menu", "joining-other", "journal-people", "lists-city",
    "lists-items", "lists-same", "profile-city", "profile-school", "schools-same", "trusted-choose",
}  # fmt: skip


def taking_words() -> set[str]:
    """The keys of all windows that take a message, whatever kind of input they use."""
    windows = [window for dialog in contributions().dialogs for window in dialog.windows.values()]
    assert all(isinstance(one, PageWindow) for one in windows)
    # the last input of each window answers what it did not ask for
    return {one._key for one in windows if len(getattr(one.on_message, "inputs", ())) > 1}


def test_every_window_that_takes_words_is_in_the_table_of_who_reads_them() -> None:
    known = [key for keys in ASKS_FOR.values() for key in keys]
    assert len(known) > 80
    assert len(known) == len(set(known))
    assert set(known) & READ_BY_NOBODY == set()
    assert taking_words() == set(known) | READ_BY_NOBODY, "a window that asks for words needs a line in windows.py"
    assert set(ASKS_FOR) == set(Typed)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_window_that_takes_words_says_who_reads_them(locale: str) -> None:
    shown = {key: texts(locale)[SAID_BY_BODY.get(key, key)] for keys in ASKS_FOR.values() for key in keys}
    assert {key for key, said in shown.items() if not any(map(SAYS_WHO[locale].search, said))} == set()


def test_everything_that_is_written_stands_in_the_table_once() -> None:
    told = [column for one in WHO_READS for column in one.columns]
    assert len(told) == len(set(told))
    assert set(told) == {str(column) for column in typed_columns()}, "a new column needs a line in who_reads.py"
    assert [one.written for one in WHO_READS] == list(Typed)
