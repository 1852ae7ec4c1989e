"""The image's steps, replayed without a container engine: the result starts, answers and ends as compose.yaml expects.

In the short size the tests' own Python runs the files that the Dockerfile copies. In the full size all steps are
carried out in a clean Debian root, whose Python takes the place of the image's; that takes some minutes, and is skipped
where no root can be made.
"""

import asyncio
import json
import os
import re
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from signal import SIGTERM

import pytest
from aiohttp import ClientSession

from bot.settings import Settings
from sandbox import Sandbox
from sandbox.client import Client
from tests.support.clean_root import CHECKOUT, clean_root, why_not
from tests.support.dockerfile import context
from tests.support.image import CopiedImage, Image
from tests.support.patience import LONG, wait_until
from tests.support.ports import free_port
from tests.support.serving import serving
from tests.support.size import is_full, sized
from tests.support.telegram_token import TOKEN

pytestmark = pytest.mark.xdist_group("image")  # made once


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Image]:
    if not is_full():
        copied = CopiedImage(tmp_path_factory.mktemp("image"))
        copied.build()
        yield copied
        return
    if reason := why_not():
        pytest.skip(reason)
    with clean_root() as root:
        made = Image(root)
        made.build()
        yield made


@asynccontextmanager
async def telegram(folder: Path) -> AsyncIterator[Client]:
    app = Sandbox(data_dir=folder, token=TOKEN, pace=False).app()
    async with serving(app) as base, ClientSession() as session:
        yield Client(base, session, LONG)


def settings(client: Client, port: int) -> dict[str, str]:
    """The lines of the example unchanged, plus a token and the address of the test's Telegram."""
    lines = (CHECKOUT / ".env.example").read_text("utf-8").splitlines()
    example = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    return example | {"BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": client.base_url, "HTTP_PORT": str(port)}


def of_compose(pattern: str) -> str:
    found = re.search(pattern, (CHECKOUT / "compose.yaml").read_text("utf-8"))
    assert found, f"compose.yaml holds no {pattern}"
    return found[1]


def listens(port: int) -> bool:
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", port)) == 0


async def is_healthy(image: Image, port: int) -> bool:
    """Runs the health check of compose.yaml; only the port is the test's own."""
    _, *command = json.loads(of_compose(r'test: (\["CMD", "python".*\])'))
    asked = command[-1].replace(f":{image.port}/", f":{port}/")
    assert asked != command[-1]
    return (await asyncio.to_thread(image.run, *command[:-1], asked)).returncode == 0


async def test_the_image_starts_answers_and_stops_on_sigterm(image: Image, tmp_path: Path) -> None:
    port, said, user = free_port(), tmp_path / "said", 10001 if is_full() else os.getuid()
    async with telegram(tmp_path) as client, image.running(said, **settings(client, port)) as process:
        await wait_until(lambda: process.returncode is not None or listens(port))
        await wait_until(lambda: process.returncode is not None or is_healthy(image, port))
        assert process.returncode is None, said.read_text("utf-8")
        person = await client.add_person("Пётр", language_code="ru")
        await client.say(person, "/start")
        await client.idle()
        assert "«Рядом»" in (await client.messages(person))[-1]["text"]
        assert os.stat(f"/proc/{image.program_of(process)}").st_uid == user
        os.kill(image.program_of(process), SIGTERM)
        async with asyncio.timeout(sized(LONG, int(of_compose(r"stop_grace_period: (\d+)s")))):
            assert await process.wait() == 0
    database = image.at(image.volume if is_full() else "data") / "ryadom.db"
    assert database.stat().st_uid == user
    assert image.port == Settings.model_fields["http_port"].default


def test_the_image_contains_only_what_the_program_needs(image: Image) -> None:
    found = {file.relative_to(image.at("")) for file in image.at("").rglob("*") if file.is_file()}
    files = {file for file in found if file.suffix != ".pyc" and file.parts[0] != "data"}  # made while it ran
    assert files <= set(context())
    assert {file.parts[0] for file in files}.isdisjoint({"tests", "benchmarks", "docs", "deploy", ".env", ".git"})


@contextmanager
def without(image: Image, name: str) -> Iterator[None]:
    """As if the Dockerfile did not copy it."""
    away = image.at(name).rename(image.root / "away")
    try:
        yield
    finally:
        away.rename(image.at(name))


async def test_it_bites_when_the_words_for_people_are_not_copied(image: Image, tmp_path: Path) -> None:
    said = tmp_path / "said"
    async with telegram(tmp_path) as client:
        with without(image, "locales"):
            async with image.running(said, **settings(client, free_port())) as process, asyncio.timeout(LONG):
                assert await process.wait() == 1
    assert "MissingText" in said.read_text("utf-8")
