"""Each act ends with a line with ✓ that says what it did, in the next window, notice or toast. And no text says that a
person was told who cannot be told.
"""

import ast
import re

import pytest

from tests.support.acts import acts, functions, keys, reach
from tests.support.ftl import LOCALES, Choices, messages, parsed, said, texts

pytestmark = pytest.mark.xdist_group("texts")  # read and parsed once

# Acts after which the same window is shown again and says in this text what was done.
SAID_IN_PLACE = {
    "events.checking_in.actions.open_by_check_in": "checking_in-result-came",
    "events.attending.actions.on_coming": "events-answered-coming",
    "events.attending.actions.on_declined": "events-answered-declined",
    "matching.requests.actions.on_accept": "requests-outcome-accepted",
    "matching.requests.actions.on_reason": "requests-outcome-declined",
    "meetings.coming.actions.on_warn": "meetings-warned",
}
STEP = "one answer of several: the next question follows"
TICKED = "the programme's button has its tick or loses it"
TRIES = "counts wrong codes; nothing is done yet"
NO_ACTS = {
    "broadcasts.broadcast.notices.on_step": "the message shows the present state",
    "broadcasts.composing.actions.on_answerable": "the button has its tick or loses it",
    "broadcasts.composing.actions.on_in_channel": "the button has its tick or loses it",
    "broadcasts.composing.actions.on_clear": "the window says that the list is empty",
    "broadcasts.composing.actions.on_condition": "the condition has its tick or loses it",
    "broadcasts.composing.actions.on_content": "the window shows the message",
    "broadcasts.composing.actions.on_meant": STEP,
    "broadcasts.composing.actions.on_purpose": "the window names the purpose",
    "broadcasts.composing.actions.on_role": "the role has its tick or loses it",
    "broadcasts.composing.actions.on_value": "the value has its tick or loses it",
    "care.writing.actions.on_answer": "opens the window that asks for the answer",
    "care.writing.notices.on_answer": "opens the window that asks for the answer",
    "entry.invitation.actions.on_code": TRIES,
    "entry.invitation.actions.open_by_link": TRIES,
    "events.attending.actions.on_guests": "shows the link",
    "events.checking_in.actions.on_code": "shows the picture",
    "matching.agreement.actions.on_amend": "opens the goals of the next version",
    "matching.agreement.actions.on_goal": STEP,
    "matching.agreement.actions.on_my_agreement": "opens the agreement",
    "matching.agreement.actions.on_remove_goal": STEP,
    "matching.agreement.actions.on_rhythm": STEP,
    "matching.agreement.actions.on_take_back": "opens the goals of the next version",
    "matching.agreement.actions.on_term": STEP,
    "matching.agreement.actions.on_topics_chosen": STEP,
    "people.profile.offer.actions.on_programme": TICKED,
    "projects.reporting.actions.on_content": "the part is listed in the window",
    "projects.passport.actions.on_begin": "opens the passport",
    "projects.project.actions.on_change": "opens the passport",
    "shared.forged_presses.show_what_is": "refuses, and records that",
    "shared.language.on_language": "the window is shown in the other language",
    "vetting.application.actions.on_about": STEP,
    "vetting.application.actions.on_capacity": STEP,
    "vetting.application.actions.on_forms": STEP,
    "vetting.application.actions.on_no_photo": STEP,
    "vetting.application.actions.on_skip_building": STEP,
    "vetting.application.actions.on_skip_link": STEP,
    "vetting.application.actions.on_topics_chosen": STEP,
    "vetting.application.actions.on_programme": TICKED,
    "vetting.queue.actions.on_criterion": "the criterion's line has its mark or loses it",
}
# Texts for `tell_done`, `tell_outcome`, `go_home` or `show_outcome` when nothing was done.
NOTHING_DONE = {
    "introduction-nothing-kept",
    "personal_link-not_tied",
    "refusal-check-in-visitor",
    "visiting-nothing-kept",
}
TELLING = {"tell_done", "tell_outcome", "go_home", "end_sign_up", "show_outcome", "show_outcome_of_opened"}

# Words that say that another person was told or will be told.
CLAIM = {
    "ru": re.compile(
        r"(?:[Мм]ентор|[Сс]тажёр|[Аа]втор|[Кк]оординатор)\b[^.:\n]*\b(?:получит|узнает)\b|\b[Сс]ообщ(?:им|или|ено)\b"
        r"|(?:[Оо]твет|[Вв]опрос)[^.:\n]* отправлен|чат с ботом(?: у \w+)? закрыт|закрыт чат с ботом"
        r"|пока не в боте|чат с ботом ещё не открыт|отправлены уведомлен|уведомление отправлен"
    ),
    "en": re.compile(
        r"(?:[Mm]entor|[Mm]entee|[Aa]uthor|[Cc]oordinator)\b(?:(?!\byou\b)[^.:\n])*"
        r" (?:will be notified|gets it at once)"
        r"|(?:is|are|was|were) notified|[Ww]e will tell the|(?:[Aa]nswer|[Qq]uestion)[^.:\n]* (?:was|has been) sent"
        r"|chat with the bot is closed|has not joined the bot|chat with the bot has not been opened"
    ),
}
COORDINATORS = "to all coordinators, of whom somebody can be told"
TOLD_OF_NOBODY = {
    "application-answered": COORDINATORS,
    "broadcast-outcome": "a line of a report",
    "broadcast-outcomes": "a list of those who were not told",
    "broadcast-progress": "a count of those who were not told",
    "events-report": "a count of those who were not told",
    "profile-quiet": "said to the one who is told",
    "writing-sent": COORDINATORS,
}


def outcomes(act: str) -> set[str]:
    """The texts, in both languages, that an act may lead to and that say what was done."""
    named = {SAID_IN_PLACE[act]} if act in SAID_IN_PLACE else set()
    found = named.union(*(keys(one) for one in reach(acts()[act])))
    return {key for key in found if all(any("✓" in text for text in texts(locale)[key]) for locale in LOCALES)}


def test_each_act_leads_to_a_text_that_says_what_was_done() -> None:
    assert len(acts()) > 70
    assert set(SAID_IN_PLACE) | set(NO_ACTS) <= set(acts()), "idle exceptions"
    assert [act for act in acts() if act not in NO_ACTS and not outcomes(act)] == []
    assert [act for act in NO_ACTS if outcomes(act)] == []


def test_the_check_of_acts_bites(monkeypatch: pytest.MonkeyPatch) -> None:
    assert outcomes("matching.requests.actions.on_accept") == {"requests-outcome-accepted"}
    monkeypatch.delitem(SAID_IN_PLACE, "matching.requests.actions.on_accept")
    assert outcomes("matching.requests.actions.on_accept") == set()


def told_of_acts() -> set[str]:
    """Keys in calls of functions that tell an outcome."""
    found = set()
    for function in functions().values():
        for call in ast.walk(function.node):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") in TELLING:
                found.update(one.value for one in ast.walk(call) if isinstance(one, ast.Constant))
    return found & set(messages("ru"))


@pytest.mark.parametrize("locale", LOCALES)
def test_a_text_that_tells_an_outcome_has_the_mark_in_every_variant(locale: str) -> None:
    assert len(told_of_acts()) > 40
    unmarked = {key for key in told_of_acts() if not all("✓" in text for text in texts(locale)[key])}
    assert unmarked == NOTHING_DONE


@pytest.mark.parametrize("locale", LOCALES)
def test_a_text_that_says_somebody_is_told_knows_whether_they_can_be(locale: str) -> None:
    claims = {key for key, variants in texts(locale).items() if any(CLAIM[locale].search(text) for text in variants)}
    asks = {key for key, message in messages(locale).items() if "told" in Choices(message).by}
    assert len(claims & asks) > 15
    assert claims - asks - set(TOLD_OF_NOBODY) == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_a_closed_chat_and_one_that_was_never_opened_are_told_apart(locale: str) -> None:
    by = {key: Choices(message).by.get("told") for key, message in messages(locale).items()}
    assert {key: names for key, names in by.items() if names and not {"no", "never"} <= names} == {}


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("ru", "Заявка одобрена, ментор получит уведомление."),
        ("ru", "Ментору уже сообщили."),
        ("ru", "Сопровождение завершено, обоим отправлены уведомления."),
        ("ru", "Заявка возвращена, вопрос отправлен."),
        ("ru", "Не дошло: у автора закрыт чат с ботом."),
        ("en", "The mentor will be notified."),
        ("en", "We will tell the mentee, but not the reason."),
    ],
)
def test_the_check_of_claims_bites(locale: str, text: str) -> None:
    [message] = parsed(f"a = {text}")
    assert CLAIM[locale].search(said(message)[0])
