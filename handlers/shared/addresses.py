"""Links that lead to the program from outside the chat."""

from dataclasses import dataclass


def link_into_bot(username: str, start: str = "") -> str:
    """`start`: what /start gets; without it the chat is opened as it is."""
    return f"https://t.me/{username}" + (f"?start={start}" if start else "")


@dataclass(frozen=True, slots=True)
class Addresses:
    """`public`: where the HTTP server is reached from outside, if it is. `username`: the bot's."""

    public: str | None
    username: str

    def on_the_web(self, path: str) -> str | None:
        return self.public.rstrip("/") + path if self.public else None
