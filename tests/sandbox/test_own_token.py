"""A local Telegram has its own token, which no web page can know and which its user can find."""

import re
import stat
from pathlib import Path

from sandbox import Sandbox
from sandbox.client import Client
from tests.support.local_telegram import Call, running
from tests.support.telegram_token import TOKEN


async def own(folder: Path) -> str:
    async with running(folder, token="") as (sandbox, client):
        token = await client.token()
        assert token == sandbox.token
        async with client.session.get(f"{client.base_url}/bot{token}/getMe") as answer:
            assert (await answer.json())["result"]["id"] == int(token.partition(":")[0])
    return token


async def test_each_folder_has_a_token_which_lasts(tmp_path: Path) -> None:
    first, second = await own(tmp_path / "first"), await own(tmp_path / "second")
    assert re.fullmatch(r"\d+:[A-Za-z0-9_-]{43}", first)
    assert first != second
    assert await own(tmp_path / "first") == first


async def test_only_the_user_who_runs_it_reads_the_file_of_the_token(tmp_path: Path) -> None:
    token = await own(tmp_path)
    file = tmp_path / "token"
    assert file.read_text("ascii").strip() == token
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


async def test_a_start_that_was_killed_while_it_made_the_token_does_not_stop_the_next(tmp_path: Path) -> None:
    (tmp_path / "token.new").write_text("1000")
    assert await own(tmp_path) == await own(tmp_path)


async def test_another_token_is_refused(tmp_path: Path) -> None:
    async with running(tmp_path, token="") as (_, client):
        for token in (TOKEN, "", "ы"):
            async with client.session.get(f"{client.base_url}/bot{token}/getMe") as answer:
                assert answer.status == 401


async def test_a_token_that_was_given_is_kept_in_no_file(tmp_path: Path) -> None:
    sandbox = Sandbox(data_dir=tmp_path, token=TOKEN)
    sandbox.world.open()
    assert not (tmp_path / "token").exists()
    await sandbox.world.close()


async def test_a_file_is_never_shown_as_a_page(call: Call, client: Client, anna: int) -> None:
    await client.send_file(anna, "page.html", b"<script>alert(1)</script>")
    [update] = (await call("getUpdates", allowed_updates=["message"]))["result"]
    file = await call("getFile", file_id=update["message"]["document"]["file_id"])
    async with client.session.get(f"{client.base_url}/file/bot{TOKEN}/{file['result']['file_path']}") as answer:
        assert answer.headers["Content-Disposition"] == "attachment"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
