"""Tells which sheets and rows of a list were read and which were not, and why."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.shared.speech import Html, Speech, short
from models.newer_values import read_as
from services.importing.account import RowPassed, SheetLeft, sheet_and_row

SHEETS_SHOWN, SHEET_SHOWN = 5, 40
SEEN_SHOWN, HEADINGS_SHOWN = 3, 120


def reading_told(speech: Speech, found: Mapping[str, Any]) -> list[Html]:
    """For the dry run; `found` is the list's."""
    account = found.get("account")
    if account is None:  # an earlier version of this program checked the list
        return []
    lines = [*_sheets(speech, account), _rows(speech, account, found)]
    if account["hidden_rows"]:
        lines.append(speech.say("importing-rows-hidden", hidden=account["hidden_rows"]))
    return [Html("\n".join(lines))]


def sheets_read(found: Mapping[str, Any]) -> Sequence[str]:
    sheets: Sequence[str] = found.get("account", {}).get("read", ())
    return sheets


def row_named(speech: Speech, line: int, sheets: Sequence[str]) -> str:
    """«5», or «5 (лист «ЮАО»)» where several sheets were read."""
    sheet, row = sheet_and_row(line)
    if len(sheets) < 2:
        return str(row)
    return speech.label("importing-row-of-sheet", row=str(row), sheet=short(sheets[sheet], SHEET_SHOWN))


def seen_instead(speech: Speech, found: Mapping[str, Any] | None) -> str:
    """What stands in each sheet where headings were looked for."""
    seen = (found or {}).get("seen", [])
    return "\n".join(_seen(speech, one) for one in seen[:SEEN_SHOWN] if one["headings"])


def _sheets(speech: Speech, account: Mapping[str, Any]) -> list[Html]:
    read, left = account["read"], account["left"]
    if len(read) == 1 and not left:
        return []
    names = [speech.label("importing-sheet", sheet=short(name, SHEET_SHOWN)) for name in read]
    told = [speech.say("importing-sheets-read", sheets=_listed(names))]
    if left:
        reasons = [_left(speech, name, read_as(SheetLeft, why)) for name, why in left.items()]
        told.append(speech.say("importing-sheets-left", sheets=_listed(reasons)))
    return told


def _left(speech: Speech, sheet: str, why: SheetLeft) -> str:
    return speech.label("importing-sheet-left", sheet=short(sheet, SHEET_SHOWN), why=speech.term(why))


def _listed(sheets: Sequence[str]) -> str:
    return ", ".join(sheets[:SHEETS_SHOWN]) + ("…" if len(sheets) > SHEETS_SHOWN else "")


def _rows(speech: Speech, account: Mapping[str, Any], found: Mapping[str, Any]) -> Html:
    passed = {read_as(RowPassed, kind): count for kind, count in account["passed"].items()}
    understood = found["new"] + found["changed"] + found["unchanged"]
    count_passed = sum(passed.values())
    kinds = [f"{speech.term(kind)} — {count}" if count > 1 else speech.term(kind) for kind, count in passed.items()]
    return speech.say(
        "importing-rows",
        rows=account["rows"],
        understood=understood,
        out=account["rows"] - understood - count_passed,
        passed=count_passed,
        kinds=", ".join(kinds),
    )


def _seen(speech: Speech, one: Mapping[str, Any]) -> str:
    return speech.label(
        "importing-seen-at",
        named="yes" if one["sheet"] else "no",
        sheet=short(one["sheet"], SHEET_SHOWN),
        line=str(one["line"]),
        headings=short(", ".join(one["headings"]), HEADINGS_SHOWN),
    )
