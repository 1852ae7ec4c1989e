"""The data files of `bot/words`: one that is missing or broken is told of as what it is."""

from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from bot.operator_error import OperatorError

FOLDER = Path(__file__).parent / "words"
_What = TypeVar("_What")


class BadWords(OperatorError):
    """Which file cannot be used and why."""


def read_words(name: str, kind: type[_What]) -> _What:
    """The file of that name, as what it should be. Raises BadWords."""
    try:
        return TypeAdapter(kind).validate_json((FOLDER / name).read_bytes())
    except OSError as error:
        why = f"cannot be read ({type(error).__name__})"
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        why = "is broken: " + (f"{where}: {first['msg']}" if where else first["msg"])
    raise BadWords(f"bot/words/{name} {why}. It is part of the program: install it anew.")
