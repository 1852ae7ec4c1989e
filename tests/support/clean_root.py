"""A clean Debian root with a Python at /usr/local, in which the Dockerfile is replayed instead of in its base image.

The Python is Debian's own (3.11 in bookworm), not the 3.12 of the image. No mirror or index is named here: mmdebstrap
uses the machine's apt configuration, and the machine's pip fetches the wheels for the pip inside.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CHECKOUT = Path(__file__).parent.parent.parent
SOURCES = ("apt-get", "indextargets", "--format", "deb $(REPO_URI) $(RELEASE) $(COMPONENT)")
OF_DEBIAN = ("Created-By: Packages", "Origin: Debian")
ALONE = ("unshare", "--mount", "--pid", "--fork")


def why_not() -> str:
    """What this machine lacks, or nothing."""
    if not shutil.which("mmdebstrap"):
        return "mmdebstrap is not installed (Debian: apt install mmdebstrap)"
    if os.geteuid() != 0 or subprocess.run([*ALONE, "true"], check=False).returncode:
        return "only root may lay a root, with mounts of its own"
    if not _sources():
        return "apt has no list of Debian's packages (apt-get update)"
    return ""


@contextmanager
def clean_root() -> Iterator[Path]:
    """Leaves nothing behind: its mounts are visible only to its own processes and end with them."""
    folder = Path(tempfile.mkdtemp(prefix="ryadom-root-"))
    try:
        root = folder / "root"
        _lay(root, folder / "apt.conf")
        _fetch_wheels(root)
        yield root
    finally:
        shutil.rmtree(folder)


def inside(root: Path, folder: str, user: str, *command: str) -> list[str]:
    """The command line that runs a command there as that user and as the first process, like a container engine."""
    place = ("--mount-proc", f"--root={root}", f"--wd={folder}")
    somebody = ("setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups", "--pdeathsig=KILL")
    return [*ALONE, *place, *somebody, *command]


def _sources() -> str:
    return subprocess.run([*SOURCES, *OF_DEBIAN], check=True, capture_output=True, text=True).stdout


def _lay(root: Path, how_to_acquire: Path) -> None:
    """With apt, as in the image: one of our wheels needs what comes with it (libstdc++)."""
    told = subprocess.run(["apt-config", "dump"], check=True, capture_output=True, text=True).stdout.splitlines()
    how_to_acquire.write_text("\n".join(line for line in told if line.startswith("Acquire::")))
    sources = _sources()
    release = min((line.split()[2] for line in sources.splitlines()), key=len)  # the release, not its updates
    laying = ("mmdebstrap", "--quiet", "--variant=apt", "--include=python3-venv", "--dpkgopt=force-unsafe-io")
    given = (f"--aptopt={how_to_acquire}", release, str(root), "-")
    subprocess.run([*laying, *given], input=sources, check=True, text=True)
    subprocess.run(inside(root, "/", "root", "python3", "-m", "venv", "/usr/local"), check=True)


def _fetch_wheels(root: Path) -> None:
    """The image has no compiler, so each locked package must exist as a wheel."""
    [library] = (root / "usr/local/lib").glob("python3.*/site-packages")
    version = library.parent.name.removeprefix("python")
    fetching = (sys.executable, "-m", "pip", "download", "-qq", "--only-binary=:all:", "--python-version", version)
    lock = ("--require-hashes", "-r", str(CHECKOUT / "requirements.lock"))
    subprocess.run([*fetching, *lock, "-d", str(root / "wheels")], check=True)
    (root / "etc/pip.conf").write_text("[global]\nno-index = true\nfind-links = /wheels\n")
