"""DATA_DIR: created when it is missing, and closed to other users of the machine."""

from bot.operator_error import OperatorError
from bot.settings import Settings
from models.connection.private_files import close_to_others, make_private_folder


def open_data_folder(settings: Settings) -> None:
    """Does nothing when no data is kept there. Raises OperatorError when the folder cannot be created or opened."""
    if settings.database_url and not settings.in_sandbox:
        return
    try:
        make_private_folder(settings.folder)
        for folder in {settings.data_dir, settings.folder}:
            close_to_others(folder)
    except OSError as error:
        raise OperatorError(f"DATA_DIR: {settings.folder} cannot be made or opened ({error.strerror}).") from None
