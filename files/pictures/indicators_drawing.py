"""Draws bars from top to bottom: each with its label and value above it, and for a share the interval as a whisker."""

from files.pictures.indicators import IndicatorsPicture, ShareBar
from files.pictures.pen import EDGE, GAP, LABEL, SMALL, TITLE, WIDTH, Canvas, font_of, height_of, lines_of, scaled, step

ROOM = WIDTH - 2 * EDGE
BAR, WHISKER, TICK, CASING = 12, 2, 8, 1
EACH = step(LABEL) + BAR + 2 * GAP  # the height of a bar with its label
NOTE_LINES, TITLE_LINES = 4, 2


def draw_indicators(picture: IndicatorsPicture) -> bytes:
    """A PNG."""
    return _Indicators(picture).drawn()


class _Indicators:
    def __init__(self, picture: IndicatorsPicture) -> None:
        self._picture = picture
        self._title = lines_of(picture.title, font_of(TITLE, bold=True), [ROOM] * TITLE_LINES)
        self._about = lines_of(picture.about, font_of(SMALL), [ROOM] * TITLE_LINES)
        self._note = lines_of(picture.note, font_of(SMALL), [ROOM] * NOTE_LINES)
        bars = len(picture.shares) + len(picture.process) + len(picture.counts)
        heading = step(LABEL) + GAP
        above = height_of(self._title, TITLE) + height_of(self._about, SMALL) + GAP
        height = EDGE + above + 3 * (heading + GAP) + bars * EACH + height_of(self._note, SMALL) + EDGE
        self._canvas = Canvas(height, dark=picture.dark)
        self._top = float(EDGE)

    def drawn(self) -> bytes:
        colours, picture = self._canvas.colours, self._picture
        self._write(self._title, TITLE, colours.text, bold=True)
        self._write(self._about, SMALL, colours.faint)
        self._heading(picture.shares_heading)
        for share in picture.shares:
            self._share(share)
        self._write(self._note, SMALL, colours.faint)
        self._heading(picture.process_heading)
        for share in picture.process:
            self._share(share)
        self._heading(picture.counts_heading)
        most = max([*(one.count for one in picture.counts), 1])
        for one in picture.counts:
            self._labelled(one.label, _grouped(one.count))
            self._bar(one.count / most)
        return self._canvas.png()

    def _write(self, lines: list[str], size: int, colour: str, *, bold: bool = False) -> None:
        self._canvas.write(lines, (EDGE, self._top), font_of(size, bold=bold), colour, size)
        self._top += height_of(lines, size)

    def _heading(self, words: str) -> None:
        self._top += GAP
        self._write(lines_of(words, font_of(LABEL, bold=True), [ROOM]), LABEL, self._canvas.colours.mark, bold=True)
        self._top += GAP

    def _labelled(self, label: str, said: str) -> None:
        """The label at the left and the value at the right; the label gives way."""
        colours, bold = self._canvas.colours, font_of(LABEL, bold=True)
        width = bold.getlength(said) / scaled(1)[0]
        room = ROOM - width - GAP
        lines = lines_of(label, font_of(LABEL), [room])
        self._canvas.write(lines, (EDGE, self._top), font_of(LABEL), colours.text, LABEL)
        self._canvas.write([said], (EDGE + ROOM - width, self._top), bold, colours.text, LABEL)
        self._top += step(LABEL)

    def _bar(self, part: float) -> None:
        pen, colours, top = self._canvas.pen, self._canvas.colours, self._top + GAP / 2
        pen.rectangle(scaled(EDGE, top, EDGE + ROOM, top + BAR), fill=colours.tile)
        if part:
            pen.rectangle(scaled(EDGE, top, EDGE + max(1.0, ROOM * part), top + BAR), fill=colours.circle)
        self._top += BAR + 2 * GAP

    def _share(self, share: ShareBar) -> None:
        self._labelled(share.label, share.said)
        top = self._top + GAP / 2
        self._bar(share.percent / 100)
        if share.low == share.high:
            return
        colours, middle = self._canvas.colours, top + BAR / 2
        for colour, border in ((colours.ground, CASING), (colours.mark, 0)):  # it crosses the bar's end
            self._whisker(share, middle, colour, border)

    def _whisker(self, share: ShareBar, middle: float, colour: str, border: float) -> None:
        pen, right = self._canvas.pen, float(EDGE + ROOM)
        low, high = EDGE + ROOM * share.low / 100, EDGE + ROOM * share.high / 100
        thick, tall = WHISKER / 2 + border, TICK / 2 + border
        pen.rectangle(scaled(low, middle - thick, high, middle + thick), fill=colour)
        for end in (low, high):
            left = max(end - thick, EDGE)
            pen.rectangle(scaled(left, middle - tall, min(left + 2 * thick, right), middle + tall), fill=colour)


def _grouped(count: int) -> str:
    """«1 204», with a narrow space."""
    return f"{count:,}".replace(",", "\u202f")
