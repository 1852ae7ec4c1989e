"""Demo data for the local Telegram: loaded once, into an empty database only.

The chats come first, and opening them again changes nothing; the database is filled last, in one transaction. After an
interruption the next start finds the database empty and does everything again.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from aiohttp import ClientSession
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from sqlalchemy import func, select

from bot.demo.files import keep_demo_files
from bot.demo.history import STEPS, Step, write_history
from bot.demo.past import Past
from bot.demo.words import Chatting, StoryWords, demo_words
from files.store import FileStore
from models.connection.database import Database
from models.person import Person
from sandbox.client import Client, ControlRefused

_TAKEN = 409


async def load_demo(database: Database, base: str, files: FileStore) -> bool:
    """Adds people to the local Telegram at `base`, three years of history to the database, and the files of reports to
    `files`. Returns False when the database has people already.
    """
    async with database.read() as session:
        if await session.scalar(select(func.count()).select_from(Person)):
            return False
    words = demo_words()
    async with ClientSession() as http:
        client = Client(base, http)
        await client.set_loading(True)
        await _open_chats(client, words.story)
        await _open_channel(client, words.story)
        now = datetime.fromtimestamp((await client.clock())["now"], UTC)
        await keep_demo_files(files, words.story, now)
        with _progress() as step:
            async with database.write() as session:
                others = await write_history(Past(session, now, words), step)
                for person in others:  # before the commit: an interruption must leave nobody without a chat
                    await _add(client, person)
        await client.set_loading(False)
    return True


async def _open_chats(client: Client, story: StoryWords) -> None:
    for person in story.chatting:
        await open_chat(client, person)


async def _open_channel(client: Client, story: StoryWords) -> None:
    """The coordinator's channel, with the bot as its administrator. Calling it again changes nothing."""
    channel, readers = story.channel, [story.mentee.telegram_id, story.mentor.telegram_id]
    try:
        owner = story.coordinator.telegram_id
        await client.make_group(channel.title, owner, type="channel", id=channel.telegram_id, members=readers)
    except ControlRefused as refusal:
        if refusal.args[0] != _TAKEN:
            raise
    await client.set_member(channel.telegram_id, "administrator")


async def open_chat(client: Client, person: Chatting) -> None:
    """Adds the person to the local Telegram and writes /start for them. Calling it again changes nothing."""
    await _add(client, person)
    if not await client.messages(person.telegram_id):
        await client.say(person.telegram_id, "/start")


async def _add(client: Client, person: Chatting) -> None:
    """Adds the person with an open chat. Calling it again changes nothing."""
    surname, first_name = person.name.split()[:2]
    shown = f"{surname} · {person.shown}"
    try:
        await client.add_person(first_name, id=person.telegram_id, last_name=shown, language_code="ru", started=True)
    except ControlRefused as refusal:
        if refusal.args[0] != _TAKEN:
            raise


@contextmanager
def _progress() -> Iterator[Step]:
    """A progress bar on a terminal, nothing elsewhere."""
    console = Console(stderr=True)
    columns = TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("Three years of demo data", total=STEPS)
        yield lambda: progress.advance(task)
