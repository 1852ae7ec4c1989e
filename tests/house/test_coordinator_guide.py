"""The guide for coordinators names buttons that exist, in the words that stand on them."""

import re
from pathlib import Path

from tests.support.ftl import texts

GUIDE = Path(__file__).parents[2] / "docs" / "coordinators.md"
SENTENCE = re.compile(r"[.:]$")  # a bold beginning of a step is no button


def named() -> set[str]:
    bold = re.findall(r"\*\*(.+?)\*\*", GUIDE.read_text("utf-8"), re.S)
    return {" ".join(words.split()) for words in bold if not SENTENCE.search(words)}


def labels() -> set[str]:
    """What stands on buttons, without the number or name after it."""
    found = {variant for key, variants in texts("ru").items() if "btn" in key for variant in variants}
    return {re.split(r" · |:? ?\{", label.replace("\u00a0", " "))[0].strip() for label in found}


def test_every_button_that_the_guide_names_exists() -> None:
    assert len(named()) > 25
    assert named() - labels() == set()
