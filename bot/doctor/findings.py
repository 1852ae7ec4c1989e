"""One line for each check. An error of any kind becomes such a line and does not stop other checks."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.logs import spoken
from bot.operator_error import OperatorError

WITHIN = 20.0  # seconds for one check


@dataclass(frozen=True, slots=True)
class Finding:
    """One line for the operator: what is fine, or what is wrong and what to do."""

    subject: str
    words: str
    is_wrong: bool

    def __str__(self) -> str:
        return f"{'✗' if self.is_wrong else '✓'} {self.subject}: {self.words}"


class Examination:
    """`tell` is called with each finding as soon as it is known."""

    def __init__(self, tell: Callable[[Finding], None]) -> None:
        self._tell = tell
        self.found_wrong = False

    async def look(self, subject: str, check: Awaitable[str]) -> bool:
        """Runs a check and returns whether it passed. A check returns a sentence when all is fine and raises
        OperatorError otherwise.
        """
        try:
            async with asyncio.timeout(WITHIN):
                words = await check
        except OperatorError as error:
            return self.wrong(subject, str(error))
        except TimeoutError:
            return self.wrong(subject, f"there was no answer within {WITHIN:.0f} seconds.")
        except Exception as error:  # a fault of ours must not hide the other findings
            return self.wrong(subject, f"this could not be looked at ({spoken(error)}).")
        return self.well(subject, words)

    def well(self, subject: str, words: str) -> bool:
        self._tell(Finding(subject, words, False))
        return True

    def wrong(self, subject: str, words: str) -> bool:
        self.found_wrong = True
        self._tell(Finding(subject, words, True))
        return False
