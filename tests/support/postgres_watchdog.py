"""Runs beside tests that started a PostgreSQL: when their end of the pipe closes for any reason, it stops the server
and removes its folder.
"""

import os
import shutil
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path


def main(folder: str) -> None:
    sys.stdin.read()
    with suppress(FileNotFoundError, ProcessLookupError, ValueError, IndexError):
        server = int(Path(folder, "postmaster.pid").read_text("utf-8").split()[0])
        os.kill(server, signal.SIGQUIT)  # stop at once; nobody needs its data
        while True:  # until the server is gone
            os.kill(server, 0)
            time.sleep(0.05)
    shutil.rmtree(folder, ignore_errors=True)


main(sys.argv[1])
