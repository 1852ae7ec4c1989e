"""What all pictures are drawn with. All lengths are in pixels of a phone 360 wide; a picture is SCALE times as large,
so that it stays sharp.
"""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

SCALE = 3
WIDTH, EDGE, GAP = 360, 12, 6
TITLE, LABEL, SMALL = 17, 13, 11  # sizes of the letters; nothing is smaller than SMALL
_FONTS = Path(__file__).parent.parent / "fonts"
_BREAKS_AFTER = " -"
_VOWELS = "аеёиоуыэюяaeiouy"
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


class Canvas:
    """An empty picture of that height, and a pen on it."""

    def __init__(self, height: float, *, dark: bool) -> None:
        self.colours = DARK if dark else LIGHT
        self._image = Image.new("RGB", (WIDTH * SCALE, round(height * SCALE)), self.colours.ground)
        self.pen = ImageDraw.Draw(self._image)

    def write(self, lines: list[str], at: tuple[float, float], font: Font, colour: str, size: int) -> None:
        left, top = at
        for number, line in enumerate(lines):
            self.pen.text((left * SCALE, (top + number * step(size)) * SCALE), line, fill=colour, font=font)

    def png(self) -> bytes:
        content = BytesIO()
        self._image.quantize(64).save(content, "PNG", optimize=True)
        return content.getvalue()


@cache
def font_of(size: int, *, bold: bool = False) -> Font:
    return ImageFont.truetype(str(_FONTS / f"DejaVuSans{'-Bold' if bold else ''}.ttf"), size * SCALE)


def step(size: int) -> float:
    return size * 1.35


def height_of(lines: list[str], size: int) -> float:
    return len(lines) * step(size)


def scaled(*lengths: float) -> tuple[float, ...]:
    return tuple(length * SCALE for length in lengths)


def lines_of(text: str, font: Font, rooms: list[float]) -> list[str]:
    """The text in lines that are not wider than their rooms. A word that is wider than its room is divided by a hyphen;
    what does not fit ends with an ellipsis.
    """
    lines = [""] if text else []
    for word in _words(text):
        if lines[-1] and not _fits(lines[-1] + word, font, _room_of(lines, rooms)):
            lines.append("")
        room = _room_of(lines, rooms)
        if len(lines) < len(rooms) and not _fits(word, font, room):
            head, word = _divided(word, font, room)
            lines[-1:] = [head, ""] if head else [""]
        lines[-1] += word
    kept = [line.strip() for line in lines[: len(rooms)]]
    if len(lines) > len(rooms):
        kept[-1] += "…"
    return [_cut(line, font, room) for line, room in zip(kept, rooms, strict=False)]


def _room_of(lines: list[str], rooms: list[float]) -> float:
    """Of the last line so far."""
    return rooms[min(len(lines), len(rooms)) - 1]


def _fits(line: str, font: Font, room: float) -> bool:
    return font.getlength(line.rstrip()) <= room * SCALE


def _divided(word: str, font: Font, room: float) -> tuple[str, str]:
    """The longest beginning that fits with its hyphen, and the rest, divided before a consonant with a vowel after it,
    as Russian does; no beginning where the word has no such place.
    """
    for at in range(len(word) - 3, 2, -1):
        before, consonant, vowel = word[:at].lower(), word[at].lower(), word[at + 1].lower()
        divides = consonant.isalpha() and consonant not in _VOWELS + "ьъй" and vowel in _VOWELS
        if divides and any(letter in _VOWELS for letter in before) and _fits(f"{word[:at]}-", font, room):
            return f"{word[:at]}-", word[at:]
    return "", word


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
