"""Numbers read from button data, limited so that a forged one cannot exceed what the database can hold."""

from typing import Annotated

from pydantic import Field

Id = Annotated[int, Field(ge=1, lt=2**31)]
UnixTime = Annotated[int, Field(ge=0, lt=2**32)]
