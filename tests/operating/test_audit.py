"""`make audit` asks about everything that is locked, and is not green when the index could not be asked."""

import re
import subprocess
from pathlib import Path

CHECKOUT = Path(__file__).parent.parent.parent
LOCKED = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


def command() -> list[str]:
    """What `make audit` runs."""
    made = subprocess.run(["make", "-n", "audit"], cwd=CHECKOUT, capture_output=True, text=True, check=True)
    return made.stdout.splitlines()[-1].split()


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
