"""What a file is by its content, whatever its name says."""

_PROGRAMS = (
    b"MZ",  # Windows
    b"\x7fELF",  # Linux
    b"\xfe\xed\xfa\xce",  # macOS, in both byte orders
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",  # macOS for several processors, Java
    b"dex\n",  # Android
    b"#!",  # scripts
)
_SHORTCUT = b"L\x00\x00\x00\x01\x14\x02\x00"  # of Windows: runs whatever it names
_INSTALLER = (b"META-INF/MANIFEST.MF", b"AndroidManifest.xml", b"classes.dex")  # names inside .jar and .apk
_STARTS = (
    (b"%PDF-", ".pdf"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"GIF8", ".gif"),
    (b"{\\rtf", ".rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc"),
    (b"Rar!", ".rar"),
    (b"7z\xbc\xaf\x27\x1c", ".7z"),
)
_OFFICE = ((b"word/", ".docx"), (b"xl/", ".xlsx"), (b"ppt/", ".pptx"))
_ZIP = b"PK\x03\x04"


def is_program(content: bytes) -> bool:
    """Whether opening it would run something: it is kept from readers of reports."""
    if content.startswith(_PROGRAMS) or content.startswith(_SHORTCUT):
        return True
    return content.startswith(_ZIP) and any(name in content for name in _INSTALLER)


def suffix_of(content: bytes) -> str:
    """«.pdf»; «.bin» for what is not recognized."""
    if content.startswith(_ZIP):
        return next((suffix for name, suffix in _OFFICE if name in content), ".zip")
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return ".webp"
    return next((suffix for start, suffix in _STARTS if content.startswith(start)), ".bin")
