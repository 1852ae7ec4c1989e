"""The bot's own account: who it is, its commands, texts and menu buttons, and its answers to presses."""

import re

from aiogram.methods import (
    AnswerCallbackQuery,
    Close,
    DeleteMyCommands,
    GetMe,
    GetMyCommands,
    LogOut,
    SetChatMenuButton,
    SetMyCommands,
    SetMyDescription,
    SetMyName,
    SetMyShortDescription,
)
from aiogram.types import BotCommandScopeChatMember as ForOneMember
from aiogram.types import BotCommandScopeUnion, MenuButtonWebApp

from sandbox.cleaning import cleaned_text
from sandbox.errors import bad_request
from sandbox.groups import CHANNEL
from sandbox.json_types import Json
from sandbox.links import WrongLink, read_link
from sandbox.reading import as_json
from sandbox.world import World

ABILITIES = {
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
    "can_connect_to_business": False,
    "has_main_web_app": False,
}


def get_me(world: World, call: GetMe) -> Json:
    return world.profile.user() | ABILITIES


def log_out_or_close(world: World, call: LogOut | Close) -> bool:
    return True


def answer_callback_query(world: World, call: AnswerCallbackQuery) -> bool:
    if call.text and len(call.text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    answer: Json = {"show_alert": bool(call.show_alert)}
    if call.text:
        answer["text"] = call.text
    if call.url:
        answer["url"] = call.url
    press = world.presses.answer(call.callback_query_id, answer)
    world.hub.tell("answer", {"bot_id": world.profile.id, "chat_id": press.chat_id, **answer})
    return True


def set_my_commands(world: World, call: SetMyCommands) -> bool:
    """TDLib's checks come before those of Telegram's servers."""
    scope = _scope_key(world, call.scope)
    if call.language_code and not re.fullmatch("[a-z]{2}", call.language_code):
        raise bad_request("invalid language code specified")
    commands = [_command(as_json(command)) for command in call.commands]
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    if not all(re.fullmatch("[a-z0-9_]+", command["command"]) for command in commands):
        raise bad_request("BOT_COMMAND_INVALID")
    return _keep_commands(world, call.scope, scope, call.language_code, {"commands": commands} if commands else None)


def _command(given: Json) -> Json:
    name = cleaned_text(given["command"]).strip().removeprefix("/")
    _check_length("command", name, 32)
    description = cleaned_text(given["description"]).strip()
    _check_length("command description", description, 256)
    return {**given, "command": name, "description": description}


def _check_length(what: str, words: str, limit: int) -> None:
    """Source: TDLib, BotCommand.cpp (set_commands)."""
    if not words:
        raise bad_request(f"{what} must be non-empty")
    if len(words) > limit:
        raise bad_request(f"{what} length must not exceed {limit}")


def delete_my_commands(world: World, call: DeleteMyCommands) -> bool:
    return _keep_commands(world, call.scope, _scope_key(world, call.scope), call.language_code, None)


def get_my_commands(world: World, call: GetMyCommands) -> list[Json]:
    found = world.profile.exactly("commands", _scope_key(world, call.scope), call.language_code or "")
    return list(found["commands"]) if found else []


def _keep_commands(
    world: World, scope: BotCommandScopeUnion | None, key: str, language: str | None, value: Json | None
) -> bool:
    world.profile.set("commands", value, key, language or "")
    chat_id = getattr(scope, "chat_id", None)
    for chat in (*world.people, *world.groups) if chat_id is None else [world.access.read(chat_id)]:
        world.tell_card(chat)
    return True


def _scope_key(world: World, scope: BotCommandScopeUnion | None) -> str:
    """Under what name the commands of a scope are kept. Raises ApiError. Source: TDLib, BotCommandScope.cpp."""
    if scope is None:
        return "default"
    chat_id = getattr(scope, "chat_id", None)
    if chat_id is None:
        return scope.type
    chat = world.access.read(chat_id)
    if chat.id > 0 and scope.type != "chat":
        raise bad_request("can't use specified scope in private chats")
    if chat.chat["type"] == CHANNEL:
        raise bad_request("can't change commands in channel chats")
    return ":".join([scope.type, str(chat.id), *([str(scope.user_id)] if isinstance(scope, ForOneMember) else [])])


def set_my_name(world: World, call: SetMyName) -> bool:
    return _keep_words(world, "name", call.name, call.language_code, 64)


def set_my_description(world: World, call: SetMyDescription) -> bool:
    return _keep_words(world, "description", call.description, call.language_code, 512)


def set_my_short_description(world: World, call: SetMyShortDescription) -> bool:
    return _keep_words(world, "short_description", call.short_description, call.language_code, 120)


def _keep_words(world: World, what: str, words: str | None, language: str | None, limit: int) -> bool:
    if words and len(words) > limit:
        raise bad_request(f"{what} is too long")
    world.profile.set(what, {what: words} if words else None, language=language or "")
    return True


def set_chat_menu_button(world: World, call: SetChatMenuButton) -> bool:
    """Source: the public Bot API server, Client.cpp (process_set_chat_menu_button_query); TDLib, BotMenuButton.cpp."""
    if call.chat_id is not None and call.chat_id <= 0:
        raise bad_request("invalid chat_id specified")
    if call.chat_id is not None and call.chat_id not in world.people:
        raise bad_request("user not found")
    if isinstance(call.menu_button, MenuButtonWebApp):
        _check_web_app(call.menu_button)
    button = as_json(call.menu_button) if call.menu_button else None
    world.profile.set("menu_button", button, f"chat:{call.chat_id}" if call.chat_id is not None else "default")
    return True


def _check_web_app(button: MenuButtonWebApp) -> None:
    if not button.text:
        raise bad_request("menu button text must be non-empty")
    try:
        read_link(button.web_app.url, https_only=True)
    except WrongLink as wrong:
        raise bad_request(f"menu button Web App URL '{button.web_app.url}' is invalid: {wrong}") from None
