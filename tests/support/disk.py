"""SQLite in tests does not wait until the disk has written: no test cuts the power, only processes are killed."""

import models.connection.database as opened


def wait_for_no_disk() -> None:
    opened._PRAGMAS += ("PRAGMA synchronous=OFF",)
