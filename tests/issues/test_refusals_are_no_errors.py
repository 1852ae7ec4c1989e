"""Each window that the rules refused was logged as an error, although nothing had failed."""

import pytest
from sqlalchemy import delete

from models.person import RoleGrant
from tests.support.people import coordinator
from tests.support.town import Town


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_window_that_is_refused_leaves_no_error_in_the_log(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    orlova = await coordinator(town)
    async with town.act(orlova) as act:
        await act.session.execute(delete(RoleGrant).where(RoleGrant.person_id == act.me.id))
    await orlova.press("people")
    assert "people" not in await orlova.buttons()
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == []


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_window_that_fails_is_logged_as_an_error(
    town: Town, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: object) -> None:
        raise RuntimeError

    orlova = await coordinator(town)
    monkeypatch.setattr("handlers.vetting.queue.getters.counted_applications", fails)
    await orlova.press("people")
    window, data = await orlova.find("vetting")
    await town.client.press(orlova.id, window["message_id"], data, wait=0)
    await town.client.idle()
    assert "Cannot get window data" in caplog.text
