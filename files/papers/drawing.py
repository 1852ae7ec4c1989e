"""Draws a document as a PDF. Imported only in the process that draws: reportlab takes long to load."""

import re
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import KeepTogether, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from files.papers.paper import Paper, PaperStyle

_FONTS = Path(__file__).parent.parent / "fonts"
_TEXT, _BOLD = "DejaVuSans", "DejaVuSans-Bold"
_GREY = HexColor("#555555")
_LEFT, _RIGHT, _FRAME = 25 * mm, 18 * mm, 8 * mm
_MISSING = "□"
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]")
_HEADING = re.compile(r"\d+\. \S.{0,80}(?<![.;:,])")
_ITEM = re.compile(r"\d+\) ")


def drawn(paper: Paper) -> bytes:
    """The PDF."""
    shown = _Shown(_load_fonts())
    is_certificate = paper.style is PaperStyle.certificate
    size = landscape(A4) if is_certificate else A4
    right = _LEFT if is_certificate else _RIGHT  # an agreement is filed by its left edge
    width = size[0] - _LEFT - right
    content = _certificate(paper, shown, width) if is_certificate else _agreement(paper, shown, width)
    notes = [shown(one) for one in paper.notes]
    if shown.replaced:
        notes.append(shown(paper.replaced))
    content += [Spacer(1, 5 * mm), *(Paragraph(one, _style(8, colour=_GREY)) for one in notes)]
    out = BytesIO()
    document = SimpleDocTemplate(
        out,
        pagesize=size,
        leftMargin=_LEFT,
        rightMargin=right,
        topMargin=(32 if is_certificate else 18) * mm,
        bottomMargin=22 * mm,
        title=paper.text.strip().split("\n")[0],
    )
    running = shown(paper.running, escaped=False)
    document.build(
        content, canvasmaker=lambda *a, **k: _NumberedCanvas(*a, running=running, framed=is_certificate, **k)
    )
    return out.getvalue()


class _Shown:
    """Makes text ready for a paragraph; a character that the font lacks becomes □, and `replaced` says so."""

    def __init__(self, face: Any) -> None:
        self._known = face.charToGlyph
        self.replaced = False

    def __call__(self, text: str, *, escaped: bool = True) -> str:
        seen = "".join(one if one == "\n" or ord(one) in self._known else _MISSING for one in _INVISIBLE.sub("", text))
        self.replaced = self.replaced or seen.count(_MISSING) > text.count(_MISSING)
        return escape(seen, quote=False).replace("\n", "<br/>") if escaped else seen


def _load_fonts() -> Any:
    for name in (_TEXT, _BOLD):
        pdfmetrics.registerFont(TTFont(name, _FONTS / f"{name}.ttf"))
    pdfmetrics.registerFontFamily(_TEXT, normal=_TEXT, bold=_BOLD, italic=_TEXT, boldItalic=_BOLD)
    return pdfmetrics.getFont(_TEXT).face


def _style(size: float, *, bold: bool = False, centred: bool = False, **more: Any) -> ParagraphStyle:
    colour = more.pop("colour", None)
    return ParagraphStyle(
        "own",
        fontName=_BOLD if bold else _TEXT,
        fontSize=size,
        leading=size * 1.4,
        splitLongWords=True,
        **({"alignment": TA_CENTER} if centred else {}),
        **({"textColor": colour} if colour else {}),
        **more,
    )


def _agreement(paper: Paper, shown: _Shown, width: float) -> list[Any]:
    content: list[Any] = []
    in_title = True  # up to the first heading
    for line in paper.text.splitlines():
        is_heading = _HEADING.fullmatch(line) is not None
        in_title = in_title and not is_heading
        if not line.strip():
            content.append(Spacer(1, 2 * mm))
        else:
            content.append(Paragraph(shown(line.strip()), _style_of(line, in_title=in_title, is_heading=is_heading)))
    return [*content, Spacer(1, 6 * mm), *_columns(paper, shown, width)]


def _style_of(line: str, *, in_title: bool, is_heading: bool) -> ParagraphStyle:
    if is_heading:
        return _style(10, bold=True, spaceBefore=5, keepWithNext=1)
    if in_title and (line.isupper() or line.startswith("№")):
        return _style(13, bold=True, centred=True)
    if _ITEM.match(line) or line.startswith(" "):
        return _style(10, leftIndent=8 * mm, spaceBefore=2)
    return _style(10, spaceBefore=2)


def _certificate(paper: Paper, shown: _Shown, width: float) -> list[Any]:
    """The title in capitals; below it whom the certificate is for, in large letters."""
    content: list[Any] = []
    sizes = iter((28, 20))
    for line in paper.text.splitlines():
        if not line.strip():
            content.append(Spacer(1, 5 * mm))
        elif size := next(sizes, 0):
            content.append(Paragraph(shown(line), _style(size, bold=True, centred=True)))
        else:
            content.append(Paragraph(shown(line), _style(13, centred=True, spaceBefore=3)))
    return [*content, Spacer(1, 16 * mm), *_columns(paper, shown, width)]


def _columns(paper: Paper, shown: _Shown, width: float) -> list[Any]:
    """The blocks beside each other, never parted by the end of a page. The first line of each is a heading."""
    if not paper.columns:
        return []
    cells = [
        [Paragraph(shown(line), _style(10, bold=number == 0, spaceBefore=2)) for number, line in enumerate(block)]
        for block in paper.columns
    ]
    table = Table([cells], colWidths=[width / len(cells)] * len(cells), hAlign="LEFT")
    table.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]))
    return [KeepTogether([table])]


class _NumberedCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Writes the line at the foot of each page when the number of pages is known; `framed` draws a frame, too."""

    def __init__(self, *where: Any, running: str, framed: bool, **how: Any) -> None:
        super().__init__(*where, **how)
        self._running, self._framed = running, framed
        self._pages: list[dict[str, Any]] = []

    def showPage(self) -> None:
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        for number, page in enumerate(self._pages, 1):
            self.__dict__.update(page)
            width, height = self._pagesize
            if self._framed:
                self.setStrokeColor(_GREY)
                self.rect(_FRAME, _FRAME, width - 2 * _FRAME, height - 2 * _FRAME)
            self.setFont(_TEXT, 8)
            self.setFillColor(_GREY)
            said = self._running.replace("{page}", str(number)).replace("{pages}", str(len(self._pages)))
            self.drawCentredString(width / 2, 12 * mm, said)
            super().showPage()
        super().save()
