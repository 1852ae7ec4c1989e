"""Documents as PDF, read by another library: Cyrillic, page numbers, words as typed."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from files.papers.paper import Paper, PaperLimits, PaperStyle
from files.papers.printing import PrinterBroke, printed

REPLACED = "□ — знак, которого нет в шрифте"
GOAL = "Собрать <команду> & «школу» 🙂 "


def paper(text: str, **more: object) -> Paper:
    said = {"style": PaperStyle.agreement, "running": "Договор № 12 · {page} из {pages}", "replaced": REPLACED}
    return Paper(**{**said, "text": text, **more})


async def pages_of(one: Paper) -> list[str]:
    reader = PdfReader(BytesIO(await printed(one)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


async def test_a_goal_of_1000_characters_is_printed_as_typed_and_a_missing_character_is_seen() -> None:
    goal = (GOAL * 40)[:1000].strip()
    [page] = await pages_of(paper(f"ДОГОВОР\n\n1. Цели\n1) {goal}", notes=["SHA-256: " + "ab" * 32]))
    assert " ".join(goal.replace("🙂", "□").split()) in page
    assert REPLACED in page
    assert "SHA-256: " + "ab" * 32 in page
    assert page.endswith("Договор № 12 · 1 из 1")


async def test_nothing_is_said_of_missing_characters_when_there_are_none() -> None:
    [page] = await pages_of(paper("ДОГОВОР\n1) Цель □"))
    assert "Цель □" in page
    assert REPLACED not in page


async def test_a_long_text_has_numbered_pages_and_signatures_are_not_parted() -> None:
    text = "ДОГОВОР\n" + "\n".join(f"{number}) {GOAL * 6}" for number in range(1, 41))
    pages = await pages_of(paper(text, columns=[["Ментор", "Петрова А. С."], ["Стажёр", "Иванов П. А."]]))
    assert len(pages) > 2
    assert all(f"{number} из {len(pages)}" in page for number, page in enumerate(pages, 1))
    assert [name in pages[-1] for name in ("Петрова А. С.", "Иванов П. А.")] == [True, True]


@pytest.mark.parametrize("words", ["W" * 1000, "<b>" * 300, "\u202eабв\u0000", "&amp;&lt;", ""])
async def test_any_words_can_be_printed(words: str) -> None:
    pages = await pages_of(paper(f"ДОГОВОР\n1) {words}", style=PaperStyle.certificate))
    assert "ДОГОВОР" in pages[0]
    assert words[:20] in pages[0] or words.startswith("\u202e")


async def test_a_printer_that_ends_without_a_document_is_a_fault_with_a_name() -> None:
    with pytest.raises(PrinterBroke):
        await printed(paper("ДОГОВОР"), PaperLimits(memory=1))
