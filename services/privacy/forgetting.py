"""Removes an erased person's words, and what others' rows say about them, from rows that stay."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from sqlalchemy import Column, ColumnElement, Executable, Select, Update, and_, delete, or_, select, update

from models.imported_list import ImportedList
from models.notice import Notice
from models.person import Person
from models.privacy import OnErase, holds
from models.profile import ApplicationNotice
from models.receiving import Conversation
from services.locks import locked_all
from services.privacy.personal_rows import are_of, done_by_database, personal_rows
from services.trail.sealing import forget_whose
from services.unit_of_work import Act

_WORTH, _TELLING = 4, 50  # code points: shorter words identify nobody; a notice may cut longer ones


@dataclass(frozen=True, slots=True)
class Said:
    """The erased person's words in rows that stay."""

    columns: tuple[Column[Any], ...]
    where: ColumnElement[bool]

    @property
    def read(self) -> Select[Any]:
        return select(*self.columns).where(self.where)

    @property
    def blank(self) -> Update:
        return update(self.columns[0].table).where(self.where).values({one.name: _nothing(one) for one in self.columns})


def _nothing(column: Column[Any]) -> str | None:
    return None if column.nullable else ""


def said_by(me: Person) -> Iterator[Said]:
    for table, rows in personal_rows():
        columns = tuple(column for column in table.columns if rows.path in holds(column).of)
        if columns and rows.on_erase is OnErase.keep:
            yield Said(columns, are_of(table, rows, me))


async def forget_words(act: Act) -> Counter[str]:
    """Blank the acting person's words in rows that stay and in other people's open windows, and remove the person's
    other rows. Returns how many rows of each table were removed.
    """
    said = list(said_by(act.me))
    await forget_whose(act, act.me.id)
    await _forget_in_windows(act, {words for one in said for words in await _words(act, one)})
    removed = await _remove_rows(act)
    for one in said:
        await change_rows(act, one.blank)
    return removed


async def _remove_rows(act: Act) -> Counter[str]:
    """Remove the rows that no foreign key removes, and clear the references to the person in rows that stay."""
    removed: Counter[str] = Counter()
    for table, rows in reversed(list(personal_rows())):  # referring rows go before the rows that they refer to
        if done_by_database(table, rows):
            continue
        if rows.on_erase is OnErase.remove:
            removed[table.name] += await change_rows(act, delete(table).where(are_of(table, rows, act.me)))
        elif rows.on_erase is OnErase.unlink:
            await change_rows(act, update(table).where(are_of(table, rows, act.me)).values({rows.path: None}))
    return removed


async def _words(act: Act, said: Said) -> set[str]:
    rows = await act.session.execute(said.read)
    # `type(…) is`: a chosen reason is a StrEnum, not the person's own words
    return {words for row in rows for words in row if type(words) is str}


async def _forget_in_windows(act: Act, words: set[str]) -> None:
    """Clean the state of other people's open windows: the text of a notice (kept so that its outcome can be added below
    it), and names in what they searched for or are writing. The windows stay open.
    """
    names = {act.me.full_name, act.me.list_name}
    told = names | {one[:_TELLING] for one in words if len(one) >= _WORTH}
    named = (Conversation.state.contains(_as_kept(name), autoescape=True) for name in names)
    concerned = (
        or_(Conversation.state.contains('"notice"'), *named),
        Conversation.chat_id != act.telegram_id,  # the acting chat's own state is written at the end of this update
    )
    for conversation in await locked_all(act, Conversation, *concerned):
        kept = json.loads(conversation.state)
        left = _without(kept, names, told)
        if left != kept:
            conversation.state = json.dumps(left, ensure_ascii=False, sort_keys=True)


async def forget_in_lists(act: Act) -> None:
    """Take the acting person's names out of what is quoted from lists that wait for their coordinators."""
    me = act.me
    names = {me.full_name, me.list_name}
    for waiting in await locked_all(act, ImportedList, ImportedList.draft.is_not(None)):
        draft = waiting.draft or {}
        quoted = [[] if parts[0] == me.surname else parts for parts in draft.get("names", [])]
        left = {**_without(draft, names, names), "names": list(filter(None, quoted))}
        if left != draft:
            waiting.draft = left


def _as_kept(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)[1:-1]


def _without(kept: Any, names: set[str], told: set[str], *, is_notice: bool = False) -> Any:
    if isinstance(kept, dict):
        return {key: _without(one, names, told, is_notice=key == "notice") for key, one in kept.items()} | (
            {"text": ""} if is_notice and any(one in unescape(kept["text"]) for one in told) else {}
        )
    if isinstance(kept, list):
        return [_without(one, names, told) for one in kept]
    if isinstance(kept, str):
        for name in names:
            kept = kept.replace(name, "")
    return kept


async def forget_traces(act: Act) -> dict[str, int]:
    """Delete the person's notices and others' notices about them, to which no column refers; counts by kind."""
    me = act.me
    about = and_(Notice.kind == ApplicationNotice.arrived, Notice.ids["mentor_id"].as_integer() == me.id)
    notices = await change_rows(act, delete(Notice).where(or_(Notice.person_id == me.id, about)))
    return {"notices": notices}


async def change_rows(act: Act, statement: Executable) -> int:
    """Run the statement and return how many rows it changed."""
    result = await act.session.execute(statement, execution_options={"synchronize_session": False})
    return int(getattr(result, "rowcount", 0))
