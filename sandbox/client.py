"""The control API from Python, for tests and scripts."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any, Literal

from aiohttp import ClientSession, FormData

from sandbox.json_types import Json


class ControlRefused(Exception):
    """The sandbox refused a control call, with its status and sentence."""


class NotIdle(Exception):
    """The bot has not finished in time."""


class FollowerMissing(Exception):
    """The clock was moved, but a follower has not asked again in time."""


@dataclass(frozen=True)
class Client:
    """`base_url` like http://127.0.0.1:8080, without a slash at its end. `patience`: seconds for which a call waits for
    the bot unless the call says otherwise. `bot` is the username of the bot that is meant, if not the first one.
    """

    base_url: str
    session: ClientSession
    patience: float = 10.0
    bot: str = ""

    async def add_person(self, first_name: str, **kw: Any) -> int:
        """Adds a person and returns their id; arguments as in the control API: last_name, username, language_code, id,
        started.
        """
        return int((await self._post("people", {"first_name": first_name, **kw}))["id"])

    async def token(self) -> str:
        """The token with which a bot calls this Telegram."""
        return str((await self._call("GET", "bot"))["token"])

    async def person(self, person_id: int) -> Json:
        """`{user, keyboard, commands, blocked}`."""
        return dict(await self._call("GET", f"people/{person_id}"))

    async def make_group(self, title: str, owner: int, **kw: Any) -> int:
        """Makes a group or channel and returns its id; arguments as in the control API: type, username, id, members."""
        made = await self._post("groups", {"title": title, "owner": owner, **kw})
        return int(made["chat"]["id"])

    async def group(self, group_id: int) -> Json:
        """`{chat, members, keyboard, commands}`."""
        return dict(await self._call("GET", f"groups/{group_id}"))

    async def set_member(self, group_id: int, status: str, **kw: Any) -> Json:
        """Adds, changes or removes the bot, or with `user_id` somebody else; also `rights` and `by`."""
        return await self._post(f"groups/{group_id}/members", {"status": status, **kw})

    async def group_messages(self, group_id: int, after: int = 0, wait: float = 0) -> list[Json]:
        params = {"after": str(after), "wait": str(wait)}
        return list(await self._call("GET", f"groups/{group_id}/messages", params=params))

    async def say_in(self, group_id: int, person_id: int, text: str, **kw: Any) -> Json:
        return await self._post(f"people/{person_id}/groups/{group_id}/messages", {"text": text, **kw})

    async def messages(self, person_id: int, after: int = 0, wait: float = 0) -> list[Json]:
        params = {"after": str(after), "wait": str(wait)}
        return list(await self._call("GET", f"people/{person_id}/messages", params=params))

    async def say(self, person_id: int, text: str, **kw: Any) -> Json:
        return await self._post(f"people/{person_id}/messages", {"text": text, **kw})

    async def send(self, person_id: int, **kw: Any) -> Json:
        """A location, contact, venue, sticker or voice."""
        return await self._post(f"people/{person_id}/messages", kw)

    async def send_file(
        self,
        person_id: int,
        name: str,
        content: bytes,
        caption: str | None = None,
        kind: Literal["document", "photo"] = "document",
    ) -> Json:
        form = FormData(quote_fields=False)  # names are not only ASCII
        form.add_field(kind, BytesIO(content), filename=name)
        if caption:
            form.add_field("caption", caption)
        return dict(await self._call("POST", f"people/{person_id}/messages", data=form))

    async def press(
        self, person_id: int, message_id: int, data: str, wait: float | None = None, group: int | None = None
    ) -> Json:
        """Press, in the person's own chat or in a group, and wait for the bot's answer: `{text?, show_alert}`. Raises
        ControlRefused when none comes in time.
        """
        place = f"people/{person_id}" if group is None else f"people/{person_id}/groups/{group}"
        pressing, wait = {"message_id": message_id, "data": data}, self.patience if wait is None else wait
        return await self._post(f"{place}/presses", pressing, params={"wait": str(wait)})

    async def idle(self, wait: float | None = None, quiet: float = 0) -> None:
        """Return when the bot has finished; for a bot that acknowledges first, when it has also called nothing for
        `quiet` seconds. Raises NotIdle after `wait` seconds.
        """
        wait = self.patience if wait is None else wait
        if not (await self._call("GET", "idle", params={"wait": str(wait), "quiet": str(quiet)}))["idle"]:
            raise NotIdle(f"the bot has not finished in {wait} s")

    async def clock(self) -> Json:
        return dict(await self._call("GET", "clock"))

    async def advance(self, seconds: float) -> Json:
        return await self._move({"advance": seconds})

    async def advance_to_next(self) -> Json:
        return await self._move({"to": "next"})

    async def set_loading(self, loading: bool) -> None:
        """Say that this Telegram is being filled, or that it is filled: the page tells people to wait."""
        await self._post("loading", {"loading": loading})

    async def calls(self, after: int = 0) -> list[Json]:
        return list(await self._call("GET", "calls", params={"after": str(after)}))

    async def update(self, raw: Json) -> int:
        """Deliver one update to the bot unchanged, readable or not; returns the id that it was given."""
        return int((await self._post("updates", raw))["update_id"])

    async def fault(self, **kw: Any) -> None:
        await self._post("faults", kw)

    async def clear_faults(self) -> None:
        await self._call("DELETE", "faults")

    async def block(self, person_id: int) -> None:
        await self._post(f"people/{person_id}/block", {})

    async def unblock(self, person_id: int) -> None:
        await self._post(f"people/{person_id}/unblock", {})

    async def deactivate(self, person_id: int) -> None:
        await self._post(f"people/{person_id}/deactivate", {})

    async def file(self, file_id: str) -> bytes:
        async with self.session.get(f"{self.base_url}/sandbox/files/{file_id}") as response:
            if response.status != 200:
                raise ControlRefused(response.status, await response.text())
            return await response.read()

    async def _move(self, body: Json) -> Json:
        clock = await self._post("clock", body)
        if clock["missing"]:
            raise FollowerMissing(", ".join(clock["missing"]))
        return clock

    async def _post(self, path: str, body: Json, **kw: Any) -> Json:
        return dict(await self._call("POST", path, json=body, **kw))

    async def _call(self, method: str, path: str, params: dict[str, str] | None = None, **kw: Any) -> Any:
        given = (params or {}) | ({"bot": self.bot} if self.bot else {})
        async with self.session.request(method, f"{self.base_url}/sandbox/{path}", params=given, **kw) as response:
            answer = await response.json()
            if response.status != 200:
                raise ControlRefused(response.status, answer["error"])
            return answer
