"""`make audit` asks about everything that is locked, and is not green when the index could not be asked."""

import os
import re
import subprocess
from pathlib import Path

CHECKOUT = Path(__file__).parent.parent.parent
LOCKED = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


def command() -> list[str]:
    """What `make audit` runs.

    The make that runs this suite hands its flags down, and a make below another also prints the folder that it leaves:
    the flags are dropped, and the line is found by the program.
    """
    plain = {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MFLAGS", "MAKELEVEL"}}
    made = subprocess.run(["make", "-n", "audit"], cwd=CHECKOUT, env=plain, capture_output=True, text=True, check=True)
    [run] = [line for line in made.stdout.splitlines() if "pip-audit" in line]
    return run.split()


def locked(file: str) -> set[tuple[str, str]]:
    return set(LOCKED.findall((CHECKOUT / file).read_text("utf-8")))


def test_the_audited_file_has_all_that_the_bot_and_its_developers_install() -> None:
    audited = locked(command()[command().index("-r") + 1])
    installed = locked("requirements.lock")
    assert installed
    assert installed <= audited


def test_a_dependency_that_could_not_be_looked_up_fails_the_audit() -> None:
    """Otherwise pip-audit reports no vulnerability when the index has answered nothing."""
    assert "--strict" in command()
