"""Draws a map of tiles."""

from math import sqrt

from files.pictures.map import MapPicture, Tile
from files.pictures.pen import (
    DARK,
    EDGE,
    GAP,
    LABEL,
    LIGHT,
    SCALE,
    SMALL,
    TITLE,
    WIDTH,
    Canvas,
    Font,
    font_of,
    height_of,
    lines_of,
    scaled,
    step,
)

TILE_HEIGHT, PAD, CORNER, COUNT = 74, 7, 10, 15
LEAST, MOST = 13, 20  # radius of a circle
TITLE_LINES, LEGEND_LINES = 2, 4


def draw_map(picture: MapPicture) -> bytes:
    """A PNG."""
    return _Map(picture).drawn()


class _Map:
    def __init__(self, picture: MapPicture) -> None:
        self._picture = picture
        self._colours = DARK if picture.dark else LIGHT
        self._most = max((tile.count for tile in picture.tiles), default=0)
        self._columns = 1 + max((tile.column for tile in picture.tiles), default=0)
        rows = 1 + max((tile.row for tile in picture.tiles), default=0)
        room = WIDTH - 2 * EDGE
        self._title = lines_of(picture.title, font_of(TITLE, bold=True), [room] * TITLE_LINES)
        self._legend = [
            line for said in picture.legend for line in lines_of(said, font_of(SMALL), [room] * LEGEND_LINES)
        ]
        self._top = EDGE + height_of(self._title, TITLE) + GAP
        self._below = self._top + rows * (TILE_HEIGHT + GAP)
        height = self._below + height_of(self._legend, SMALL) + EDGE
        self._canvas = Canvas(height, dark=picture.dark)
        self._pen = self._canvas.pen

    def drawn(self) -> bytes:
        self._canvas.write(self._title, (EDGE, EDGE), font_of(TITLE, bold=True), self._colours.text, TITLE)
        for tile in self._picture.tiles:
            self._tile(tile)
        self._canvas.write(self._legend, (EDGE, self._below), font_of(SMALL), self._colours.faint, SMALL)
        return self._canvas.png()

    def _tile(self, tile: Tile) -> None:
        width = (WIDTH - 2 * EDGE - GAP * (self._columns - 1)) / self._columns
        left, top = EDGE + tile.column * (width + GAP), self._top + tile.row * (TILE_HEIGHT + GAP)
        colours = self._colours
        self._pen.rounded_rectangle(
            scaled(left, top, left + width, top + TILE_HEIGHT),
            CORNER * SCALE,
            fill=colours.tile if tile.count else colours.empty,
            outline=colours.mark if tile.note else None,
            width=3 * SCALE if tile.note else 0,
        )
        taken = self._circle(tile, left + width - PAD, top + TILE_HEIGHT - PAD)
        beside = width - 2 * PAD - taken - 2
        label, font, size = _label(tile.label, width - 2 * PAD, beside)
        colour = colours.text if tile.count else colours.faint
        self._canvas.write(label, (left + PAD, top + PAD), font, colour, size)
        note = lines_of(tile.note, font_of(SMALL), [beside])
        self._canvas.write(
            note, (left + PAD, top + TILE_HEIGHT - PAD - step(SMALL)), font_of(SMALL), colours.mark, SMALL
        )

    def _circle(self, tile: Tile, right: float, bottom: float) -> float:
        """The circle with the number, whose area grows with it. Returns its width; 0 where nobody is."""
        if not tile.count:
            return 0
        said, font = _grouped(tile.count), font_of(COUNT, bold=True)
        needed = font.getlength(said) / SCALE / 2 + 4
        radius = max(needed, LEAST, MOST * sqrt(tile.count / self._most) if self._most else LEAST)
        centre, middle = right - radius, bottom - radius
        self._pen.ellipse(
            scaled(centre - radius, middle - radius, centre + radius, middle + radius), fill=self._colours.circle
        )
        self._pen.text((centre * SCALE, middle * SCALE), said, fill=self._colours.count, font=font, anchor="mm")
        return 2 * radius


def _grouped(count: int) -> str:
    """«1 204», with a narrow space."""
    return f"{count:,}".replace(",", "\u202f")


def _label(text: str, room: float, beside: float) -> tuple[list[str], Font, int]:
    """The name of a district and the letters in which it fits best: on one line, else on two, the second of which
    stands beside the circle. A word is divided only where no letters leave it whole.
    """
    two_lines = [room, beside]
    ways = (LABEL, True, [room]), (SMALL, True, two_lines), (SMALL, False, two_lines)
    tried = [(lines_of(text, font_of(size, bold=bold), rooms), size, bold) for size, bold, rooms in ways]
    whole = [one for one in tried if "".join(one[0]) == text.replace(" ", "")]
    uncut = [one for one in tried if not any(line.endswith("…") for line in one[0])]
    lines, size, bold = (whole or uncut or tried[-1:])[0]
    return lines, font_of(size, bold=bold), size
