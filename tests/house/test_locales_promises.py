"""Texts promise what really happens: what is stored, what a mentor sees, who reads words, what a refusal leads to."""

import ast
import re
from collections.abc import Iterator

import pytest

from handlers.privacy.my_data.export_text import told_tables
from tests.support.ftl import LOCALES, messages, parsed, said, texts
from tests.support.sources import modules, tree_of

pytestmark = pytest.mark.xdist_group("texts")  # read and parsed once

# How the consent and «Что хранится» name what a table stores.
KEPT = {
    "name": ("им", "ame"),
    "city": ("город", "city"),
    "school": ("школ", "school"),
    "position": ("должност", "position"),
    "since": ("время вступления", "since when"),
    "account": ("Telegram", "Telegram"),
    "written": ("напис|напиш", "wr[oi]te"),
    "requests": ("запрос", "request"),
    "meetings": ("встреч", "meeting"),
    "projects": ("проект", "project"),
    "events": ("событи", "event"),
    "notices": ("уведомлени", "notice"),
    "role": ("рол", "role"),
    "consents": ("согласи", "consent"),
    "acts": ("действи", "action"),
    "noted": ("заметк", "note"),
    "answers": ("ответ", "answer"),
}
TABLES = {
    "people": ("name", "position", "since", "account"),
    "cities": ("city",),
    "schools": ("school",),
    "role_grants": ("role",),
    "invites": ("role",),
    "consents": ("consents",),
    "mentee_profiles": ("written",),
    "mentor_profiles": ("written",),
    "topics": ("written",),
    "weekly_hours": ("meetings",),
    "dated_hours": ("meetings",),
    "days_off": ("meetings",),
    "hour_limits": ("meetings",),
    "mentoring_requests": ("requests",),
    "mentorships": ("requests",),
    "agreements": ("requests",),
    "agreement_versions": ("requests", "written"),
    "agreement_goals": ("written",),
    "agreement_signatures": ("requests",),
    "handovers": ("requests",),
    "cohorts": ("acts",),
    "cohort_seats": ("requests",),
    "mentorship_closings": ("requests", "written"),
    "meetings": ("meetings",),
    "time_proposals": ("meetings",),
    "proposed_times": ("meetings",),
    "event_attendances": ("events",),
    "event_ratings": ("events", "written"),
    "event_questions": ("events", "written"),
    "event_proposals": ("events", "written"),
    "section_choices": ("events",),
    "event_talks": ("events", "written"),
    "feedback": ("meetings",),
    "calendar_addresses": ("meetings",),
    "meeting_disputes": ("meetings",),
    "meeting_summaries": ("meetings", "written"),
    "meeting_tasks": ("meetings", "written"),
    "coordinator_calls": ("meetings",),
    "internships": ("meetings", "written"),
    "internship_days": ("meetings",),
    "diary_entries": ("meetings", "written"),
    "diary_photos": ("meetings",),
    "group_meetings": ("meetings",),
    "group_places": ("meetings",),
    "logged_meetings": ("meetings",),
    "reflections": ("meetings", "written"),
    "fit_checks": ("answers",),
    "pulses": ("answers", "written"),
    "going_on": ("answers",),
    "care_deeds": ("acts",),
    "projects": ("projects",),
    "passport_sections": ("projects", "written"),
    "passport_additions": ("projects", "written"),
    "indicators": ("projects",),
    "project_risks": ("projects",),
    "project_members": ("projects",),
    "project_changes": ("projects",),
    "stages": ("projects",),
    "reports": ("projects",),
    "report_parts": ("projects",),
    "defences": ("projects",),
    "commission_members": ("projects",),
    "defence_scores": ("projects",),
    "reached_values": ("projects",),
    "bank_entries": ("projects",),
    "inquiries": ("written",),
    "concerns": ("written",),
    "concern_messages": ("written",),
    "trusted_people": ("acts",),
    "survey_answers": ("answers",),
    "imported_lists": ("acts",),
    "criterion_marks": ("acts",),
    "vetting_notes": ("acts", "noted"),
    "person_notes": ("acts", "noted"),
    "audit_entries": ("acts",),
    "registrations": ("events",),
    "library_readings": ("answers",),
    "events": ("events",),
    "broadcasts": ("acts", "written"),
    "notices": ("notices",),
}
# What the mentor's notice of a request shows, and how «Отправить запрос?» says so; places are the mentor's own.
ASKED = {
    "requests-asked": ((), ()),
    "requests-asked-who": (("имя", "должност", "школ", "город"), ("name", "position", "school", "city")),
    "requests-asked-form": (("форма встреч",), ("form of meetings",)),
    "requests-asked-months": (("сколько месяцев",), ("how many months",)),
    "requests-asked-topics": (("тем",), ("topics",)),
    "requests-asked-words": (("ваш текст",), ("your text",)),
    "requests-asked-places": ((), ()),
    "requests-asked-question": ((), ()),
    "requests-asked-until": ((), ()),
}
READERS = {
    "ru": re.compile(r"проч[тёи]|увид|видят|получит|покажем", re.IGNORECASE),
    "en": re.compile(r"will (?:\w+ )?(?:see|read|get)|see them|sees it|notified", re.IGNORECASE),
}
# Windows where people type words to search; nobody else reads these words.
SOUGHT = {
    "bank-projects", "indicators-items", "indicators-mentors",
    "help-menu", "library-found", "library-shelf", "library-shelves",
    "trusted-choose",
    "health-list",
    "journal-people",
    "catalogue-mentors", "cities-same", "directory-found", "directory-menu", "introduction-city", "introduction-school",
    "joining-other", "invitation-code", "lists-city", "profile-city", "profile-school", "schools-same",
}  # fmt: skip
SHOWN_IN = {"cities-card": "cities-typed", "schools-card": "schools-typed"}  # the text that the window contains
ACTION = {
    "ru": re.compile(r"[ийь]те(?:сь)?\b|можно|не нужно|/menu|получите|напишем|спросим|сможете|покажут"),
    "en": re.compile(
        r"\b(?:choose|go back|press|ask|wait|send|check|write|set|change|open|keep|look|try|say|use|appoint|unlink"
        r"|withdraw|cancel|correct|tell|book|clear|once|you can|nothing (?:to|more)|no answer is needed|will)\b|/menu",
        re.IGNORECASE,
    ),
}


@pytest.mark.parametrize(("locale", "place"), [("ru", 0), ("en", 1)])
def test_the_consent_and_the_list_of_data_name_what_every_table_stores(locale: str, place: int) -> None:
    assert set(TABLES) == {table.name for table, _ in told_tables()}, "a new table needs its line in TABLES"
    for key in ("consents-text-personal_data", "privacy-kept"):
        [text, *_] = texts(locale)[key]
        lacking = {
            what for kinds in TABLES.values() for what in kinds if not re.search(KEPT[what][place], text, re.IGNORECASE)
        }
        assert lacking == set(), key


@pytest.mark.parametrize(("locale", "place"), [("ru", 0), ("en", 1)])
def test_the_mentee_reads_everything_that_the_mentor_will_see_of_a_request(locale: str, place: int) -> None:
    assert set(ASKED) == {key for key in messages(locale) if re.fullmatch(r"requests-asked(-.*)?", key)}
    whole = " ".join(texts(locale)["requests-confirm"])
    assert [word for words in ASKED.values() for word in words[place] if word not in whole] == []


def words_windows() -> Iterator[str]:
    """Keys of the windows that take typed words."""
    for path in modules("handlers"):
        yield from _taking_words(tree_of(path))


def _taking_words(tree: ast.Module) -> Iterator[str]:
    takers = {"words_input", "city_choice", "school_choice", "on_content"}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and getattr(node.func, "id", "") == "page"
            and isinstance(node.args[0], ast.Constant)
        ):
            inside = {getattr(one, "id", getattr(one, "attr", "")) for arg in node.args[1:] for one in ast.walk(arg)}
            if inside & takers:
                yield str(node.args[0].value)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_window_that_asks_for_words_says_who_will_read_them(locale: str) -> None:
    found = set(words_windows())
    assert len(found) > 25
    assert {
        "reporting-content",
        "requests-words",
        "announcing-words",
        "passport-section",
        "profile-wished-words",
    } <= found
    silent = {
        key
        for key in found - SOUGHT
        if not any(READERS[locale].search(text) for text in texts(locale)[SHOWN_IN.get(key, key)])
    }
    assert silent == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_a_refusal_says_what_to_do(locale: str) -> None:
    dead_ends = {
        key: text
        for key, variants in texts(locale).items()
        if key.startswith("refusal-")
        for text in variants
        if not ACTION[locale].search(text)
    }
    assert dead_ends == {}


def test_the_checks_of_promises_bite() -> None:
    [dead, kept] = parsed("a = У вас уже есть ментор.\nb = Мы храним имя, школу, должность и то, что вы напишете.")
    assert not ACTION["ru"].search(said(dead)[0])
    assert not re.search(KEPT["meetings"][0], said(kept)[0])
    taking = ast.parse('page("a-b", words_input(on_words, limit=1), state=S)')
    assert list(_taking_words(taking)) == ["a-b"]
