"""Draws each document in a process of its own, so that the bot goes on answering meanwhile."""

import asyncio
import json
from base64 import b64decode
from dataclasses import asdict

from files.confined import confined_child, give
from files.papers.paper import MEGABYTE, Paper, PaperLimits

_LONGEST_LINE = 8 * MEGABYTE


class PrinterBroke(Exception):
    """The document was not drawn, by our own fault or because the machine was too busy."""


async def printed(paper: Paper, limits: PaperLimits | None = None) -> bytes:
    """The document as a PDF. Raises PrinterBroke."""
    bounds = limits or PaperLimits()
    async with confined_child("files.papers.child", asdict(bounds), _LONGEST_LINE) as child:
        try:
            async with asyncio.timeout(bounds.patience):
                line = await (await give(child, json.dumps(asdict(paper)).encode())).readline()
        except TimeoutError:
            raise PrinterBroke from None
    if not line:
        raise PrinterBroke
    return b64decode(line)
