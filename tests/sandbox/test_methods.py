"""What the methods do when they succeed, except for texts and presses."""

from typing import Any

from aiogram import Bot
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto

from sandbox.client import Client
from tests.support.telegram_token import TOKEN

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000400000002008020000000000000000000000")


def file(name: str, content: bytes = PNG) -> BufferedInputFile:
    return BufferedInputFile(content, name)


async def test_an_album_is_several_messages_with_one_group(client: Client, bot: Bot, anna: int) -> None:
    media = [InputMediaPhoto(media=file("a.png"), caption="<b>first</b>", parse_mode="HTML")]
    sent = await bot.send_media_group(anna, [*media, InputMediaPhoto(media=file("b.png"))])
    first, second = await client.messages(anna)
    assert [message.message_id for message in sent] == [first["message_id"], second["message_id"]]
    assert first["media_group_id"] == second["media_group_id"]
    assert first["caption_entities"][0]["type"] == "bold"


async def test_a_known_file_is_sent_again_by_its_id(client: Client, bot: Bot, anna: int) -> None:
    sent = await bot.send_photo(anna, file("a.png"))
    assert sent.photo is not None
    again = await bot.send_photo(anna, sent.photo[-1].file_id, caption="again")
    assert again.photo == sent.photo


async def test_a_photo_is_no_document(call: Any, bot: Bot, anna: int) -> None:
    sent = await bot.send_photo(anna, file("a.png"))
    assert sent.photo is not None
    answer = await call("sendDocument", chat_id=anna, document=sent.photo[-1].file_id)
    assert answer["description"] == "Bad Request: can't use file of type Photo as Document"


async def test_media_and_captions_are_edited(client: Client, bot: Bot, anna: int) -> None:
    sent = await bot.send_photo(anna, file("a.png"), caption="one")
    await bot.edit_message_caption(chat_id=anna, message_id=sent.message_id, caption="two")
    document = InputMediaDocument(media=file("a.txt", b"x"), caption="three")
    await bot.edit_message_media(document, chat_id=anna, message_id=sent.message_id)
    (message,) = await client.messages(anna)
    assert (message["document"]["file_name"], message["caption"]) == ("a.txt", "three")
    assert "photo" not in message


async def test_copies_carry_the_content_and_forwards_their_origin(client: Client, bot: Bot, anna: int) -> None:
    boris = await client.add_person("Boris", started=True)
    said = await client.say(boris, "hello")
    await bot.copy_message(anna, boris, said["message_id"])
    await bot.forward_message(anna, boris, said["message_id"])
    copied, forwarded = await client.messages(anna)
    assert copied["text"] == forwarded["text"] == "hello"
    assert "forward_origin" not in copied
    assert forwarded["forward_origin"]["sender_user"]["first_name"] == "Boris"


async def test_a_pinned_message_is_told_and_shown_by_the_chat(client: Client, bot: Bot, anna: int) -> None:
    sent = await bot.send_message(anna, "rules")
    await bot.pin_chat_message(anna, sent.message_id)
    assert (await client.messages(anna))[-1]["pinned_message"]["text"] == "rules"
    chat = await bot.get_chat(anna)
    assert chat.pinned_message is not None
    await bot.unpin_chat_message(anna)
    assert (await bot.get_chat(anna)).pinned_message is None


async def test_a_reply_carries_the_message_that_it_answers(client: Client, bot: Bot, call: Any, anna: int) -> None:
    said = await client.say(anna, "question")
    await call("sendMessage", chat_id=anna, text="answer", reply_parameters={"message_id": said["message_id"]})
    assert (await client.messages(anna))[-1]["reply_to_message"]["text"] == "question"
    refused = await call("sendMessage", chat_id=anna, text="x", reply_parameters={"message_id": 999})
    assert refused["description"] == "Bad Request: message to be replied not found"


async def test_several_messages_are_deleted_at_once(client: Client, bot: Bot, anna: int) -> None:
    ids = [(await bot.send_message(anna, text)).message_id for text in "ab"]
    await bot.delete_messages(anna, [*ids, 999])
    assert await client.messages(anna) == []


async def test_every_way_of_sending_parameters_is_read(client: Client, anna: int) -> None:
    url = f"{client.base_url}/bot{TOKEN}/sendMessage"
    params = {"chat_id": str(anna), "text": "x"}
    async with client.session.get(url, params=params) as response:
        assert response.status == 200
    for options in ({"data": params}, {"json": params}):
        async with client.session.post(url, **options) as response:
            assert response.status == 200
    assert len(await client.messages(anna)) == 3


async def test_the_bot_is_told_about_its_people_and_itself(bot: Bot, anna: int) -> None:
    me = await bot.get_me()
    assert (me.first_name, me.username, me.is_bot) == ("Рядом", "ryadom_bot", True)
    assert (await bot.get_chat_member(anna, anna)).status == "member"
    assert (await bot.get_user_profile_photos(anna)).total_count == 0
    await bot.set_my_name("Nearby", language_code="en")
    await bot.set_my_description("About")
    await bot.set_my_short_description("Short")
    await bot.set_chat_menu_button(anna)
    await bot.delete_my_commands()
    assert await bot.get_my_commands() == []
    assert await bot.send_chat_action(anna, "typing")
