"""Ports for programs that bind them later, such as a bot in another process."""

import os
import socket
from itertools import cycle

FIRST, LAST = (
    10_000,
    32_000,
)  # the kernel gives outgoing connections higher ones, which could take a free port meanwhile
EACH = 97  # how far apart processes begin to look, so that two do not find the same port


def _ports() -> "cycle[int]":
    ports = [*range(FIRST, LAST)]
    start = os.getpid() * EACH % len(ports)
    return cycle(ports[start:] + ports[:start])


_next = _ports()


def free_port() -> int:
    """A port on which nobody listens; another one at each call."""
    return next(port for port in _next if _is_free(port))


def _is_free(port: int) -> bool:
    with socket.socket() as asking:
        try:
            asking.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
