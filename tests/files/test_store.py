"""Copies of files that people sent, and what a file is by its content."""

import os
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from files.contents import is_program, suffix_of
from files.store import FileStore
from tests.support.pictures import PIXEL

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


async def test_a_file_is_given_back_and_only_we_can_read_it(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "data" / "files")
    name = await store.put(b"plan", ".pdf", NOW)
    assert await store.get(name) == b"plan"
    kept = tmp_path / "data" / "files" / name
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("name", ["", "../secret", "/etc/passwd", "nothing.pdf"])
async def test_nothing_outside_the_folder_is_given(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    assert await FileStore(tmp_path / "files").get(name) is None


async def test_files_that_nobody_needs_are_deleted_but_not_those_that_have_just_come(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    ago = timedelta(minutes=6)
    needed, _, young = [await store.put(b"x", ".bin", NOW - one) for one in (ago, ago, timedelta())]
    assert await store.keep_only({needed}, NOW) == 1
    assert sorted(os.listdir(tmp_path)) == sorted([needed, young])


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (b"%PDF-1.7 ...", ".pdf"),
        (PIXEL, ".png"),
        (b"PK\x03\x04....[Content_Types].xml word/document.xml", ".docx"),
        (b"PK\x03\x04....xl/workbook.xml", ".xlsx"),
        (b"PK\x03\x04....notes.txt", ".zip"),
        (b"MZ is also how a text may go on: no", ".bin"),
        ("Отчёт".encode(), ".bin"),
        (b"", ".bin"),
    ],
)
def test_a_file_is_named_by_its_content(content: bytes, suffix: str) -> None:
    assert suffix_of(content) == suffix


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\x00\x03",
        b"\x7fELF\x02\x01",
        b"#!/bin/sh\nrm",
        b"PK\x03\x04....META-INF/MANIFEST.MF",
        b"PK\x03\x04....AndroidManifest.xml",
        b"L\x00\x00\x00\x01\x14\x02\x00",
    ],
)
def test_programs_are_recognized_whatever_their_name(content: bytes) -> None:
    assert is_program(content)


@pytest.mark.parametrize("content", [b"%PDF-1.7", PIXEL, b"PK\x03\x04 word/", b"plan", b""])
def test_documents_and_pictures_are_no_programs(content: bytes) -> None:
    assert not is_program(content)
