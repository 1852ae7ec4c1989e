"""`ryadom doctor`: tells the operator what is fine and what is wrong."""

import asyncio
from typing import TYPE_CHECKING

import typer

from bot.commands.shared import err, out, settings_for_data
from bot.operator_error import OperatorError

if TYPE_CHECKING:
    from bot.doctor.findings import Finding


def doctor() -> None:
    """Check the settings, disk, database, clock, Telegram and notices. Exit code 1 when something is wrong."""
    with err.status("Looking…"):
        is_well = _look()
    if not is_well:
        raise typer.Exit(1)


def _look() -> bool:
    from bot.doctor.examination import examine
    from bot.doctor.findings import Finding
    from bot.logs import set_up_logs

    try:
        settings = settings_for_data()
    except OperatorError as error:
        _print(Finding("Settings", str(error), is_wrong=True))
        return False
    set_up_logs(settings)
    return asyncio.run(examine(settings, _print))


def _print(finding: "Finding") -> None:
    out.print(str(finding), markup=False, soft_wrap=True)
