"""Importing and exporting lists by a command on the server: the same work as in the chat, done as the first owner."""

import asyncio
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from html import unescape
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from sqlalchemy import select

from bot.clock import MovableClock
from bot.importing import understood
from bot.operator_error import OperatorError
from files.lists.limits import CannotRead
from files.lists.reading import ReaderBroke
from handlers.importing.lists.failures import why_unreadable
from handlers.importing.lists.files import cell_problem_of, list_file, problem_of, whole_file
from handlers.importing.lists.reading_told import reading_told, row_named
from handlers.shared.speech import Speech
from models.connection.database import Database
from models.imported_list import ListFailure, ListKind
from models.person import Person, Role, RoleGrant
from services.audit import record_rows
from services.importing.account import Account
from services.importing.answering import remember_headings
from services.importing.changes import Changes, reckon
from services.importing.columns import Recognized
from services.importing.known import reference
from services.importing.loading import load
from services.importing.orders import FILE_LIMIT
from services.importing.pair_loading import PairChanged
from services.importing.questions import Answers, Question, QuestionKind, open_questions
from services.importing.report import Checked
from services.importing.rows import Parsed, Problem, Reference, Wrong
from services.importing.sheets import NoList
from services.importing.standing_answers import StandingAnswers
from services.importing.whole import export_whole_on_server
from services.importing.writing import exported_on_server
from services.unit_of_work import Uow

_IN_ENGLISH = Speech("en", "UTC")


_Step = Callable[[str, int, int | None], None]  # what is done, how many rows are done, and of how many


class CannotDo(OperatorError):
    """The list cannot be loaded or written; the message says why."""


class ListsOnServer:
    """Shows progress on `screen`; each method reports at its end what was done."""

    def __init__(self, database: Database, screen: Console) -> None:
        self._database = database
        self._screen = screen

    async def bring(self, file: Path, *, apply: bool, standing: StandingAnswers) -> str:
        """Check a list and, with `apply`, load it in one transaction; returns a report. `standing` answers the
        questions that it can; the others keep their defaults and are told. Raises CannotDo.
        """
        with self._working() as step:
            uow = await self._owner()
            step("Checking", 0, None)
            content = await self._content(file)
            reading = _Reading(uow, file, content, partial(step, "Checking"))
            checked, answers = await self._answered(reading, standing)
            if apply:
                step("Loading", 0, None)
                await _load(uow, file, checked.parsed, answers, partial(step, "Loading"))
        return _report(checked, answers, apply=apply)

    async def _answered(self, reading: "_Reading", standing: StandingAnswers) -> tuple[Checked, Answers]:
        """The check with all answers that can be given: an answer may lead to further questions."""
        answers: Answers = {}
        checked = await self._checked(reading, answers)
        while more := standing.to(open_questions(checked.questions, answers)):
            answers = {**answers, **more}
            checked = await self._checked(reading, answers)
        return checked, answers

    async def _checked(self, reading: "_Reading", answers: Answers) -> Checked:
        async with reading.uow.read() as act:
            known = await reference(act, answers)
        recognized, parsed = await self._understood(reading, known)
        async with reading.uow.read() as act:
            return Checked(recognized, parsed, await reckon(act, parsed, answers))

    async def export(self, kind: ListKind, locale: str, file: Path) -> str:
        """Write the list into a new file; returns a report. Raises CannotDo."""
        with self._working() as step:
            step("Writing", 0, None)
            async with Uow(self._database, MovableClock(), None).write() as act:
                rows = await exported_on_server(act, kind)
            _, content = await list_file(Speech(locale, "UTC"), kind, rows)
        try:
            await asyncio.to_thread(_write_new, file, content)
        except OSError as error:
            raise CannotDo(f"{file}: {error.strerror}.") from None
        return f"{file}: {len(rows):,} rows."

    async def export_all(self, file: Path) -> str:
        """Write all data into a new file; returns a report. Raises CannotDo."""
        with self._working() as step:
            step("Writing", 0, None)
            async with Uow(self._database, MovableClock(), None).write() as act:
                sheets = await export_whole_on_server(act)
            _, content = await whole_file(sheets)
        try:
            await asyncio.to_thread(_write_new, file, content)
        except OSError as error:
            raise CannotDo(f"{file}: {error.strerror}.") from None
        return f"{file}: {sum(len(sheet.rows) for sheet in sheets):,} rows of {len(sheets)} tables."

    async def _content(self, file: Path) -> bytes:
        content = await asyncio.to_thread(_beginning_of, file)
        if len(content) > FILE_LIMIT:
            raise CannotDo(f"{file}: {_IN_ENGLISH.label('importing-file-too-big', limit=FILE_LIMIT // 1024**2)}")
        return content

    async def _understood(self, reading: "_Reading", known: Reference) -> tuple[Recognized, Parsed]:
        file = reading.file
        try:
            return await understood(reading.content, known, reading.on_rows)
        except CannotRead as error:
            why = why_unreadable(_IN_ENGLISH, ListFailure(error.why.value), {"line": error.line})
            raise CannotDo(f"{file}: {why}") from None
        except ReaderBroke as error:
            raise CannotDo(f"{file}: the program that reads it broke ({error}).") from None
        except NoList as error:
            seen = {"seen": [asdict(one) for one in error.seen]}
            raise CannotDo(f"{file}: {why_unreadable(_IN_ENGLISH, ListFailure.unknown_headings, seen)}") from None

    async def _owner(self) -> Uow:
        query = select(Person.telegram_id).join(RoleGrant, RoleGrant.person_id == Person.id)
        async with self._database.read() as session:
            owner = await session.scalar(query.where(RoleGrant.role == Role.owner).order_by(Person.id).limit(1))
        if owner is None:
            raise CannotDo("There is no owner yet: make one with `ryadom owner`.")
        return Uow(self._database, MovableClock(), owner)

    @contextmanager
    def _working(self) -> Iterator["_Step"]:
        """A bar with the number of rows done, where it is known."""
        columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
        with Progress(*columns, console=self._screen, transient=True) as progress:
            task = progress.add_task("", total=None)
            yield lambda step, done, of: progress.update(task, description=step, completed=done, total=of)


async def _load(uow: Uow, file: Path, parsed: Parsed, answers: Answers, on_people: Callable[[int, int], None]) -> None:
    try:
        async with uow.write() as act:
            changes = await load(act, parsed, answers, on_people)
            await remember_headings(act, answers)
            record_rows(act, "list.loaded", changes.rows, parsed.kind)
    except PairChanged:
        raise CannotDo(
            f"{file}: a mentee of it found a mentor at this moment, so nothing was loaded. Try again."
        ) from None


@dataclass(frozen=True, slots=True)
class _Reading:
    """A file that is being checked; `on_rows` is told how many of its rows are read."""

    uow: Uow
    file: Path
    content: bytes
    on_rows: Callable[[int, int], None]


def _report(checked: Checked, answers: Answers, *, apply: bool) -> str:
    account, changes = checked.recognized.account, checked.changes
    told = [
        *(_in_words(one, account.read) for one in changes.wrong),
        *(_cell_in_words(one, account.read) for one in checked.parsed.problems),
        *_left_open(open_questions(checked.questions, answers)),
    ]
    return "\n".join([*told, *_replaced(changes), *_read(account, changes), _counts(changes, apply=apply)])


def _left_open(questions: Sequence[Question]) -> list[str]:
    """«Questions without an answer: topic 3 (…), moved 1 (…)», with what happens and the option that answers them."""
    kinds = Counter(one.kind for one in questions)
    columns = ", ".join(f"“{one.words}”" for one in questions if one.kind is QuestionKind.column)
    told = [f"Without an answer, so left at its default: {kind.value} ({count:,})." for kind, count in kinds.items()]
    return [*told, *([f"Unknown columns, only kept for the file of links: {columns}."] if columns else [])]


def _beginning_of(file: Path) -> bytes:
    """One byte more than a list may have, so that a longer file is noticed without reading all of it."""
    with file.open("rb") as opened:
        return opened.read(FILE_LIMIT + 1)


def _write_new(file: Path, content: bytes) -> None:
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as new:
        new.write(content)


def _counts(changes: Changes, *, apply: bool) -> str:
    done = "Loaded" if apply else "Nothing is changed yet, --apply loads it"
    counts = f"new {changes.new:,}, changed {changes.changed:,}, unchanged {changes.unchanged:,}"
    return f"{done}: {counts}, wrong {len(changes.wrong):,}."


def _replaced(changes: Changes) -> list[str]:
    """«Of those who are known: Capacity 4, Video link 2»"""
    counted = [f"{_IN_ENGLISH.term(column)} {count:,}" for column, count in changes.columns.most_common()]
    return [f"Of those who are known: {', '.join(counted)}."] if counted else []


def _read(account: Account, changes: Changes) -> list[str]:
    found = {"new": changes.new, "changed": changes.changed, "unchanged": changes.unchanged}
    return [unescape(told) for told in reading_told(_IN_ENGLISH, {**found, "account": account.stored()})]


def _in_words(wrong: Wrong, sheets: Sequence[str]) -> str:
    """«Row 5: repeats row 3»"""
    return f"Row {row_named(_IN_ENGLISH, wrong.line, sheets)}: {problem_of(_IN_ENGLISH, wrong, sheets)}"


def _cell_in_words(problem: Problem, sheets: Sequence[str]) -> str:
    """«Row 5: Topics: «Finance»: the topic is not on the list»"""
    return f"Row {row_named(_IN_ENGLISH, problem.line, sheets)}: {cell_problem_of(_IN_ENGLISH, problem)}"
