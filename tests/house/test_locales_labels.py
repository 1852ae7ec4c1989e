"""Labels fit their buttons in every variant, and a text that names a button uses exactly its label."""

import ast
import re
from collections.abc import Iterator
from functools import lru_cache

import pytest

from tests.support.ftl import LOCALES, messages, parsed, said, texts
from tests.support.sources import modules, tree_of

pytestmark = pytest.mark.xdist_group("texts")  # read and parsed once

WIDEST = 25
ALERT = 200  # characters of an answer to a press
QUOTES = {"ru": re.compile(r"«([^«»{}]+)»"), "en": re.compile(r"“([^“”{}]+)”")}
BUTTONS = re.compile(r".+-btn(-.+)?|home-btn-.+|announcing-audience-(mentee|mentor|coordinator)|application-forms-.+")
ROLES = {"role-mentee", "role-mentor", "role-coordinator"}  # chosen from a list that is built in code
NO_BUTTONS = {"Рядом", "Ryadom", "#Н/Д", "#N/A", "Рядом с директором", "Beside the director"}


@lru_cache
def labels(locale: str) -> dict[str, set[str]]:
    """Each possible label of a button, with the keys that produce it."""
    found: dict[str, set[str]] = {}
    for key, variants in texts(locale).items():
        if BUTTONS.fullmatch(key) or key in on_buttons():
            for label in variants:
                found.setdefault(label, set()).add(key)
    return found


@lru_cache
def on_buttons() -> set[str]:
    """Keys of the terms that getters turn into (id, label) pairs of buttons."""
    enums = {name for path in modules("handlers") for name in _chosen_from(tree_of(path))}
    return ROLES | {key for key in messages("ru") if key.partition("-")[0] in {name.lower() for name in enums}}


def _chosen_from(tree: ast.Module) -> Iterator[str]:
    """«[(reason.value, speech.term(reason)) for reason in DeclineReason]» → DeclineReason"""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.ListComp)
            and isinstance(node.elt, ast.Tuple)
            and isinstance(node.generators[0].iter, ast.Name)
        ):
            calls = (one.func for one in ast.walk(node.elt) if isinstance(one, ast.Call))
            if any(isinstance(call, ast.Attribute) and call.attr == "term" for call in calls):
                yield node.generators[0].iter.id


@lru_cache
def names(locale: str) -> dict[str, set[str]]:
    """What a text may name: labels, and headings of lists and sheets."""
    found: dict[str, set[str]] = {}
    for label, keys in labels(locale).items():
        found.setdefault(re.split(r"(?: ·|:) \{", label)[0], set()).update(keys)
    for key, variants in texts(locale).items():
        if key.startswith(("column-", "importing-")):
            found.setdefault(variants[0], set()).add(key)
    return found


def named_in(locale: str, text: str) -> list[str]:
    return QUOTES[locale].findall(text)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_button_is_narrow_in_each_of_its_variants(locale: str) -> None:
    """For a button with a value, only the words around it count; names are cut when they are inserted."""
    wide = {label: keys for label, keys in labels(locale).items() if len(re.sub(r"\{\w+\}", "", label)) > WIDEST}
    assert wide == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_an_ordinary_name_is_not_cut_on_a_button_of_what_waits(locale: str) -> None:
    keys = [key for key in messages(locale) if re.fullmatch(r"waiting-\w+-btn", key)]
    labels = {label for key in keys for label in texts(locale)[key] if "{about}" in label and ": " in label}
    assert len(labels) > 20
    assert {label for label in labels if len(label.replace("{about}", "Кузнецова А. А.")) > WIDEST} == set()


def test_terms_and_variants_are_among_the_labels_that_are_measured() -> None:
    measured = set().union(*labels("ru").values())
    assert {
        "position-principal",
        "declinereason-no_time",
        "changereason-work",
        "eventkind-club",
        "listkind-people",
    } <= measured
    assert {"privacy-mailings-btn", "application-btn-send"} <= measured
    assert {"Готово", "Отправить заявку"} <= set(labels("ru"))


@pytest.mark.parametrize("locale", LOCALES)
def test_a_text_names_buttons_by_their_exact_labels(locale: str) -> None:
    known = set(names(locale)) | NO_BUTTONS
    unknown = {
        key: wrong
        for key, variants in texts(locale).items()
        if (wrong := {name for text in variants for name in named_in(locale, text)} - known)
    }
    assert unknown == {}


def test_both_languages_name_the_same_buttons() -> None:
    def keys(locale: str, key: str) -> list[frozenset[str]]:
        named = dict.fromkeys(name for text in texts(locale)[key] for name in named_in(locale, text))
        return [frozenset(names(locale)[name]) for name in named if name not in NO_BUTTONS]

    named = {key: (keys("ru", key), keys("en", key)) for key in messages("ru")}
    different = {
        key
        for key, (russian, english) in named.items()
        if len(russian) != len(english) or not all(map(frozenset.intersection, russian, english))
    }
    assert different == set()


def test_the_check_of_named_buttons_bites() -> None:
    [wrong] = parsed("a = Нажмите «Начать» или «Мои данные».")
    assert set(named_in("ru", said(wrong)[0])) - set(labels("ru")) == {"Начать"}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_refusal_fits_the_answer_to_a_press(locale: str) -> None:
    long = {
        key: text
        for key, variants in texts(locale).items()
        if key.startswith("refusal-")
        for text in variants
        if len(re.sub(r"\{\w+\}", "x" * 20, text)) > ALERT
    }
    assert long == {}
