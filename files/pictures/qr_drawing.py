"""Draws a QR code with a caption below it."""

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from files.pictures.pen import EDGE, GAP, LABEL, SCALE, WIDTH, Canvas, font_of, height_of, lines_of
from files.pictures.qr import QrPicture

QUIET = 4  # modules of white around the code, which the standard asks for
CAPTION_LINES = 3


def draw_qr(picture: QrPicture) -> bytes:
    """A PNG."""
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(picture.text)
    code.make()
    count = code.getModuleCount()
    module = WIDTH * SCALE // (count + 2 * QUIET)  # whole pixels, so that the edges are sharp
    side = module * (count + 2 * QUIET) / SCALE
    font = font_of(LABEL)
    caption = lines_of(picture.caption, font, [WIDTH - 2 * EDGE] * CAPTION_LINES)
    canvas = Canvas(side + height_of(caption, LABEL) + GAP + EDGE, dark=False)
    left = (WIDTH * SCALE - module * count) // 2
    for row in range(count):
        for column in range(count):
            if code.isDark(row, column):
                x, y = left + column * module, (QUIET + row) * module
                canvas.pen.rectangle((x, y, x + module - 1, y + module - 1), fill="#000000")
    canvas.write(caption, (EDGE, side + GAP), font, canvas.colours.text, LABEL)
    return canvas.png()
