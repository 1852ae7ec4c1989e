"""Failures on demand: the next calls of a method are refused, slowed, or lost on the way."""

from dataclasses import dataclass, field
from random import Random
from typing import Any, Literal

from aiogram.methods import TelegramMethod
from pydantic import BaseModel, ConfigDict, Field

from sandbox.errors import ApiError, conflict, forbidden
from sandbox.people import BLOCKED
from sandbox.polling import TERMINATED

WORDS = {
    400: "Bad Request: sandbox fault",
    401: "Unauthorized",
    403: forbidden(BLOCKED).description,
    409: conflict(TERMINATED).description,
    500: "Internal Server Error",
    502: "Bad Gateway",
}


class Fault(BaseModel):
    """An order for faults. `method` "*" means any but getUpdates.

    `drop` loses the request ("before": the call is not carried out) or the answer ("answer": it is carried out, but the
    bot gets no answer). `result`: the call is carried out and its result is replaced by this; in an object only the
    named fields are.
    """

    model_config = ConfigDict(extra="forbid")

    method: str
    match: dict[str, Any] = {}
    error_code: int | None = None
    description: str | None = None
    retry_after: int | None = None
    delay: float = Field(0.0, ge=0)
    drop: Literal["before", "answer"] | None = None
    result: Any = None
    times: int | None = None
    rate: float | None = Field(None, ge=0, le=1)
    seed: int = 0

    def refusal(self) -> ApiError | None:
        if self.retry_after is not None:
            words = f"Too Many Requests: retry after {self.retry_after}"
            return ApiError(self.description or words, self.error_code or 429, retry_after=self.retry_after)
        if self.error_code is not None:
            return ApiError(self.description or WORDS.get(self.error_code, "sandbox fault"), self.error_code)
        return None

    def changed(self, result: object) -> object:
        """The method's result, changed as a newer Bot API might change it."""
        if isinstance(result, dict) and isinstance(self.result, dict):
            return result | self.result
        return result if self.result is None else self.result


@dataclass
class _Standing:
    fault: Fault
    left: int | None
    chance: Random = field(default_factory=Random)

    def strikes(self, method: str, call: TelegramMethod[Any] | None) -> bool:
        fault = self.fault
        wanted = fault.method.lower()
        if wanted != method.lower() and (wanted != "*" or method == "getUpdates"):
            return False
        if any(str(getattr(call, name, None)) != str(value) for name, value in fault.match.items()):
            return False
        if fault.rate is not None and self.chance.random() >= fault.rate:
            return False
        if self.left is not None:
            self.left -= 1
        return True


class Faults:
    """Standing orders, oldest first; at most one applies to a call."""

    def __init__(self) -> None:
        self._standing: list[_Standing] = []

    def add(self, fault: Fault) -> None:
        """Without `times` and `rate` it applies once, with `rate` alone until cleared."""
        left = fault.times if fault.times is not None else (None if fault.rate is not None else 1)
        self._standing.append(_Standing(fault, left, Random(fault.seed)))

    def clear(self) -> None:
        self._standing.clear()

    def strike(self, method: str, call: TelegramMethod[Any] | None) -> Fault | None:
        """The fault that applies to this call, if any; this counts as one of its times."""
        for standing in self._standing:
            if standing.left != 0 and standing.strikes(method, call):
                if standing.left == 0:
                    self._standing.remove(standing)
                return standing.fault
        return None
