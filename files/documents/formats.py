"""The text of a .docx, .pdf or .txt file, told apart by content."""

import re
from io import BytesIO
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from files.documents.limits import (
    PAGE,
    CannotReadDocument,
    DocumentLimits,
    DocumentText,
    UnreadableDocument,
)
from files.plain_text import decoded

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAIN = "word/document.xml"
_LOST = {f"{_WORD}{name}" for name in ("numPr", "tbl", "drawing", "pict", "footnoteReference")}
_OTHER_OFFICE = {"xl/workbook.xml", "ppt/presentation.xml"}
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # an old .doc, or a new one with a password
_ENDS_A_PARAGRAPH = re.compile(r"[.:;!?»]$")


def text_of(content: bytes, limits: DocumentLimits) -> DocumentText:
    """Raises CannotReadDocument."""
    if content.startswith(b"PK"):
        found = _of_docx(content, limits)
    elif content.startswith(b"%PDF"):
        found = _of_pdf(content, limits)
    elif content.startswith(_OLD_OFFICE):
        raise CannotReadDocument(UnreadableDocument.password)
    else:
        text = _tidy(decoded(content) or "")
        found = DocumentText(text, _pages(text), plain=True)
    if found.pages > limits.pages:
        raise CannotReadDocument(UnreadableDocument.too_long)
    if found.plain and not found.text:
        raise CannotReadDocument(UnreadableDocument.empty)
    return found


def _of_docx(content: bytes, limits: DocumentLimits) -> DocumentText:
    try:
        with ZipFile(BytesIO(content)) as archive:
            if limits.any_office and not _OTHER_OFFICE.isdisjoint(archive.namelist()):
                return DocumentText("", 1, plain=False)
            if archive.getinfo(_MAIN).file_size > limits.unpacked:
                raise CannotReadDocument(UnreadableDocument.too_heavy)
            lines, plain = _paragraphs(archive.read(_MAIN))
    except (BadZipFile, KeyError, ElementTree.ParseError):  # KeyError: the archive has no such file
        raise CannotReadDocument(UnreadableDocument.not_a_document) from None
    except RuntimeError:  # zipfile's, for a password and for a way of packing that it does not know
        raise CannotReadDocument(UnreadableDocument.not_a_document) from None
    text = _tidy("\n".join(lines))
    return DocumentText(text, _pages(text), plain)


def _paragraphs(xml: bytes) -> tuple[list[str], bool]:
    """The paragraphs, and whether nothing else was seen that the reader of the file would see."""
    lines, words, plain = [], list[str](), True
    for _, one in ElementTree.iterparse(BytesIO(xml)):
        plain = plain and one.tag not in _LOST
        if one.tag == f"{_WORD}t":
            words.append(one.text or "")
        elif one.tag in (f"{_WORD}tab", f"{_WORD}br"):
            words.append("\n" if one.tag.endswith("br") else " ")
        elif one.tag == f"{_WORD}p":
            lines.append("".join(words))
            words.clear()
            one.clear()
    return lines, plain


def _of_pdf(content: bytes, limits: DocumentLimits) -> DocumentText:
    from pypdf import PasswordType, PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            raise CannotReadDocument(UnreadableDocument.password)
        pages = len(reader.pages)
        if pages > limits.pages:
            raise CannotReadDocument(UnreadableDocument.too_long)
        text = _tidy(_rejoined("\n".join(page.extract_text() for page in reader.pages)))
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
        raise CannotReadDocument(UnreadableDocument.not_a_document) from None
    return DocumentText(text, pages, plain=bool(text))  # a scan has no text


def _rejoined(text: str) -> str:
    """A .pdf breaks lines where the page ends; a line that ends no sentence goes on in the next."""
    joined: list[str] = []
    for line in text.splitlines():
        if joined and joined[-1] and line.strip() and not _ENDS_A_PARAGRAPH.search(joined[-1]):
            joined[-1] = f"{joined[-1]} {line.strip()}"
        else:
            joined.append(line.strip())
    return "\n".join(joined)


def _tidy(text: str) -> str:
    """At most one blank line between paragraphs."""
    lines = "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip()


def _pages(text: str) -> int:
    return -(-len(text) // PAGE)
