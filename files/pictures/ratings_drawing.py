"""Draws a bar for each grade, the best one first."""

from files.pictures.pen import EDGE, GAP, LABEL, SMALL, TITLE, WIDTH, Canvas, font_of, height_of, lines_of, scaled, step
from files.pictures.ratings import RatingsPicture

LINE_HEIGHT, BAR, LEFT, RIGHT = 30, 16, 34, 48
TITLE_LINES = 2


def draw_ratings(picture: RatingsPicture) -> bytes:
    """A PNG."""
    bold, label, small = font_of(TITLE, bold=True), font_of(LABEL), font_of(SMALL)
    title = lines_of(picture.title, bold, [WIDTH - 2 * EDGE] * TITLE_LINES)
    top = EDGE + height_of(title, TITLE) + GAP
    height = top + LINE_HEIGHT * len(picture.counts) + step(SMALL) + EDGE
    canvas = Canvas(height, dark=picture.dark)
    colours = canvas.colours
    canvas.write(title, (EDGE, EDGE), bold, colours.text, TITLE)
    room, most = WIDTH - LEFT - RIGHT, max(*picture.counts, 1)
    for row, grade in enumerate(range(len(picture.counts), 0, -1)):
        count, above = picture.counts[grade - 1], top + row * LINE_HEIGHT
        canvas.write([str(grade)], (EDGE, above), label, colours.text, LABEL)
        canvas.pen.rectangle(scaled(LEFT, above, LEFT + room, above + BAR), fill=colours.tile)
        if count:
            canvas.pen.rectangle(scaled(LEFT, above, LEFT + room * count / most, above + BAR), fill=colours.circle)
        canvas.write([str(count)], (LEFT + room + GAP, above), label, colours.text, LABEL)
    canvas.write([picture.total], (EDGE, height - step(SMALL) - EDGE / 2), small, colours.faint, SMALL)
    return canvas.png()
