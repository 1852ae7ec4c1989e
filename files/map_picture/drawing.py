"""Draws a map of tiles. All lengths are in pixels of a phone 360 wide; the picture is SCALE times as large, so that it
stays sharp.
"""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from math import sqrt
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from files.map_picture.picture import MapPicture, Tile

SCALE = 3
WIDTH, EDGE, GAP = 360, 12, 6
TILE_HEIGHT, PAD, CORNER = 74, 7, 10
TITLE, LABEL, COUNT, SMALL = 17, 13, 15, 11  # sizes of the letters; nothing is smaller than SMALL
LEAST, MOST = 13, 20  # radius of a circle
TITLE_LINES, LEGEND_LINES = 2, 4
_FONTS = Path(__file__).parent.parent / "fonts"
_BREAKS_AFTER = " -"
Font = ImageFont.FreeTypeFont


@dataclass(frozen=True, slots=True)
class Colours:
    ground: str
    text: str
    faint: str
    tile: str
    empty: str
    circle: str
    count: str
    mark: str


LIGHT = Colours("#ffffff", "#1b2733", "#5a6875", "#e6edf4", "#f3f5f7", "#1f64a8", "#ffffff", "#b3420a")
DARK = Colours("#17212b", "#f2f5f8", "#a9b6c2", "#26374a", "#1e2a36", "#7db8f0", "#10202f", "#ffb066")


def draw(picture: MapPicture) -> bytes:
    """A PNG."""
    return _Sheet(picture).drawn()


class _Sheet:
    def __init__(self, picture: MapPicture) -> None:
        self._picture = picture
        self._colours = DARK if picture.dark else LIGHT
        self._most = max((tile.count for tile in picture.tiles), default=0)
        self._columns = 1 + max((tile.column for tile in picture.tiles), default=0)
        rows = 1 + max((tile.row for tile in picture.tiles), default=0)
        room = WIDTH - 2 * EDGE
        self._title = _lines(picture.title, _font(TITLE, bold=True), [room] * TITLE_LINES)
        self._legend = [line for said in picture.legend for line in _lines(said, _font(SMALL), [room] * LEGEND_LINES)]
        self._top = EDGE + _height(self._title, TITLE) + GAP
        self._below = self._top + rows * (TILE_HEIGHT + GAP)
        height = self._below + _height(self._legend, SMALL) + EDGE
        self._image = Image.new("RGB", (WIDTH * SCALE, round(height * SCALE)), self._colours.ground)
        self._pen = ImageDraw.Draw(self._image)

    def drawn(self) -> bytes:
        self._write(self._title, (EDGE, EDGE), _font(TITLE, bold=True), self._colours.text, TITLE)
        for tile in self._picture.tiles:
            self._tile(tile)
        self._write(self._legend, (EDGE, self._below), _font(SMALL), self._colours.faint, SMALL)
        content = BytesIO()
        self._image.quantize(64).save(content, "PNG", optimize=True)
        return content.getvalue()

    def _tile(self, tile: Tile) -> None:
        width = (WIDTH - 2 * EDGE - GAP * (self._columns - 1)) / self._columns
        left, top = EDGE + tile.column * (width + GAP), self._top + tile.row * (TILE_HEIGHT + GAP)
        colours = self._colours
        self._pen.rounded_rectangle(
            _scaled(left, top, left + width, top + TILE_HEIGHT),
            CORNER * SCALE,
            fill=colours.tile if tile.count else colours.empty,
            outline=colours.mark if tile.note else None,
            width=3 * SCALE if tile.note else 0,
        )
        taken = self._circle(tile, left + width - PAD, top + TILE_HEIGHT - PAD)
        beside = width - 2 * PAD - taken - 2
        label, font, size = _label(tile.label, width - 2 * PAD, beside)
        colour = colours.text if tile.count else colours.faint
        self._write(label, (left + PAD, top + PAD), font, colour, size)
        note = _lines(tile.note, _font(SMALL), [beside])
        self._write(note, (left + PAD, top + TILE_HEIGHT - PAD - _step(SMALL)), _font(SMALL), colours.mark, SMALL)

    def _circle(self, tile: Tile, right: float, bottom: float) -> float:
        """The circle with the number, whose area grows with it. Returns its width; 0 where nobody is."""
        if not tile.count:
            return 0
        said, font = _grouped(tile.count), _font(COUNT, bold=True)
        needed = font.getlength(said) / SCALE / 2 + 4
        radius = max(needed, LEAST, MOST * sqrt(tile.count / self._most) if self._most else LEAST)
        centre, middle = right - radius, bottom - radius
        self._pen.ellipse(
            _scaled(centre - radius, middle - radius, centre + radius, middle + radius), fill=self._colours.circle
        )
        self._pen.text((centre * SCALE, middle * SCALE), said, fill=self._colours.count, font=font, anchor="mm")
        return 2 * radius

    def _write(self, lines: list[str], at: tuple[float, float], font: Font, colour: str, size: int) -> None:
        left, top = at
        for number, line in enumerate(lines):
            place = left * SCALE, (top + number * _step(size)) * SCALE
            self._pen.text(place, line, fill=colour, font=font)


@cache
def _font(size: int, *, bold: bool = False) -> Font:
    return ImageFont.truetype(str(_FONTS / f"DejaVuSans{'-Bold' if bold else ''}.ttf"), size * SCALE)


def _step(size: int) -> float:
    return size * 1.35


def _height(lines: list[str], size: int) -> float:
    return len(lines) * _step(size)


def _scaled(*lengths: float) -> tuple[float, ...]:
    return tuple(length * SCALE for length in lengths)


def _grouped(count: int) -> str:
    """«1 204», with a narrow space."""
    return f"{count:,}".replace(",", "\u202f")


def _label(text: str, room: float, beside: float) -> tuple[list[str], Font, int]:
    """The name of a district and the letters in which it fits best: on one line, else on two, the second of which
    stands beside the circle.
    """
    for size, bold, rooms in ((LABEL, True, [room]), (SMALL, True, [room, beside]), (SMALL, False, [room, beside])):
        font = _font(size, bold=bold)
        lines = _lines(text, font, rooms)
        if not any(line.endswith("…") for line in lines):
            break
    return lines, font, size


def _lines(text: str, font: Font, rooms: list[float]) -> list[str]:
    """The text in lines that are not wider than their rooms; what does not fit ends with an ellipsis."""
    lines = [""] if text else []
    for word in _words(text):
        room = rooms[min(len(lines), len(rooms)) - 1]
        if font.getlength((lines[-1] + word).rstrip()) <= room * SCALE or not lines[-1]:
            lines[-1] += word
        else:
            lines.append(word)
    kept = [line.strip() for line in lines[: len(rooms)]]
    if len(lines) > len(rooms):
        kept[-1] += "…"
    return [_cut(line, font, room) for line, room in zip(kept, rooms, strict=False)]


def _words(text: str) -> list[str]:
    """Pieces after which a line may break, each with its space or hyphen."""
    words = [""]
    for letter in text:
        words[-1] += letter
        if letter in _BREAKS_AFTER:
            words.append("")
    return [word for word in words if word]


def _cut(line: str, font: Font, room: float) -> str:
    while font.getlength(line) > room * SCALE and len(line) > 1:
        line = line.removesuffix("…")[:-1] + "…"
    return line
