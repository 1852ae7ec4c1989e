"""Numbers in the data of buttons, limited so that a forged one cannot exceed what the database can hold."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field

Id = Annotated[int, Field(ge=1, lt=2**31)]
UnixTime = Annotated[int, Field(ge=0, lt=2**32)]


def moment_from(seconds: int) -> datetime:
    """The moment of a Unix time, UTC: buttons and dialogs keep moments as numbers."""
    return datetime.fromtimestamp(seconds, UTC)
