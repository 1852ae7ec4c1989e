"""The words of a dry run's notice."""

from typing import Any

from handlers.importing.lists.files import cell_problem_of, problem_of
from handlers.importing.lists.reading_told import reading_told, row_named, sheets_read
from handlers.shared.speech import Html, Speech, short
from models.imported_list import ImportedList, ListKind
from models.newer_values import read_as
from models.person import Position
from models.spelling import plain
from services.importing.cells import RowProblem
from services.importing.headings import Column
from services.importing.rows import Problem, Wrong

WRONG_SHOWN, POSTS_SHOWN = 3, 5
HEADINGS_SHOWN, FILE_SHOWN = 150, 60


def dry_run(speech: Speech, checked: ImportedList, questions: int) -> Html:
    """`questions`: how many are open."""
    found, draft = checked.found or {}, checked.draft or {}
    file = short(checked.file_name, FILE_SHOWN)
    parts = [
        speech.say("importing-checked", file=file, kind=speech.term(read_as(ListKind, found["kind"]))),
        *([speech.say("importing-again")] if found.get("again") else []),
        _headings(speech, found),
        *reading_told(speech, found),
        speech.say("importing-counts", **counts(found)),
        *new_people(speech, found),
        *_names(speech, draft),
        *_posts(speech, draft),
        *_replaced(speech, found),
        *_city(speech, found),
        *([speech.say("importing-questions", count=questions)] if questions else []),
        *_first_wrong(speech, found, draft),
        *_first_problems(speech, found, draft),
    ]
    return Html("\n\n".join(parts))


def counts(found: dict[str, Any]) -> dict[str, int]:
    return {"wrong": found["wrong_count"], **{name: found[name] for name in ("new", "changed", "unchanged")}}


def new_people(speech: Speech, found: dict[str, Any]) -> list[Html]:
    """Of a list of pairs, whose counts are of mentorships."""
    count = found.get("new_people", 0)
    return [speech.say("importing-new-people", count=count)] if count else []


def _headings(speech: Speech, found: dict[str, Any]) -> Html:
    known = short(", ".join(found["known"]), HEADINGS_SHOWN)
    unknown = short(", ".join(found["unknown"]), HEADINGS_SHOWN)
    lines = [speech.say("importing-known", headings=known)]
    if unknown:
        lines.append(speech.say("importing-unknown", headings=unknown))
    return Html("\n".join(lines))


def _names(speech: Speech, draft: dict[str, Any]) -> list[Html]:
    """«Абрамова · Анна · Сергеевна», so that a wrong order of the parts is seen before it is stored."""
    lines = [" · ".join(filter(None, parts)) for parts in draft.get("names", [])]
    return [speech.say("importing-names", names="\n".join(lines))] if lines else []


def _posts(speech: Speech, draft: dict[str, Any]) -> list[Html]:
    """«методист» — без должности в школе: what posts were taken for, where the words do not say it themselves."""
    taken = [(words, speech.term(read_as(Position, post)) if post else "") for words, post in draft.get("posts", [])]
    told = [
        speech.label("importing-post", words=words, post=post or speech.label("importing-no-post"))
        for words, post in taken
        if not post or not plain(words).startswith(plain(post))
    ]
    return [speech.say("importing-posts", posts=", ".join(told[:POSTS_SHOWN]))] if told else []


def _replaced(speech: Speech, found: dict[str, Any]) -> list[Html]:
    """Warns which existing values, perhaps entered by the people themselves, the list would replace."""
    columns = [(read_as(Column, column), count) for column, count in found.get("columns", {}).items()]
    if not columns:
        return []
    parts = ", ".join(f"{speech.term(column)} — {count}" for column, count in columns)
    return [speech.say("importing-replaced", parts=parts)]


def _city(speech: Speech, found: dict[str, Any]) -> list[Html]:
    rows = found.get("city_unsaid", 0)
    return [speech.say("importing-city-unsaid", rows=rows, city=found["city"])] if rows else []


def _first_wrong(speech: Speech, found: dict[str, Any], draft: dict[str, Any]) -> list[Html]:
    sheets = sheets_read(found)
    lines = [
        speech.say(
            "importing-wrong-row", row=row_named(speech, one.line, sheets), problem=problem_of(speech, one, sheets)
        )
        for one in _wrong(draft)[:WRONG_SHOWN]
    ]
    return [Html("\n".join(lines))] if lines else []


def _first_problems(speech: Speech, found: dict[str, Any], draft: dict[str, Any]) -> list[Html]:
    """Cells that are left out of rows that are loaded."""
    sheets = sheets_read(found)
    lines = [
        speech.say("importing-wrong-row", row=row_named(speech, one.line, sheets), problem=cell_problem_of(speech, one))
        for one in _problems(draft)[:WRONG_SHOWN]
    ]
    return [Html("\n".join([speech.say("importing-cells", count=found["problem_count"]), *lines]))] if lines else []


def _problems(draft: dict[str, Any]) -> list[Problem]:
    return [
        Problem(one["line"], read_as(Column, one["column"]), read_as(RowProblem, one["kind"]), one["value"])
        for one in draft.get("problems", [])
    ]


def _wrong(draft: dict[str, Any]) -> list[Wrong]:
    return [Wrong(**{**one, "problem": read_as(RowProblem, one["problem"])}) for one in draft.get("wrong", [])]
