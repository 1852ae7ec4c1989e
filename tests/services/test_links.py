"""Which links people may give."""

import pytest

from services.links import is_link


@pytest.mark.parametrize(
    "link",
    [
        "https://telemost.yandex.ru/j/12345",
        "HTTPS://Zoom.us",
        "https://zoom.us:8443/j/1?pwd=a#b",
        "https://my_school.example.org/room",
        "https://пример.рф/встреча",
        "https://xn--e1afmkfd.xn--p1ai/",
    ],
)
def test_an_https_address_is_accepted(link: str) -> None:
    assert is_link(link)


@pytest.mark.parametrize(
    "link",
    [
        "https://10.0.0.7/room",
        "https://10.0.0.77/room",
        "https://[::1]/room",
        "https://zoom.us./j/1",
        "https://.zoom.us/j/1",
        "https://a..b/x",
        "https://zo,om.us/x",
        "https://zo%6Fm.us/x",
        "https://-zoom.us/x",
        "https://zoom.us:/x",
        "https://zoom.us\\@example.org/x",
        "https://zoom.us/\u202ex",
        "https://zoom.us/\u00a0x",
        "https:/zoom.us/x",
    ],
)
def test_an_address_that_telegram_refuses_on_a_button_is_not_accepted(link: str) -> None:
    assert not is_link(link)
