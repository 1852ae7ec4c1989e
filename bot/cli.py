"""The command `ryadom`. Heavy modules are imported by the command that needs them, so that `--help` answers at once."""

from typing import Any

import typer
from typer.core import TyperGroup

from bot.commands import association, database, doctor, running
from bot.commands.shared import err
from bot.operator_error import OperatorError


class _Commands(TyperGroup):
    def invoke(self, context: Any) -> Any:
        """Reports an OperatorError as one sentence, without a traceback."""
        try:
            return super().invoke(context)
        except OperatorError as error:
            err.print(str(error), markup=False, soft_wrap=True)
            raise typer.Exit(error.exit_code) from None


app = typer.Typer(
    cls=_Commands,
    help="Ryadom, a Telegram bot for a mentoring association.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # they would show local variables, and one of them is the token
)
app.command()(running.run)
app.command()(running.sandbox)
app.command()(database.migrate)
app.command()(association.owner)
app.command("import")(association.import_list)
app.command()(association.export)
app.command()(association.restore)
app.command()(database.backup)
app.command()(database.move)
app.command()(doctor.doctor)
