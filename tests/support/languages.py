"""In which language on which database a test speaks: both twice where it matters, else one, and its neighbour the
other.
"""

import pytest

CROSS = pytest.mark.parametrize(("language", "engine"), [("ru", "sqlite"), ("en", "postgresql")])


def in_language(language: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("language", "engine"), [(language, "sqlite")])
