"""Draws a line for each grade: a ring for the first moment, a full circle for the last, and what lies between."""

from files.pictures.grades import GradeLine, GradesPicture
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

LINE_HEIGHT, RADIUS, TRACK = 52, 7, 3
TITLE_LINES = 2


def draw_grades(picture: GradesPicture) -> bytes:
    """A PNG."""
    return _Grades(picture).drawn()


class _Grades:
    def __init__(self, picture: GradesPicture) -> None:
        self._picture = picture
        self._title = lines_of(picture.title, font_of(TITLE, bold=True), [WIDTH - 2 * EDGE] * TITLE_LINES)
        self._top = EDGE + height_of(self._title, TITLE) + GAP
        self._below = self._top + len(picture.lines) * LINE_HEIGHT
        self._canvas = Canvas(self._below + step(SMALL) + EDGE, dark=picture.dark)

    def drawn(self) -> bytes:
        colours = self._canvas.colours
        self._canvas.write(self._title, (EDGE, EDGE), font_of(TITLE, bold=True), colours.text, TITLE)
        for number, line in enumerate(self._picture.lines):
            self._line(line, self._top + number * LINE_HEIGHT)
        self._legend()
        return self._canvas.png()

    def _line(self, line: GradeLine, top: float) -> None:
        colours, font = self._canvas.colours, font_of(LABEL)
        self._canvas.write(lines_of(line.label, font, [WIDTH - 2 * EDGE]), (EDGE, top), font, colours.text, LABEL)
        middle = top + step(LABEL) + RADIUS + GAP / 2
        for grade in range(1, self._picture.most):
            self._bar(grade, grade + 1, middle, colours.tile)
        for grade in range(1, self._picture.most + 1):
            self._circle(self._place(grade), middle, RADIUS / 2, colours.tile, colours.tile)
        if line.first and line.last:
            self._bar(min(line.first, line.last), max(line.first, line.last), middle, colours.circle)
        if line.first:
            self._circle(self._place(line.first), middle, RADIUS, colours.ground, colours.circle)
        if line.last:
            self._circle(self._place(line.last), middle, RADIUS - 2, colours.circle, colours.circle)

    def _place(self, grade: int) -> float:
        return EDGE + RADIUS + (grade - 1) * (WIDTH - 2 * (EDGE + RADIUS)) / (self._picture.most - 1)

    def _bar(self, start: int, end: int, middle: float, colour: str) -> None:
        corners = scaled(self._place(start), middle - TRACK / 2, self._place(end), middle + TRACK / 2)
        self._canvas.pen.rectangle(corners, fill=colour)

    def _circle(self, centre: float, middle: float, radius: float, fill: str, outline: str) -> None:
        corners = scaled(centre - radius, middle - radius, centre + radius, middle + radius)
        self._canvas.pen.ellipse(corners, fill=fill, outline=outline, width=2 * SCALE)

    def _legend(self) -> None:
        colours, font, left = self._canvas.colours, font_of(SMALL), float(EDGE)
        middle = self._below + step(SMALL) / 2
        for word, radius, fill in (
            (self._picture.first, RADIUS, colours.ground),
            (self._picture.last, RADIUS - 2, colours.circle),
        ):
            self._circle(left + RADIUS, middle, radius, fill, colours.circle)
            left += 2 * RADIUS + GAP
            self._canvas.write([word], (left, self._below), font, colours.faint, SMALL)
            left += font.getlength(word) / SCALE + 3 * GAP
