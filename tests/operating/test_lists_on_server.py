"""`ryadom import` and `ryadom export`: a list is checked first, loaded on request, and written only into a new file."""

import sqlite3
from contextlib import closing
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from sqlalchemy import func, select
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.lists import CannotDo, ListsOnServer
from bot.owner import make_owner
from bot.reference import load_reference
from models.connection.database import Database
from models.mentorship import Mentorship
from services.importing import loading
from services.importing.orders import FILE_LIMIT
from services.importing.pair_changes import PairChange
from services.importing.pair_loading import load_pairs
from services.importing.rows import Side
from services.importing.standing_answers import StandingAnswers
from services.unit_of_work import Act
from tests.support.lists import by_hand, rows_of, seventy_nine
from tests.support.raw_files import far_row


@pytest.fixture
def ryadom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    (tmp_path / "mentors.xlsx").write_bytes(by_hand())
    return CliRunner()


def done(ryadom: CliRunner, *words: str) -> Result:
    return ryadom.invoke(app, words)


def test_a_list_is_checked_and_then_loaded_and_goes_out_again(ryadom: CliRunner) -> None:
    assert "no owner yet" in done(ryadom, "import", "mentors.xlsx").stderr
    done(ryadom, "owner", "5000000001", "--name", "Орлова Мария Ивановна")
    checked = done(ryadom, "import", "mentors.xlsx").stdout
    assert "Nothing is changed yet, --apply loads it: new 79, changed 0, unchanged 0, wrong 3." in checked
    assert "Row 84: repeats row 11" in checked
    assert "Rows in the file: 83, understood: 79, will not be loaded: 3, skipped: 1 (section heading)" in checked
    assert "Loaded: new 79" in done(ryadom, "import", "mentors.xlsx", "--apply").stdout
    assert "unchanged 79" in done(ryadom, "import", "mentors.xlsx", "--apply").stdout
    Path("links.csv").write_text(f"ФИО;Видеосвязь\n{seventy_nine()[0]};https://video.example/1\n", "utf-8")
    assert "Of those who are known: Video link 1.\n" in done(ryadom, "import", "links.csv").stdout
    assert done(ryadom, "export", "mentors", "out.xlsx", "--language", "en").exit_code == 0
    assert len(rows_of(Path("out.xlsx").read_bytes())) == 80
    assert "File exists" in done(ryadom, "export", "mentors", "out.xlsx").stderr
    assert "unchanged 79" in done(ryadom, "import", "out.xlsx").stdout


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_bar_counts_the_rows_that_are_read_and_the_people_that_are_loaded(
    database: Database, tmp_path: Path
) -> None:
    await load_reference(database)
    await make_owner(database, 5_000_000_001, "Орлова Мария Ивановна", "Москва")
    (tmp_path / "mentors.xlsx").write_bytes(by_hand())
    shown = StringIO()
    lists = ListsOnServer(database, Console(file=shown, force_terminal=True, width=100))
    report = await lists.bring(tmp_path / "mentors.xlsx", apply=True, standing=StandingAnswers())
    assert "Loaded: new 79" in report
    assert "79/79" in shown.getvalue()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_mentee_who_finds_a_mentor_at_that_moment_is_told_in_a_sentence_and_nothing_is_loaded(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def found_meanwhile(act: Act, changes: list[PairChange], ids: dict[Side, int]) -> None:
        await load_pairs(act, changes, ids)
        await load_pairs(act, changes, ids)

    monkeypatch.setattr(loading, "load_pairs", found_meanwhile)
    await load_reference(database)
    await make_owner(database, 5_000_000_001, "Орлова Мария Ивановна", "Москва")
    file = tmp_path / "pairs.csv"
    file.write_text("Ментор;Стажёр\nПетрова Анна Сергеевна;Иванов Пётр Алексеевич\n", "utf-8")
    lists = ListsOnServer(database, Console(file=StringIO()))
    with pytest.raises(CannotDo, match="found a mentor at this moment"):
        await lists.bring(file, apply=True, standing=StandingAnswers())
    async with database.read() as session:
        assert await session.scalar(select(func.count()).select_from(Mentorship)) == 0


def test_lists_imported_and_exported_on_the_server_are_in_the_audit_trail(ryadom: CliRunner, tmp_path: Path) -> None:
    done(ryadom, "owner", "5000000001", "--name", "Орлова Мария Ивановна")
    done(ryadom, "import", "mentors.xlsx", "--apply")
    done(ryadom, "export", "people", "out.xlsx")
    with closing(sqlite3.connect(tmp_path / "data" / "demo" / "ryadom.db")) as database:
        entries = database.execute("SELECT action, list_kind, rows FROM audit_entries ORDER BY id").fetchall()
    assert entries == [("owner.made", None, None), ("list.loaded", "mentors", 79), ("list.exported", "people", 80)]


def test_a_file_that_is_not_a_list_is_reported_in_one_sentence(ryadom: CliRunner) -> None:
    done(ryadom, "owner", "5000000001", "--name", "Орлова Мария Ивановна")
    Path("list.xlsx").write_bytes(b"%PDF-1.7")
    Path("list.csv").write_text("a;b\n1;2\n", "utf-8")
    Path("far.xlsx").write_bytes(far_row())
    Path("large.csv").write_bytes(b" " * (FILE_LIMIT + 1))
    for name, told in (
        ("list.xlsx", "list.xlsx: This is not a table."),
        ("list.csv", "list.csv: We found no headings that we know."),
        ("far.xlsx", "far.xlsx: The file has a row with a number above 1,048,576"),
        ("large.csv", "large.csv: The file is too big: the bot accepts no more than 20 MB."),
    ):
        assert told in " ".join(done(ryadom, "import", name).stderr.split())
    assert "KIND is" in done(ryadom, "export", "dogs", "out.xlsx").stderr


def test_a_city_that_the_list_lacks_is_told_with_the_way_to_add_it(ryadom: CliRunner) -> None:
    done(ryadom, "owner", "5000000001", "--name", "Орлова Мария Ивановна")
    Path("people.csv").write_text("ФИО;Город;Школа\nБелов Олег;г. Пермь;№ 1\nКим Олег;г. Москва;№ 2\n", "utf-8")
    checked = done(ryadom, "import", "people.csv").stdout
    assert (
        "Row 2: City: “г. Пермь”: the city is not on the list, add it (“Settings” → “Reference lists” → “Cities”)"
        in checked
    )
    assert "new 2, changed 0, unchanged 0, wrong 0" in checked


def test_what_the_chat_asks_by_buttons_is_answered_by_options_or_told(ryadom: CliRunner) -> None:
    done(ryadom, "owner", "5000000001", "--name", "Орлова Мария Ивановна")
    Path("people.csv").write_text("ФИО;Школа;Ступень\nКим Анна Сергеевна;Школа № 1;директор\n", "utf-8")
    checked = done(ryadom, "import", "people.csv", "--column", "Ступень=kept").stdout
    assert "Without an answer, so left at its default: roles (1)." in checked
    loaded = done(ryadom, "import", "people.csv", "--apply", "--answer", "roles=mentee", "--column", "Ступень=position")
    assert "Loaded: new 1" in loaded.stdout
    assert "Without an answer" not in loaded.stdout
    Path("people.csv").write_text("ФИО;Школа;Ступень\nКим Анна Сергеевна;Школа № 2;директор\n", "utf-8")
    assert "wrong 1" in done(ryadom, "import", "people.csv").stdout
    assert "changed 1" in done(ryadom, "import", "people.csv", "--answer", "moved=same").stdout
    assert "new 1" in done(ryadom, "import", "people.csv", "--answer", "moved=other").stdout
    assert "moved=perhaps: see" in done(ryadom, "import", "people.csv", "--answer", "moved=perhaps").stderr
