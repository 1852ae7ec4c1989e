"""Which language a test uses on which database: with CROSS Russian on SQLite and English on PostgreSQL, otherwise one
language on SQLite.
"""

import pytest

CROSS = pytest.mark.parametrize(("language", "engine"), [("ru", "sqlite"), ("en", "postgresql")])


def in_language(language: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("language", "engine"), [(language, "sqlite")])
