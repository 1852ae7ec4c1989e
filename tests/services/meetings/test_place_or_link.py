"""Whether a coordinator's words about the place are a link or a place."""

import pytest

from services.events.announcing import place_or_link


@pytest.mark.parametrize(
    ("words", "place", "link"),
    [
        ("https://video.example/a", "", "https://video.example/a"),
        ("HTTPS://video.example", "", "HTTPS://video.example"),
        ("http://video.example/a", "http://video.example/a", ""),
        ("https://", "https://", ""),
        ("https://[", "https://[", ""),
        ("https://localhost", "https://localhost", ""),
        ("https://video.example:99999/a", "https://video.example:99999/a", ""),
        ("https://me:word@video.example", "https://me:word@video.example", ""),
        ("https://video.example и актовый зал", "https://video.example и актовый зал", ""),
        ("Школа № 57, актовый зал", "Школа № 57, актовый зал", ""),
    ],
)
def test_an_https_address_is_a_link_and_other_words_are_a_place(words: str, place: str, link: str) -> None:
    assert place_or_link(words) == (place, link)
