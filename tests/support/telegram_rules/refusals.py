"""Rules about what is refused or passed over besides texts and keyboards."""

from typing import Any

from tests.support.telegram_rules.rule import BOT_API, SENT, TDLIB, Rule

SERVERS = "Telegram's servers; TDLib passes it on"
COMMANDS = f"{TDLIB}/BotCommand.cpp, set_commands"
CHAT = f"{BOT_API}, check_chat"
ALBUM = f"{TDLIB}/MessageContent.cpp, check_message_group_message_contents"
FILE_ID = f"{TDLIB}/files/FileManager.cpp, from_persistent_id"
NOBODY: dict[str, Any] = {"chat_id": None}


def no(method: str, says: str, source: str, refused: str, *, settled: bool = True, **params: Any) -> Rule:
    return Rule(says, source, method, params, refused=refused, settled=settled)


def command(**changed: Any) -> dict[str, Any]:
    whole = {"command": "go", "description": "Go", **changed}
    return {**NOBODY, "commands": [{name: value for name, value in whole.items() if value is not None}]}


def photos(number: int, *more: str) -> dict[str, Any]:
    kinds = ["photo"] * number + list(more)
    return {"media": [{"type": kind, "media": "x"} for kind in kinds]}


EDITS = f"{BOT_API}, process_edit_message_text_query"
DELETES = f"{BOT_API}, process_delete_message_query"
REPLY = f"{BOT_API}, get_reply_parameters, check_reply_parameters"
GET_FILE = f"{BOT_API}, check_remote_file_id"

MESSAGES = [
    no("editMessageText", "neither chat nor message", EDITS, "message identifier is not specified", **NOBODY, text="b"),
    no("editMessageText", "a message without its chat", EDITS, "chat_id is empty", **NOBODY, message_id=1, text="b"),
    no(
        "editMessageText",
        "a chat without a message",
        f"{BOT_API}, check_message",
        "message to edit not found",
        text="b",
    ),
    no("deleteMessage", "no chat", DELETES, "chat identifier is not specified", **NOBODY, message_id=1),
    no("deleteMessage", "no message", DELETES, "message identifier is not specified"),
    no("deleteMessages", "no messages", f"{BOT_API}, get_message_ids", "message identifiers are not specified"),
    no("pinChatMessage", "no message", f"{BOT_API}, check_message", "message to pin not found"),
    Rule("a reply to 0 is no reply", REPLY, params={"text": "a", "reply_parameters": {"message_id": 0}},
         shows={"reply_to_message": None}),
    no("sendMessage", "a reply to a message that is not there", REPLY, "message to be replied not found", text="a",
       reply_parameters={"message_id": 99_999}),
    no(
        "sendMessage",
        "a quote that is not in the message",
        SERVERS,
        "QUOTE_TEXT_INVALID",
        settled=False,
        text="a",
        reply_parameters={"message_id": SENT, "quote": "elsewhere"},
    ),
    Rule(
        "a quote that is there",
        SERVERS,
        params={"text": "a", "reply_parameters": {"message_id": SENT, "quote": "fore"}},
        shows={"quote": {"text": "fore", "position": 2, "is_manual": True}},
        settled=False,
    ),
    no("sendMessage", "a person whom the bot never met", CHAT, "chat not found", chat_id=77, text="a"),
    Rule("a number where text is expected is taken", f"{BOT_API}, Query::arg", params={"text": 5}, shows={"text": "5"}),
]  # fmt: skip

FILES = [
    no("getFile", "no id", GET_FILE, "file_id not specified", **NOBODY),
    no("getFile", "an empty id", GET_FILE, "file_id not specified", **NOBODY, file_id=""),
    no("getFile", "a wrong id", GET_FILE, "invalid file_id", **NOBODY, file_id="wrong"),
    no("sendPhoto", "no photo", f"{BOT_API}, process_send_photo_query", "there is no photo in the request"),
    no(
        "sendPhoto",
        "an id that is no base64",
        FILE_ID,
        "wrong remote file identifier specified: Wrong character in the string",
        photo="no id!",
    ),
    no(
        "sendPhoto",
        "an id of nothing",
        FILE_ID,
        "wrong remote file identifier specified: can't unserialize it. Wrong last symbol",
        photo="abcd",
    ),
    no(
        "sendPhoto",
        "an address, which is never fetched here",
        f"{BOT_API}, fail_query_with_error (WEBPAGE_CURL_FAILED)",
        "failed to get HTTP URL content",
        photo="https://example.com/a.jpg",
    ),
    no(
        "sendDocument",
        "an address that is none",
        FILE_ID,
        "invalid file HTTP URL specified: Unsupported URL protocol",
        document="ftp://example.com/a.pdf",
    ),
]

COMMAND_RULES = [
    no("setMyCommands", "a command of capital letters", SERVERS, "BOT_COMMAND_INVALID", settled=False,
       **command(command="Go")),
    no("setMyCommands", "an empty command", COMMANDS, "command must be non-empty", **command(command="/")),
    no("setMyCommands", "a long command", COMMANDS, "command length must not exceed 32", **command(command="x" * 33)),
    no("setMyCommands", "no description", COMMANDS, "command description must be non-empty",
       **command(description=" ")),
    no(
        "setMyCommands",
        "a long description",
        COMMANDS,
        "command description length must not exceed 256",
        **command(description="x" * 257),
    ),
    no(
        "setMyCommands",
        "a command without its description",
        f"{BOT_API}, get_bot_commands",
        'can\'t parse BotCommand: Can\'t find field "description"',
        **command(description=None),
    ),
    no(
        "setMyCommands",
        "a language that is no code",
        f"{TDLIB}/misc.cpp, validate_bot_language_code",
        "invalid language code specified",
        **command(),
        language_code="rus",
    ),
]  # fmt: skip

OTHERS = [
    no("sendChatAction", "an unknown action", f"{BOT_API}, get_chat_action", "wrong parameter action in request",
       action="dance"),
    no("sendMediaGroup", "an album of 11", ALBUM, "too many messages to send as an album", **photos(11)),
    no("sendMediaGroup", "an album of none", ALBUM, "there are no messages to send", media=[]),
    no(
        "sendMediaGroup",
        "photos and documents together",
        ALBUM,
        "document can't be mixed with other media types",
        **photos(1, "document"),
    ),
    no("sendLocation", "no latitude", f"{BOT_API}, get_location", "latitude is empty", longitude=1),
    no("sendLocation", "no longitude", f"{BOT_API}, get_location", "longitude is empty", latitude=1),
    no(
        "sendLocation",
        "a place that is not on earth",
        f"{TDLIB}/Location.cpp, process_input_message_location",
        "invalid location specified",
        latitude=91,
        longitude=0,
    ),
    no(
        "sendVenue",
        "a venue that is not on earth",
        f"{TDLIB}/Venue.cpp, process_input_message_venue",
        "wrong venue location specified",
        latitude=0,
        longitude=181,
        title="a",
        address="b",
    ),
]  # fmt: skip

REFUSALS = [*MESSAGES, *FILES, *COMMAND_RULES, *OTHERS]
