"""Small documents, written by hand."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from models.consent import ConsentKind
from tests.support.town import Dweller

NUMBERED = "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Пункт</w:t></w:r></w:p>"  # is shown as a file
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(*paragraphs: str, more: str = "") -> bytes:
    """`more`: XML after the paragraphs."""
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    return docx_of(f'<w:document xmlns:w="{WORD}"><w:body>{body}{more}</w:body></w:document>')


def docx_of(xml: str) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", xml)
    return file.getvalue()


def pdf(*lines: str, pages: int = 1, password: str = "") -> bytes:
    """Latin letters only, since the font is one that every reader has."""
    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    for _ in range(pages):
        page = writer.add_blank_page(595, 842)
        shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 12 Tf 50 800 Td {shown}ET".encode())
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        page[NameObject("/Contents")] = writer._add_object(stream)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


async def upload_file(owner: Dweller, kind: ConsentKind) -> None:
    """An owner uploads a text that opens as a file."""
    await agree_again(owner)
    await owner.press("settings", "texts", f"kind:{kind.value}")
    await owner.send_file("Положение.docx", docx("Текст", more=NUMBERED))
    await owner.press("save")


async def agree_again(person: Dweller) -> None:
    """To home, past the texts that have changed."""
    await person.start()
    while "agree" in await person.buttons():
        await person.press("agree")
    await person.start()
