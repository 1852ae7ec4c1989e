"""Runs nginx with the shipped deploy/nginx.conf in front of bot processes; only names, addresses and the certificate
are replaced by the test's own.
"""

import asyncio
import os
import re
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.support.patience import wait_until
from tests.support.ports import free_port

SHIPPED = Path(__file__).parents[3] / "deploy" / "nginx.conf"
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


def _exchange(rules: str, pattern: str, replacement: str, times: int = 1) -> str:
    """Fails when the shipped file does not contain what the test replaces."""
    changed, found = re.subn(pattern, replacement, rules, flags=re.MULTILINE)
    assert found == times, f"{pattern!r} stands {found} times in {SHIPPED}"
    return changed


def rules_for(doors: Sequence[int], port: int, folder: Path) -> str:
    """Leaves out `resolve`, which is for changing addresses and needs a newer nginx than Debian's."""
    rules = SHIPPED.read_text("utf-8")
    for number, door in enumerate(doors, 1):
        rules = _exchange(rules, rf"server bot-{number}:8081 resolve ", f"server 127.0.0.1:{door} ")
    rules = _exchange(rules, r"^ +resolver .*$", "")
    rules = _exchange(rules, r"listen 443 ssl;", f"listen 127.0.0.1:{port};")
    rules = _exchange(rules, r"^ +ssl_certificate.*$", "", times=2)
    places = "".join(f"    {name}_temp_path {folder / name};\n" for name in TEMPORARY)
    return f"daemon off;\npid {folder / 'pid'};\n" + _exchange(
        rules, r"^http \{\n", f"http {{\naccess_log off;\n{places}"
    )


@asynccontextmanager
async def nginx(folder: Path, doors: Sequence[int]) -> AsyncIterator[str]:
    """Gives the address for Telegram."""
    program = shutil.which("nginx", path=os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin")))
    if program is None:
        pytest.skip("nginx is not installed (Debian: apt install nginx-light)")
    port, rules = free_port(), folder / "nginx.conf"
    rules.write_text(rules_for(doors, port, folder), "utf-8")
    log = folder / "nginx.log"
    process = await asyncio.create_subprocess_exec(program, "-e", str(log), "-c", str(rules))
    try:
        await wait_until(lambda: process.returncode is not None or _listens(port))
        assert process.returncode is None, log.read_text("utf-8")
        yield f"http://127.0.0.1:{port}"
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _listens(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError:
        return False
    writer.close()
    return True
