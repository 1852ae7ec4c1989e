"""Draws weeks: a column for each day, its hours from top to bottom."""

from dataclasses import dataclass

from files.pictures.pen import (
    EDGE,
    GAP,
    LABEL,
    SCALE,
    SMALL,
    TITLE,
    WIDTH,
    Canvas,
    font_of,
    height_of,
    lines_of,
    scaled,
    step,
)
from files.pictures.week import Block, BlockLook, DayColumn, WeekPicture

AXIS, BETWEEN, PAD = 20, 3, 2
HEAD = step(SMALL) + step(LABEL) + PAD
HOUR, GRID_AT_MOST = 14.0, 190.0  # heights of an hour, and of a week's hours
FEWEST_HOURS = 9
HATCH = 5  # between the lines on a closed day
SWATCH = 14
TITLE_LINES = 2


@dataclass(frozen=True, slots=True)
class Shades:
    free: str
    free_text: str
    busy: str
    hatch: str


LIGHT_SHADES = Shades("#a8d5b5", "#123d22", "#b9c3cd", "#cfc4bb")
DARK_SHADES = Shades("#2f6b47", "#e4f5ea", "#56687a", "#665849")


def draw_week(picture: WeekPicture) -> bytes:
    """A PNG."""
    return _Weeks(picture).drawn()


class _Weeks:
    def __init__(self, picture: WeekPicture) -> None:
        self._picture = picture
        self._shades = DARK_SHADES if picture.dark else LIGHT_SHADES
        blocks = [block for _, days in picture.weeks for day in days for block in day.blocks]
        self._first = min([block.start // 60 for block in blocks], default=9)
        self._last = max([-(-block.end // 60) for block in blocks], default=18)
        self._last = min(24, max(self._last, self._first + FEWEST_HOURS))
        self._first = min(self._first, self._last - FEWEST_HOURS)
        self._hour = min(HOUR, GRID_AT_MOST / (self._last - self._first))
        self._body = self._hour * (self._last - self._first)
        self._title = lines_of(picture.title, font_of(TITLE, bold=True), [WIDTH - 2 * EDGE] * TITLE_LINES)
        self._top = EDGE + height_of(self._title, TITLE) + GAP
        self._each = step(SMALL) + HEAD + self._body + 2 * GAP
        self._below = self._top + len(picture.weeks) * self._each
        self._legend = _legend_places(picture)
        rows = 1 + max((row for row, _ in self._legend), default=0)
        self._canvas = Canvas(self._below + rows * (step(SMALL) + PAD) + EDGE, dark=picture.dark)

    def drawn(self) -> bytes:
        colours = self._canvas.colours
        self._canvas.write(self._title, (EDGE, EDGE), font_of(TITLE, bold=True), colours.text, TITLE)
        for number, (caption, days) in enumerate(self._picture.weeks):
            top = self._top + number * self._each
            self._canvas.write([caption], (EDGE + AXIS, top), font_of(SMALL), colours.faint, SMALL)
            self._axis(top + step(SMALL) + HEAD)
            for column, day in enumerate(days):
                self._day(day, column, top + step(SMALL))
        self._write_legend()
        return self._canvas.png()

    def _axis(self, top: float) -> None:
        """The hours, as many as there is room for."""
        every = 1 if self._hour >= step(SMALL) else 2 if 2 * self._hour >= step(SMALL) else 3
        for hour in range(self._first, self._last + 1, every):
            at = top + (hour - self._first) * self._hour
            self._centred(f"{hour}", EDGE + AXIS / 2 - PAD, at, self._canvas.colours.faint)

    def _centred(self, word: str, centre: float, middle: float, colour: str, *, bold: bool = False) -> None:
        at = centre * SCALE, middle * SCALE
        self._canvas.pen.text(at, word, fill=colour, font=font_of(SMALL, bold=bold), anchor="mm")

    def _day(self, day: DayColumn, column: int, top: float) -> None:
        colours, width = self._canvas.colours, (WIDTH - 2 * EDGE - AXIS - 6 * BETWEEN) / 7
        left = EDGE + AXIS + column * (width + BETWEEN)
        centre, body = left + width / 2, top + HEAD
        said = colours.mark if day.is_today else colours.faint if day.is_past else colours.text
        self._centred(day.weekday, centre, top + step(SMALL) / 2, said, bold=day.is_today)
        self._centred(day.number, centre, top + step(SMALL) + step(LABEL) / 2 - PAD, said, bold=not day.is_past)
        self._area(left, body, width, self._body, colours.empty)
        if day.closed:
            self._hatched(left, body, width, self._body)
        for hour in range(self._first + 1, self._last):
            at = body + (hour - self._first) * self._hour
            self._area(left, at, width, 1 / SCALE, colours.tile)
        for block in day.blocks:
            self._block(block, left, body, width)
            self._word(block, day, left, body, width)
        if day.closed:
            self._note(day, centre, body, width)
        if day.is_today:
            corners = scaled(left - 1, body - 1, left + width + 1, body + self._body + 1)
            self._canvas.pen.rectangle(corners, outline=colours.mark, width=round(1.5 * SCALE))

    def _block(self, block: Block, left: float, body: float, width: float) -> None:
        top = body + (block.start / 60 - self._first) * self._hour
        height = (block.end - block.start) / 60 * self._hour
        self._area(left, top, width, height, self._look_of(block.look)[0])

    def _word(self, block: Block, day: DayColumn, left: float, body: float, width: float) -> None:
        """At the block's beginning or its end, where nothing drawn later covers it; else it is left out."""
        later = day.blocks[day.blocks.index(block) + 1 :]
        needed = min(step(SMALL), SMALL + PAD) / self._hour * 60
        if not block.word or block.end - block.start < needed - PAD:
            return
        if font_of(SMALL).getlength(block.word) > width * SCALE:
            return
        for start in (block.start, max(block.start, block.end - needed)):
            if all(one.end <= start or start + needed <= one.start for one in later):
                middle = body + ((start + min(needed, block.end - block.start) / 2) / 60 - self._first) * self._hour
                self._centred(block.word, left + width / 2, middle, self._look_of(block.look)[1])
                return

    def _look_of(self, look: str) -> tuple[str, str]:
        """The colours of its ground and of its word."""
        colours = self._canvas.colours
        if look == BlockLook.meeting:
            return colours.circle, colours.count
        return (
            (self._shades.free, self._shades.free_text) if look == BlockLook.free else (self._shades.busy, colours.text)
        )

    def _note(self, day: DayColumn, centre: float, body: float, width: float) -> None:
        """The word for a closed day, below or above its blocks; left out where they leave no room."""
        needed = 2 * step(SMALL) / self._hour * 60
        for start in (self._last * 60 - needed, self._first * 60.0):
            if all(one.end <= start or start + needed <= one.start for one in day.blocks):
                middle = body + ((start + needed / 2) / 60 - self._first) * self._hour
                font, colours = font_of(SMALL), self._canvas.colours
                [said] = lines_of(day.closed, font, [width])
                half = font.getlength(said) / SCALE / 2 + 1
                self._area(centre - half, middle - step(SMALL) / 2, 2 * half, step(SMALL), colours.empty)
                self._centred(said, centre, middle, colours.faint)
                return

    def _area(self, left: float, top: float, width: float, height: float, fill: str) -> None:
        self._canvas.pen.rectangle(scaled(left, top, left + width - 1 / SCALE, top + height - 1 / SCALE), fill=fill)

    def _hatched(self, left: float, top: float, width: float, height: float) -> None:
        """Slanting lines, each cut where it leaves the area."""
        at = HATCH / 2
        while at < width + height:
            start, end = min(at, height), max(0.0, at - width)
            line = scaled(left + at - start, top + start, left + at - end, top + end)
            self._canvas.pen.line(line, fill=self._shades.hatch, width=SCALE)
            at += HATCH

    def _write_legend(self) -> None:
        colours, font = self._canvas.colours, font_of(SMALL)
        for (row, left), (look, words) in zip(self._legend, self._picture.legend, strict=True):
            top = self._below + row * (step(SMALL) + PAD)
            if look == BlockLook.closed:
                self._area(left, top, SWATCH, SMALL, colours.empty)
                self._hatched(left, top, SWATCH, SMALL)
            else:
                self._area(left, top, SWATCH, SMALL, self._look_of(look)[0])
            self._canvas.write([words], (left + SWATCH + GAP, top), font, colours.faint, SMALL)


def _legend_places(picture: WeekPicture) -> list[tuple[int, float]]:
    """The row and the left edge of each entry."""
    font, row, left = font_of(SMALL), 0, float(EDGE)
    places: list[tuple[int, float]] = []
    for _, words in picture.legend:
        width = SWATCH + GAP + font.getlength(words) / SCALE
        if left > EDGE and left + width > WIDTH - EDGE:
            row, left = row + 1, float(EDGE)
        places.append((row, left))
        left += width + 2 * GAP
    return places
