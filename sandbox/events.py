"""Server-sent events for the page: every change of what people see, as it happens."""

import asyncio
import json

from sandbox.json_types import Json


class Hub:
    """Listeners and their queues. With no page open, telling costs next to nothing."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[str | None]] = set()

    def join(self) -> "asyncio.Queue[str | None]":
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        self._listeners.add(queue)
        return queue

    def leave(self, queue: "asyncio.Queue[str | None]") -> None:
        self._listeners.discard(queue)

    def tell(self, event: str, data: Json) -> None:
        if self._listeners:
            frame = as_frame(event, data)
            for queue in self._listeners:
                queue.put_nowait(frame)

    def close(self) -> None:
        """End all streams: the server is going down."""
        for queue in self._listeners:
            queue.put_nowait(None)


def as_frame(event: str, data: Json) -> str:
    return f"event: {event}\ndata: {json.dumps(data)}\n\n"
