"""Numbers as they come back from buttons: a forged one must not reach the database larger than what it can hold."""

from typing import Annotated

from pydantic import Field

Id = Annotated[int, Field(ge=1, lt=2**31)]
UnixTime = Annotated[int, Field(ge=0, lt=2**32)]
