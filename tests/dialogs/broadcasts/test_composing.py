"""A broadcast from the first word to its end: taps, formatting, album, the report, and taking it back."""

from io import BytesIO

import pytest
from aiohttp import FormData
from openpyxl import load_workbook

from handlers.shared.speech import Speech
from models.broadcast import Broadcast, BroadcastState
from models.consent import ConsentKind
from services.broadcasts.broadcasts import MAY_TAKE_BACK
from services.broadcasts.drafts import Content, change_content
from services.consents.consents import withdraw
from tests.support.broadcasts import begun, recipients
from tests.support.people import coordinator, listed, mentee, mentor
from tests.support.pictures import PIXEL
from tests.support.town import Town

TAPS_AT_MOST = 5
pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def test_a_broadcast_takes_five_taps_and_the_text(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    orlova.taps = 0
    await orlova.press("broadcasts", "new")
    await orlova.say("Клуб & <b> в четверг #клуб")
    await orlova.press("role:mentee", "next", "send")
    assert orlova.taps <= TAPS_AT_MOST
    message = await ivanov.notice("mailings_off")
    assert message["text"].startswith("Клуб & <b> в четверг #клуб")
    assert "hashtag" in [one["type"] for one in message["entities"]]


async def test_the_formatting_arrives_as_the_coordinator_wrote_it(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    bold = {"type": "bold", "offset": 2, "length": 4}  # an emoji takes two units
    async with town.act(orlova) as act:
        await begun(act, words="🙂Клуб — <i>", entities=[bold])
    await town.settled()
    message = await ivanov.notice("mailings_off")
    assert message["text"].startswith("🙂Клуб — <i>")
    assert bold in message["entities"]


async def test_the_report_names_everybody_with_what_became_of_the_message(town: Town) -> None:
    orlova, _ = await coordinator(town), await mentee(town)
    await orlova.press("broadcasts", "new")
    await orlova.say("Клуб — в четверг")
    await orlova.press("role:mentee", "next", "send", "back", "broadcast:1", "step:report")
    file = next(one["document"] for one in reversed(await orlova.from_bot()) if "document" in one)
    sheet = load_workbook(BytesIO(await town.client.file(file["file_id"]))).active
    assert sheet is not None
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert [(row[0], row[2]) for row in rows] == [("Иванов Пётр Алексеевич", "доставлено")]


async def test_an_album_arrives_whole_with_its_buttons_below_and_is_taken_back_whole(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    await orlova.press("broadcasts", "new")
    form = FormData({"caption": "Два снимка"})
    for name in ("a.png", "b.png"):
        form.add_field("photo", PIXEL, filename=name)
    await town.client.session.post(f"{town.client.base_url}/sandbox/people/{orlova.id}/messages", data=form)
    await town.settled()
    await orlova.press("role:mentee", "next", "send")
    before = await ivanov.from_bot()
    assert [one.get("caption", "") for one in before if "photo" in one] == ["Два снимка", ""]
    assert await ivanov.notice("mailings_off")
    await orlova.press("back", "broadcast:1", "step:ask_back", "step_sure:take_back")
    assert not any("photo" in one for one in await ivanov.from_bot())
    async with town.act(orlova) as act:
        assert (await act.session.get_one(Broadcast, 1)).removed == len(await recipients(act, 1)) == 1


async def test_a_draft_that_another_coordinator_has_changed_is_shown_again_before_it_is_sent(town: Town) -> None:
    orlova, krylova, ivanov = (
        await coordinator(town),
        await coordinator(town, "Крылова Вера Павловна"),
        await mentee(town),
    )
    await orlova.press("broadcasts", "new")
    await orlova.say("Клуб — в четверг")
    await orlova.press("role:mentee", "next")
    async with town.act(krylova) as act:
        draft = await change_content(act, 1, Content("Клуба не будет", (), None, ""))
        assert draft.state is BroadcastState.draft
    await orlova.press("send")
    assert "Другой координатор изменил черновик" in await orlova.text()
    assert "Клуба не будет" in str((await orlova.from_bot())[-2])
    assert not any("Клуб" in str(one.get("text")) for one in await ivanov.from_bot())
    await orlova.press("send")
    assert any("Клуба не будет" in str(one.get("text")) for one in await ivanov.from_bot())


async def test_a_message_in_a_chat_that_the_bot_no_longer_knows_is_not_counted_as_deleted(town: Town) -> None:
    """The recipient's account turned out to be somebody else's."""
    orlova, ivanov = await coordinator(town), await mentee(town)
    await orlova.press("broadcasts", "new")
    await orlova.say("Клуб — в четверг")
    await orlova.press("role:mentee", "next", "send")
    async with town.act(ivanov) as act:
        act.me.telegram_id = None
    await orlova.press("back", "broadcast:1", "step:ask_back", "step_sure:take_back")
    assert any("Клуб — в четверг" in str(one.get("text")) for one in await ivanov.from_bot())
    async with town.act(orlova) as act:
        broadcast = await act.session.get_one(Broadcast, 1)
        assert (broadcast.state, broadcast.removed) == (BroadcastState.taken_back, 0)


async def test_the_message_is_shown_again_as_it_will_arrive_when_its_purpose_changes(town: Town) -> None:
    orlova = await coordinator(town)
    await mentee(town)
    await orlova.press("broadcasts", "new")
    await orlova.say("Клуб — в четверг")
    await orlova.press("role:mentee", "next", "purpose")
    shown, window = (await orlova.from_bot())[-2:]
    assert shown["text"] == "Клуб — в четверг\n\nСлужебное сообщение ассоциации"
    assert window["text"].startswith("Новая рассылка: проверьте")
    await orlova.press("answerable")
    shown, _ = (await orlova.from_bot())[-2:]
    assert [[one["text"] for one in row] for row in shown["reply_markup"]["inline_keyboard"]] == [["Ответить"]]


async def test_the_list_of_names_says_whom_the_other_conditions_leave_out(town: Town) -> None:
    orlova = await coordinator(town)
    await mentee(town)
    await mentor(town)
    await orlova.press("broadcasts", "new")
    await orlova.say("Клуб — в четверг")
    await orlova.press("role:mentee", "more", "condition:people")
    await orlova.say("Иванов П. А.\nПетрова А. С.")
    said = await orlova.text()
    assert "В списке: 2. Получат: 1. Не подходят под другие условия (стажёры): 1" in said


async def test_it_may_be_taken_back_until_a_day_and_hour_that_are_said(town: Town) -> None:
    orlova, _ = await coordinator(town), await mentee(town)
    await orlova.press("broadcasts", "new")
    await orlova.say("Клуб — в четверг")
    await orlova.press("role:mentee", "next", "send")
    async with town.act(orlova) as act:
        began = (await act.session.get_one(Broadcast, 1)).started_at
        assert began is not None
        until = Speech("ru", act.me.timezone).when(began + MAY_TAKE_BACK)
    await orlova.press("back", "broadcast:1", "step:ask_back")
    assert f"Telegram позволяет это до {until}" in await orlova.text()


async def test_who_cannot_be_reached_is_listed_by_the_reason_with_what_to_do(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    await listed(town, "Белов Олег Петрович")
    petrova = await mentor(town)
    await town.client.block(petrova.id)
    async with town.act(ivanov) as act:
        await withdraw(act, ConsentKind.mailings)
    await orlova.press("broadcasts", "new")
    await orlova.say("Клуб — в четверг")
    await orlova.press("role:mentee", "role:mentor")
    assert "Людей: 3. Получат: 0, не получат: 3" in await orlova.text()
    await orlova.press("next", "unreached")
    said = {}
    for why in ("never_came", "blocked", "no_consent"):
        await orlova.press(f"why:{why}")
        said[why] = await orlova.text()
    assert "Пришлите им ссылку" in said["never_came"]
    assert "1. Белов Олег Петрович" in said["never_came"]
    assert "Позвоните или напишите по электронной почте" in said["blocked"]
    assert "1. Петрова Анна Сергеевна" in said["blocked"]
    assert "служебным сообщением" in said["no_consent"]
    assert "1. Иванов Пётр Алексеевич" in said["no_consent"]
    await orlova.press_first("unreached_of")
    assert "Иванов Пётр Алексеевич" in await orlova.text()


async def test_one_message_shows_the_progress_until_the_end_and_of_taking_back(town: Town) -> None:
    orlova, _ = await coordinator(town), await mentee(town)
    await orlova.press("broadcasts", "new")
    await orlova.say("Клуб — в четверг")
    await orlova.press("role:mentee", "next", "send", "home")

    async def progress() -> str:
        [one] = [one for one in await orlova.from_bot() if one.get("text", "").startswith("Рассылка № 1")]
        return str(one["text"])

    await town.advance(seconds=5)
    assert (await progress()).startswith("Рассылка № 1: завершена\n▓▓▓")
    assert "Доставлено: 1 из 1" in await progress()
    await orlova.press_notice("broadcast_step:ask_back")
    await orlova.press_notice("broadcast_step:keep")
    await orlova.press_notice("broadcast_step:ask_back")
    await orlova.press_notice("broadcast_step:take_back")
    await town.advance(seconds=5)
    assert (await progress()).startswith("Рассылка № 1: отозвана")
    assert "Удалено из чатов: 1 из 1" in await progress()
