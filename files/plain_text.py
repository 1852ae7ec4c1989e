"""Reads text out of a file that any program may have written."""

import re
from collections.abc import Iterator

_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_OTHER_KINDS = ("%PDF", "{\\rtf")  # they look like text
_RUSSIAN = ("cp1251", "cp866", "koi8_r")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_LOOKED_AT = 4096


def decoded(content: bytes) -> str | None:
    """None when the content is not text."""
    encoding = encoding_of(content)
    return content.decode(encoding) if encoding else None


def encoding_of(content: bytes) -> str | None:
    """UTF-8, UTF-16, or an encoding that Windows, DOS or Unix used for Russian; None when the content is not text."""
    for encoding in _likely(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _BINARY.search(text) and not text.startswith(_OTHER_KINDS):
            return encoding
    return None


def _likely(content: bytes) -> Iterator[str]:
    if content.startswith(_UTF_16):
        yield "utf-16"
    yield from _unmarked_utf_16(content[:_LOOKED_AT])
    yield "utf-8-sig"
    from charset_normalizer import from_bytes  # heavy, and most files are UTF-8

    guessed = from_bytes(content, cp_isolation=list(_RUSSIAN)).best()
    if guessed is not None:
        yield guessed.encoding
    yield "cp1251"


def _unmarked_utf_16(beginning: bytes) -> Iterator[str]:
    """In UTF-16, half of the bytes of Latin and Cyrillic letters are 0 or 4, unlike in any other text."""
    for encoding, high in (("utf-16-le", beginning[1::2]), ("utf-16-be", beginning[::2])):
        if beginning and (high.count(0) + high.count(4)) * 2 > len(high):
            yield encoding
