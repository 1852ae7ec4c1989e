"""A person who does anything at random that is possible in a chat, and sometimes the right thing, so that they get far
into a conversation.
"""

import asyncio
import re
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.support.forging import data_of, notice_buttons
from tests.support.lists import HEADINGS, PETROVA, xlsx
from tests.support.pictures import PIXEL
from tests.support.town import INTENT_END, Dweller, Message, NoSuchButton

RIGHT = (
    "Петрова Анна Сергеевна", "Иванов Пётр", "Школа № 57", "57", "Москва", "Пермь / Perm", "Хочу собрать команду",
    "Analysis\nIdea\nRoad map", "Анализ 01.03.2027\nЗамысел 01.06.2027", "https://video.example/room",
    "ул. Школьная, 1", "15:00", "01.09.2027",
)  # fmt: skip
WRONG = (
    "\u2800", "\u200b", "12345", "0", "-1", "31.12.2099", "30.02.2027", "25:61", "<b>bold</b> & <i>",
    "<a href='tg://user?id=1'>&lt;</a>", "{$name} { name } %s \\n", "🙂" * 300, "\u202eright to left\u202d",
    "e\u0301\u0327" * 400, "я" * 4096, "слово " * 600, "\n" * 50 + "x", "'; DROP TABLE people; --", "/nothing",
    "@ryadom_bot", "http://",
)  # fmt: skip
COMMANDS = ("/start", "/menu", "/cancel", "/language", "/privacy", "/help", "/start@ryadom_bot", "/START", "/menu 1 2")
LINKS = ("m_1", "m_0", "m_999999999", "m_-1", "m_9999999999", "m_", "i_", "i_none", "p_", "p_none", "x" * 64, "m_1 m_2")
NOT_WORDS: tuple[dict[str, Any], ...] = (
    {"sticker": True},
    {"voice": True},
    {"contact": {"phone_number": "+79990000000", "first_name": "Чужой", "user_id": 1}},
    {"location": {"latitude": 55.75, "longitude": 37.62}},
    {"venue": {"location": {"latitude": -90, "longitude": 180}, "title": "<b>", "address": ""}},
)
FILES = (
    ("list.xlsx", xlsx((HEADINGS, PETROVA, ("Безымянный",)))),
    ("list.csv", "ФИО;Город;Школа\nРябова Анна Сергеевна;Москва;Школа № 7\n".encode("cp1251")),
    ("list.csv", b"\xff\xfe\x00broken"),
    ("broken.xlsx", b"PK\x03\x04broken"),
    ("<b>&.pdf", b"%PDF-1.4"),
    ("x" * 200, b"x"),
    ("текст.txt", "Новый текст".encode()),
)
GARBAGE = (
    "",
    ":",
    "\x00",
    INTENT_END,
    "x" * 64,
    "\U0001f642" * 16,
    "rq_yes",
    "rq_yes:",
    "rq_yes:1:2",
    "event_answer:x:1",
)


LEAD_OUT = {"home", "back", "cancel", "language", "nothing", "pages"}


def name_of(data: str) -> str:
    """The name of a button; "nothing" for a calendar's blanks and headings."""
    name, _, value = data.partition(INTENT_END)[2].partition(":")
    if value == "-" or name.endswith("_weekday"):
        return "nothing"
    return "pages" if "_pages" in name else name


@dataclass
class Heard:
    """What all monkeys have seen, as material for forgeries: callback data, and what links lead to."""

    data: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    pressed: Counter[tuple[frozenset[str], str]] = field(default_factory=Counter)

    def hear(self, messages: list[Message]) -> None:
        for message in messages:
            self.data += [data for data in data_of(message) if data not in self.data[-500:]]
            found = re.findall(r"start=([\w-]+)", str(message.get("text") or message.get("caption")))
            self.links += [link for link in found if link not in self.links]


@dataclass
class Monkey(Dweller):
    """`did`: the last act, for finding faults. `wrote`: whether it expects an answer below. `queries`: presses that
    expect an answer. `living`: the press of a button of the living window.
    """

    chance: Random = field(default_factory=Random)
    heard: Heard = field(default_factory=Heard)
    did: str = ""
    blocked: bool = False
    wrote: bool = False
    queries: list[str] = field(default_factory=list)
    living: str = ""
    old: list[tuple[Message, str]] = field(default_factory=list)

    since: int = 0

    async def messages(self) -> list[Message]:
        """Only the latest, because reading a chat of thousands takes long."""
        return await self.town.client.messages(self.id, after=self.since)

    async def window(self) -> Message:
        """The living window; it may also be far up, above many notices."""
        try:
            return await super().window()
        except NoSuchButton:
            self.since = 0
            return await super().window()

    async def looks(self) -> list[Message]:
        """Reads the chat and remembers what is in it."""
        messages = await self.from_bot()
        self.heard.hear(messages)
        self.old = [*self.old, *((one, data) for one in messages for data in data_of(one))][-60:]
        self.since = messages[-30]["message_id"] if len(messages) > 30 else self.since
        return messages

    async def acts(self) -> None:
        """Does one thing without waiting for the answer; the bot may still be working on it."""
        self.did, self.wrote, self.queries, self.living = "", False, [], ""
        if self.blocked:
            await self.comes_back()
            return
        ways = list(WAYS)
        await self.chance.choices(ways, [WAYS[way] for way in ways])[0](self)

    async def comes_back(self) -> None:
        self.did, self.blocked = "unblocks", False
        await self.town.client.unblock(self.id)

    async def presses(self) -> None:
        """Presses a button of the living window. Buttons that lead on, and those pressed less often, are more likely.
        Where nothing leads on, the window may be waiting for words.
        """
        window = await self.window()
        data = [one for one in data_of(window) if INTENT_END in one]
        names = [name_of(one) for one in data]
        if LEAD_OUT.issuperset(names) and self.chance.random() < 0.6:
            await self._writes(self.chance.choice(RIGHT))
            return
        kind = frozenset(names)
        tried = [self.heard.pressed[kind, name] * (10 if name in LEAD_OUT else 1) for name in names]
        weights = [1 / (1 + times) / names.count(name) for name, times in zip(names, tried, strict=True)]
        place = self.chance.choices(range(len(data)), weights)[0]
        self.heard.pressed[kind, names[place]] += 1
        self.living = await self._press(window, data[place], "presses")

    async def presses_a_notice(self) -> None:
        notices = [(one, data) for one in await self.from_bot() for data in data_of(one) if INTENT_END not in data]
        if notices:
            await self._press(*self.chance.choice(notices[-12:]), "presses the notice's")
        else:
            await self.presses()

    async def presses_an_old_one(self) -> None:
        there = {message["message_id"] for message in await self.town.client.messages(self.id)}
        old = [(message, data) for message, data in self.old if message["message_id"] in there]
        if old:
            await self._press(*self.chance.choice(old), "presses the old")
        else:
            await self.presses()

    async def presses_twice(self) -> None:
        window = await self.window()
        data = self.chance.choice(data_of(window) or ["nothing"])
        await asyncio.gather(self._press(window, data, "presses twice"), self._press(window, data, "presses twice"))

    async def forges(self) -> None:
        own = data_of(await self.window())
        somebodys = self.chance.choice(self.heard.data or own)
        made = self.chance.choice(
            (
                self.chance.choice(GARBAGE),
                somebodys,
                somebodys[: self.chance.randrange(len(somebodys) + 1)],
                re.sub(r"\d+", lambda _: self.chance.choice(("0", "1", "7", "-1", "2147483648", "x")), somebodys),
                own[0].partition(INTENT_END)[0] + INTENT_END + somebodys.partition(INTENT_END)[2],
                f"{self.chance.choice(sorted(notice_buttons()))}:{self.chance.randrange(9)}",
                f"{self.chance.choice(sorted(notice_buttons()))}:{self.chance.randrange(9)}:{self.chance.randrange(9)}",
                "".join(chr(self.chance.randrange(1, 128)) for _ in range(64)),
            )
        )
        message = self.chance.choice((await self.from_bot())[-5:])
        await self._press(message, made.encode()[:64].decode(errors="ignore"), "forges")

    async def writes(self) -> None:
        text = self.chance.choice(RIGHT) if self.chance.random() < 0.7 else self.chance.choice(WRONG)
        await self._writes(text)

    async def commands(self) -> None:
        await self._writes(self.chance.choice(COMMANDS))

    async def comes_by_a_link(self) -> None:
        await self._writes(f"/start {self.chance.choice((*LINKS, *self.heard.links[-40:]))}")

    async def sends(self) -> None:
        said = self.chance.choice(NOT_WORDS)
        self.did, self.wrote = f"sends {said}", True
        await self.town.client.send(self.id, **said)

    async def sends_a_file(self) -> None:
        name, content = self.chance.choice(FILES)
        caption = self.chance.choice((None, *RIGHT, *(text[:1024] for text in WRONG)))
        self.did, self.wrote = f"sends the file {name!r} with {caption!r}", True
        await self.town.client.send_file(self.id, name, content, caption)

    async def sends_a_photo(self) -> None:
        self.did, self.wrote = "sends a photo", True
        await self.town.client.send_file(self.id, "я.png", PIXEL, self.chance.choice((None, "Стенд")), "photo")

    async def edits(self) -> None:
        mine = [one for one in await self.messages() if not one["from"]["is_bot"] and "text" in one]
        if mine:
            self.did = "edits a message"
            edited = {**mine[-1], "text": self.chance.choice(RIGHT), "edit_date": mine[-1]["date"]}
            await self.town.client.update({"edited_message": edited})

    async def blocks(self) -> None:
        """Blocks the bot at once, or while it is about to answer."""
        if self.chance.random() < 0.5:
            await self.town.client.say(self.id, self.chance.choice(COMMANDS))
        self.did, self.blocked = "blocks", True
        await self.town.client.block(self.id)

    async def _writes(self, text: str) -> None:
        self.did, self.wrote = f"writes {text[:80]!r}", True
        await self.town.client.say(self.id, text)

    async def _press(self, message: Message, data: str, how: str) -> str:
        """Presses without waiting for the answer; returns the press's id."""
        self.did = f"{how} {data!r}"
        pressed = await self.town.client.press(self.id, message["message_id"], data, wait=0)
        self.queries.append(str(pressed["id"]))
        return self.queries[-1]


WAYS: dict[Callable[[Monkey], Awaitable[None]], float] = {
    Monkey.presses: 55,
    Monkey.writes: 14,
    Monkey.presses_a_notice: 8,
    Monkey.presses_an_old_one: 4,
    Monkey.presses_twice: 2,
    Monkey.forges: 6,
    Monkey.commands: 2,
    Monkey.comes_by_a_link: 2,
    Monkey.sends: 2,
    Monkey.sends_a_file: 2,
    Monkey.sends_a_photo: 1,
    Monkey.edits: 0.5,
    Monkey.blocks: 0.5,
}
