"""The image's steps, replayed in a clean Debian root: the result starts, answers and ends as compose.yaml expects.

There is no container engine here. The root's own Python takes the place of the image's; everything else is done as the
Dockerfile says. It takes about a minute, half of it for the root, and is skipped where no root can be made.
"""

import asyncio
import json
import os
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from signal import SIGTERM

import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import unused_port

from bot.settings import Settings
from sandbox import Sandbox
from sandbox.client import Client
from tests.support.clean_root import CHECKOUT, clean_root, why_not
from tests.support.dockerfile import context
from tests.support.image import Image, program_of
from tests.support.patience import LONG, wait_until
from tests.support.serving import serving
from tests.support.size import sized
from tests.support.telegram_token import TOKEN

pytestmark = pytest.mark.xdist_group("image")  # made once


@pytest.fixture(scope="module")
def image() -> Iterator[Image]:
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


async def is_healthy(image: Image, port: int) -> bool:
    """Runs the health check of compose.yaml; only the port is the test's own."""
    _, *command = json.loads(of_compose(r'test: (\["CMD", "python".*\])'))
    asked = command[-1].replace(f":{image.port}/", f":{port}/")
    assert asked != command[-1]
    return (await asyncio.to_thread(image.run, *command[:-1], asked)).returncode == 0


async def test_the_image_starts_answers_and_stops_on_sigterm(image: Image, tmp_path: Path) -> None:
    port, said = unused_port(), tmp_path / "said"
    async with telegram(tmp_path) as client, image.running(said, **settings(client, port)) as process:
        await wait_until(lambda: process.returncode is not None or is_healthy(image, port))
        assert process.returncode is None, said.read_text("utf-8")
        person = await client.add_person("Пётр", language_code="ru")
        await client.say(person, "/start")
        await client.idle()
        assert "«Рядом»" in (await client.messages(person))[-1]["text"]
        assert os.stat(f"/proc/{program_of(process)}").st_uid == 10001
        os.kill(program_of(process), SIGTERM)
        async with asyncio.timeout(sized(LONG, int(of_compose(r"stop_grace_period: (\d+)s")))):
            assert await process.wait() == 0
    assert (image.at(image.volume) / "ryadom.db").stat().st_uid == 10001
    assert image.port == Settings.model_fields["http_port"].default


def test_the_image_contains_only_what_the_program_needs(image: Image) -> None:
    files = {file.relative_to(image.at("")) for file in image.at("").rglob("*") if file.is_file()}
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
            async with image.running(said, **settings(client, unused_port())) as process, asyncio.timeout(LONG):
                assert await process.wait() == 1
    assert "MissingText" in said.read_text("utf-8")
