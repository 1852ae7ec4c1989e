"""Step 6: reports on stages are drafted, submitted, returned, submitted again and accepted."""

import pytest
from sqlalchemy import select, update

from models.mentorship import Mentorship, MentorshipState
from models.project import Project
from models.report import Report, ReportPart
from tests.support.people import join, known, mentee, mentor, pair
from tests.support.pictures import PIXEL
from tests.support.projects import forge, project_of, refusals, send_album, states
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
BIG = bytes(20 * 1024 * 1024 + 1)


async def submit(author: Dweller, words: str = "Провели опрос") -> None:
    """From home, with two taps and the words."""
    await author.start()
    await author.press("report")
    await author.say(words)
    await author.press("send")


async def kept_files(town: Town) -> list[tuple[str, str]]:
    async with town.act() as act:
        files = (await act.session.scalars(select(ReportPart).where(ReportPart.size > 0).order_by(ReportPart.id))).all()
        return [(file.kind.value, file.name) for file in files]


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_report_is_returned_sent_again_and_accepted(town: Town, language: str) -> None:
    author, guide = await pair(town, language)
    await project_of(author)
    await author.press("report")
    await author.say("Провели <опрос> & разбор")
    await author.send_file("анкета.docx", b"form", "Приложение")
    await author.send_file("стенд.png", PIXEL, kind="photo")
    assert "2. анкета.docx: Приложение" in await author.text()
    await author.press("send")
    assert "Петрова Анна Сергеевна" in await author.text()
    notice = await guide.notice("rep_return")
    assert "Провели <опрос> & разбор\n\nПриложение" in notice["text"]
    assert ("Файлов: 2" if language == "ru" else "Files: 2") in notice["text"]

    await guide.press_notice("rep_return")
    await guide.say("Добавьте <цифры>")
    notice = next(one for one in await guide.messages() if one["message_id"] == notice["message_id"])
    assert notice["text"].endswith("Добавьте <цифры>")
    assert "reply_markup" not in notice
    assert "mentees" in await guide.buttons()
    assert await states(town) == ("active", ["returned", "planned"], ["returned"])

    returned = await author.notice("rep_rework")
    assert "Добавьте <цифры>" in returned["text"]
    await author.press_notice("rep_rework")
    again = await author.text()
    assert "Добавьте <цифры>" in again
    assert ("без изменений: анкета.docx" if language == "ru" else "unchanged: анкета.docx") in again
    await author.say("Цифры добавили")
    await author.press("send")
    await guide.press_notice("rep_accept")
    assert await states(town) == ("active", ["accepted", "planned"], ["returned", "accepted"])
    await submit(author)
    await guide.press_notice("rep_accept")
    assert (await states(town))[0] == "finished"
    assert any(
        ("день и комиссию назначает" if language == "ru" else "Next comes the defence") in one.get("text", "")
        for one in await author.from_bot()
    )


@SQLITE
async def test_submitting_takes_two_taps_and_the_words_and_accepting_one_tap(town: Town) -> None:
    author, guide = await pair(town)
    await project_of(author)
    author.taps = guide.taps = 0
    await author.press("report")
    await author.say("Готово")
    await author.press("send")
    await guide.press_notice("rep_accept")
    assert (author.taps, guide.taps) == (2, 1)
    assert (await states(town))[1] == ["accepted", "planned"]


@SQLITE
async def test_an_album_adds_each_of_its_files_and_its_caption(town: Town) -> None:
    author, guide = await pair(town)
    await project_of(author)
    await author.press("report")
    await send_album(author, "photo", {"1.png": PIXEL, "2.png": PIXEL, "3.png": PIXEL}, "Стенды")
    await author.send_file("план.pdf", b"plan")
    assert "1. Фото: Стенды" in await author.text()
    assert "4. план.pdf" in await author.text()
    await author.press("send")
    assert await kept_files(town) == [("photo", "")] * 3 + [("document", "план.pdf")]
    before = len(await guide.from_bot())
    await guide.press_notice("rep_files")
    arrived = (await guide.from_bot())[before:]
    assert ["photo" in one for one in arrived[:4]] == [True, True, True, False]
    assert "document" in arrived[3]
    assert (await guide.window())["message_id"] == arrived[-1]["message_id"]


@SQLITE
async def test_a_part_is_changed_or_taken_out_and_clear_empties_the_draft(town: Town) -> None:
    author, _ = await pair(town)
    await project_of(author)
    await author.press("report")
    await author.send_file("черновик.docx", b"draft", "Черновик")
    await author.say("Лишнее")
    await author.press("parts", "part:1", "file")
    assert any("document" in one for one in await author.from_bot())
    await author.say("Подпись")
    await author.press("parts", "part:2", "take_out")
    assert "1. черновик.docx: Подпись" in await author.text()
    assert "Лишнее" not in await author.text()
    await author.press("parts", "clear", "back")
    assert "send" not in await author.buttons()
    await author.say("Чистовик")
    await author.press("send")
    assert await kept_files(town) == []


@SQLITE
async def test_content_that_a_report_cannot_hold_is_refused_in_a_sentence_and_changes_nothing(town: Town) -> None:
    author, _ = await pair(town)
    await project_of(author)
    await author.press("report")
    await author.say("Начало")
    for sent in ({"sticker": "👍"}, {"voice": True}):
        await town.client.send(author.id, **sent)
        await town.settled()
        assert "текст, фото и документы" in await author.text()
    await author.send_file("фильм.mov", BIG)
    assert "больше 20 МБ" in await author.text()
    await author.say("я" * 3001)
    assert "Получилось длинно" in await author.text()
    assert "1. Начало" in await author.text()
    assert len(await author.text()) <= 600


@SQLITE
async def test_a_draft_survives_leaving_a_restart_and_weeks_and_home_offers_to_go_on(town: Town) -> None:
    author, guide = await pair(town)
    await project_of(author)
    await author.press("report")
    await author.say("До перезапуска")
    await author.send_file("план.pdf", b"plan")
    await author.press("home")
    await town.restart()
    await town.advance(days=30)
    await author.start()
    assert "Черновик отчёта по этапу «Анализ»: 2 части" in await author.text()
    assert "report" not in await author.buttons()
    await author.press("report_draft")
    await author.say("После")
    await author.press("send")
    assert "До перезапуска\n\nПосле" in (await guide.notice("rep_accept"))["text"]
    assert await kept_files(town) == [("document", "план.pdf")]


@SQLITE
async def test_back_and_a_second_press_leave_one_report(town: Town) -> None:
    author, _ = await pair(town)
    await project_of(author)
    await author.press("report")
    await author.say("Готово")
    window = await author.window()
    send = window["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await author.press_on(window, send)
    await author.press_on(window, send)
    assert (await states(town))[2] == ["submitted"]
    await author.press("back", "project")
    stage = next(button for button in await author.buttons() if button.startswith("stage:"))
    await author.press(stage)
    assert "на рассмотрении" in await author.text()
    assert "report" not in await author.buttons()


@SQLITE
async def test_a_report_waits_for_a_mentor_and_says_so(town: Town) -> None:
    author = await mentee(town)
    await project_of(author)
    await submit(author)
    assert "Ментора пока нет: отчёт рассмотрят координаторы" in await author.text()
    guide = await mentor(town)
    await join(town, author, guide)
    async with town.act() as act:
        pair_id = (await act.session.scalars(select(Mentorship.id))).one()
        (await act.session.scalars(select(Project))).one().mentorship_id = pair_id
    await guide.start()
    await guide.press("waiting", "thing:report:1")
    assert "Провели опрос" in await guide.text()
    await guide.press("accept")
    assert "accept" not in await guide.buttons()
    assert (await states(town))[1] == ["accepted", "planned"]


@SQLITE
async def test_home_says_with_whom_a_stage_is_since_when_and_until_when(town: Town) -> None:
    author, _ = await pair(town)
    await project_of(author)
    await submit(author)
    await author.start()
    standing = "Этап «Анализ» у ментора с вт, 10 марта, ответ ждём до вт, 17 марта"
    assert standing in (await author.text()).replace("\N{NO-BREAK SPACE}", " ")


@SQLITE
async def test_an_accepted_stage_shows_no_open_comment(town: Town) -> None:
    author, guide = await pair(town)
    await project_of(author)
    await submit(author)
    await guide.press_notice("rep_return")
    await guide.say("Добавьте цифры")
    await author.start()
    await author.press("project", "stage:1")
    assert "Что доработать: Добавьте цифры" in await author.text()
    await author.press_notice("rep_rework")
    await author.say("Цифры добавили")
    await author.press("send")
    await guide.press_notice("rep_accept")
    await author.start()
    await author.press("project", "stage:1")
    assert "Добавьте цифры" not in await author.text()


@pytest.mark.parametrize("language", ["ru", "en"])
@SQLITE
async def test_a_mentor_reviews_from_the_list_of_mentees(town: Town, language: str) -> None:
    author, guide = await pair(town, language)
    stage_id, _ = await project_of(author)
    await submit(author, " ".join(f"Слово{number}" for number in range(300)))
    async with town.act(author) as act:
        author_id = act.me.id
    await guide.press("mentees", f"mentee:{author_id}", f"stage:{stage_id}")
    first = await guide.text()
    await guide.press("card_pages_later:1")
    assert await guide.text() != first
    assert len(await guide.text()) <= 1200
    await guide.press("return", "back", "return")
    await guide.send_file("пометки.docx", b"notes")
    assert ("нужен текст" if language == "ru" else "Text is needed") in await guide.text()
    await guide.say("Короче")
    assert ("возвращён на доработку" if language == "ru" else "returned for more work") in await guide.text()
    await guide.press("history", "back", "back", "back")
    assert f"mentee:{author_id}" in await guide.buttons()
    await author.start()
    await author.press("waiting", f"thing:returned:{stage_id}")
    assert "Короче" in await author.text()
    await author.press("history")
    assert "Слово" in await author.text()
    await author.press("back", "report")
    assert "Короче" in await author.text()
    assert "send" in await author.buttons()


@SQLITE
async def test_the_history_gives_the_files_of_the_page_shown(town: Town) -> None:
    author, guide = await pair(town)
    await project_of(author)
    await author.press("report")
    await author.send_file("план.pdf", b"plan")
    await author.press("send")
    await guide.press_notice("rep_history")
    await guide.press("files")
    assert any(one.get("document", {}).get("file_name") == "план.pdf" for one in await guide.from_bot())
    await guide.press("back")
    await guide.press_notice("rep_accept")
    assert (await states(town))[1] == ["accepted", "planned"]


@SQLITE
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_files_that_telegram_no_longer_knows_are_explained(town: Town, language: str) -> None:
    """A bot with a new token does not know the files."""
    author, guide = await pair(town, language)
    await project_of(author)
    await author.press("report")
    await author.send_file("план.pdf", b"plan")
    await author.press("send")
    async with town.act() as act:
        await act.session.execute(update(ReportPart).values(file_id="of-another-bot", kept_as=""))
    told = "Не отправлен: план.pdf" if language == "ru" else "Not sent: план.pdf"
    await guide.press_notice("rep_files")
    assert told in await guide.text()
    await guide.press_notice("rep_history")
    await guide.press("files")
    assert told in await guide.text()
    assert "files" in await guide.buttons()


@SQLITE
async def test_an_old_notice_shows_what_was_decided(town: Town) -> None:
    author, guide = await pair(town)
    await project_of(author)
    await submit(author)
    notice = await guide.notice("rep_accept")
    accept, give_back = (row[0]["callback_data"] for row in notice["reply_markup"]["inline_keyboard"][:2])
    await guide.press_on(notice, accept)
    await guide.press_on(notice, give_back)
    notice = next(one for one in await guide.messages() if one["message_id"] == notice["message_id"])
    assert notice["text"].endswith("Решение уже принято: больше ничего делать не нужно.")
    assert await states(town) == ("active", ["accepted", "planned"], ["accepted"])


@SQLITE
async def test_words_that_come_after_the_decision_change_nothing(town: Town) -> None:
    author, guide = await pair(town)
    await project_of(author)
    await submit(author)
    await guide.press_notice("rep_return")
    await guide.press_notice("rep_accept")
    await guide.say("Поздно")
    assert "Решение уже принято" in await guide.text()
    await guide.press("back")
    assert await states(town) == ("active", ["accepted", "planned"], ["accepted"])


@pytest.mark.parametrize("action", ["accept", "return", "files"])
@SQLITE
async def test_a_forged_notice_press_by_anybody_else_is_refused_and_audited(town: Town, action: str) -> None:
    author, _ = await pair(town)
    await project_of(author)
    await author.press("report")
    await author.send_file("план.pdf", b"plan")
    await author.press("send")
    others = [await mentee(town, "Жуков Олег"), await mentor(town, "Белова Инна")]
    if action != "files":
        others.append(author)
    for person in [*others, await town.person("Никто")]:
        await person.start()
        await person.press_on(await person.window(), f"rep_{action}:1")
        assert not any("document" in one for one in await person.from_bot())
    assert await states(town) == ("active", ["submitted", "planned"], ["submitted"])
    async with town.act() as act:
        assert await refusals(act) == len(others) + 1


@SQLITE
async def test_a_former_mentor_loses_the_card_and_is_led_home(town: Town) -> None:
    author, guide = await pair(town)
    stage_id, _ = await project_of(author)
    await submit(author)
    await guide.start()
    await guide.press("waiting", "thing:report:1")
    async with town.act() as act:
        (await act.session.scalars(select(Mentorship))).one().state = MentorshipState.closed
    await guide.press("accept")
    assert "mentees" in await guide.buttons()
    assert (await states(town))[1] == ["submitted", "planned"]
    await forge(guide, "mentees")
    await forge(guide, f"stage:{stage_id}")
    assert "Провели опрос" not in await guide.text()
    async with town.act() as act:
        assert await refusals(act) == 2


@SQLITE
async def test_nobody_else_opens_a_waiting_report_by_its_number(town: Town) -> None:
    author, _ = await pair(town)
    await project_of(author)
    await submit(author)
    stranger = await known(town, "Лишний Человек")
    for thing in ("thing:report:1", "thing:returned:1", "thing:report:99"):
        await stranger.start()
        await forge(stranger, "waiting")
        await forge(stranger, thing)
        assert "Провели опрос" not in await stranger.text()
        assert "Анализ" not in await stranger.text()
    async with town.act() as act:
        assert (await act.session.scalars(select(Report.state))).one() == "submitted"
        assert await refusals(act) == 6
