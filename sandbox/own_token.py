"""The token of a local Telegram: random, made once for each folder, and kept there in a file of its owner's.

A web page can lead a browser to this server, but it cannot guess the token.
"""

import os
import secrets
from pathlib import Path

BOT_ID = 1_000_000_001
FILE = "token"


def own_token(data_dir: Path) -> str:
    """Only for the sandbox that has locked the folder, so that no two make it at once."""
    file = data_dir / FILE
    if not file.exists():
        begun = file.with_suffix(".new")
        begun.unlink(missing_ok=True)
        with os.fdopen(os.open(begun, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as written:
            written.write(f"{BOT_ID}:{secrets.token_urlsafe(32)}\n")
        begun.replace(file)  # whole or not there, whenever the process is killed
    return file.read_text("ascii").strip()
