"""Rules about what is refused or passed over besides texts and keyboards."""

from typing import Any

from tests.support.telegram_rules.rule import BOT_API, DOCUMENT, PERSON, PHOTO, SENT, TDLIB, Rule

SERVERS = "https://core.telegram.org/method/bots.setBotCommands; tdlib/telegram-bot-api#98"
QUOTES = f"{TDLIB}/MessagesManager.cpp, on_send_message_fail; https://core.telegram.org/bots/api#replyparameters"
FIELDS = "td, tdutils/JsonBuilder.cpp, JsonObject"
SOURCE = "td, tdnet/HttpReader.cpp, parse_json_parameters"
REQUIRED = f"{BOT_API}, get_required_string_arg"
COMMANDS = f"{TDLIB}/BotCommand.cpp, set_commands"
BOT_COMMANDS = f"{BOT_API}, get_bot_commands"
BOT_SCOPE = f"{BOT_API}, get_bot_command_scope"
CHAT = f"{BOT_API}, check_chat"
ALBUM = f"{TDLIB}/MessageContent.cpp, check_message_group_message_contents"
INPUT = f"{BOT_API}, get_input_message_contents, get_input_media"
FILE_ID = f"{TDLIB}/files/FileManager.cpp, from_persistent_id"
SENT_BEFORE = {"photo": PHOTO, "document": DOCUMENT}
NOBODY: dict[str, Any] = {"chat_id": None}


def no(method: str, says: str, source: str, refused: str, **params: Any) -> Rule:
    return Rule(says, source, method, params, refused=refused)


def command(**changed: Any) -> dict[str, Any]:
    whole = {"command": "go", "description": "Go", **changed}
    return {**NOBODY, "commands": [{name: value for name, value in whole.items() if value is not None}]}


def photos(number: int, *more: str) -> dict[str, Any]:
    kinds = ["photo"] * number + list(more)
    return {"media": [{"type": kind, "media": SENT_BEFORE.get(kind, "x")} for kind in kinds]}


def quoting(says: str, quote: dict[str, Any], becomes: dict[str, Any] | None) -> Rule:
    """A reply to the message «before <b>now</b>»; None when the quote is refused."""
    refused, shows = (None, {"quote": becomes}) if becomes else ("QUOTE_TEXT_INVALID", {})
    params = {"text": "a", "reply_parameters": {"message_id": SENT, **quote}}
    return Rule(says, QUOTES, params=params, refused=refused, shows=shows)


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
    no("sendMessage", "a reply that is no JSON", REPLY, "can't parse reply parameters JSON object", text="a",
       reply_parameters="x"),
    no("sendMessage", "a reply that is no object", REPLY, "object expected as reply parameters", text="a",
       reply_parameters=[]),
    no("sendMessage", "a reply without a message", FIELDS, 'can\'t find field "message_id"', text="a",
       reply_parameters={"quote": "fore"}),
    no("sendMessage", "a reply to a word", FIELDS, 'field "message_id" must be a valid Number', text="a",
       reply_parameters={"message_id": "x"}),
    quoting("a quote that is not in the message", {"quote": "elsewhere"}, None),
    quoting("a quote that is there", {"quote": "fore"}, {"text": "fore", "position": 2, "is_manual": True}),
    quoting("a quote without the formatting of its words", {"quote": "now"}, None),
    quoting(
        "a quote with the formatting of its words",
        {"quote": "<b>now</b>", "quote_parse_mode": "HTML"},
        {"text": "now", "entities": [{"type": "bold", "offset": 0, "length": 3}], "position": 7, "is_manual": True},
    ),
    quoting("of equal words the nearest to the named place", {"quote": "e", "quote_position": 5},
            {"text": "e", "position": 5, "is_manual": True}),
    no("sendMessage", "a quote whose markup is broken", REPLY,
       'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"', text="a",
       reply_parameters={"message_id": SENT, "quote": "<b>now", "quote_parse_mode": "HTML"}),
    no("deleteMessages", "an id of 0", f"{BOT_API}, get_message_ids", "invalid message identifier specified",
       message_ids=[0]),
    no("deleteMessages", "101 ids", f"{BOT_API}, get_message_ids", "too many message identifiers specified",
       message_ids=[1] * 101),
    no("deleteMessages", "ids that are no list", f"{BOT_API}, get_message_ids",
       "expected an Array of message identifiers", message_ids=5),
    no("deleteMessages", "an id in letters", f"{BOT_API}, get_message_ids",
       "can't parse message identifier as a Number", message_ids=["x"]),
    no("editMessageText", "an id in letters is 0", f"{BOT_API}, get_message_id", "message to edit not found",
       message_id="x", text="b"),
    no("answerCallbackQuery", "a press without its id", f"{BOT_API}, process_answer_callback_query_query",
       "query is too old and response timeout expired or query ID is invalid", **NOBODY),
    no("sendMessage", "a chat that is null", SOURCE, "chat not found", chat_id="null", text="a"),
    Rule("JSON where text is expected is its source", SOURCE, params={"text": [True]}, shows={"text": "[true]"}),
    no("sendMessage", "a person whom the bot never met", CHAT, "chat not found", chat_id=77, text="a"),
    Rule("a number where text is expected is taken", f"{BOT_API}, Query::arg", params={"text": 5}, shows={"text": "5"}),
]  # fmt: skip

FILES = [
    no("getFile", "no id", GET_FILE, "file_id not specified", **NOBODY),
    no("getFile", "an empty id", GET_FILE, "file_id not specified", **NOBODY, file_id=""),
    no("sendPhoto", "an empty photo", f"{BOT_API}, get_input_file", "there is no photo in the request", photo=""),
    no("sendPhoto", "a file that is not sent along", f"{BOT_API}, get_input_file", "there is no photo in the request",
       photo="attach://absent"),
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
]  # fmt: skip

COMMAND_RULES = [
    no("setMyCommands", "a command of capital letters", SERVERS, "BOT_COMMAND_INVALID", **command(command="Go")),
    no("setMyCommands", "commands that are no list", BOT_COMMANDS, "expected an Array of BotCommand", **NOBODY,
       commands={}),
    no("setMyCommands", "a command that is no object", BOT_COMMANDS, "can't parse BotCommand: expected an Object",
       **NOBODY, commands=["go"]),
    no("setMyCommands", "a scope of no kind", BOT_SCOPE, "can't parse BotCommandScope: Unsupported type specified",
       **command(), scope={"type": "x"}),
    no("setMyCommands", "a scope of one chat without the chat", FIELDS,
       'can\'t parse BotCommandScope: Can\'t find field "chat_id"', **command(), scope={"type": "chat"}),
    no("setMyCommands", "commands for one member of a private chat", f"{TDLIB}/BotCommandScope.cpp",
       "can't use specified scope in private chats", **command(),
       scope={"type": "chat_member", "chat_id": PERSON, "user_id": PERSON}),
    no("setChatMenuButton", "a menu button of no kind", f"{BOT_API}, get_bot_menu_button",
       "can't parse menu button: MenuButton has unsupported type", menu_button={"type": "x"}),
    no("setChatMenuButton", "a menu button that opens a page without https", f"{TDLIB}/BotMenuButton.cpp",
       "menu button Web App URL 'http://a.ru' is invalid: Only HTTPS links are allowed",
       menu_button={"type": "web_app", "text": "x", "web_app": {"url": "http://a.ru"}}),
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
    no("sendMediaGroup", "no album", REQUIRED, 'parameter "media" is required'),
    no("sendMediaGroup", "an album that is no list", INPUT, "expected an Array of InputMedia", media={}),
    no("sendMediaGroup", "a part without its file", INPUT, "can't parse InputMedia: media not found",
       media=[{"type": "photo"}]),
    no("sendMediaGroup", "a part of no kind", INPUT, 'can\'t parse InputMedia: type "gif" is unsupported',
       media=[{"type": "gif", "media": "x"}]),
    no("sendMediaGroup", "an animation in an album", INPUT,
       'can\'t parse InputMedia: type "animation" can\'t be used in sendMediaGroup',
       media=[{"type": "animation", "media": "x"}]),
    no("sendContact", "no number", REQUIRED, 'parameter "phone_number" is required', first_name="a"),
    no("copyMessage", "no chat to copy from", REQUIRED, 'parameter "from_chat_id" is required', message_id=SENT),
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
