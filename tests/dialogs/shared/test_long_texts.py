"""However long people's words are, a window stays within 1,200 characters (1,000 with a photo) and continues on further
pages.
"""

from html import escape, unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from handlers.shared.folding import WINDOW, fold
from handlers.shared.speech import Html
from models.profile import MentorProfile
from tests.support.people import mentor
from tests.support.town import Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
LANGUAGES = pytest.mark.parametrize("language", ["ru", "en"])
words = st.lists(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1), max_size=80)


@given(paragraphs=st.lists(words, min_size=1, max_size=6), room=st.integers(60, 600))
def test_pages_hold_every_word_in_order_and_no_more_than_fits(paragraphs: list[list[str]], room: int) -> None:
    text = Html("<b>Заголовок</b>\n\n" + "\n".join(escape(" ".join(said), quote=False) for said in paragraphs))
    pages = fold(text, room)
    seen = [unescape(page.removeprefix("<b>Заголовок</b>")) for page in pages]
    assert all(len(page) + len("Заголовок") <= room for page in seen) or len(pages) == 1
    assert "".join("".join(seen).split()) == "".join("".join(map("".join, paragraphs)).split())


def test_a_line_that_is_cut_loses_its_markup_and_keeps_its_words() -> None:
    pages = fold(Html("Имя\n<b>" + "слово &lt;" * 100 + "</b>"), 200)
    assert all("<" not in page and "&l…" not in page for page in pages)
    assert sum(page.count("слово &lt;") for page in pages) >= 90


def test_a_heading_stays_with_its_lines_and_no_page_is_a_single_line() -> None:
    lines = ["Имя", *(f"{number}. строка о деле" for number in range(8)), "<b>Темы</b>", "Финансы", "Кадры"]
    for room in range(60, 260):
        pages = [page.split("\n")[2:] for page in fold(Html("\n".join(lines)), room)]
        assert all(page[-1] != "<b>Темы</b>" for page in pages)
        assert len(pages) == 1 or len(pages[-1]) > 1


@SQLITE
async def test_a_card_of_ordinary_length_is_one_page(town: Town) -> None:
    await mentor(town)
    async with town.act() as act:
        card = (await act.session.scalars(select(MentorProfile))).one()
        card.about = "Двенадцать лет руковожу школой, объединяла три корпуса в один. " * 9
    visitor = await town.person("Гость")
    await visitor.start("m_1")
    assert "card_pages_later:1" not in await visitor.buttons()


@SQLITE
@LANGUAGES
async def test_a_long_card_has_pages(town: Town, language: str) -> None:
    await mentor(town)
    async with town.act() as act:
        card = (await act.session.scalars(select(MentorProfile))).one()
        card.about = "Опыт <b> & школы. " * 99
        card.person.surname = "Ф" * 100
        mentor_id = card.person_id
    visitor = await town.person("Гость")
    await visitor.start(f"m_{mentor_id}")
    if language == "en":
        await visitor.say("/language")
    read = [await visitor.text()]
    assert "?start=m_" not in read[0]
    while f"card_pages_later:{len(read)}" in await visitor.buttons() and len(read) < 9:
        await visitor.press(f"card_pages_later:{len(read)}")
        read.append(await visitor.text())
    assert len(read) > 1
    assert all(len(text) <= WINDOW and text.startswith("Ф" * 100) for text in read)
    assert sum(text.count("<b>") for text in read) == 99
    assert "?start=m_" in read[-1]
    await visitor.press(f"card_pages_earlier:{len(read) - 2}")
    assert await visitor.text() == read[-2]
    await visitor.press(f"card_pages_later:{len(read) - 1}", "card_pages_later:0")
    assert await visitor.text() == read[0]
    await visitor.press("home")
    assert "mentors" in await visitor.buttons()
