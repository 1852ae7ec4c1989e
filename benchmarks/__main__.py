"""Runs the benchmarks that are named (`B4 B6`), or all, each in a process of its own. Their figures are kept for the
picture.
"""

import json
import signal
import subprocess
import sys
import threading
from pathlib import Path

from rich.console import Console

from benchmarks.workers import PEERS, ROOT

HERE = Path(__file__).parent
RESULTS = HERE / ".results.jsonl"
PATIENCE = 8 * 60  # seconds for one benchmark; the longest, B6 and B9, take about six minutes
screen = Console(stderr=True, highlight=False)


def modules() -> dict[str, str]:
    """B1 → benchmarks.b1_routing, in order."""
    names = {path.stem.split("_")[0].upper(): path.stem for path in HERE.glob("b[0-9]*.py")}
    return dict(sorted(names.items(), key=lambda item: int(item[0][1:])))


def set_up_peers() -> None:
    """Creates the peers' environment, again when their list has changed."""
    wanted, done = HERE / "peers.txt", HERE / ".venv" / "peers.txt"
    if done.exists() and done.read_text("utf-8") == wanted.read_text("utf-8"):
        return
    with screen.status("Installing the peers into an environment of their own (once)…"):
        subprocess.run([sys.executable, "-m", "venv", HERE / ".venv"], check=True)
        install = [PEERS, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", wanted]
        subprocess.run(install, check=True)
    done.write_text(wanted.read_text("utf-8"), "utf-8")


def run(name: str) -> None:
    """Run one benchmark; print and keep its lines as they come. Raises CalledProcessError when it fails or takes too
    long.
    """
    command = [sys.executable, "-m", f"benchmarks.{name}"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        # on SIGINT it cleans up what it started
        guard = threading.Timer(PATIENCE, process.send_signal, (signal.SIGINT,))
        guard.start()
        try:
            assert process.stdout is not None
            for line in process.stdout:
                sys.stdout.write(line)
                sys.stdout.flush()
                keep([json.loads(line)])
        finally:
            guard.cancel()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)


def keep(figures: list[dict[str, object]]) -> None:
    """Replace figures of the same name by the new ones."""
    kept = [json.loads(line) for line in RESULTS.read_text("utf-8").splitlines()] if RESULTS.exists() else []
    by_name = {str(figure["name"]): figure for figure in [*kept, *figures]}
    lines = [json.dumps(by_name[name], ensure_ascii=False) for name in sorted(by_name)]
    RESULTS.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> int:
    known = modules()
    wanted = [name.upper() for name in sys.argv[1:]] or list(known)
    if strange := [name for name in wanted if name not in known]:
        screen.print(f"No such benchmark: {', '.join(strange)}. There are {', '.join(known)}.")
        return 2
    set_up_peers()
    broken = []
    for name in wanted:
        screen.print(f"[bold]{name}[/] {known[name]}")
        try:
            run(known[name])
        except subprocess.CalledProcessError:
            broken.append(name)
    if RESULTS.exists():
        picture = [PEERS, "-m", "benchmarks.picture", RESULTS, ROOT / "docs" / "pictures" / "bench.png"]
        subprocess.run(picture, check=True, cwd=ROOT)
    for name in broken:
        screen.print(f"{name} broke; see above.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
