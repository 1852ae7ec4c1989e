"""What the rules refuse. A refusal names a sentence of `locales/` (its key) and the values in it; the person is told.

`settled` refusals mean that the thing has been decided already: a notice with such a button shows that and loses it.
"""

from typing import ClassVar


class Refusal(Exception):
    key: ClassVar[str] = "refusal-not-allowed"
    settled: ClassVar[bool] = False

    def __init__(self, **values: str | int) -> None:
        super().__init__(self.key)
        self.values = values


class NotAllowed(Refusal):
    """Somebody pressed what is not theirs. Written to the audit trail."""


class NotFound(Refusal):
    key = "refusal-not-found"


class BeingUpdated(Refusal):
    """A newer version of this program wrote what this is about, and knows better: it is left alone."""

    key = "refusal-being-updated"


class AlreadyDecided(Refusal):
    key = "refusal-already-decided"
    settled = True
