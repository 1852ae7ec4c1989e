"""The token of a local Telegram: random, made once for each folder, and stored there in a file that only its owner can
read.

A web page can make a browser call this server, but it cannot guess the token.
"""

import os
import secrets
from pathlib import Path

BOT_ID = 1_000_000_001
FILE = "token"


def own_token(data_dir: Path) -> str:
    """Call it only after locking the folder, so that two sandboxes never make a token at the same time."""
    file = data_dir / FILE
    if not file.exists():
        begun = file.with_suffix(".new")
        begun.unlink(missing_ok=True)
        with os.fdopen(os.open(begun, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as written:
            written.write(f"{BOT_ID}:{secrets.token_urlsafe(32)}\n")
        begun.replace(file)  # atomic, so that a kill never leaves a partial file
    return file.read_text("ascii").strip()


def bot_id_of(token: str) -> int:
    """The number before the colon; an empty token stands for the one that the folder gets."""
    return int(token.partition(":")[0]) if token else BOT_ID
