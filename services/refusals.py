"""Refusals: what the rules do not allow. Each carries the key of a sentence in `locales/` and its values; the person
who acted sees that sentence.

`settled` means that the matter has been decided already: a notice with such a button shows the outcome and loses the
button.
"""

from typing import ClassVar


class Refusal(Exception):
    key: ClassVar[str] = "refusal-not-allowed"
    settled: ClassVar[bool] = False

    def __init__(self, **values: str | int) -> None:
        super().__init__(self.key)
        self.values = values


class NotAllowed(Refusal):
    """The person has no right to do this. Written to the audit trail."""


class NotFound(Refusal):
    key = "refusal-not-found"


class BeingUpdated(Refusal):
    """A newer version of this program wrote the row concerned, so this version leaves it alone."""

    key = "refusal-being-updated"


class AlreadyDecided(Refusal):
    key = "refusal-already-decided"
    settled = True
