"""The data files of `bot/words`. A missing or broken one is reported by name."""

from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from bot.operator_error import OperatorError

FOLDER = Path(__file__).parent / "words"
_What = TypeVar("_What")


class BadWords(OperatorError):
    """A data file cannot be used; the message says which and why."""


def read_words(name: str, kind: type[_What]) -> _What:
    """The file of that name, read into the given type. Raises BadWords."""
    try:
        return TypeAdapter(kind).validate_json((FOLDER / name).read_bytes())
    except OSError as error:
        why = f"cannot be read ({type(error).__name__})"
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        why = "is broken: " + (f"{where}: {first['msg']}" if where else first["msg"])
    raise BadWords(f"bot/words/{name} {why}. It is part of the program: install it anew.")
