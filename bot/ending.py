"""How long a process that was asked to end goes on with what it has in hand.

Receiving and sending drain side by side, each within this. It is longer than Telegram may take over one request, so
that what is being sent is marked; with the farewells to Telegram and to the database it stays below the ten seconds
that are promised.
"""

DRAIN = 8.5  # seconds
FAREWELL = 0.5  # seconds, for what was cancelled at the end of them
