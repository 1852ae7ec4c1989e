"""Draws each document in a process of its own, so that the bot goes on answering meanwhile."""

import json
from base64 import b64decode
from dataclasses import asdict

from files.confined import NoAnswer, answer_of
from files.papers.paper import MEGABYTE, Paper, PaperLimits

_LONGEST_LINE = 8 * MEGABYTE


class PrinterBroke(Exception):
    """The document was not drawn, by our own fault or because the machine was too busy."""


async def printed(paper: Paper, limits: PaperLimits | None = None) -> bytes:
    """The document as a PDF. Raises PrinterBroke."""
    said = json.dumps(asdict(paper)).encode()
    try:
        line = await answer_of("files.papers.child", limits or PaperLimits(), said, _LONGEST_LINE)
    except NoAnswer:
        raise PrinterBroke from None
    if not line:
        raise PrinterBroke
    return b64decode(line)
