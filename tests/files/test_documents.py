"""Documents that an owner uploads: their text, their length, and what is refused."""

import pytest

from files.documents.formats import text_of
from files.documents.limits import CannotReadDocument, DocumentLimits, UnreadableDocument
from files.documents.reading import read_document
from tests.support.documents import NUMBERED, WORD, docx, docx_of, pdf

LIMITS = DocumentLimits()
TABLE = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ячейка</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
BOMB = f'<!DOCTYPE d [<!ENTITY a "{"я" * 100_000}">]><w:document xmlns:w="{WORD}">' + "&a;" * 10_000 + "</w:document>"


async def test_a_word_document_is_read_paragraph_by_paragraph() -> None:
    read = await read_document(docx("Согласие", "Я согласен.", ""))
    assert (read.text, read.pages, read.plain) == ("Согласие\nЯ согласен.", 1, True)


async def test_a_pdf_is_read_with_its_lines_joined_to_sentences() -> None:
    read = await read_document(pdf("I agree that", "my data are kept.", "And mailings."))
    assert (read.text, read.pages, read.plain) == ("I agree that my data are kept.\nAnd mailings.", 1, True)


@pytest.mark.parametrize("content", [docx("Текст", more=NUMBERED), docx("Текст", more=TABLE), pdf(pages=3)])
def test_a_document_that_text_alone_does_not_tell_is_not_plain(content: bytes) -> None:
    assert not text_of(content, LIMITS).plain


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (pdf("Text", pages=21), UnreadableDocument.too_long),
        (docx(*["я" * 990] * 60), UnreadableDocument.too_long),
        ("я".encode() * 60_000, UnreadableDocument.too_long),
        (pdf("Text", password="1234"), UnreadableDocument.password),
        (b"\xd0\xcf\x11\xe0" + bytes(600), UnreadableDocument.password),
        (b"PK\x03\x04" + bytes(50), UnreadableDocument.not_a_document),
        (docx_of("<w:document"), UnreadableDocument.not_a_document),
        (b"%PDF-1.7 nothing", UnreadableDocument.not_a_document),
        (b" ", UnreadableDocument.empty),
        (docx(""), UnreadableDocument.empty),
        (b"\x89PNG\r\n\x1a\n" + bytes(60), UnreadableDocument.empty),
    ],
)
def test_what_is_no_document_for_us_is_refused_by_its_reason(content: bytes, why: UnreadableDocument) -> None:
    with pytest.raises(CannotReadDocument) as refused:
        text_of(content, LIMITS)
    assert refused.value.why is why


async def test_a_document_that_unpacks_to_gigabytes_is_refused() -> None:
    with pytest.raises(CannotReadDocument) as refused:
        await read_document(docx_of(BOMB))
    assert refused.value.why in (UnreadableDocument.too_heavy, UnreadableDocument.not_a_document)
    with pytest.raises(CannotReadDocument) as refused:
        await read_document(docx("я" * 25_000_000))
    assert refused.value.why is UnreadableDocument.too_heavy
