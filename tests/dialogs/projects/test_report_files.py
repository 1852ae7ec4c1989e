"""Files of reports are checked and copied after they came, and given from the copy when Telegram does not know them."""

import pytest
from sqlalchemy import select, update

from models.report import FileState, ReportPart
from services.privacy.erasing import erase_me
from tests.support.people import pair
from tests.support.pictures import PIXEL
from tests.support.projects import project_of
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
PROGRAM = b"MZ\x90\x00\x03 not a plan"


async def with_report(town: Town) -> tuple[Dweller, Dweller]:
    """A report of a document and a photo has been sent."""
    author, guide = await pair(town)
    await project_of(author)
    await author.press("report")
    await author.send_file("план.pdf", b"%PDF-plan")
    await author.send_file("стенд.png", PIXEL, kind="photo")
    await author.press("send")
    return author, guide


async def files(town: Town) -> list[tuple[FileState | None, str]]:
    async with town.act() as act:
        parts = await act.session.scalars(select(ReportPart).order_by(ReportPart.id))
        return [(one.file_state, one.kept_as) for one in parts]


async def change_files(town: Town, **values: object) -> None:
    async with town.act() as act:
        await act.session.execute(update(ReportPart).values(values))


def folder_of(town: Town) -> list[str]:
    assert town.ryadom.files.store is not None
    folder = town.ryadom.files.store._folder
    return sorted(one.name for one in folder.iterdir()) if folder.exists() else []


async def test_each_file_is_copied_under_a_generated_name(town: Town) -> None:
    await with_report(town)
    kept = await files(town)
    assert [state for state, _ in kept] == [FileState.kept, FileState.kept]
    assert sorted(name for _, name in kept) == folder_of(town)
    assert [name[-4:] for _, name in kept] == [".pdf", ".png"]


async def test_the_mentor_gets_the_copies_when_telegram_knows_no_file(town: Town) -> None:
    _, guide = await with_report(town)
    await change_files(town, file_id="of-another-bot")
    before = len(await guide.from_bot())
    await guide.press_notice("rep_files")
    photo, document = (await guide.from_bot())[before : before + 2]
    assert await town.client.file(photo["photo"][-1]["file_id"]) == PIXEL
    assert document["document"]["file_name"] == "план.pdf"
    assert await town.client.file(document["document"]["file_id"]) == b"%PDF-plan"


async def test_a_lost_file_is_named_and_the_others_are_sent(town: Town) -> None:
    _, guide = await with_report(town)
    async with town.act() as act:
        lost = {"file_id": "of-another-bot", "kept_as": ""}
        await act.session.execute(update(ReportPart).where(ReportPart.name == "план.pdf").values(lost))
    before = len(await guide.from_bot())
    await guide.press_notice("rep_files")
    arrived = (await guide.from_bot())[before:]
    assert "photo" in arrived[0]
    assert "Не отправлен: план.pdf" in arrived[-1]["text"]


async def test_a_program_is_refused_whatever_its_name_and_the_author_is_told(town: Town) -> None:
    author, guide = await pair(town)
    await project_of(author)
    await author.press("report")
    await author.send_file("план.pdf", PROGRAM)
    assert any("Этот файл — программа" in one.get("text", "") for one in await author.from_bot())
    await author.say("Готово")
    assert "план.pdf (не принят)" in await author.text()
    await author.press("send")
    before = len(await guide.from_bot())
    await guide.press_notice("rep_files")
    arrived = (await guide.from_bot())[before:]
    assert not any("document" in one for one in arrived)
    assert "Не отправлен: план.pdf. Этого файла больше нет, или он не принят" in arrived[-1]["text"]
    assert folder_of(town) == []


async def test_a_file_that_telegram_never_gave_is_lost_and_its_sender_told(town: Town) -> None:
    author, _ = await pair(town)
    await project_of(author)
    await author.press("report")
    await author.send_file("план.pdf", b"%PDF-plan")
    await change_files(town, file_id="never-given", file_state=FileState.coming)
    await town.settled()
    assert (await files(town))[0][0] is FileState.lost
    assert any("Telegram его больше не отдаёт" in one.get("text", "") for one in await author.from_bot())


async def test_copies_go_with_the_erased_author(town: Town) -> None:
    author, _ = await with_report(town)
    async with town.act(author) as act:
        await erase_me(act)
    await town.advance(minutes=6)
    assert folder_of(town) == []


async def test_rework_uses_the_same_copies(town: Town) -> None:
    _, guide = await with_report(town)
    await guide.press_notice("rep_return")
    await guide.say("Добавьте цифры")
    kept = await files(town)
    assert kept[:2] == kept[2:]
    assert len(folder_of(town)) == 2
