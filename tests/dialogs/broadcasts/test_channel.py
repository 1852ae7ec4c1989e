"""The association's channel: added by making the bot its administrator, confirmed, posted in, lost."""

from dataclasses import replace

import pytest
from sqlalchemy import select, update

from models.channel import Channel, ChannelPost, ChannelState, PostState
from models.event import EventKind
from models.person import Role
from services.events.changing import cancel_event, change_event, event_to_change, values_of
from tests.support.announcing import draft
from tests.support.broadcasts import begun
from tests.support.channels import channel_with_bot, our_channel_of, posts_in
from tests.support.people import coordinator, known, mentee
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
pytestmark = SQLITE


async def state_of_channel(town: Town) -> Channel:
    async with town.act() as act:
        return (await act.session.scalars(select(Channel))).one()


async def states_of_posts(town: Town) -> list[PostState]:
    async with town.act() as act:
        return list(await act.session.scalars(select(ChannelPost.state).order_by(ChannelPost.id)))


async def announced(orlova: Dweller) -> None:
    await draft(orlova, kind=EventKind.lecture, words="Разберём <b>сценарий</b>")
    await orlova.press("channel", "send")


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_coordinator_adds_the_bot_to_the_channel_and_confirms_it_in_the_settings(
    town: Town, language: str
) -> None:
    orlova = await coordinator(town, language=language)
    await channel_with_bot(town, orlova, "Менторы & <b>")
    assert "Менторы & <b>" in (await orlova.notice("channel_confirm"))["text"]
    await orlova.press("broadcasts", "channel")
    assert "1. «Менторы & <b>»" in (await orlova.text()).replace("“", "«").replace("”", "»")
    await orlova.press_first("channel")
    await orlova.press("confirm_channel")
    assert (await state_of_channel(town)).state is ChannelState.ours
    assert "✓" in await orlova.text()


async def test_an_old_notice_does_not_undo_that_another_coordinator_has_confirmed_the_channel(town: Town) -> None:
    orlova, belova = await coordinator(town), await known(town, "Белова Инна", Role.coordinator)
    await our_channel_of(town, orlova)
    await belova.press_notice("channel_refuse")
    assert (await state_of_channel(town)).state is ChannelState.ours
    assert "Решение уже принято" in str(await belova.from_bot())


async def test_nobody_is_told_of_a_channel_to_which_a_stranger_added_the_bot(town: Town) -> None:
    orlova, stranger = await coordinator(town), await town.person("Чужой")
    before = len(await orlova.from_bot())
    await channel_with_bot(town, stranger)
    assert len(await orlova.from_bot()) == before
    await orlova.press("broadcasts", "channel")
    assert "Менторы столицы" in await orlova.text()


async def test_an_event_is_posted_with_a_link_into_the_bot_and_its_own_link_is_kept_secret(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    chat_id = await our_channel_of(town, orlova)
    await announced(orlova)
    [post] = await posts_in(town, chat_id)
    assert "Первый педсовет" in post["text"]
    assert "<b>сценарий</b>" in post["text"]
    assert "https://" not in post["text"]
    assert "Часовой пояс: Москва" in post["text"]
    [[button]] = post["reply_markup"]["inline_keyboard"]
    await ivanov.start(button["url"].partition("?start=")[2])
    assert "Первый педсовет" in await ivanov.text()
    assert "coming" in await ivanov.buttons()


async def test_an_event_stays_out_of_the_channel_unless_it_is_chosen(town: Town) -> None:
    orlova = await coordinator(town)
    chat_id = await our_channel_of(town, orlova)
    await draft(orlova)
    await orlova.press("channel", "channel", "send")
    assert await posts_in(town, chat_id) == []


async def test_the_post_follows_a_changed_and_a_cancelled_event(town: Town) -> None:
    orlova = await coordinator(town)
    chat_id = await our_channel_of(town, orlova)
    await announced(orlova)
    async with town.act(orlova) as act:
        event = await event_to_change(act, 1)
        await change_event(act, 1, replace(values_of(event), title="Иначе"), event.sequence)
    await town.settled()
    [post] = await posts_in(town, chat_id)
    assert "Иначе" in post["text"]
    assert "Сведения обновлены" in post["text"]
    async with town.act(orlova) as act:
        await cancel_event(act, 1, "Ведущий болен")
    await town.settled()
    [post] = await posts_in(town, chat_id)
    assert "Отменено." in post["text"]
    assert "Ведущий болен" in post["text"]
    assert "reply_markup" not in post


async def test_a_broadcast_is_posted_once_and_deleted_when_it_is_taken_back(town: Town) -> None:
    orlova, _ = await coordinator(town), await mentee(town)
    chat_id = await our_channel_of(town, orlova)
    await orlova.press("broadcasts", "new")
    await orlova.say("Клуб — в четверг")
    await orlova.press("role:mentee", "next", "in_channel", "send")
    [post] = await posts_in(town, chat_id)
    assert post["text"] == "Клуб — в четверг"
    await orlova.press("back", "broadcast:1")
    assert "опубликовано" in await orlova.text()
    await orlova.press("step:ask_back", "step_sure:take_back")
    assert await posts_in(town, chat_id) == []
    assert await states_of_posts(town) == [PostState.removed]


async def test_lost_rights_are_told_once_and_what_waits_is_posted_when_they_are_back(town: Town) -> None:
    orlova, _ = await coordinator(town), await mentee(town)
    chat_id = await our_channel_of(town, orlova)
    for _ in range(2):
        await town.client.set_member(chat_id, "administrator", rights={"can_post_messages": False})
        await town.settled()
    assert str(await orlova.from_bot()).count("больше не может публиковать") == 1
    await announced_meanwhile(town, orlova)
    assert await states_of_posts(town) == [PostState.pending]
    await orlova.press("broadcasts", "channel")
    assert "Права публиковать у бота нет" in await orlova.text()
    await town.client.set_member(chat_id, "administrator")
    await town.settled()
    assert len(await posts_in(town, chat_id)) == 1


async def announced_meanwhile(town: Town, orlova: Dweller) -> None:
    async with town.act(orlova) as act:
        await begun(act, in_channel=True)
    await town.settled()


async def test_rights_that_were_lost_unseen_are_noticed_at_the_next_post(town: Town) -> None:
    orlova, _ = await coordinator(town), await mentee(town)
    await our_channel_of(town, orlova)
    chat_id = (await state_of_channel(town)).telegram_id
    await town.client.fault(method="sendMessage", error_code=403, times=1, match={"chat_id": chat_id})
    await announced_meanwhile(town, orlova)
    assert not (await state_of_channel(town)).may_post
    assert await states_of_posts(town) == [PostState.pending]
    assert "больше не может публиковать" in str(await orlova.from_bot())


async def test_a_post_whose_answer_was_lost_is_not_posted_again_by_itself(town: Town) -> None:
    orlova, _ = await coordinator(town), await mentee(town)
    chat_id = await our_channel_of(town, orlova)
    await town.client.fault(method="sendMessage", drop="answer", times=1, match={"chat_id": chat_id})
    await announced_meanwhile(town, orlova)
    assert await states_of_posts(town) == [PostState.unknown]
    assert len(await posts_in(town, chat_id)) == 1
    assert "неизвестно, вышла ли" in (await orlova.notice("channel_repeat"))["text"]
    await orlova.press_notice("channel_repeat")
    assert len(await posts_in(town, chat_id)) == 2
    assert await states_of_posts(town) == [PostState.posted]


async def test_what_was_being_posted_when_the_process_died_is_told_as_unknown(town: Town) -> None:
    orlova, _ = await coordinator(town), await mentee(town)
    chat_id = await our_channel_of(town, orlova)
    await announced_meanwhile(town, orlova)
    async with town.act() as act:
        await act.session.execute(update(ChannelPost).values(state=PostState.sending))
    await town.settled()
    assert len(await posts_in(town, chat_id)) == 1
    assert await states_of_posts(town) == [PostState.unknown]
    assert await orlova.notice("channel_repeat")


async def test_a_server_that_fails_is_asked_again_and_nothing_is_doubled(town: Town) -> None:
    orlova, _ = await coordinator(town), await mentee(town)
    chat_id = await our_channel_of(town, orlova)
    await town.client.fault(method="sendMessage", error_code=502, times=1, match={"chat_id": chat_id})
    async with town.act(orlova) as act:
        await begun(act, in_channel=True)
    with pytest.raises(Exception, match="TelegramServerError"):
        await town.settled()
    await town.settled()
    assert len(await posts_in(town, chat_id)) == 1
