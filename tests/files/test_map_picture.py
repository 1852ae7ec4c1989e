"""The picture of the map: nothing smaller than 11 pixels on a phone, readable colours, and the same bytes for the same
figures.
"""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, ImageColor

from files.map_picture import drawing, picture
from files.map_picture.drawing import DARK, LIGHT, SCALE, WIDTH, Colours, draw
from files.map_picture.picture import DrawingBounds, MapPicture, NotDrawn, Tile, map_png

NAMES = ("ЦАО", "Железнодорожный район города", "Округ не указан", "Юго-Западный", "Зел", "Q" * 60)
SHOWN = MapPicture(
    "Москва: 5000 менторов",
    ("Схема: в круге — сколько менторов в округе.", "Рамкой отмечен ваш округ."),
    tuple(Tile(name, 10**at, at % 3, at // 3, "ваш" if at == 1 else "") for at, name in enumerate(NAMES)),
)


def size_of(png: bytes) -> tuple[int, int]:
    return Image.open(BytesIO(png)).size


@pytest.mark.parametrize("dark", [False, True])
def test_no_text_is_smaller_than_eleven_pixels_on_a_phone(monkeypatch: pytest.MonkeyPatch, dark: bool) -> None:
    sizes = set()
    real = drawing._font

    def noted(size: int, *, bold: bool = False) -> drawing.Font:
        sizes.add(real(size, bold=bold).size)
        return real(size, bold=bold)

    monkeypatch.setattr(drawing, "_font", noted)
    width, height = size_of(draw(replace(SHOWN, dark=dark)))
    assert width == WIDTH * SCALE
    assert width / 3 < height < 2 * width, "a phone shows a very high or wide picture smaller"
    assert min(sizes) * 360 / width >= 11


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_text_stands_out_from_its_ground(colours: Colours) -> None:
    pairs = [
        (colours.text, colours.ground),
        (colours.faint, colours.ground),
        (colours.text, colours.tile),
        (colours.faint, colours.empty),
        (colours.mark, colours.tile),
        (colours.mark, colours.empty),
        (colours.count, colours.circle),
    ]
    assert min(contrast(*pair) for pair in pairs) >= 4.5


def contrast(one: str, other: str) -> float:
    """As WCAG 2.2 defines it."""

    def light(colour: str) -> float:
        parts = [part / 255 for part in ImageColor.getrgb(colour)[:3]]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((light(one), light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


async def test_a_picture_is_drawn_in_a_process_of_its_own_once(monkeypatch: pytest.MonkeyPatch) -> None:
    picture._drawn.clear()
    png = await map_png(SHOWN)
    assert png == draw(SHOWN)
    monkeypatch.setattr(picture, "confined_child", None)  # a second process would fail
    assert await map_png(MapPicture.from_json(SHOWN.as_json())) == png
    assert replace(SHOWN, dark=True).name != SHOWN.name


async def test_a_process_that_is_killed_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "DrawingBounds", lambda: DrawingBounds(memory=1 << 20))
    with pytest.raises(NotDrawn):
        await map_png(replace(SHOWN, title="Другая"))


def test_an_empty_map_is_drawn_too() -> None:
    assert size_of(draw(MapPicture("", (), ())))[0] == WIDTH * SCALE
