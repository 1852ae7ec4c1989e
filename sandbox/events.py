"""Server-sent events for the page: every change of what people see, as it happens."""

import asyncio
import json

from sandbox.json_types import Json

KEPT = 5000  # frames kept for a page that reads slowly, for example in a sleeping tab


class Hub:
    """Listeners and their queues. With no page open, `tell` costs next to nothing.

    A listener that falls far behind is disconnected; it reconnects and begins with a snapshot.
    """

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[str | None]] = set()

    def join(self) -> "asyncio.Queue[str | None]":
        queue: asyncio.Queue[str | None] = asyncio.Queue(KEPT)
        self._listeners.add(queue)
        return queue

    def leave(self, queue: "asyncio.Queue[str | None]") -> None:
        self._listeners.discard(queue)

    @property
    def is_heard(self) -> bool:
        return bool(self._listeners)

    def tell(self, event: str, data: Json) -> None:
        if self._listeners:
            frame = as_frame(event, data)
            for queue in list(self._listeners):
                if queue.full():
                    self._send_away(queue)
                else:
                    queue.put_nowait(frame)

    def close(self) -> None:
        """End all streams, because the server is stopping."""
        for queue in list(self._listeners):
            self._send_away(queue)

    def _send_away(self, queue: "asyncio.Queue[str | None]") -> None:
        self.leave(queue)
        while not queue.empty():
            queue.get_nowait()
        queue.put_nowait(None)


def as_frame(event: str, data: Json) -> str:
    return f"event: {event}\ndata: {json.dumps(data)}\n\n"
