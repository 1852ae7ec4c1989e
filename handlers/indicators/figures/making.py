"""Makes the files and the picture of indicators; when that takes long, the coordinator sees how far it has come."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace

from aiogram_dialog import DialogManager

from files.pictures.drawn import NotDrawn, png_of
from files.workbook import workbook
from handlers.indicators.figures.files import picture_of, report_sheets
from handlers.indicators.figures.telling import scope_said
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.progress import progress_shown
from handlers.shared.speech import Speech
from services.indicators.periods import Scope
from services.indicators.reports import (
    PeriodReport,
    counted_report,
    mentors_of_report,
    note_export,
    takes_long,
)

Make = Callable[[Speech, PeriodReport], bytes]


def made_workbook(speech: Speech, report: PeriodReport) -> bytes:
    return workbook(*report_sheets(speech, report))


async def send_report(
    manager: DialogManager, scope: Scope, name: str, make: Make, send: Callable[..., Awaitable[None]]
) -> None:
    """`name`: a text of `locales/`. Nothing is locked while the figures are counted. Raises NotAllowed."""
    speech, uow = speech_of(manager), uow_of(manager)
    async with uow.read() as act:
        is_long = await takes_long(act)
    async with progress_shown(manager, is_long=is_long) as tell:
        await tell("indicators-step-figures", 0, 3)
        async with uow.read() as act:
            report = await counted_report(act, scope)
        await tell("indicators-step-mentors", 1, 3)
        async with uow.read() as act:
            report = replace(report, mentors=await mentors_of_report(act, scope))
        await tell("shared-step-file", 2, 3)
        async with uow.write() as act:
            await note_export(act, report)
        content = await asyncio.to_thread(make, speech, report)
    await send(manager, speech.label(name), content, caption="indicators-exported")


async def draw_chart(manager: DialogManager, scope: Scope, *, dark: bool) -> None:
    """Draws the picture, which is kept until the window shows it. Raises NotAllowed."""
    speech, uow = speech_of(manager), uow_of(manager)
    async with uow.read() as act:
        is_long = await takes_long(act)
    async with progress_shown(manager, is_long=is_long) as tell:
        await tell("indicators-step-figures", 0, 2)
        async with uow.read() as act:
            report = await counted_report(act, scope)
        await tell("indicators-step-picture", 1, 2)
        about = scope_said(speech, scope, report.city)
        with suppress(NotDrawn):  # the window is then shown without it
            await png_of(picture_of(speech, report.found, about, dark=dark))
