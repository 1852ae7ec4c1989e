"""Words out of a file that some program on somebody's desk has written."""

import re

_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_OTHER_KINDS = ("%PDF", "{\\rtf")  # they look like words


def decoded(content: bytes) -> str | None:
    """In UTF-8 or as Windows writes Russian; None when it is no text."""
    for encoding in ("utf-8-sig", "cp1251"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _BINARY.search(text) and not text.startswith(_OTHER_KINDS):
            return text
    return None
