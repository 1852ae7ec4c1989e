"""The pictures of the map, of grades and of weeks: nothing smaller than 11 pixels on a phone, readable colours, and the
same bytes for the same figures.
"""

import json
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageColor
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from files.pictures import (
    drawn,
    grades_drawing,
    indicators_drawing,
    map_drawing,
    pen,
    qr_drawing,
    ratings_drawing,
    week_drawing,
)
from files.pictures.child import DRAWN
from files.pictures.drawn import DrawingBounds, NotDrawn, Picture, png_of
from files.pictures.grades import GradeLine, GradesPicture
from files.pictures.indicators import CountBar, IndicatorsPicture, ShareBar
from files.pictures.map import MapPicture, Tile
from files.pictures.map_drawing import draw_map
from files.pictures.pen import DARK, LIGHT, SCALE, WIDTH, Colours
from files.pictures.qr import QrPicture
from files.pictures.ratings import RatingsPicture
from files.pictures.week import Block, BlockLook, DayColumn, WeekPicture
from files.pictures.week_drawing import DARK_SHADES, LIGHT_SHADES, Shades

NAMES = ("ЦАО", "Железнодорожный район города", "Округ не указан", "Юго-Западный", "Зел", "Q" * 60)
SHOWN = MapPicture(
    "Москва: 5000 менторов",
    ("Схема: в круге — сколько менторов в округе.", "Рамкой отмечен ваш округ."),
    tuple(Tile(name, 10**at, at % 3, at // 3, "ваш" if at == 1 else "") for at, name in enumerate(NAMES)),
)


GRADES = GradesPicture(
    "Самооценка",
    "в начале",
    "в конце",
    5,
    tuple(
        GradeLine(name, first, last) for name, first, last in (("Команда", 2, 4), ("Q" * 60, 3, 3), ("Право", 5, None))
    ),
)


FULL_DAY = DayColumn(
    "Пн",
    "30",
    (
        Block(0, 1440, BlockLook.free, "очно"),
        Block(600, 675, BlockLook.busy),
        Block(600, 660, BlockLook.meeting, "10:00"),
    ),
    "вых.",
    is_today=True,
)
WEEK = WeekPicture(
    "Свободные часы",
    tuple(("7–13 декабря", (FULL_DAY,) * 7) for _ in range(2)),
    tuple((look.value, "выходной, праздник") for look in BlockLook),
)

INDICATORS = IndicatorsPicture(
    "Показатели",
    "Учебный год 2025/26 · Петропавловск-Камчатский · Управленческий проект",
    "Достигнуто результатов",
    (ShareBar("Результаты с ментором", 100, 98, 100, "100 %, n = 263"), ShareBar("Q" * 60, 0, 0, 4, "0 %, n = 85")),
    "Черта — погрешность (интервал Уилсона) по числу проектов. Это связь, а не доказательство.",
    "Как идёт работа",
    (ShareBar("Встретились за 30 дней", 92, 92, 92, "92 %"),) * 4,
    "Встречи",
    (CountBar("Дистанционно", 1_000_000), *(CountBar("Групповые очно", 0),) * 4),
)
RATINGS = RatingsPicture("Как провести первый педсовет " + "Q" * 60, "Ответили: 1234", (0, 3, 10, 21, 1200))
QR = QrPicture(
    "https://t.me/ryadom_bot?start=e_123456789_0123456789abcdef0123", "Первый педсовет. Наведите камеру " * 3
)
NO_INDICATORS = replace(INDICATORS, shares=(), process=())

EMPTY_WEEK = replace(WEEK, weeks=(("", (DayColumn("Пн", "1", is_past=True),) * 7),))


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Железнодорожный", ["Железнодо-", "рожный"]),
        ("Октябрьский", ["Октябрьский"]),
        ("Q" * 60, ["QQQQQQQQQ…"]),
    ],
)
def test_a_long_word_is_divided_and_not_cut(name: str, lines: list[str]) -> None:
    assert pen.lines_of(name, pen.font_of(pen.SMALL), [91, 50]) == lines


def size_of(png: bytes) -> tuple[int, int]:
    return Image.open(BytesIO(png)).size


def png(shown: Picture) -> bytes:
    return DRAWN[shown.kind](json.loads(shown.as_json())[1])


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("shown", [SHOWN, GRADES, WEEK, EMPTY_WEEK, INDICATORS, NO_INDICATORS, RATINGS])
def test_no_text_is_smaller_than_eleven_pixels_on_a_phone(
    monkeypatch: pytest.MonkeyPatch, shown: Any, dark: bool
) -> None:
    sizes = set()
    real = pen.font_of

    def noted(size: int, *, bold: bool = False) -> pen.Font:
        sizes.add(real(size, bold=bold).size)
        return real(size, bold=bold)

    for module in (map_drawing, grades_drawing, week_drawing, indicators_drawing, ratings_drawing):
        monkeypatch.setattr(module, "font_of", noted)
    width, height = size_of(png(replace(shown, dark=dark)))
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


@pytest.mark.parametrize(("colours", "shades"), [(LIGHT, LIGHT_SHADES), (DARK, DARK_SHADES)])
def test_words_of_the_week_stand_out_from_their_blocks(colours: Colours, shades: Shades) -> None:
    pairs = [(shades.free_text, shades.free), (colours.text, shades.busy), (colours.count, colours.circle)]
    assert min(contrast(*pair) for pair in [*pairs, (colours.faint, colours.empty)]) >= 4.5


def contrast(one: str, other: str) -> float:
    """As WCAG 2.2 defines it."""

    def light(colour: str) -> float:
        parts = [part / 255 for part in ImageColor.getrgb(colour)[:3]]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((light(one), light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


async def test_a_picture_is_drawn_in_a_process_of_its_own_once(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn._drawn.clear()
    png = await png_of(SHOWN)
    assert png == draw_map(SHOWN)
    monkeypatch.setattr(drawn, "answer_of", None)  # a second process would fail
    assert await png_of(replace(SHOWN)) == png
    assert replace(SHOWN, dark=True).name != SHOWN.name


async def test_a_process_that_is_killed_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawn, "DrawingBounds", lambda: DrawingBounds(memory=1 << 20))
    with pytest.raises(NotDrawn):
        await png_of(replace(SHOWN, title="Другая"))


def test_an_empty_map_is_drawn_too() -> None:
    assert size_of(draw_map(MapPicture("", (), ())))[0] == WIDTH * SCALE


def test_the_code_is_black_on_white_with_sharp_modules_and_the_quiet_edge_that_cameras_need() -> None:
    shown = Image.open(BytesIO(png(QR))).convert("1")
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(QR.text)
    code.make()
    count = code.getModuleCount()
    module = shown.width // (count + 2 * qr_drawing.QUIET)
    left, top = (shown.width - module * count) // 2, qr_drawing.QUIET * module
    corners = ((0, 0), (0, module - 1), (module - 1, 0), (module - 1, module - 1))
    for row in range(count):
        for column in range(count):
            seen = {shown.getpixel((left + column * module + x, top + row * module + y)) == 0 for x, y in corners}
            assert seen == {code.isDark(row, column)}
    around = shown.crop((0, 0, shown.width, top)), shown.crop((0, 0, left, top + module * count))
    assert all(edge.getextrema() == (255, 255) for edge in around)
