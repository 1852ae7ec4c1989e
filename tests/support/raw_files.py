"""List files written part by part, as no spreadsheet program would write them: hostile and unusual ones."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
_ODS_STYLES = (
    '<office:automatic-styles><style:style style:name="hidden" style:family="table">'
    '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
)
_KINDS = {
    "workbook.xml": "spreadsheetml.sheet.main",
    "worksheets/sheet1.xml": "spreadsheetml.worksheet",
    "sharedStrings.xml": "spreadsheetml.sharedStrings",
}
_LINKS = {
    "_rels/.rels": (("officeDocument", "xl/workbook.xml"),),
    "xl/_rels/workbook.xml.rels": (("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml")),
}


def text_cell(words: str, place: str = "") -> str:
    reference = f' r="{place}"' if place else ""
    return f'<c{reference} t="inlineStr"><is><t>{words}</t></is></c>'


HEADINGS = f'<row r="1">{text_cell("ФИО", "A1")}{text_cell("Школа", "B1")}</row>'


def raw_xlsx(rows: str | bytes, strings: bytes = b"") -> bytes:
    """A workbook with one sheet; `rows` and `strings` are the contents of `sheetData` and `sst`."""
    inside = rows.encode() if isinstance(rows, str) else rows
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", _types())
        for path, links in _LINKS.items():
            archive.writestr(path, _links(links))
        sheet = '<sheets><sheet name="Список" sheetId="1" r:id="id0"/></sheets>'
        archive.writestr("xl/workbook.xml", f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{sheet}</workbook>')
        beginning = f'{_XML}<worksheet xmlns="{_MAIN}"><sheetData>'.encode()
        archive.writestr("xl/worksheets/sheet1.xml", beginning + inside + b"</sheetData></worksheet>")
        archive.writestr("xl/sharedStrings.xml", f'{_XML}<sst xmlns="{_MAIN}">'.encode() + strings + b"</sst>")
    return content.getvalue()


def _types() -> str:
    each = (
        f'<Override PartName="/xl/{path}" ContentType="application/vnd.openxmlformats-officedocument.{kind}+xml"/>'
        for path, kind in _KINDS.items()
    )
    return f'{_XML}<Types xmlns="{_PACKAGE}/content-types">{"".join(each)}</Types>'


def _links(links: tuple[tuple[str, str], ...]) -> str:
    each = (f'<Relationship Id="id{n}" Type="{_OFFICE}/{kind}" Target="{to}"/>' for n, (kind, to) in enumerate(links))
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(each)}</Relationships>'


def strict_with_an_empty_fill(workbook: bytes) -> bytes:
    """The same workbook as Excel's «Strict Open XML» and with a style that has no fill."""
    content = BytesIO()
    with ZipFile(BytesIO(workbook)) as archive, ZipFile(content, "w", ZIP_DEFLATED) as strict:
        for name in archive.namelist():
            part = archive.read(name).replace(_MAIN.encode(), b"http://purl.oclc.org/ooxml/spreadsheetml/main")
            part = part.replace(_OFFICE.encode(), b"http://purl.oclc.org/ooxml/officeDocument/relationships")
            strict.writestr(name, re.sub(rb"<fill>.*?</fill>", b"<fill/>", part))
    return content.getvalue()


def raw_ods(rows: str, hidden: str = "") -> bytes:
    """`rows` and `hidden` are the `table:table-row` elements of a sheet and of a hidden one after it."""
    spaces = "".join(f' xmlns:{name}="{_OASIS}:{name}:1.0"' for name in ("office", "table", "text", "style"))
    table = f'<table:table table:name="Список">{rows}</table:table>'
    if hidden:
        table += f'<table:table table:name="Скрытый" table:style-name="hidden">{hidden}</table:table>'
    body = _ODS_STYLES + f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        root = f'<office:document-content{spaces} xmlns:calcext="{_CALC}" office:version="1.2">'
        archive.writestr("content.xml", f"{_XML}{root}{body}</office:document-content>")
        archive.writestr("META-INF/manifest.xml", f'{_XML}<manifest xmlns="{_OASIS}:manifest:1.0"/>')
    return content.getvalue()


def far_row() -> bytes:
    """A kilobyte and a half that a reader turns into two thousand million rows."""
    return raw_xlsx(HEADINGS + f'<row r="2000000000">{text_cell("x")}</row>')


def many_strings() -> bytes:
    return raw_xlsx(HEADINGS, b"<si/>" * 20_000_000)


def wide_rows() -> bytes:
    row = b"<row>" + b"<c><v>1</v></c>" * 16_000 + b"</row>"
    return raw_xlsx(HEADINGS.encode() + row * 400)


def slow_one() -> bytes:
    """Within every limit except that of time."""
    return raw_xlsx(HEADINGS.encode() + b"<row>" + b"<x/>" * 12_000_000 + b"</row>")


def compound(*streams: str) -> bytes:
    """The beginning of a compound file, in which Office keeps old formats and files with a password, and the names of
    its streams: the reader looks at nothing else.
    """
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"".join(f"{name}\0".encode("utf-16-le") for name in streams)


def archive_of(parts: dict[str, bytes]) -> bytes:
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()
